/**
 * What operators and their machines ask a node: {@code /health/live} (restart me when I fail), {@code /health/ready} (send me work
 * while I succeed) and {@code /metrics} (Prometheus), on a port of their own that is not for the public. Readiness asks what this
 * node needs and never how many others there are: a split cluster must not take all nodes out of service. Every check is answered
 * within 2 s. Also here: how the log is written. Settings: {@link io.relaydesk.platform.management.ManagementSettings},
 * {@link io.relaydesk.platform.management.LogSettings}.
 */
package io.relaydesk.platform.management;
