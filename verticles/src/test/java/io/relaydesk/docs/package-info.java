/**
 * Keeps the documents true: {@link io.relaydesk.docs.GeneratedPagesTest} compares what is generated with what is there (and writes it
 * with {@code -Drelaydesk.docs=write}), {@link io.relaydesk.docs.DocumentsTest} follows links, decision numbers and paths.
 */
package io.relaydesk.docs;
