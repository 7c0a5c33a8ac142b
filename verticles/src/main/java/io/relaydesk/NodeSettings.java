package io.relaydesk;

import io.relaydesk.platform.settings.Secret;
import io.relaydesk.platform.settings.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What this node is. */
record NodeSettings(
        @Setting(
                key = "RELAYDESK_ROLES",
                fallback = "gateway,desk,worker",
                meaning = "what this node does: gateway (HTTP and sockets), desk (the concerns), worker (background"
                        + " work)")
        List<String> roles,

        @Setting(
                key = "RELAYDESK_DATA",
                fallback = "data",
                meaning = "folder for what a node without other servers keeps")
        Path data,

        @Setting(
                key = "RELAYDESK_SECRET",
                meaning = "32 random bytes or more in base64, the same on every node; empty: made once and kept in the"
                        + " data folder")
        Optional<Secret> secret) {

    /** What a node may do. */
    enum Role {
        GATEWAY,
        DESK,
        WORKER
    }

    NodeSettings {
        roles = List.copyOf(roles);
        for (var role : roles) {
            if (!Set.of("gateway", "desk", "worker").contains(role)) {
                throw new IllegalArgumentException("RELAYDESK_ROLES knows gateway, desk and worker, not " + role + ".");
            }
        }
        if (roles.isEmpty()) throw new IllegalArgumentException("RELAYDESK_ROLES must name at least one role.");
    }

    boolean does(Role role) {
        return roles.stream()
                .map(name -> Role.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet())
                .contains(role);
    }
}
