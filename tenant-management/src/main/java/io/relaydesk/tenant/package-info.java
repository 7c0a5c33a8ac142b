/**
 * The tenant wall: the only door to PostgreSQL. {@link io.relaydesk.tenant.Database} opens transactions that see one workspace;
 * {@link io.relaydesk.tenant.Tx} runs statements in one and collects the events that commit with them;
 * {@link io.relaydesk.tenant.LogReader} reads the event log and keeps its place. No pool is used anywhere else (ArchUnit).
 *
 * <p>Asked by every concern. Announces {@link io.relaydesk.tenant.LogMoved}. Tables: workspace_clock, event, reader_cursor,
 * answered. Settings: {@link io.relaydesk.tenant.DatabaseSettings}.
 */
package io.relaydesk.tenant;
