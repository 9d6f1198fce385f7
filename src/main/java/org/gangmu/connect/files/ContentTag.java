package org.gangmu.connect.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells one state of a file from another without reading it.
 *
 * @param text   of the tag
 * @param unsure whether the file may change once more and keep its tag, as when it changed within this tick of the clock
 */
record ContentTag(String text, boolean unsure) {

    /** Clocks of file systems and of HTTP tick in steps; the coarsest in use in steps of two seconds. */
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final String UNSURE = "~";

    /** By size, time of change and number of the file. */
    static ContentTag of(Path file, BasicFileAttributes attributes) {
        Instant changed = attributes.lastModifiedTime().toInstant();
        // A file that was put in the place of another, of equal size and with its time, has a number of its own.
        return new ContentTag(attributes.size() + "-" + changed.getEpochSecond() + "." + changed.getNano() + number(file), isRecent(changed, Instant.now()));
    }

    static boolean isRecent(Instant changed, Instant now) {
        return Duration.between(changed, now).abs().compareTo(TICK) < 0;
    }

    private static String number(Path file) {
        try {
            return "-" + Files.getAttribute(file, "unix:ino", LinkOption.NOFOLLOW_LINKS);
        } catch (UnsupportedOperationException | IllegalArgumentException | IOException e) {
            return "";
        }
    }

    /** Version of an item; of an unsure tag, one that no later item has. */
    String version() {
        return unsure ? text + UNSURE + Instant.now() : text;
    }

    Optional<String> content() {
        return unsure ? Optional.empty() : Optional.of(text);
    }

    boolean isOf(String version) {
        return version.equals(text) || version.startsWith(text + UNSURE);
    }
}
