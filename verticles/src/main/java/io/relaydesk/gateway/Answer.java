package io.relaydesk.gateway;

import java.util.List;
import java.util.OptionalInt;

/**
 * What goes back when all went well.
 *
 * @param body a record with the fields of the contract, or null for none
 * @param version becomes the ETag
 * @param cookies whole Set-Cookie values
 */
public record Answer(int status, Object body, OptionalInt version, List<String> cookies) {
    public static Answer ok(Object body) {
        return new Answer(200, body, OptionalInt.empty(), List.of());
    }

    public static Answer created(Object body) {
        return new Answer(201, body, OptionalInt.empty(), List.of());
    }

    public static Answer accepted(Object body) {
        return new Answer(202, body, OptionalInt.empty(), List.of());
    }

    public static Answer done() {
        return new Answer(204, null, OptionalInt.empty(), List.of());
    }

    public Answer version(int version) {
        return new Answer(status, body, OptionalInt.of(version), cookies);
    }

    public Answer cookies(String... values) {
        return new Answer(status, body, version, List.of(values));
    }
}
