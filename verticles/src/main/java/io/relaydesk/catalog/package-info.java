/**
 * What tickets are sorted by (TK-7, TK-12, TK-13): the tree of topics, tags, and the definitions of custom fields. Which of them a
 * ticket has is the business of tickets.
 *
 * <p>Owns the tables topic, tag and field; counts ticket_tag, and shows the names of teams. Is asked the commands and queries in
 * {@link io.relaydesk.messages.catalog}. Logs desk.changed. The rules are in {@link io.relaydesk.catalog.TopicTree} and
 * {@link io.relaydesk.catalog.FieldDefinition}, pure. Changes of one kind in one workspace wait for each other, so that the rules
 * see the whole. The reader "catalog" counts how often tags are used.
 */
package io.relaydesk.catalog;
