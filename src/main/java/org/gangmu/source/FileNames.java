package org.gangmu.source;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How files are shown and found again, whatever bytes their names are made of.
 *
 * <p>A name is read as UTF-8, each part of a path by itself: of one that is not UTF-8 as a whole all bytes are shown as {@code \xFF} that are no ASCII, since
 * names of another encoding may hold what looks like UTF-8 by chance. Control characters, which would break lines and columns, are shown so, too; a backslash that
 * looks like the start of such a form is shown as {@code \x5C}, so that no two names look alike; {@code !/}, which only stands between a container and what
 * is in it, as {@code \x21/}. Percent signs stay: many saved web pages have them.
 */
public final class FileNames {

    private static final Pattern SHOWN_BYTE = Pattern.compile("\\\\x([0-9A-F]{2})");
    private static final boolean BACKSLASH_SEPARATES = File.separatorChar == '\\';

    private FileNames() {
    }

    /** The path as it can be typed: as it is, or as it is shown where the system's own encoding cannot say it. {@link #typed} leads back. */
    public static String typeable(Path path) {
        String text = path.toString();
        try {
            return Path.of(text).equals(path) ? text : shown(path);
        } catch (InvalidPathException e) {
            return shown(path);
        }
    }

    /**
     * The file that somebody typed as it is, or as it is shown.
     *
     * @throws InvalidPathException if no file can have the name
     */
    public static Path typed(String name) {
        Path plain = path(name);
        if (BACKSLASH_SEPARATES || !SHOWN_BYTE.matcher(name).find() || Files.exists(plain, LinkOption.NOFOLLOW_LINKS)) {
            return plain;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher m = SHOWN_BYTE.matcher(name);
        int at = 0;
        for (; m.find(); at = m.end()) {
            bytes.writeBytes(name.substring(at, m.start()).getBytes(StandardCharsets.UTF_8));
            bytes.write(Integer.parseInt(m.group(1), 16));
        }
        bytes.writeBytes(name.substring(at).getBytes(StandardCharsets.UTF_8));
        Path meant = path(bytes.toByteArray());
        return Files.exists(meant, LinkOption.NOFOLLOW_LINKS) ? meant : plain;
    }

    /** The path as text. */
    public static String shown(Path path) {
        if (BACKSLASH_SEPARATES) {
            return path.toString();
        }
        String text = path.toString();
        return isPlain(text) ? text : shown(bytes(path));
    }

    /** The same of a name in a container. */
    static String shown(byte[] name) {
        StringBuilder out = new StringBuilder(name.length);
        int end = 0;
        boolean plain = true;
        for (int i = 0; i < name.length;) {
            if (i >= end) {
                end = partEnd(name, i);
                plain = isUtf8(name, i, end);
            }
            int length = name[i] >= 0 || plain ? sequence(name, i) : 0;
            String text = length == 0 ? "" : new String(name, i, length, StandardCharsets.UTF_8);
            if (length == 0 || length == 1 && name[i] < ' ' || name[i] == 0x7f || text.equals("\u0085") || looksEscaped(name, i) || separates(name, i)) {
                out.append(String.format("\\x%02X", name[i]));
                i++;
            } else {
                out.append(text);
                i += length;
            }
        }
        return out.toString();
    }

    /** Behind the slash that ends the part of a path which begins there. */
    private static int partEnd(byte[] name, int from) {
        int end = from;
        while (end < name.length && name[end] != '/') {
            end++;
        }
        return Math.min(end + 1, name.length);
    }

    /** What leads back to the file where its shown name does not: its URI, else empty. */
    static String address(Path path, String shown) {
        try {
            return Path.of(shown).equals(path) ? "" : path.toUri().toString();
        } catch (InvalidPathException e) {
            return path.toUri().toString();
        }
    }

    /** The file of that name, also where the system's own encoding cannot say it. */
    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            return path(name.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * The file whose name is these bytes.
     *
     * @throws InvalidPathException if no file can have the name
     */
    static Path path(byte[] name) {
        for (byte b : name) {
            if (b == 0) {
                throw new InvalidPathException(new String(name, StandardCharsets.UTF_8), "holds a NUL");
            }
        }
        String text = new String(name, StandardCharsets.UTF_8);
        if (BACKSLASH_SEPARATES || isAscii(name)) {
            return Path.of(text);
        }
        boolean absolute = name[0] == '/';
        StringBuilder uri = new StringBuilder(absolute ? "file://" : "file:///");
        for (byte b : name) {
            uri.append(b == '/' || b >= 'a' && b <= 'z' || b >= '0' && b <= '9' ? String.valueOf((char) b) : String.format("%%%02X", b));
        }
        Path path = Path.of(URI.create(uri.toString()));
        return absolute ? path : Path.of("/").relativize(path);
    }

    private static boolean isAscii(byte[] name) {
        for (byte b : name) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String text) {
        return !text.contains(Located.INSIDE) && text.chars().noneMatch(c -> c < ' ' || c == 0x7f || c == 0x85 || c == '\\' || c == 0xfffd);
    }

    private static boolean looksEscaped(byte[] name, int at) {
        return name[at] == '\\' && at + 3 < name.length && name[at + 1] == 'x' && isHex(name[at + 2]) && isHex(name[at + 3]);
    }

    private static boolean separates(byte[] name, int at) {
        return name[at] == '!' && at + 1 < name.length && name[at + 1] == '/';
    }

    private static boolean isHex(byte b) {
        return b >= '0' && b <= '9' || b >= 'A' && b <= 'F';
    }

    /** Bytes of the sequence that begins there in what is UTF-8. */
    private static int sequence(byte[] name, int at) {
        int lead = name[at] & 0xff;
        return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    }

    private static boolean isUtf8(byte[] name, int from, int end) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name, from, end - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The bytes of the path's name: only its URI tells them. */
    private static byte[] bytes(Path path) {
        Path full = path.toAbsolutePath();
        byte[] all = decode(full.toUri().getRawPath());
        // The URI of a folder may end in a slash that the path does not have.
        int end = all.length > 1 && all[all.length - 1] == '/' ? all.length - 1 : all.length;
        int start = 0;
        if (!path.isAbsolute()) {
            Path here = Path.of("").toAbsolutePath();
            int folder = decode(here.toUri().getRawPath()).length;
            boolean slash = here.toUri().getRawPath().endsWith("/");
            start = Math.min(end, folder + (slash ? 0 : 1));
        }
        return Arrays.copyOfRange(all, start, end);
    }

    private static byte[] decode(String rawPath) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(rawPath.length());
        for (int i = 0; i < rawPath.length(); i++) {
            if (rawPath.charAt(i) == '%') {
                out.write(Integer.parseInt(rawPath, i + 1, i + 3, 16));
                i += 2;
            } else {
                out.write(rawPath.charAt(i));
            }
        }
        return out.toByteArray();
    }
}
