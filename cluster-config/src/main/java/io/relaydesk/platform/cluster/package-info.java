/**
 * A node: Vert.x on an in-process Hazelcast member. {@link io.relaydesk.platform.cluster.Cluster} starts one,
 * {@link io.relaydesk.platform.cluster.Node} is what runs. Alone it joins nothing and waits for nothing; with members or a DNS
 * name it looks for the others and goes on alone when nobody answers. What Hazelcast holds may be forgotten at any moment, and in
 * a partition both halves go on with their own copy until they merge: nothing here may decide or count what must be right
 * (PostgreSQL does). Settings: {@link io.relaydesk.platform.cluster.ClusterSettings}.
 */
package io.relaydesk.platform.cluster;
