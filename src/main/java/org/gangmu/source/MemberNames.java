package org.gangmu.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Names the members of one container: read in the encoding that fits, each name given once. */
final class MemberNames {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final NameTable given = new NameTable();
    private final Map<String, Integer> repeated = new HashMap<>();

    /** The text of a name without stated encoding: Chinese systems wrote theirs long after the world had UTF-8. */
    static String decode(byte[] name) {
        String utf8 = strict(name, StandardCharsets.UTF_8);
        String chinese = utf8 == null ? strict(name, GB18030) : null;
        return utf8 != null ? utf8 : chinese != null ? chinese : new String(name, StandardCharsets.ISO_8859_1);
    }

    private static String strict(byte[] name, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(name)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The name by which a member is known; a second one of the same name has a number in front of its ending. */
    String give(String name) {
        String plain = name.startsWith("./") ? name.substring(2) : name;
        String shown = FileNames.shown(plain.getBytes(StandardCharsets.UTF_8));
        String own = shown.isEmpty() ? "unnamed" : shown;
        String free = own;
        while (given.contains(free)) {
            int number = repeated.merge(own, 1, Integer::sum) + 1;
            int dot = own.lastIndexOf('.') > own.lastIndexOf('/') + 1 ? own.lastIndexOf('.') : own.length();
            free = own.substring(0, dot) + " (" + number + ")" + own.substring(dot);
        }
        given.put(free, 0);
        return free;
    }
}
