package org.gangmu.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gangmu.decide.Decision;
import org.gangmu.decide.Derivation;
import org.gangmu.segment.Sentence;
import org.gangmu.summarize.ArticleSummary;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Places;

/** Tells why the sentences of a document have their labels: a tree for people, or a JSON object a line as {@code sentence.schema.json} has it. */
public final class ExplainWriter {

    /** The formats there are. */
    public static final List<Format> FORMATS = List.of(Format.TEXT, Format.JSON_LINES);

    private final Format format;
    private final boolean color;
    private final boolean words;

    /**
     * @param color of text for terminals
     * @param words whether text shows the words of each sentence with their part of speech
     * @throws IllegalArgumentException if the format is none of {@link #FORMATS}
     */
    public ExplainWriter(Format format, boolean color, boolean words) {
        if (!FORMATS.contains(format)) {
            throw new IllegalArgumentException("no explanations in the format " + format);
        }
        this.format = format;
        this.color = color;
        this.words = words;
    }

    /**
     * @param line only sentences that touch this line of the extracted text, from 1
     * @param out  not closed
     * @return how many sentences were told of
     */
    public int write(Summary summary, OptionalInt line, OutputStream out) throws IOException {
        return format == Format.TEXT ? text(summary, line, out) : lines(summary, line, out);
    }

    private int text(Summary summary, OptionalInt line, OutputStream out) throws IOException {
        DerivationWriter writer = new DerivationWriter(color);
        Places places = new Places(summary.document().source());
        StringBuilder text = new StringBuilder();
        int told = 0;
        for (Decision decision : summary.decisions()) {
            if (isAsked(decision, line, places)) {
                told++;
                Sentence sentence = decision.sentence().sentence();
                writer.write(summary.document().source().name(), places.line(sentence.start()), sentence.text(), Derivation.of(decision),
                        words ? Optional.of(decision.sentence().tokens()) : Optional.empty(), text);
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
                text.setLength(0);
            }
        }
        return told;
    }

    private static int lines(Summary summary, OptionalInt line, OutputStream out) throws IOException {
        Places places = new Places(summary.document().source());
        int told = 0;
        try (JsonGenerator json = JsonOut.lines(Utf8Writer.json(out))) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            for (ArticleSummary article : summary.articles()) {
                for (Decision decision : article.decisions()) {
                    if (isAsked(decision, line, places)) {
                        told++;
                        JsonLinesWriter.sentence(json, summary, article.article().ordinal(), decision, true);
                    }
                }
            }
            if (told > 0) {
                json.writeRaw('\n');
            }
        }
        return told;
    }

    /** Whether a sentence stands on a line, or all are asked for. */
    public static boolean isAsked(Decision decision, OptionalInt line, Places places) {
        return line.isEmpty() || decision.sentence().sentence().spans().stream()
                .anyMatch(s -> places.line(s.start()) <= line.getAsInt() && line.getAsInt() <= places.line(s.end() - 1));
    }
}
