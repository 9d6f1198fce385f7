package org.gangmu.extract;

/** What an exception says, as one short line without class names. */
public final class OneLine {

    private static final int MAX = 160;

    private OneLine() {
    }

    public static String of(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            String message = t.getMessage();
            // A cause without a message of its own repeats its cause's toString(), which starts with a class name.
            if (message != null && !message.isBlank() && !(t.getCause() != null && message.startsWith(t.getCause().getClass().getName()))) {
                String line = message.strip().lines().findFirst().orElse("").strip();
                return line.length() <= MAX ? line : line.substring(0, MAX - 1) + "…";
            }
        }
        return thrown.getClass().getSimpleName();
    }
}
