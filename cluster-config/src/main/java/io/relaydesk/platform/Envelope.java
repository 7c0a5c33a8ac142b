package io.relaydesk.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import java.util.UUID;

/**
 * A message and who sent it.
 *
 * @param correlation ties everything that one request caused together, in logs and events; at most 64 characters
 * @param once set when the caller may repeat the request and wants it done once (T-d4)
 */
public record Envelope<M>(
        Actor actor,
        String correlation,
        Optional<Once> once,

        @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, property = "@type")
        M message) {

    public Envelope(Actor actor, String correlation, M message) {
        this(actor, correlation, Optional.empty(), message);
    }

    /**
     * The caller's {@code Idempotency-Key} and a fingerprint of the request it came with.
     *
     * @param key 8 to 100 characters, chosen by the caller
     * @param fingerprint equal for equal requests
     */
    public record Once(String key, String fingerprint) {}

    /** The same sender with another message. Not idempotent: the key belongs to the request. */
    public <N> Envelope<N> with(N other) {
        return new Envelope<>(actor, correlation, other);
    }

    /** The workspace the actor stands in. @throws IllegalStateException when the actor stands in none */
    @JsonIgnore
    public UUID workspace() {
        return switch (actor) {
            case Actor.Member member -> member.workspace();
            case Actor.Desk desk -> desk.workspace();
            case Actor.Anonymous _, Actor.Person _ ->
                throw new IllegalStateException("nobody in a workspace sent " + message);
        };
    }

    /** The member who asks. @throws IllegalStateException when the desk itself or an outsider asks */
    @JsonIgnore
    public Actor.Member member() {
        if (actor instanceof Actor.Member member) return member;
        throw new IllegalStateException("no member sent " + message);
    }

    /** The person who asks, in a workspace or outside. @throws IllegalStateException when nobody is logged in */
    @JsonIgnore
    public Actor.Person person() {
        return switch (actor) {
            case Actor.Person person -> person;
            case Actor.Member member -> new Actor.Person(member.person(), member.session());
            case Actor.Anonymous _, Actor.Desk _ -> throw new IllegalStateException("no person sent " + message);
        };
    }
}
