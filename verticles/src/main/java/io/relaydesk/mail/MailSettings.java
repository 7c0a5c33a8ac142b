package io.relaydesk.mail;

import io.relaydesk.platform.settings.Setting;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Where mail goes. Without a mail server the node catches its own mails and shows them on a page. */
public record MailSettings(
        @Setting(
                key = "MAIL_SMTP",
                meaning = "smtp://user:password@host:587?starttls=required or smtps://host:465; empty: mails are caught"
                        + " and shown on this machine")
        Optional<URI> smtp,

        @Setting(
                key = "MAIL_FROM",
                fallback = "Relaydesk <no-reply@relaydesk.localhost>",
                meaning = "name and address that mails come from")
        String from,

        @Setting(key = "MAIL_TIMEOUT", fallback = "10s", meaning = "how long the mail server may take, 1s to 30s")
        Duration timeout,

        @Setting(
                key = "MAIL_CONNECTIONS",
                fallback = "4",
                meaning = "connections to the mail server at a time, 1 to 20")
        int connections,

        @Setting(
                key = "RELAYDESK_MAIL_PORT",
                fallback = "3025",
                meaning = "port of the mail catcher, on the loopback address; 0 takes any free one")
        int catcherPort,

        @Setting(
                key = "RELAYDESK_MAIL_PAGE_PORT",
                fallback = "8025",
                meaning = "port of the page that shows caught mails, on the loopback address; 0 takes any free one")
        int pagePort) {

    public MailSettings {
        smtp.ifPresent(SmtpAddress::of);
        Sender.of(from);
        if (timeout.toSeconds() < 1 || timeout.toSeconds() > 30) {
            throw new IllegalArgumentException("MAIL_TIMEOUT must be from 1s to 30s.");
        }
        if (connections < 1 || connections > 20) {
            throw new IllegalArgumentException("MAIL_CONNECTIONS must be from 1 to 20.");
        }
        refuseOddPort("RELAYDESK_MAIL_PORT", catcherPort);
        refuseOddPort("RELAYDESK_MAIL_PAGE_PORT", pagePort);
    }

    /** The same with the address of a mail server that runs. */
    public MailSettings at(URI running) {
        return new MailSettings(Optional.of(running), from, timeout, connections, catcherPort, pagePort);
    }

    Sender sender() {
        return Sender.of(from);
    }

    /** Without the address of the mail server, which may hold a password. */
    @Override
    public String toString() {
        return "MailSettings[from=" + from + ", smtp=" + (smtp.isPresent() ? "set" : "caught here") + "]";
    }

    private static void refuseOddPort(String key, int port) {
        if (port < 0 || port > 65_535) throw new IllegalArgumentException(key + " must be a port from 0 to 65535.");
    }

    /** What MAIL_SMTP says. */
    record SmtpAddress(boolean tls, String host, int port, StartTls startTls, Optional<Login> login) {
        private static final Set<String> QUERIES =
                Set.of("starttls=required", "starttls=optional", "starttls=disabled");

        enum StartTls {
            REQUIRED,
            OPTIONAL,
            DISABLED
        }

        record Login(String user, String password) {
            /** Without the password. */
            @Override
            public String toString() {
                return "Login[user=" + user + "]";
            }
        }

        /** @throws IllegalArgumentException naming the key, without the address: it may hold a password */
        static SmtpAddress of(URI address) {
            var tls = "smtps".equals(address.getScheme());
            if (!tls && !"smtp".equals(address.getScheme())) {
                throw new IllegalArgumentException("MAIL_SMTP must begin with smtp:// or smtps://.");
            }
            if (address.getHost() == null) {
                throw new IllegalArgumentException(
                        "MAIL_SMTP must name a host, and write @, : and / in user or password as %40, %3A and %2F.");
            }
            var query = address.getRawQuery();
            if (query != null && (tls || !QUERIES.contains(query))) {
                throw new IllegalArgumentException(
                        "MAIL_SMTP may end with ?starttls=required, optional or disabled, and smtps:// with nothing.");
            }
            var startTls = query == null
                    ? StartTls.OPTIONAL
                    : StartTls.valueOf(query.substring("starttls=".length()).toUpperCase(java.util.Locale.ROOT));
            var port = address.getPort() > 0 ? address.getPort() : tls ? 465 : 587;
            return new SmtpAddress(tls, address.getHost(), port, startTls, login(address.getRawUserInfo()));
        }

        private static Optional<Login> login(String info) {
            if (info == null) return Optional.empty();
            var colon = info.indexOf(':');
            if (colon < 0) throw new IllegalArgumentException("MAIL_SMTP names a user without a password.");
            return Optional.of(new Login(decode(info.substring(0, colon)), decode(info.substring(colon + 1))));
        }

        private static String decode(String part) {
            return java.net.URLDecoder.decode(part.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
