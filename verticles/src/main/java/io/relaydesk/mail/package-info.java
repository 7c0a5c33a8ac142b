/**
 * Outgoing mail (NO-4): login codes at once, everything else through an outbox.
 *
 * <p>Owns the table outbox; reads workspace, member, invitation, ticket, status, priority and message. Is asked
 * {@link io.relaydesk.messages.mail.MailCommand} and {@link io.relaydesk.messages.mail.MailQuery}. Listens to the log as reader
 * "mail": invitations, assignments, replies; one cause and recipient give one row, however often it runs. Asks
 * {@link io.relaydesk.messages.workspace.WorkspaceQuery.InvitationWith} and
 * {@link io.relaydesk.messages.notification.NotificationCommand.TellOfFailedMail}. Logs nothing.
 *
 * <p>{@link io.relaydesk.mail.MailVerticle} serves, {@link io.relaydesk.mail.MailWorker} reads the log and sends. A mail is sent at
 * least once: a node that dies between the mail server's yes and our commit leaves it to be sent again, with the same Message-ID.
 * Without a mail server set, {@link io.relaydesk.mail.MailCatcher} takes the mails and shows them. Settings:
 * {@link io.relaydesk.mail.MailSettings}.
 */
package io.relaydesk.mail;
