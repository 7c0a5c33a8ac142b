/**
 * Files of messages (CM-10..12, RB-2, SE-3). Rows are in PostgreSQL, contents in a {@link io.relaydesk.file.FileStore}; the edge
 * moves bytes between the caller and the store and asks this concern over the bus whether it may.
 *
 * <p>Owns the tables file, file_usage and file_deletion; reads message_file, message, ticket, member and setting. Is asked
 * {@link io.relaydesk.messages.file.FileCommand} and {@link io.relaydesk.messages.file.FileQuery}. Logs file.moved for the sender,
 * and of files in messages ticket.file-checked and ticket.file-removed, which the ticket concern tells. Jobs: file.scan,
 * file.variants, file.erase (each outside of a transaction) and file.expire.
 */
package io.relaydesk.file;
