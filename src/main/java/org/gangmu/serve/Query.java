package org.gangmu.serve;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands behind the question mark of an address, in UTF-8, whatever the body is written in. The server's own reading would take the body's encoding and leave
 * out what it cannot decode.
 *
 * @param values of each name, in the order of the address
 */
record Query(Map<String, List<String>> values) {

    /**
     * @param raw as the address has it; null if it has none
     * @throws Fault if it is no UTF-8, or not written as addresses are
     */
    static Query of(String raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                values.computeIfAbsent(name, n -> new ArrayList<>()).add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return new Query(values);
    }

    /** The first value; null if there is none. */
    String first(String name) {
        List<String> all = values.get(name);
        return all == null ? null : all.get(0);
    }

    private static String decoded(String written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '%') {
                int high = i + 2 < written.length() ? Character.digit(written.charAt(i + 1), 16) : -1;
                int low = high < 0 ? -1 : Character.digit(written.charAt(i + 2), 16);
                if (low < 0) {
                    throw malformed();
                }
                bytes.write(high << 4 | low);
                i += 2;
            } else if (c == '\ufffd') {
                // What the server puts for bytes that are no UTF-8.
                throw malformed();
            } else if (c < 0x80) {
                bytes.write(c == '+' ? ' ' : c);
            } else {
                int end = Character.isHighSurrogate(c) && i + 1 < written.length() ? i + 2 : i + 1;
                bytes.writeBytes(written.substring(i, end).getBytes(StandardCharsets.UTF_8));
                i = end - 1;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }

    private static Fault malformed() {
        return new Fault(Fault.Kind.MALFORMED, "what stands behind ? in the address is not UTF-8, written with % and two hexadecimal digits for each byte");
    }
}
