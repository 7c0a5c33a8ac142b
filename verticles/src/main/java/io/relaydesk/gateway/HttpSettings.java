package io.relaydesk.gateway;

import io.relaydesk.platform.settings.Setting;
import java.net.URI;
import java.util.Optional;

/** Where the application is reached. */
public record HttpSettings(
        @Setting(key = "RELAYDESK_HTTP_PORT", fallback = "8080", meaning = "port of the application")
        int port,

        @Setting(
                key = "RELAYDESK_HTTP_HOST",
                fallback = "127.0.0.1",
                meaning = "address the application listens on; 0.0.0.0 for all")
        String host,

        @Setting(
                key = "RELAYDESK_URL",
                meaning = "address people use, for links in mails and to tell own pages from foreign ones; empty:"
                        + " http://localhost:<port>")
        Optional<URI> url,

        @Setting(
                key = "RELAYDESK_TRUST_FORWARDED",
                fallback = "false",
                meaning =
                        "true when a proxy of yours sets X-Forwarded-For; its last entry is then the caller's address")
        boolean trustForwarded) {

    public HttpSettings {
        if (port < 0 || port > 65_535)
            throw new IllegalArgumentException("RELAYDESK_HTTP_PORT must be from 0 to 65535");
        if (url.isPresent() && !url.get().toString().matches("https?://[^/?#@]+/*"))
            throw new IllegalArgumentException("RELAYDESK_URL must be http:// or https:// and a host, without a path");
    }

    /** The same on the port that was really taken, when it was 0. */
    public HttpSettings on(int taken) {
        return new HttpSettings(taken, host, url, trustForwarded);
    }

    /** Without a slash at the end. */
    public URI origin() {
        return url.map(address -> URI.create(address.toString().replaceAll("/+$", "")))
                .orElse(URI.create("http://localhost:" + port));
    }

    /** Whether a page of this origin is ours; a local desk is reached by both names of the loopback. */
    boolean ours(String origin) {
        if (origin.equals(origin().toString())) return true;
        return url.isEmpty() && (origin.equals("http://127.0.0.1:" + port) || origin.equals("http://[::1]:" + port));
    }
}
