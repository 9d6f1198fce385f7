package org.gangmu.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gangmu.facts.Quote;
import org.gangmu.text.Problem;
import org.gangmu.text.Span;

/** The parts that all JSON outputs share. */
public final class JsonOut {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonOut() {
    }

    /** Objects over several lines, indented by two. */
    public static JsonGenerator pretty(OutputStream out) throws IOException {
        JsonGenerator json = lines(Utf8Writer.json(out));
        Separators separators = Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("").withObjectEmptySeparator("");
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return json.setPrettyPrinter(new DefaultPrettyPrinter(separators).withObjectIndenter(indenter));
    }

    /** Each object on a line of its own. */
    public static JsonGenerator lines(Writer out) throws IOException {
        return FACTORY.createGenerator(out).setRootValueSeparator(new SerializedString("\n"));
    }

    /** For a script element: no character in it can end the element or begin a comment. */
    static JsonGenerator embedded(Writer out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out);
        json.setCharacterEscapes(new ScriptSafe());
        return json;
    }

    private static final class ScriptSafe extends CharacterEscapes {

        private static final long serialVersionUID = 1L;
        private final int[] escapes = standardAsciiEscapesForJSON();

        ScriptSafe() {
            for (char c : new char[] {'<', '>', '&'}) {
                escapes[c] = ESCAPE_STANDARD;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return escapes;
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            return null;
        }
    }

    public static void spans(JsonGenerator json, List<Span> spans) throws IOException {
        json.writeArrayFieldStart("spans");
        for (Span span : spans) {
            json.writeStartArray();
            json.writeNumber(span.start());
            json.writeNumber(span.end());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** Text, start, end; and the spans if it stands in several pieces. */
    static void quote(JsonGenerator json, Quote quote) throws IOException {
        json.writeStringField("text", quote.text());
        place(json, quote);
    }

    static void place(JsonGenerator json, Quote quote) throws IOException {
        json.writeNumberField("start", quote.start());
        json.writeNumberField("end", quote.end());
        if (quote.spans().size() > 1) {
            spans(json, quote.spans());
        }
    }

    public static void strings(JsonGenerator json, String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    public static void number(JsonGenerator json, String field, double value) throws IOException {
        json.writeFieldName(field);
        number(json, value);
    }

    public static void number(JsonGenerator json, double value) throws IOException {
        json.writeNumber(Decimals.plain(value));
    }

    static void orNull(JsonGenerator json, String field, Optional<String> value) throws IOException {
        json.writeFieldName(field);
        if (value.isPresent()) {
            json.writeString(value.get());
        } else {
            json.writeNull();
        }
    }

    /** What went wrong, with its place. */
    public static void problem(JsonGenerator json, Problem problem) throws IOException {
        json.writeStartObject();
        json.writeStringField("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("file", problem.file());
        if (problem.line() > 0) {
            json.writeNumberField("line", problem.line());
            if (problem.column() > 0) {
                json.writeNumberField("column", problem.column());
            }
        }
        json.writeStringField("message", problem.message());
        json.writeEndObject();
    }
}
