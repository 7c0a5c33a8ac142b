package io.relaydesk.platform.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How one component of a settings record is set. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
    /** The fallback of a setting that has none: it must be set, unless it is an {@code Optional} or a {@code List}. */
    String NONE = "\0";

    /** The environment variable, for example {@code RELAYDESK_HTTP_PORT}. */
    String key();

    /** The default, written as an operator would write it. */
    String fallback() default NONE;

    /** One line for the operator: what it does, and the unit where there is one. */
    String meaning();
}
