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
 * Tells one state of a file from another without reading it: by size, time of change and number of the file.
 *
 * @param text   of the tag
 * @param recent whether the file changed so lately that it may change again and keep its tag
 */
record FileTag(String text, boolean recent) {

    /** Clocks of file systems tick in steps; the coarsest in use, of FAT, in steps of two seconds. */
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final String UNSURE = "~";

    static FileTag of(Path file, BasicFileAttributes attributes) {
        Instant changed = attributes.lastModifiedTime().toInstant();
        // A file that was put in the place of another, of equal size and with its time, has a number of its own.
        String text = attributes.size() + "-" + changed.getEpochSecond() + "." + changed.getNano() + number(file);
        return new FileTag(text, Duration.between(changed, Instant.now()).abs().compareTo(TICK) < 0);
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
        return recent ? text + UNSURE + Instant.now() : text;
    }

    Optional<String> content() {
        return recent ? Optional.empty() : Optional.of(text);
    }

    boolean isOf(String version) {
        return version.equals(text) || version.startsWith(text + UNSURE);
    }
}
