/**
 * How a workspace shapes the way of its tickets: statuses, priorities, numbers (TK-2, TK-3, TK-5).
 *
 * <p>Owns the tables workflow, status, priority and number_pattern, seeded by the workspace concern; reads ticket to count. Is asked
 * {@link io.relaydesk.messages.workflow.WorkflowCommand} and {@link io.relaydesk.messages.workflow.WorkflowQuery}. Logs
 * desk.changed. Tickets of a status that goes are moved by the ticket concern, by a job {@code ticket.replace}. The rules are in
 * {@link io.relaydesk.workflow.WorkflowCheck} and {@link io.relaydesk.workflow.Edit}, pure.
 */
package io.relaydesk.workflow;
