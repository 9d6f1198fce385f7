package org.gangmu.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.gangmu.summarize.Summary;

/** Writes an object for each document: bare where there is one, in an array where there are more, or none. */
final class JsonDocuments {

    private JsonDocuments() {
    }

    /** Writes the object of one document. */
    interface Shape {
        void write(JsonGenerator json, Summary summary) throws IOException;
    }

    /** Each document is let go before the next is taken. */
    static void write(Iterable<Summary> summaries, WriteOptions options, OutputStream out, Shape shape) throws IOException {
        try (JsonGenerator json = JsonOut.pretty(out)) {
            Iterator<Summary> documents = summaries.iterator();
            Summary first = documents.hasNext() ? documents.next() : null;
            boolean array = options.array() || first == null || documents.hasNext();
            if (array) {
                json.writeStartArray();
            }
            if (first != null) {
                shape.write(json, first);
            }
            while (documents.hasNext()) {
                shape.write(json, documents.next());
                json.flush();
            }
            if (array) {
                json.writeEndArray();
            }
            json.writeRaw('\n');
        }
    }
}
