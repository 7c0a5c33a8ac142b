package io.relaydesk.platform.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/** A password, key or token: prints as stars, and comparing takes the same time wherever two secrets differ. */
public final class Secret {
    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    /** The secret itself. For the one place that needs it; never for a log or a message. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(value.getBytes(UTF_8), secret.value.getBytes(UTF_8));
    }

    /** The same for all secrets: a hash would tell something about the value. */
    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return "****";
    }
}
