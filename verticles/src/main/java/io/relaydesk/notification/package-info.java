/**
 * What people are told in the application (NO-1, NO-3).
 *
 * <p>Owns the table notification; reads ticket, status and member. Is asked
 * {@link io.relaydesk.messages.notification.NotificationCommand} and {@link io.relaydesk.messages.notification.NotificationQuery}.
 * Listens to the log as reader "notification": assignments, replies, notes, solved tickets. Logs notification.raised and
 * notification.read, each for its recipient. {@link io.relaydesk.notification.NotificationVerticle} serves,
 * {@link io.relaydesk.notification.NotificationWorker} works in the background. The rules are in
 * {@link io.relaydesk.notification.NotificationRules}, pure.
 */
package io.relaydesk.notification;
