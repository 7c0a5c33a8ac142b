/**
 * Tickets and their conversation (TK-1..4, TK-6, TK-16, TK-17, CM-1, CM-2). One concern, because a reply changes both in one
 * transaction (decision 0009).
 *
 * <p>Owns the tables ticket, message, ticket_read and ticket_counter; reads status, priority and member. Is asked
 * {@link io.relaydesk.messages.ticket.TicketCommand} and {@link io.relaydesk.messages.ticket.TicketQuery}. Logs ticket.opened,
 * ticket.assigned, ticket.status-changed, ticket.priority-changed, ticket.renamed, ticket.replied, ticket.noted; how
 * tickets are related (parents, links, merges, splits) is {@link io.relaydesk.ticket.RelationVerticle}'s. Does the jobs
 * {@code ticket.replace} ({@link io.relaydesk.ticket.TicketReplacement}). The rules are in {@link io.relaydesk.ticket.Ticket}, pure.
 */
package io.relaydesk.ticket;
