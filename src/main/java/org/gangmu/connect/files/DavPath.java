package org.gangmu.connect.files;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns paths of addresses into ids and back. An id is the path below the root as people write it, in any script; a percent sign, and bytes that are no UTF-8, stay encoded in it, so that every name comes
 * back as it was.
 */
final class DavPath {

    private static final String PLAIN = "-._~";

    private final URI root;
    private final List<String> above;

    /** @param root whose path ends with a slash */
    DavPath(URI root) {
        this.root = root;
        this.above = segments(root.getRawPath()).orElse(List.of());
    }

    /** Whether answers can be compared with it. */
    static boolean isRoot(URI root) {
        return segments(root.getRawPath()).isPresent();
    }

    URI root() {
        return root;
    }

    /** Address of a document. */
    URI document(String id) {
        return address(id, "");
    }

    /** Address of a folder. @param id empty: the root */
    URI folder(String id) {
        return id.isEmpty() ? root : address(id, "/");
    }

    private URI address(String id, String end) {
        StringBuilder out = new StringBuilder(root.toString());
        String[] names = id.split("/", -1);
        for (int i = 0; i < names.length; i++) {
            out.append(i == 0 ? "" : "/").append(encode(names[i]));
        }
        return URI.create(out + end);
    }

    /** Whether an id stays below the root and names something there. */
    static boolean isInside(String id) {
        for (String name : id.split("/", -1)) {
            if (isUnfit(name)) {
                return false;
            }
        }
        return true;
    }

    /** The id that an address in an answer stands for; empty if it is not below the root. The root itself is an empty text. */
    Optional<String> id(String href) {
        String path = href.strip();
        int scheme = path.indexOf("://");
        if (scheme > 0 && path.lastIndexOf('/', scheme) < 0) {
            int slash = path.indexOf('/', scheme + 3);
            String authority = path.substring(scheme + 3, slash < 0 ? path.length() : slash);
            // Behind a proxy, a server may take its own port and scheme for those of the address. Only the path is used.
            if (!authority.substring(authority.indexOf('@') + 1).replaceAll(":\\d*$", "").equalsIgnoreCase(root.getHost())) {
                return Optional.empty();
            }
            path = slash < 0 ? "/" : path.substring(slash);
        } else if (path.startsWith("//")) {
            return Optional.empty();
        }
        return segments(path).filter(all -> all.size() >= above.size() && all.subList(0, above.size()).equals(above))
                .map(all -> String.join("/", all.subList(above.size(), all.size())));
    }

    private static Optional<List<String>> segments(String path) {
        if (!path.startsWith("/") || path.indexOf('?') >= 0 || path.indexOf('#') >= 0) {
            return Optional.empty();
        }
        List<String> out = new ArrayList<>();
        String inner = path.substring(1, path.endsWith("/") && path.length() > 1 ? path.length() - 1 : path.length());
        if (inner.isEmpty()) {
            return Optional.of(out);
        }
        for (String raw : inner.split("/", -1)) {
            String name = decode(raw);
            if (isUnfit(name)) {
                return Optional.empty();
            }
            out.add(name);
        }
        return Optional.of(out);
    }

    private static boolean isUnfit(String name) {
        return name.isEmpty() || name.equals(".") || name.equals("..");
    }

    private static String decode(String raw) {
        byte[] bytes = bytes(raw);
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return escape(bytes);
        }
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> {
            if (c == '%' || c == '/' || c < 0x20 || c == 0x7f) {
                out.append(String.format("%%%02X", c));
            } else {
                out.append((char) c);
            }
        });
        return out.toString();
    }

    private static String encode(String name) {
        return escape(bytes(name));
    }

    /** Bytes of a name in which some may be encoded; a percent sign that encodes nothing stands for itself. */
    private static byte[] bytes(String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < utf8.length; i++) {
            int high = utf8[i] == '%' && i + 2 < utf8.length ? Character.digit(utf8[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(utf8[i + 2], 16) : -1;
            if (low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.write(utf8[i]);
            }
        }
        return out.toByteArray();
    }

    private static String escape(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (byte b : bytes) {
            int c = b & 0xff;
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0;
            out.append(plain ? String.valueOf((char) c) : String.format("%%%02X", c));
        }
        return out.toString();
    }

    /** A name as people read it. */
    static String shown(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
