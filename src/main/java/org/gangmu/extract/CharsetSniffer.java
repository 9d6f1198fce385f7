package org.gangmu.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the encoding of a text: byte order mark, strict UTF-8, UTF-16 by its NULs or Han characters, then the encoding in which the
 * text reads best.
 */
final class CharsetSniffer {

    static final Charset GB18030 = Charset.forName("GB18030");
    static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Enough to tell; the rest of a long file is only decoded once. */
    private static final int SAMPLE = 1 << 16;
    private static final Pattern DECLARED = Pattern.compile("<meta\\b[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})"
            + "|<\\?xml\\b[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);

    private CharsetSniffer() {
    }

    /**
     * The text of {@code bytes} in the encoding that fits best.
     *
     * @return null when it is text in none, but binary data
     */
    static Decoded decode(byte[] bytes) {
        Decoded plain = decodePlain(bytes);
        if (plain != null) {
            return TextScore.isBinary(plain) ? null : plain;
        }
        Decoded decoded = TextDecoder.decode(withoutUtf16Mark(bytes), charsetOf(bytes));
        return TextScore.isBinary(decoded) ? null : decoded;
    }

    /** What is UTF-8 from end to end, without a mark or a NUL, is nothing else; null for all other texts. The platform sees it faster than {@link #charsetOf} does. */
    private static Decoded decodePlain(byte[] bytes) {
        if (byMark(bytes) != null) {
            return null;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\ufffd') < 0 && text.indexOf('\0') < 0 ? new Decoded(text, StandardCharsets.UTF_8, 0, -1) : null;
    }

    static Decoded decode(byte[] bytes, Charset charset) {
        return TextDecoder.decode(withoutUtf16Mark(bytes, charset), charset);
    }

    static Charset charsetOf(byte[] bytes) {
        Charset marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        Charset utf16 = utf16ByNuls(bytes);
        if (utf16 == null && !isUtf8(bytes, 0)) {
            utf16 = utf16ByHan(bytes);
        }
        if (utf16 != null) {
            return utf16;
        }
        return isUtf8(bytes, 8) ? StandardCharsets.UTF_8 : best(bytes);
    }

    private static Charset byMark(byte[] bytes) {
        if (Sniffer.startsWith(bytes, "\u00ef\u00bb\u00bf")) {
            return StandardCharsets.UTF_8;
        }
        if (Sniffer.startsWith(bytes, "\u00ff\u00fe\u0000\u0000")) {
            return Charset.forName("UTF-32LE");
        }
        if (Sniffer.startsWith(bytes, "\u0000\u0000\u00fe\u00ff")) {
            return Charset.forName("UTF-32BE");
        }
        if (Sniffer.startsWith(bytes, "\u00ff\u00fe")) {
            return StandardCharsets.UTF_16LE;
        }
        if (Sniffer.startsWith(bytes, "\u00fe\u00ff")) {
            return StandardCharsets.UTF_16BE;
        }
        return Sniffer.startsWith(bytes, "\u0084\u0031\u0095\u0033") ? GB18030 : null;
    }

    private static byte[] withoutUtf16Mark(byte[] bytes) {
        Charset marked = byMark(bytes);
        return marked == null ? bytes : withoutUtf16Mark(bytes, marked);
    }

    private static byte[] withoutUtf16Mark(byte[] bytes, Charset charset) {
        Charset marked = byMark(bytes);
        if (marked == null || marked.equals(StandardCharsets.UTF_8)) {
            return bytes;
        }
        boolean same = charset.equals(marked) || charset.equals(StandardCharsets.UTF_16);
        if (!same) {
            return bytes;
        }
        int length = marked.name().startsWith("UTF-32") || marked.equals(GB18030) ? 4 : 2;
        if (charset.equals(StandardCharsets.UTF_16)) {
            // The decoder needs the mark to know the byte order.
            return bytes;
        }
        byte[] rest = new byte[bytes.length - length];
        System.arraycopy(bytes, length, rest, 0, rest.length);
        return rest;
    }

    /** UTF-16 without a mark: the ASCII in it shows as NULs in every other byte. */
    private static Charset utf16ByNuls(byte[] bytes) {
        int pairs = Math.min(bytes.length, SAMPLE) / 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < pairs; i++) {
            even += bytes[2 * i] == 0 ? 1 : 0;
            odd += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs < 2 || odd + even == 0) {
            return null;
        }
        // English has them nearly everywhere; Chinese only at line ends and figures, but never on both sides.
        if (odd * 10 >= pairs * 4 && even * 20 < pairs) {
            return StandardCharsets.UTF_16LE;
        }
        if (even * 10 >= pairs * 4 && odd * 20 < pairs) {
            return StandardCharsets.UTF_16BE;
        }
        return utf16ByHan(bytes);
    }

    /** UTF-16 without a mark: read in pairs of bytes it is plain Chinese. */
    private static Charset utf16ByHan(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        if (length < 4) {
            return null;
        }
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Decoded sample = TextDecoder.decodeStart(bytes, length, charset);
            if (sample.malformed() == 0 && TextScore.plainShare(sample.text()) >= 0.95 && TextScore.commonShare(sample.text()) >= 0.35) {
                return charset;
            }
        }
        return null;
    }

