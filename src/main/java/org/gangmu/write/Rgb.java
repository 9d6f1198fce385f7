package org.gangmu.write;

/**
 * A colour.
 *
 * @param red   0 to 255, as green and blue
 */
record Rgb(int red, int green, int blue) {

    static final Rgb WHITE = new Rgb(255, 255, 255);
    static final Rgb BLACK = new Rgb(0, 0, 0);
    private static final Rgb GREY = new Rgb(0x6e, 0x77, 0x81);
    /** What WCAG asks of text at level AA. */
    private static final double READABLE = 4.5;

    /** A colour as rulebooks write it, {@code #1a7f37}; grey if it is not one. */
    static Rgb of(String css) {
        if (!css.matches("#[0-9a-fA-F]{6}")) {
            return GREY;
        }
        int rgb = Integer.parseInt(css.substring(1), 16);
        return new Rgb(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
    }

    /** @param share of the other colour, 0 to 1 */
    Rgb mix(Rgb other, double share) {
        return new Rgb(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
    }

    private static int mix(int a, int b, double share) {
        return (int) Math.round(a + (b - a) * share);
    }

    /** This colour, darker or lighter as far as needed to be read on a ground. */
    Rgb readableOn(Rgb ground) {
        Rgb towards = ground.luminance() > 0.4 ? BLACK : WHITE;
        Rgb out = this;
        for (int step = 1; step <= 20 && out.contrast(ground) < READABLE; step++) {
            out = mix(towards, step / 20.0);
        }
        return out;
    }

    double contrast(Rgb other) {
        double a = luminance() + 0.05;
        double b = other.luminance() + 0.05;
        return a > b ? a / b : b / a;
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** Place on the colour circle in degrees, from red over green and blue; -1 for greys. */
    double hue() {
        int max = Math.max(red, Math.max(green, blue));
        int min = Math.min(red, Math.min(green, blue));
        if (max - min < max * 0.2) {
            return -1;
        }
        double d = max - min;
        double sixth = max == red ? (green - blue) / d : max == green ? 2 + (blue - red) / d : 4 + (red - green) / d;
        return (sixth * 60 + 360) % 360;
    }

    String css() {
        return String.format("#%02x%02x%02x", red, green, blue);
    }
}
