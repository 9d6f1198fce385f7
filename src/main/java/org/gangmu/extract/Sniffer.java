package org.gangmu.extract;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tells a document's format from its first bytes, and only among text formats from its name. */
final class Sniffer {

    private static final int HEAD = 4096;
    private static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
    // Possessive: the plain kind of these loops needs a stack frame for each comment or header line.
    private static final Pattern HTML_START = Pattern.compile(
            "\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,2000}?-->\\s*)*+<(?:!doctype\\s+html|html|head|body)\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern MAIL_START = Pattern.compile(
            "(?:(?:From|To|Cc|Subject|Date|Message-ID|MIME-Version|Received|Return-Path|Reply-To|Content-Type|Delivered-To|X-[A-Za-z-]+|DKIM-Signature"
                    + "|Content-Transfer-Encoding|Sender|Importance)[ \\t]*:.*(?:\\r?\\n[ \\t].*)*+\\r?\\n){3}", Pattern.CASE_INSENSITIVE);

    private Sniffer() {
    }

    /**
     * The format of a file that is no text, by its signature.
     *
     * @return null if no signature is known, so that the file is text or junk
     * @throws ExtractException when the signature says it is something else than a document
     */
    static Format bySignature(byte[] bytes) throws ExtractException {
        if (startsWith(bytes, "PK\u0003\u0004") || startsWith(bytes, "PK\u0005\u0006")) {
            return ZipParts.formatOf(bytes);
        }
        if (startsWith(bytes, "{\\rtf")) {
            return Format.RTF;
        }
        if (startsWith(bytes, OLE)) {
            return TikaTypes.ofOle(bytes);
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        // Mail gateways and download scripts put bytes in front of a PDF; every reader allows for them.
        int pdf = head.indexOf("%PDF-");
        return pdf == 0 || pdf > 0 && !head.substring(0, pdf).contains("<") && bytes.length > 1024 ? Format.PDF : null;
    }

    /** Whether the bytes start like a container of other files; nothing looks into it. */
    static boolean isContainer(byte[] bytes) {
        return startsWith(bytes, "PK") || startsWith(bytes, OLE);
    }

    /** The format of a decoded text: what it starts with counts more than what its name promises. */
    static Format ofText(String name, String text) {
        int from = !text.isEmpty() && text.charAt(0) == '\ufeff' ? 1 : 0;
        String head = text.substring(from, Math.min(text.length(), HEAD));
        String ending = Format.ending(name);
        if (ending.equals("md") || ending.equals("markdown")) {
            return Format.MARKDOWN;
        }
        if (HTML_START.matcher(head).lookingAt()) {
            return head.stripLeading().startsWith("<?xml") ? Format.XHTML : Format.HTML;
        }
        if (head.stripLeading().startsWith("<?xml")) {
            return Format.XML;
        }
        return switch (ending) {
            case "htm", "html", "shtml" -> Format.HTML;
            case "xhtml" -> Format.XHTML;
            case "xml" -> Format.XML;
            case "csv", "tsv" -> Format.CSV;
            case "eml", "mht", "mhtml" -> isMail(head) ? Format.EMAIL : Format.TEXT;
            case "txt", "text", "log" -> Format.TEXT;
            default -> isMail(head) ? Format.EMAIL : Format.TEXT;
        };
    }

    private static boolean isMail(String head) {
        return MAIL_START.matcher(head).lookingAt();
    }

    static boolean startsWith(byte[] bytes, String signature) {
        if (bytes.length < signature.length()) {
            return false;
        }
        for (int i = 0; i < signature.length(); i++) {
            if ((bytes[i] & 0xff) != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
