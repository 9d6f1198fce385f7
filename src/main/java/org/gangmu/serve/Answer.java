package org.gangmu.serve;

import java.util.Optional;

/**
 * One shape that an answer can have.
 *
 * @param format    its name behind {@code format=}
 * @param mediaType of it
 * @param schema    of it, as the document of the service names it: summary, sentence, text, rulebook
 */
record Answer(String format, String mediaType, Optional<String> schema) {

    static Answer of(String format, String mediaType) {
        return new Answer(format, mediaType, Optional.empty());
    }

    static Answer of(String format, String mediaType, String schema) {
        return new Answer(format, mediaType, Optional.of(schema));
    }

    /** Without the parameters: {@code text/plain}. */
    String type() {
        int end = mediaType.indexOf(';');
        return end < 0 ? mediaType : mediaType.substring(0, end);
    }
}
