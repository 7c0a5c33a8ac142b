/**
 * The door: one-time codes by e-mail, sessions, access tokens (IA-1, IA-5; decisions 0006 and 0007).
 *
 * <p>Owns the tables of the schema identity. Is asked {@link io.relaydesk.messages.auth.AuthCommand} and
 * {@link io.relaydesk.messages.auth.AuthQuery}. Announces {@link io.relaydesk.messages.workspace.AccessMoved}. Asks the mail concern
 * to send codes and the workspace concern to let the invited in. A code lives 5 minutes, works once, in the browser that asked for
 * it, and three wrong tries end it. An access token lives 5 minutes and carries no rights; they are read anew every 2 seconds.
 */
package io.relaydesk.auth;
