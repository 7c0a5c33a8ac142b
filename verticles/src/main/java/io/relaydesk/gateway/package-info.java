/**
 * The edge: HTTP and sockets. Checks a request against the contract, finds out who asks, puts the message into an envelope and the
 * answer into JSON; knows no rule of the desk. Each concern brings its own {@link io.relaydesk.gateway.Routes}. Runs on event loops.
 *
 * <p>The life of a request: {@link io.relaydesk.gateway.GatewayVerticle} routes it to its {@link io.relaydesk.gateway.Operation},
 * {@link io.relaydesk.gateway.Checks} compares it with the contract, {@link io.relaydesk.gateway.Doorkeeper} says who asks, the
 * concern's route turns it into a message, and {@link io.relaydesk.gateway.Answer} or {@link io.relaydesk.gateway.Problem} goes back.
 */
package io.relaydesk.gateway;
