package io.relaydesk.platform.management;

import io.relaydesk.platform.settings.Setting;

/** Where health and metrics are served. */
public record ManagementSettings(
        @Setting(
                key = "RELAYDESK_MANAGEMENT_HOST",
                fallback = "127.0.0.1",
                meaning = "Address on which health and metrics are served; never one that strangers can reach")
        String host,

        @Setting(
                key = "RELAYDESK_MANAGEMENT_PORT",
                fallback = "9090",
                meaning = "Port of /health/live, /health/ready and /metrics; 0 takes any free one")
        int port) {

    public ManagementSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("RELAYDESK_MANAGEMENT_PORT must be a port from 0 to 65535.");
        }
    }
}
