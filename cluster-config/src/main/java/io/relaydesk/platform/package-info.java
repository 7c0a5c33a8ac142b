/**
 * The ground floor: what every concern speaks with. A <em>message</em> says what is asked and which permission it needs; an
 * <em>envelope</em> adds who asks; the <em>bus</em> brings it to the concern that serves it, on this node if it can, and brings
 * back an answer or a <em>rejection</em>. <em>Hints</em> tell every node that something moved; they carry no truth, the event log
 * does. Knows nothing of tickets, people or tables.
 */
package io.relaydesk.platform;
