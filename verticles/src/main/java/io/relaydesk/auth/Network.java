package io.relaydesk.auth;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The part of a network address that one customer of a provider has: IPv4 /24, IPv6 /56. Limits count by it. */
record Network(String value) {

    /** @param address numeric; anything else is taken as it is */
    static Network of(String address) {
        if (address.matches("[0-9.]+")) {
            var parts = address.split("\\.");
            return new Network(Arrays.stream(parts).limit(3).collect(Collectors.joining(".")) + ".0/24");
        }
        if (address.matches("[0-9a-fA-F:.%a-z]+") && address.contains(":")) {
            try {
                var bytes = java.net.InetAddress.ofLiteral(address.replaceAll("%.*", ""))
                        .getAddress();
                if (bytes.length == 4)
                    return of((bytes[0] & 255) + "." + (bytes[1] & 255) + "." + (bytes[2] & 255) + ".0");
                var prefix = new StringBuilder();
                for (var i = 0; i < 7; i++) prefix.append(String.format("%02x", bytes[i]));
                return new Network(prefix + "/56");
            } catch (IllegalArgumentException _) {
                return new Network(address);
            }
        }
        return new Network(address);
    }
}
