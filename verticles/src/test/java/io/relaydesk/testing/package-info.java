/**
 * The driver of the integration tests: a real desk with a real database, and people who use it over HTTP and the socket as a
 * browser would. {@link io.relaydesk.testing.HelpDesk} is where to begin; tests say what people do, in the words of the business.
 *
 * <p>{@link io.relaydesk.testing.Api} is for everything the people have no verb for. Whoever asks, every answer is held against
 * the contract ({@link io.relaydesk.testing.ContractCheck}): a test fails on any answer that breaks it, and on any 5xx.
 */
package io.relaydesk.testing;
