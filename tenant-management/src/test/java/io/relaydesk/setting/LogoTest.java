package io.relaydesk.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relaydesk.platform.Rejection;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A logo")
class LogoTest {

    @Test
    void becomes_a_small_png_of_the_same_shape() throws IOException {
        var logo = Logo.of(image(800, 400, "jpg"));

        var kept = ImageIO.read(new ByteArrayInputStream(logo.png()));
        assertThat(kept.getWidth()).isEqualTo(256);
        assertThat(kept.getHeight()).isEqualTo(128);
    }

    @Test
    void that_is_small_stays_as_large_as_it_is() throws IOException {
        var kept = ImageIO.read(
                new ByteArrayInputStream(Logo.of(image(40, 20, "png")).png()));

        assertThat(kept.getWidth()).isEqualTo(40);
    }

    @Test
    void carries_nothing_along_that_stood_behind_the_image() throws IOException {
        var bytes = Base64.getDecoder().decode(image(40, 20, "png"));
        var more = Arrays.copyOf(bytes, bytes.length + 9);
        System.arraycopy("<script/>".getBytes(StandardCharsets.UTF_8), 0, more, bytes.length, 9);

        var logo = Logo.of(Base64.getEncoder().encodeToString(more));

        assertThat(new String(logo.png(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void is_refused_by_its_header_when_it_would_unpack_to_too_much() throws IOException {
        var bytes = Base64.getDecoder().decode(image(40, 20, "png"));
        ByteBuffer.wrap(bytes).putInt(16, 60_000).putInt(20, 60_000);

        assertThatThrownBy(() -> Logo.of(Base64.getEncoder().encodeToString(bytes)))
                .isInstanceOf(Rejection.class);
    }

    @Test
    void is_refused_when_it_is_no_image() {
        var drawing = Base64.getEncoder().encodeToString("<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Logo.of(drawing)).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> Logo.of("not base64!")).isInstanceOf(Rejection.class);
    }

    @Test
    void is_refused_when_it_is_cut_off() throws IOException {
        var bytes = Base64.getDecoder().decode(image(400, 200, "png"));

        assertThatThrownBy(() -> Logo.of(Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, 60))))
                .isInstanceOf(Rejection.class);
    }

    private static String image(int width, int height, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
