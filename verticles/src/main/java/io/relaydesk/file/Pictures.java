package io.relaydesk.file;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import io.relaydesk.messages.file.Variant;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Draws pictures anew, smaller and without what they carry besides (CM-10): place, camera, whatever hides in them stays behind.
 * Bounds what a hostile picture costs (T-i2): its size is read from its head before anything is drawn, what is drawn is thinned
 * out while it is read, and reading ends after {@link #PATIENCE}.
 */
final class Pictures {
    static final long MOST_PIXELS = 50_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Map<Variant, Integer> SIDES = new EnumMap<>(Map.of(Variant.WEB, 1_600, Variant.THUMB, 320));
    private static final float QUALITY = 0.82f;
    private static final String JPEG_TYPE = "image/jpeg";
    private static final String PNG_TYPE = "image/png";

    static {
        System.setProperty("java.awt.headless", "true");
        ImageIO.setUseCache(false);
    }

    /** @param width of the original as it is shown, as {@code height} */
    record Made(String type, int width, int height, Map<Variant, byte[]> contents) {}

    /** Not a picture we draw: broken, too large, of another kind. Its original can be had all the same. */
    static final class NotDrawn extends IOException {
        NotDrawn(String why) {
            super(why);
        }

        NotDrawn(Exception cause) {
            super(cause.toString(), cause);
        }
    }

    private Pictures() {}

    /**
     * @param type as found in the content
     * @throws NotDrawn when there will never be variants
     */
    static Made of(byte[] content, String type) throws NotDrawn {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            var reader = reader(stream, type);
            try {
                return draw(reader, stream, content, type);
            } finally {
                reader.dispose();
            }
        } catch (NotDrawn known) {
            throw known;
        } catch (Exception | StackOverflowError broken) {
            throw new NotDrawn(broken instanceof Exception failure ? failure : new IOException(broken));
        }
    }

    private static ImageReader reader(ImageInputStream stream, String type) throws NotDrawn {
        var readers = ImageIO.getImageReadersByMIMEType(type);
        if (!readers.hasNext()) throw new NotDrawn("nothing reads " + type);
        var reader = readers.next();
        reader.setInput(stream, false, true);
        return reader;
    }

    private static Made draw(ImageReader reader, ImageInputStream stream, byte[] content, String type)
            throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width < 1 || height < 1 || width * height > MOST_PIXELS)
            throw new NotDrawn(width + " x " + height + " pixels");
        var orientation = type.equals(JPEG_TYPE) ? orientation(content) : 1;
        var thinned = thinned(reader, (int) Math.max(width, height));
        var upright = upright(thinned, orientation);
        var opaque = !upright.getColorModel().hasAlpha();
        var contents = new EnumMap<Variant, byte[]>(Variant.class);
        for (var side : SIDES.entrySet())
            contents.put(side.getKey(), written(shrunk(upright, side.getValue()), opaque));
        var turned = orientation >= 5;
        return new Made(
                opaque ? JPEG_TYPE : PNG_TYPE,
                (int) (turned ? height : width),
                (int) (turned ? width : height),
                contents);
    }

    /** Every n-th pixel only, at least twice as many as the largest variant has. */
    private static BufferedImage thinned(ImageReader reader, int longest) throws IOException {
        var step = Math.max(1, longest / (2 * SIDES.get(Variant.WEB)));
        var param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        var clock = new Timer("picture-clock", true);
        var late = new boolean[1];
        clock.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        late[0] = true;
                        reader.abort();
                    }
                },
                PATIENCE.toMillis());
        try {
            var read = reader.read(0, param);
            if (late[0]) throw new NotDrawn("took longer than " + PATIENCE.toSeconds() + " s");
            return read;
        } finally {
            clock.cancel();
        }
    }

    /** As the camera was held (EXIF, tag 274). */
    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation < 2 || orientation > 8) return image;
        double w = image.getWidth();
        double h = image.getHeight();
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        var turned = orientation >= 5;
        var upright = canvas(
                (int) (turned ? h : w),
                (int) (turned ? w : h),
                !image.getColorModel().hasAlpha());
        var pen = upright.createGraphics();
        pen.drawImage(image, turn, null);
        pen.dispose();
        return upright;
    }

    /** At most {@code side} pixels long and wide; never larger than it was. Halved step by step, so that no pixel is skipped. */
    private static BufferedImage shrunk(BufferedImage image, int side) {
        var opaque = !image.getColorModel().hasAlpha();
        var scale = Math.min(1.0, (double) side / Math.max(image.getWidth(), image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var now = image;
        while (now.getWidth() / 2 > width && now.getHeight() / 2 > height) {
            now = scaled(now, now.getWidth() / 2, now.getHeight() / 2, opaque);
        }
        return scaled(now, width, height, opaque);
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height, boolean opaque) {
        var canvas = canvas(width, height, opaque);
        var pen = canvas.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(image, 0, 0, width, height, opaque ? Color.WHITE : null, null);
        pen.dispose();
        return canvas;
    }

    private static BufferedImage canvas(int width, int height, boolean opaque) {
        return new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
    }

    private static byte[] written(BufferedImage image, boolean opaque) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer =
                ImageIO.getImageWritersByFormatName(opaque ? "jpeg" : "png").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var param = writer.getDefaultWriteParam();
            if (opaque) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, List.of(), null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** 1 to 8; 1 when the picture says nothing we understand. */
    private static int orientation(byte[] content) {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            var segments = JPEGSegmentUtil.readSegments(stream, JPEG.APP1, "Exif");
            if (segments.isEmpty()) return 1;
            var data = segments.getFirst().data();
            data.skipNBytes(1);
            try (var exif = new MemoryCacheImageInputStream(data)) {
                var directory = (CompoundDirectory) new TIFFReader().read(exif);
                var entry = directory.getEntryById(TIFF.TAG_ORIENTATION);
                return entry != null && entry.getValue() instanceof Number number ? number.intValue() : 1;
            }
        } catch (IOException | RuntimeException _) {
            return 1;
        }
    }
}
