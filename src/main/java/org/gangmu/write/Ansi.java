package org.gangmu.write;

/** Colour and weight for terminals, or nothing when they are off. */
public final class Ansi {

    private static final String RESET = "\u001b[0m";

    private final boolean on;

    public Ansi(boolean on) {
        this.on = on;
    }

    public String bold(String text) {
        return wrap("1", text);
    }

    public String dim(String text) {
        return wrap("2", text);
    }

    /** What a search found. */
    public String found(String text) {
        return wrap("1;31", text);
    }

    /** The nearest of the terminal's own colours, which its user has chosen to be legible on its background. */
    String label(String cssColor, String text) {
        return wrap("1;" + code(cssColor), text);
    }

    private String wrap(String codes, String text) {
        return on && !text.isEmpty() ? "\u001b[" + codes + "m" + text + RESET : text;
    }

    private static String code(String css) {
        double hue = Rgb.of(css).hue();
        if (hue < 0) {
            return "39";
        }
        return switch ((int) Math.round(hue / 30)) {
            case 1, 2 -> "33";
            case 3, 4, 5 -> "32";
            case 6 -> "36";
            case 7, 8 -> "34";
            case 9, 10, 11 -> "35";
            default -> "31";
        };
    }
}
