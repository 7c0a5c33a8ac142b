package io.relaydesk.setting;

/** A colour and how well it can be read beside another (WCAG 2.2, 1.4.3). Pure. Channels 0 to 255. */
record Colour(int red, int green, int blue) {
    static final Colour WHITE = new Colour(255, 255, 255);
    static final Colour INK = new Colour(17, 18, 21);
    private static final double READABLE = 4.5;

    /** @param hex # and six hexadecimal digits */
    static Colour of(String hex) {
        var value = Integer.parseInt(hex.substring(1), 16);
        return new Colour(value >> 16, value >> 8 & 0xff, value & 0xff);
    }

    String hex() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    /** From 1, the same, to 21, black and white. */
    double contrastWith(Colour other) {
        var mine = luminance();
        var theirs = other.luminance();
        return (Math.max(mine, theirs) + 0.05) / (Math.min(mine, theirs) + 0.05);
    }

    /** White or ink, whichever can be read better on this. One of the two always reaches 4.3. */
    Colour on() {
        return contrastWith(WHITE) >= READABLE || contrastWith(WHITE) >= contrastWith(INK) ? WHITE : INK;
    }

    /** This colour, moved towards ink or white just so far that it can be read on the ground. */
    Colour readableOn(Colour ground) {
        var end = ground.luminance() > 0.4 ? INK : WHITE;
        for (var step = 0; step <= 20; step++) {
            var mixed = mixedWith(end, step / 20.0);
            if (mixed.contrastWith(ground) >= READABLE) return mixed;
        }
        return end;
    }

    private Colour mixedWith(Colour other, double part) {
        return new Colour(mix(red, other.red, part), mix(green, other.green, part), mix(blue, other.blue, part));
    }

    private static int mix(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        var part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
