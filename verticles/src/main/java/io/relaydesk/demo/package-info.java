/**
 * A sample company to look at: Harbour Outdoor, a shop with eight people, forty customers and the 400 tickets of the last sixty
 * days. For {@code ./relaydesk run --demo}; no concern knows of it.
 *
 * <p>{@link io.relaydesk.demo.Library} reads the hand-written threads in {@code resources/demo},
 * {@link io.relaydesk.demo.Director} decides who says what and when, {@link io.relaydesk.demo.Folder} keeps the rules of a ticket
 * and what they log, {@link io.relaydesk.demo.Writer} stores both. As history cannot be asked for on the bus, this package writes
 * tables that belong to concerns (decision 0014); every transaction holds the events and the state they lead to.
 */
package io.relaydesk.demo;
