package io.relaydesk.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.platform.Defect;
import io.relaydesk.platform.DomainError;
import io.relaydesk.platform.DomainError.Conflict;
import io.relaydesk.platform.DomainError.Forbidden;
import io.relaydesk.platform.DomainError.Gone;
import io.relaydesk.platform.DomainError.Invalid;
import io.relaydesk.platform.DomainError.NotFound;
import io.relaydesk.platform.DomainError.Outdated;
import io.relaydesk.platform.DomainError.TooMany;
import io.relaydesk.platform.DomainError.Unauthenticated;
import io.relaydesk.platform.DomainError.Unavailable;
import io.relaydesk.platform.Rejection;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A refusal on the wire (RFC 9457): {@code type} is stable, callers switch on it; {@code detail} is for people. The list of types
 * is in docs/api.md.
 *
 * @param retryAfter seconds, at least 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        int status,
        String type,
        String title,
        String detail,
        Map<String, String> errors,
        Long retryAfter,
        String reference,
        JsonNode newer) {
    private static final Logger LOG = LoggerFactory.getLogger(Problem.class);

    public static Problem of(DomainError error) {
        return switch (error) {
            case NotFound(var kind) -> plain(404, "not-found", "Not found", "There is no such " + kind + ".");
            case Conflict(var rule, var detail) -> plain(409, rule, "Not possible now", detail);
            case Invalid(var fields) ->
                new Problem(
                        422, "invalid", "Please check", String.join(" ", fields.values()), fields, null, null, null);
            case Forbidden(var permission) ->
                plain(403, "forbidden", "Not allowed", "Your role does not allow this (" + permission + ").");
            case Unauthenticated(var rule, var detail) -> plain(401, rule, "Not logged in", detail);
            case Gone(var rule, var detail) -> plain(410, rule, "No longer there", detail);
            case Outdated(var rule, var detail, var newer) ->
                new Problem(
                        412,
                        rule,
                        "Something changed meanwhile",
                        detail,
                        null,
                        null,
                        null,
                        newer == null || newer.isNull() ? null : newer);
            case TooMany(var wait, var detail) -> waiting(429, "too-many", "Too often", detail, wait);
            case Unavailable(var wait) ->
                waiting(
                        503,
                        "unavailable",
                        "Not available now",
                        "The desk cannot answer now. Try again in a moment.",
                        wait);
        };
    }

    /** Whatever went wrong: a rejection is told; all else is logged once and told as a reference only. */
    public static Problem of(Throwable failure) {
        return switch (failure) {
            case Rejection rejection -> of(rejection.error());
            case Refused refused -> refused.problem();
            case Defect defect -> defect(defect.reference());
            default -> {
                var reference = UUID.randomUUID().toString().substring(0, 8);
                LOG.error("Defect {} at the edge", reference, failure);
                yield defect(reference);
            }
        };
    }

    /** Tells a caller outside of the operations of the contract. */
    public static void answer(RoutingContext http, Throwable failure) {
        Edge.refuse(http, of(failure));
    }

    static Problem plain(int status, String type, String title, String detail) {
        return new Problem(status, type, title, detail, null, null, null, null);
    }

    private static Problem waiting(int status, String type, String title, String detail, Duration wait) {
        return new Problem(status, type, title, detail, null, Math.max(1, wait.toSeconds()), null, null);
    }

    private static Problem defect(String reference) {
        return new Problem(
                500,
                "defect",
                "Our fault",
                "Something broke on our side. Nothing was changed.",
                null,
                null,
                reference,
                null);
    }

    /** A refusal of the edge itself, before any concern was asked. */
    static final class Refused extends RuntimeException {
        private final transient Problem problem;

        Refused(int status, String type, String title, String detail) {
            super(detail, null, false, false);
            this.problem = plain(status, type, title, detail);
        }

        Problem problem() {
            return problem;
        }
    }
}
