package org.gangmu.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteArrayBuffer;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.MimeParameterMapping;

/** What the header fields say of a part of a message: whether it is a document of its own, and its name. */
final class MailPart {

    /** Mail programs write the small name and mean the wide encoding. */
    private static final Map<Charset, Charset> WIDER = Map.of(Charset.forName("GB2312"), Charset.forName("GB18030"), Charset.forName("GBK"),
            Charset.forName("GB18030"));

    private String type = "text/plain";
    private String disposition = "";
    private String file = "";
    private String typeName = "";
    private boolean shownInText;

    void field(Field field) {
        switch (field.getName().toLowerCase(Locale.ROOT)) {
            case "content-type" -> {
                RawBody body = body(field);
                type = body.getValue() == null || body.getValue().isBlank() ? type : body.getValue().strip().toLowerCase(Locale.ROOT);
                typeName = parameter(body, "name");
            }
            case "content-disposition" -> {
                RawBody body = body(field);
                disposition = body.getValue() == null ? "" : body.getValue().strip().toLowerCase(Locale.ROOT);
                file = parameter(body, "filename");
            }
            case "content-id" -> shownInText = true;
            default -> {
                // Says nothing about the part.
            }
        }
    }

    /** Whether it is a document: neither the message's own text nor what only belongs to it, its signature, its pictures. */
    boolean isDocument() {
        if (disposition.equals("attachment")) {
            return !isSignature();
        }
        boolean text = type.equals("text/plain") || type.equals("text/html");
        boolean picture = type.startsWith("image/") && (shownInText || disposition.equals("inline"));
        return !text && !picture && !isSignature() && !type.equals("message/delivery-status") && !type.equals("text/rfc822-headers");
    }

    private boolean isSignature() {
        return type.equals("application/pgp-signature") || type.endsWith("pkcs7-signature");
    }

    /** Its name in the message, else one made of its number. */
    String name(int number) {
        String name = !file.isBlank() ? file.strip() : !typeName.isBlank() ? typeName.strip() : "part-" + number;
        return type.equals("message/rfc822") && ContainerKind.of(name) != ContainerKind.MAIL ? name + ".eml" : name;
    }

    private static RawBody body(Field field) {
        ByteSequence raw = field.getRaw();
        byte[] bytes = raw == null ? (field.getName() + ":" + field.getBody()).getBytes(StandardCharsets.UTF_8) : raw.toByteArray();
        int colon = 0;
        while (colon < bytes.length && bytes[colon] != ':') {
            colon++;
        }
        byte[] rest = Arrays.copyOfRange(bytes, Math.min(bytes.length, colon + 1), bytes.length);
        return RawFieldParser.DEFAULT.parseRawBody(new ByteArrayBuffer(rest, true), new ParserCursor(0, rest.length));
    }

    private static String parameter(RawBody body, String name) {
        MimeParameterMapping mapping = new MimeParameterMapping();
        try {
            for (NameValuePair pair : body.getParams()) {
                if (pair.getName() != null && pair.getValue() != null) {
                    mapping.addParameter(pair.getName().toLowerCase(Locale.ROOT), unicode(pair.getValue()));
                }
            }
            String value = mapping.get(name);
            return value == null ? "" : value.contains("=?") ? DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT, StandardCharsets.UTF_8, WIDER) : value;
        } catch (RuntimeException e) {
            // A name that cannot be read is none; the part is still a document.
            return "";
        }
    }

    /** Header fields are read byte for byte; some programs write names there as they are. Encoded words come decoded already. */
    private static String unicode(String value) {
        return value.chars().allMatch(c -> c < 256) ? MemberNames.decode(value.getBytes(StandardCharsets.ISO_8859_1)) : value;
    }
}
