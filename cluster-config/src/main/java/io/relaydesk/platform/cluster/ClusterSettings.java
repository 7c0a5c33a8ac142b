package io.relaydesk.platform.cluster;

import io.relaydesk.platform.settings.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where a node listens for other nodes, how it finds them, and when it takes one for dead. */
public record ClusterSettings(
        @Setting(
                key = "RELAYDESK_CLUSTER_NAME",
                fallback = "relaydesk",
                meaning = "Nodes of the same name join; others refuse each other")
        String name,

        @Setting(
                key = "RELAYDESK_CLUSTER_HOST",
                fallback = "127.0.0.1",
                meaning = "Own address, listened on and told to the other nodes; never one that strangers can reach")
        String host,

        @Setting(
                key = "RELAYDESK_CLUSTER_PORT",
                fallback = "5701",
                meaning = "Port for membership; a node without members or DNS takes the next free one")
        int port,

        @Setting(
                key = "RELAYDESK_CLUSTER_MEMBERS",
                meaning = "Other nodes as host:port, separated by commas; some are enough")
        List<String> members,

        @Setting(
                key = "RELAYDESK_CLUSTER_DNS",
                meaning = "DNS name with one record per node, as a headless service of Kubernetes has")
        Optional<String> dns,

        @Setting(
                key = "RELAYDESK_BUS_PORT",
                fallback = "0",
                meaning = "Port for messages between nodes; 0 takes any free one")
        int busPort,

        @Setting(
                key = "RELAYDESK_CLUSTER_HEARTBEAT",
                fallback = "1s",
                meaning = "How often nodes tell each other that they live, in whole seconds")
        Duration heartbeat,

        @Setting(
                key = "RELAYDESK_CLUSTER_SILENCE",
                fallback = "10s",
                meaning = "How long a silent node is taken for living, in whole seconds")
        Duration silence,

        @Setting(
                key = "RELAYDESK_CLUSTER_MERGE_FIRST",
                fallback = "30s",
                meaning = "When a node first looks whether the cluster has split, in whole seconds")
        Duration mergeFirst,

        @Setting(
                key = "RELAYDESK_CLUSTER_MERGE_NEXT",
                fallback = "10s",
                meaning = "How often it looks after that, in whole seconds")
        Duration mergeNext,

        @Setting(
                key = "RELAYDESK_CLUSTER_DRAIN",
                fallback = "1s",
                meaning = "How long a leaving node still answers after the others were told to ask elsewhere")
        Duration drain) {

    public ClusterSettings {
        members = List.copyOf(members);
        port("RELAYDESK_CLUSTER_PORT", port);
        port("RELAYDESK_BUS_PORT", busPort);
        wholeSeconds("RELAYDESK_CLUSTER_HEARTBEAT", heartbeat);
        wholeSeconds("RELAYDESK_CLUSTER_SILENCE", silence);
        wholeSeconds("RELAYDESK_CLUSTER_MERGE_FIRST", mergeFirst);
        wholeSeconds("RELAYDESK_CLUSTER_MERGE_NEXT", mergeNext);
        if (silence.compareTo(heartbeat.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException(
                    "RELAYDESK_CLUSTER_SILENCE must be at least two heartbeats (RELAYDESK_CLUSTER_HEARTBEAT).");
        }
        if (!members.isEmpty() && dns.isPresent()) {
            throw new IllegalArgumentException(
                    "Only one of RELAYDESK_CLUSTER_MEMBERS and RELAYDESK_CLUSTER_DNS can be set.");
        }
        if (drain.isNegative()) throw new IllegalArgumentException("RELAYDESK_CLUSTER_DRAIN must not be negative.");
    }

    /** Whether this node looks for no other. Others may still join it. */
    boolean alone() {
        return members.isEmpty() && dns.isEmpty();
    }

    private static void port(String key, int port) {
        if (port < 0 || port > 65_535) throw new IllegalArgumentException(key + " must be a port from 0 to 65535.");
    }

    private static void wholeSeconds(String key, Duration length) {
        if (!length.isPositive() || length.getNano() != 0) {
            throw new IllegalArgumentException(key + " must be one second or more, in whole seconds.");
        }
    }
}
