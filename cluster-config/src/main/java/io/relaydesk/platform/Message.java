package io.relaydesk.platform;

/**
 * Something that can be asked on the bus: a command or a query. Each concern lists its own in sealed interfaces of records.
 *
 * @param <R> what it is answered with: a record, or {@link Void} for "done"
 */
public interface Message<R> {}
