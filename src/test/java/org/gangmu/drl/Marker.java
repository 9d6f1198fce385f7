package org.gangmu.drl;

/** What hostile rules try to run. */
public final class Marker {

    private static volatile boolean touched;

    private Marker() {
    }

    public static boolean set() {
        touched = true;
        return true;
    }

    public static boolean isUntouched() {
        return !touched && System.getProperty("gangmu.marker") == null;
    }
}