    /**
     * Whether the bytes are UTF-8, with at most one damaged place in {@code tolerance} sound bytes of longer sequences; text in another
     * encoding hardly ever forms such sequences. 0 = no damage at all.
     */
    private static boolean isUtf8(byte[] bytes, int tolerance) {
        int length = Math.min(bytes.length, 1 << 22);
        int good = 0;
        int bad = 0;
        boolean cut = false;
        for (int i = 0; i < length;) {
            int more = followers(bytes[i] & 0xff);
            int got = 0;
            while (got < more && i + got + 1 < length && (bytes[i + got + 1] & 0xc0) == 0x80) {
                got++;
            }
            if (got < more && i + got + 1 >= length) {
                cut = true;
            } else if (more < 0 || got < more) {
                bad++;
            } else {
                good += more;
            }
            i += got + 1;
        }
        // A file cut inside its last character is still UTF-8, if other characters say so.
        bad += cut && length == bytes.length && good < 4 ? 1 : 0;
        return bad == 0 || tolerance > 0 && good >= tolerance * bad;
    }

    /** How many bytes follow the first one of a UTF-8 sequence; -1 if none begins with it. */
    private static int followers(int lead) {
        if (lead < 0x80) {
            return 0;
        }
        return lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : -1;
    }

    private static Charset best(byte[] bytes) {
        List<Charset> candidates = new ArrayList<>(List.of(GB18030, BIG5, WINDOWS_1252));
        Charset declared = declared(bytes);
        if (declared != null && !candidates.contains(declared)) {
            candidates.add(declared);
        }
        Charset best = WINDOWS_1252;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Charset charset : candidates) {
            double score = TextScore.of(TextDecoder.decodeStart(bytes, SAMPLE, charset)) + (charset.equals(declared) ? 0.15 : 0);
            if (score > bestScore) {
                best = charset;
                bestScore = score;
            }
        }
        return best;
    }

    /** The encoding that a web page or XML file names itself; often wrong, so it only weighs in. */
    private static Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        Matcher m = DECLARED.matcher(head);
        return m.find() ? named(m.group(1) != null ? m.group(1) : m.group(2)) : null;
    }

    /** The encoding of that name, the widest of its family: what is labelled gb2312 is mostly GBK, what is labelled latin1 Windows-1252. */
    static Charset named(String name) {
        try {
            Charset charset = Charset.forName(name.strip());
            return switch (charset.name()) {
                case "GB2312", "GBK", "x-mswin-936" -> GB18030;
                case "Big5", "x-windows-950", "x-Big5-Solaris", "x-MS950-HKSCS" -> BIG5;
                case "ISO-8859-1", "US-ASCII" -> WINDOWS_1252;
                default -> charset;
            };
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
