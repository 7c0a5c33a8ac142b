/**
 * The help desk, put together by hand: {@link io.relaydesk.Main} reads the settings, {@link io.relaydesk.DeskNode} builds every verticle by
 * constructor and deploys those this node's roles ask for. Nothing here is imported by a concern.
 */
package io.relaydesk;
