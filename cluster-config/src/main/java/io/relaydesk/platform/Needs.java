package io.relaydesk.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permissions of which a member needs at least one to send the message. A message without it can be sent by nobody: the
 * bus denies by default. What a permission lets one see of a thing (own tickets or all) is decided where the thing is read.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Needs {
    Permission[] value();
}
