package org.gangmu.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Reads a file whole, and says in one line why it cannot be read. */
public final class FileBytes {

    private FileBytes() {
    }

    static byte[] read(Path file, long maxBytes) throws ExtractException {
        if (Files.isDirectory(file)) {
            throw new ExtractException("is a folder, not a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            // One byte more than allowed tells a file that is too large, also one whose size is unknown (a pipe).
            int most = (int) Math.min(maxBytes, Integer.MAX_VALUE - 64L);
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw tooLarge(maxBytes);
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(e);
        } catch (OutOfMemoryError e) {
            throw new ExtractException("is too large for the memory there is", e);
        }
    }

    /** Why a file cannot be read. */
    public static ExtractException unreadable(IOException error) {
        if (error instanceof NoSuchFileException) {
            return ExtractException.unopened("no such file", error);
        }
        return ExtractException.unopened(error instanceof AccessDeniedException ? "may not be read (permission denied)" : "cannot be read: " + OneLine.of(error), error);
    }

    public static ExtractException tooLarge(long maxBytes) {
        return new ExtractException(ExtractException.Reason.TOO_LARGE, "is larger than the limit of " + amount(maxBytes) + " bytes");
    }

    /** A number with commas at the thousands. */
    public static String amount(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
