package io.relaydesk.platform;

import io.vertx.core.buffer.Buffer;

/** What the bus does with what it carries from node to node. Stands in this package because nobody else has to do with it. */
public final class WireForm {
    private static final Wire WIRE = new Wire();

    private WireForm() {}

    /** There and back again. */
    public static Object survive(Object content) {
        var buffer = Buffer.buffer();
        WIRE.encodeToWire(buffer, new Wire.Parcel(content));
        return WIRE.decodeFromWire(0, buffer).content();
    }
}
