package io.relaydesk.setting;

import io.relaydesk.platform.Rejection;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A logo as it is kept: at most 256 by 256 pixels, a PNG written by us, so that nothing else hides in it. Pure. */
record Logo(byte[] png) {
    private static final int SIDE = 256;
    private static final int MOST_BYTES = 300_000;
    private static final int MOST_PIXELS = 4_000_000;
    private static final int MOST_KEPT = 200_000;

    /** @throws Rejection naming the field {@code image} when it is no image we can read, or too large */
    static Logo of(String base64) {
        var bytes = decoded(base64);
        if (bytes.length > MOST_BYTES) throw refused("Use an image of at most 300 KB.");
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) throw refused("Use a PNG, JPEG or GIF.");
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                // Asked of the header, before any pixel is unpacked.
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS)
                    throw refused("Use an image of at most 2,000 by 2,000 pixels.");
                return new Logo(written(scaled(reader.read(0))));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw refused("This image cannot be read. Save it again as PNG.");
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            throw refused("Send the image in base64.");
        }
    }

    private static BufferedImage scaled(BufferedImage image) {
        var factor = Math.min(1.0, (double) SIDE / Math.max(image.getWidth(), image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        var height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    private static byte[] written(BufferedImage image) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        if (png.size() > MOST_KEPT) throw refused("This image has too much detail for a logo. Use a simpler one.");
        return png.toByteArray();
    }

    String dataUrl() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    private static Rejection refused(String why) {
        return Rejection.invalid("image", why);
    }
}
