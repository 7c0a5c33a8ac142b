/**
 * Workspaces and the people in them (WS-1, WS-2, IA-11, IA-12).
 *
 * <p>Owns the tables workspace, member, invitation, status and priority (their rows; tickets refer to them). Is asked
 * {@link io.relaydesk.messages.workspace.WorkspaceCommand} and {@link io.relaydesk.messages.workspace.WorkspaceQuery}. Logs
 * workspace.created, workspace.renamed, workspace.archived, workspace.restored, member.invited, member.invitation-withdrawn,
 * member.joined, member.changed. Announces {@link io.relaydesk.messages.workspace.AccessMoved}, upon which sessions are checked anew.
 */
package io.relaydesk.workspace;
