package io.relaydesk.platform;

import java.util.Map;

/** A {@link DomainError} on its way to the caller. Costs no stack trace: it is an answer, not a failure of the program. */
public final class Rejection extends RuntimeException {
    private final transient DomainError error;

    public Rejection(DomainError error) {
        super(error.toString(), null, false, false);
        this.error = error;
    }

    public DomainError error() {
        return error;
    }

    public static Rejection notFound(String kind) {
        return new Rejection(new DomainError.NotFound(kind));
    }

    public static Rejection conflict(String rule, String detail) {
        return new Rejection(new DomainError.Conflict(rule, detail));
    }

    /** One field that is not right. */
    public static Rejection invalid(String field, String sentence) {
        return new Rejection(new DomainError.Invalid(Map.of(field, sentence)));
    }

    public static Rejection forbidden(Permission permission) {
        return new Rejection(new DomainError.Forbidden(permission.key()));
    }
}
