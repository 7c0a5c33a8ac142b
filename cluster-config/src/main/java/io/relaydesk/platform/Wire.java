package io.relaydesk.platform;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageCodec;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The one codec of the bus. On the same node records pass by reference, so they must be immutable; between nodes they travel as
 * CBOR. Everything on the bus is wrapped in a {@link Parcel}.
 */
final class Wire implements MessageCodec<Wire.Parcel, Wire.Parcel> {
    static final String NAME = "relaydesk";

    record Parcel(
            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, property = "@type")
            Object content) {}

    @Override
    public void encodeToWire(Buffer buffer, Parcel parcel) {
        try {
            var bytes = Json.WIRE.writeValueAsBytes(parcel);
            buffer.appendInt(bytes.length).appendBytes(bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public Parcel decodeFromWire(int position, Buffer buffer) {
        var length = buffer.getInt(position);
        try {
            return Json.WIRE.readValue(buffer.getBytes(position + 4, position + 4 + length), Parcel.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Parcel transform(Parcel parcel) {
        return parcel;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public byte systemCodecID() {
        return -1;
    }
}
