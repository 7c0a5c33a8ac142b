package io.relaydesk.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that a message needs no permission, only a certain kind of actor. Exactly one of this and {@link Needs} is present. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OpenTo {
    Who value();

    /** The kinds of actor, each including those below it in this list. */
    enum Who {
        /** Anybody, logged in or not. */
        EVERYONE,
        /** Whoever is logged in, in a workspace or outside. */
        PERSON,
        /** Any active member of the workspace. */
        MEMBER,
        /** Only other concerns. */
        DESK
    }
}
