package io.relaydesk.tenant;

import io.relaydesk.platform.settings.Secret;
import io.relaydesk.platform.settings.Setting;
import java.net.URI;
import java.util.Optional;

/** Where PostgreSQL is. Without an address the node starts its own, in the data folder. */
public record DatabaseSettings(
        @Setting(
                key = "DATABASE_URL",
                meaning =
                        "postgresql://user:password@host:port/database of an account that may create roles; empty: own"
                                + " server in the data folder")
        Optional<URI> url,

        @Setting(
                key = "RELAYDESK_DATABASE_ROLE_PASSWORD",
                fallback = "relaydesk",
                meaning =
                        "password of the roles that the node creates for itself; change it when the database is not on"
                                + " this machine")
        Secret rolePassword,

        @Setting(
                key = "RELAYDESK_DATABASE_PORT",
                fallback = "54321",
                meaning = "port of the node's own PostgreSQL, on the loopback address; keep it for the life of the data"
                        + " folder")
        int embeddedPort,

        @Setting(key = "RELAYDESK_DATABASE_APP_POOL", fallback = "16", meaning = "connections for requests")
        int appPool,

        @Setting(key = "RELAYDESK_DATABASE_WORKER_POOL", fallback = "6", meaning = "connections for background work")
        int workerPool,

        @Setting(
                key = "RELAYDESK_DATABASE_AUTH_POOL",
                fallback = "8",
                meaning = "connections for logging in and checking access")
        int authPool) {

    public DatabaseSettings {
        if (url.isPresent() && !"postgresql".equals(url.get().getScheme())) {
            throw new IllegalArgumentException("DATABASE_URL must begin with postgresql://");
        }
        if (appPool < 1 || workerPool < 1 || authPool < 1) {
            throw new IllegalArgumentException("RELAYDESK_DATABASE_*_POOL must be at least 1");
        }
    }

    /** The same with the address of a server that runs. */
    public DatabaseSettings at(URI running) {
        return new DatabaseSettings(Optional.of(running), rolePassword, embeddedPort, appPool, workerPool, authPool);
    }

    String clientUri() {
        return url.orElseThrow().toString();
    }

    String jdbcUrl() {
        var address = url.orElseThrow();
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return "jdbc:postgresql://" + address.getHost() + ":" + (address.getPort() < 0 ? 5432 : address.getPort())
                + address.getPath() + query;
    }

    String adminUser() {
        return userInfo(0, "postgres");
    }

    String adminPassword() {
        return userInfo(1, "");
    }

    private String userInfo(int part, String absent) {
        var info = url.orElseThrow().getUserInfo();
        if (info == null) return absent;
        var parts = info.split(":", 2);
        return parts.length > part ? parts[part] : absent;
    }
}
