package io.relaydesk.platform;

import io.relaydesk.platform.DomainError.Unauthenticated;
import java.util.Arrays;

/** Decides whether an actor may send a message, by what the message declares. Pure; deny by default. */
final class Guard {
    private Guard() {}

    /** @throws Rejection when the actor may not; an outsider is told to log in, a member which permission is missing */
    static void check(Actor actor, Class<?> message) {
        if (actor instanceof Actor.Desk) return;
        var needs = message.getAnnotation(Needs.class);
        var openTo = message.getAnnotation(OpenTo.class);
        if (needs != null) checkNeeds(actor, needs.value());
        else if (openTo != null) checkKind(actor, openTo.value());
        else throw new IllegalStateException(message + " declares neither @Needs nor @OpenTo: nobody may send it");
    }

    private static void checkNeeds(Actor actor, Permission[] anyOf) {
        if (!(actor instanceof Actor.Member member)) throw loggedOut();
        if (Arrays.stream(anyOf).noneMatch(member::may)) throw Rejection.forbidden(anyOf[0]);
    }

    private static void checkKind(Actor actor, OpenTo.Who who) {
        var fits = switch (who) {
            case EVERYONE -> true;
            case PERSON -> actor instanceof Actor.Person || actor instanceof Actor.Member;
            case MEMBER -> actor instanceof Actor.Member;
            case DESK -> false;
        };
        if (!fits) throw loggedOut();
    }

    private static Rejection loggedOut() {
        return new Rejection(new Unauthenticated("logged-out", "Please log in."));
    }
}
