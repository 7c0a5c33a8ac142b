package io.relaydesk.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.file.Pictures.NotDrawn;
import io.relaydesk.messages.file.Variant;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A picture")
class PicturesTest {

    @Test
    void is_drawn_in_two_sizes_and_never_larger_than_it_was() throws NotDrawn {
        var large = Pictures.of(Images.png(2_000, 500), "image/png");
        var small = Pictures.of(Images.png(40, 30), "image/png");

        assertThat(side(large, Variant.WEB)).isEqualTo(1_600);
        assertThat(side(large, Variant.THUMB)).isEqualTo(320);
        assertThat(large.width()).isEqualTo(2_000);
        assertThat(side(small, Variant.WEB)).isEqualTo(40);
    }

    @Test
    void may_be_a_gif() throws NotDrawn {
        assertThat(side(Pictures.of(Images.gif(400, 100), "image/gif"), Variant.THUMB))
                .isEqualTo(320);
    }

    @Test
    void keeps_what_is_clear() throws NotDrawn {
        var made = Pictures.of(Images.clear(100, 100), "image/png");

        assertThat(made.type()).isEqualTo("image/png");
        assertThat(Images.read(made.contents().get(Variant.THUMB)).getRGB(90, 50) >>> 24)
                .isZero();
    }

    @Test
    void is_turned_upright_and_loses_what_the_camera_noted() throws NotDrawn {
        var sideways = withExif(Images.jpeg(200, 100), 6);

        var made = Pictures.of(sideways, "image/jpeg");

        var web = Images.read(made.contents().get(Variant.WEB));
        assertThat(web.getWidth()).isEqualTo(100);
        assertThat(web.getHeight()).isEqualTo(200);
        assertThat(made.height()).isEqualTo(200);
        // What was left is on top now.
        assertThat((web.getRGB(50, 10) >> 16) & 0xff).isGreaterThan(200);
        assertThat(web.getRGB(50, 190) & 0xff).isGreaterThan(200);
        assertThat(new String(sideways, StandardCharsets.ISO_8859_1)).contains("Exif");
        assertThat(new String(made.contents().get(Variant.WEB), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif");
    }

    @Test
    void that_claims_to_be_enormous_is_not_drawn() {
        var flood = enormous(60_000, 60_000);

        assertThatExceptionOfType(NotDrawn.class)
                .isThrownBy(() -> Pictures.of(flood, "image/png"))
                .withMessageContaining("60000 x 60000");
    }

    @Test
    void that_is_broken_is_not_drawn() {
        var whole = Images.png(500, 500);
        var half = Arrays.copyOf(whole, whole.length / 2);

        assertThatExceptionOfType(NotDrawn.class).isThrownBy(() -> Pictures.of(half, "image/png"));
        assertThatExceptionOfType(NotDrawn.class).isThrownBy(() -> Pictures.of(new byte[100], "image/jpeg"));
        assertThatExceptionOfType(NotDrawn.class).isThrownBy(() -> Pictures.of(new byte[0], "image/webp"));
        assertThatExceptionOfType(NotDrawn.class)
                .isThrownBy(() -> Pictures.of("<svg/>".getBytes(StandardCharsets.UTF_8), "image/svg+xml"));
    }

    private static int side(Pictures.Made made, Variant variant) {
        return Images.read(made.contents().get(variant)).getWidth();
    }

    /** A small PNG whose head says it has other sizes. */
    private static byte[] enormous(int width, int height) {
        var bytes = ByteBuffer.wrap(Images.png(10, 10));
        bytes.putInt(16, width).putInt(20, height);
        var crc = new CRC32();
        crc.update(bytes.array(), 12, 17);
        bytes.putInt(29, (int) crc.getValue());
        return bytes.array();
    }

    /** The same JPEG as a camera would have written it. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        var exif = ByteBuffer.allocate(4 + 6 + 26);
        exif.putShort((short) 0xffe1).putShort((short) (2 + 6 + 26));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 0x4d4d).putShort((short) 42).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0);
        var all = ByteBuffer.allocate(jpeg.length + exif.capacity());
        all.put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2);
        return all.array();
    }
}
