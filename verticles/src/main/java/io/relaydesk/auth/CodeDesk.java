package io.relaydesk.auth;

import io.relaydesk.messages.auth.AuthCommand.LogIn;
import io.relaydesk.messages.auth.AuthCommand.RequestCode;
import io.relaydesk.messages.auth.AuthViews.CodeRequested;
import io.relaydesk.messages.auth.AuthViews.Opened;
import io.relaydesk.messages.mail.MailCommand.SendCode;
import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.DomainError.TooMany;
import io.relaydesk.platform.DomainError.Unauthenticated;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Keys;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.Email;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One-time codes. Known and unknown addresses take the same path and the same time: whoever can read the mail is the person, and
 * the first login makes them (T-c3).
 */
final class CodeDesk {
    private static final Logger LOG = LoggerFactory.getLogger(CodeDesk.class);
    private static final int TRIES = 3;
    private static final int CODES = 1_000_000;
    /** More than the connections of all nodes. */
    private static final int UNDER_WAY = 200;

    private final Bus bus;
    private final Database database;
    private final Keys keys;
    private final AuthSettings settings;
    private final Ids ids;
    private final SessionDesk sessions;

    CodeDesk(Bus bus, Database database, Keys keys, AuthSettings settings, Ids ids, SessionDesk sessions) {
        this.bus = bus;
        this.database = database;
        this.keys = keys;
        this.settings = settings;
        this.ids = ids;
        this.sessions = sessions;
    }

    CodeRequested request(RequestCode wish) {
        var email = Email.of(wish.email());
        var network = Network.of(wish.client().address());
        var browser = browserHash(wish.browser());
        var login = ids.next();
        var code = String.format("%06d", Keys.randomBelow(CODES));
        var requested = database.identity(sql -> {
            var logins = new LoginRepository(sql);
            logins.lock(email);
            logins.lock(network);
            var asked = logins.asked(email, network, browser);
            refuseTooMany(asked);
            var expires = logins.add(login, email, codeHash(login, code), browser, network, settings.codeLife());
            return new CodeRequested(login, expires, asked.now().plus(settings.resendWait()));
        });
        send(new SendCode(email.value(), code, requested.expiresAt()));
        return requested;
    }

    private void refuseTooMany(LoginRepository.Asked asked) {
        if (asked.newestHere() != null) {
            var wait = Duration.between(asked.now(), asked.newestHere().plus(settings.resendWait()));
            if (wait.isPositive())
                throw tooMany(wait, "A code was sent a moment ago. Wait a little before the next one.");
        }
        if (asked.inHour() >= settings.codesPerHour()) {
            throw tooMany(Duration.ofHours(1), "Too many codes were sent to this address. Try again in an hour.");
        }
        if (asked.inDay() >= settings.codesPerDay()) {
            throw tooMany(Duration.ofDays(1), "Too many codes were sent to this address today. Try again tomorrow.");
        }
        if (asked.byNetwork() >= settings.codesPerNetwork()) {
            throw tooMany(
                    Duration.ofHours(1), "Too many codes were asked for from this network. Try again in an hour.");
        }
    }

    /** The answer does not wait for the mail: how long it takes would tell about the address. */
    private void send(SendCode mail) {
        bus.ask(new Envelope<>(new Actor.Desk(null, "auth"), "code", mail))
                .onFailure(failure -> LOG.warn("A code could not be mailed: {}", failure.toString()));
    }

    /** What a try came to; the count of tries must commit also when the code is wrong. */
    private sealed interface Outcome {
        record Right(Opened opened) implements Outcome {}

        record Wrong(int left) implements Outcome {}

        record Over() implements Outcome {}
    }

    Opened logIn(LogIn login) {
        var network = Network.of(login.client().address());
        Outcome outcome = database.identity(sql -> {
            var logins = new LoginRepository(sql);
            refuseTooManyWrong(logins, network);
            var attempt = logins.attempt(login.login(), browserHash(login.browser()));
            if (attempt.isEmpty()) {
                logins.noteWrong(network);
                return new Outcome.Over();
            }
            if (!MessageDigest.isEqual(attempt.get().code(), codeHash(login.login(), login.code()))) {
                logins.noteWrong(network);
                return new Outcome.Wrong(TRIES - attempt.get().tries());
            }
            logins.use(login.login());
            return new Outcome.Right(sessions.open(sql, attempt.get().email(), login.client()));
        });
        return switch (outcome) {
            case Outcome.Right(var opened) -> opened;
            case Outcome.Wrong(var left)
            when left > 0 ->
                throw refused(
                        "wrong-code",
                        "That is not the code. You have " + left + (left == 1 ? " try" : " tries") + " left.");
            case Outcome.Wrong _ -> throw refused("code-expired", "That was not the code either. Ask for a new one.");
            case Outcome.Over _ -> throw refused("code-expired", "This code is over. Ask for a new one.");
        };
    }

    /** One try per network at a time; of all networks, once so many are wrong that those under way could pass the limit. */
    private void refuseTooManyWrong(LoginRepository logins, Network network) {
        logins.lock(network);
        var wrong = logins.wrong(network);
        if (wrong.byAll() + UNDER_WAY >= settings.wrongPerHour()) {
            logins.lockAll();
            wrong = logins.wrong(network);
        }
        if (wrong.byNetwork() >= settings.wrongPerNetwork() || wrong.byAll() >= settings.wrongPerHour()) {
            throw tooMany(Duration.ofHours(1), "Too many wrong codes were tried. Try again in an hour.");
        }
    }

    private byte[] codeHash(UUID login, String code) {
        return keys.mac("login-code", bytes(login.toString()), bytes(code));
    }

    private byte[] browserHash(String browser) {
        return keys.mac("browser", bytes(browser));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Rejection refused(String rule, String sentence) {
        return new Rejection(new Unauthenticated(rule, sentence));
    }

    private static Rejection tooMany(Duration wait, String sentence) {
        return new Rejection(new TooMany(wait, sentence));
    }
}
