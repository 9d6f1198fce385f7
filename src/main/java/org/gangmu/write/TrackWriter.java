package org.gangmu.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gangmu.ledger.Aim;
import org.gangmu.ledger.Entry;
import org.gangmu.ledger.Outcome;
import org.gangmu.ledger.Trail;

/** Writes what became of aims, with the evidence on both sides. */
public final class TrackWriter {

    private final LedgerFormat format;
    private final WriteOptions options;
    private final double tolerance;

    /** @param tolerance that of "about", to be told beside the outcomes */
    public TrackWriter(LedgerFormat format, WriteOptions options, double tolerance) {
        this.format = format;
        this.options = options;
        this.tolerance = tolerance;
    }

    /** {@code out} is flushed and left open. */
    public void write(List<Trail> trails, OutputStream out) throws IOException {
        Words words = EntryText.words(entries(trails), options);
        switch (format) {
            case TEXT -> text(trails, words, out);
            case CSV -> TrackSheets.csv(trails, words, out);
            case XLSX -> TrackSheets.xlsx(trails, words, out);
            case HTML -> new TrackPage(trails, words, tolerance).write(out);
            default -> TrackJson.write(trails, tolerance, out);
        }
    }

    static List<Entry> entries(List<Trail> trails) {
        return trails.stream().flatMap(t -> Stream.concat(t.aims().stream().map(Aim::entry), t.results().stream())).toList();
    }

    static Map<String, List<Trail>> byPlace(List<Trail> trails) {
        return trails.stream().collect(Collectors.groupingBy(Trail::place, LinkedHashMap::new, Collectors.toList()));
    }

    /** "19 aims: reached 12, missed 4, dropped 3". */
    static String summary(List<Trail> trails, Words words) {
        List<Aim> aims = trails.stream().flatMap(t -> t.aims().stream()).toList();
        List<String> parts = Stream.concat(Arrays.stream(Outcome.values()).filter(o -> count(aims, o) > 0).map(o -> words.get("role-count", words.get("outcome." + o), count(aims, o))),
                Stream.of(aims.stream().filter(a -> a.droppedIn().isPresent()).count()).filter(n -> n > 0).map(n -> words.get("role-count", words.get("ledger.dropped"), n))).toList();
        return words.get("ledger.aims", aims.size(), String.join(words.get("list-comma"), parts));
    }

    private static long count(List<Aim> aims, Outcome outcome) {
        return aims.stream().filter(a -> a.finding().outcome() == outcome).count();
    }

    private void text(List<Trail> trails, Words words, OutputStream out) throws IOException {
        try (Writer writer = Utf8Writer.plain(out)) {
            if (trails.isEmpty()) {
                writer.write(words.get("ledger.nothing") + "\n");
                return;
            }
            Ansi ansi = new Ansi(options.color());
            Sources sources = new Sources();
            for (Map.Entry<String, List<Trail>> place : byPlace(trails).entrySet()) {
                boolean known = entries(place.getValue()).stream().allMatch(e -> e.origin().place().isKnown());
                writer.write(ansi.bold(OneLine.of(place.getKey())) + (known ? "" : ansi.dim(" " + words.get("ledger.no-place"))) + "\n");
                writer.write(summary(place.getValue(), words) + "\n\n");
                for (Trail trail : place.getValue()) {
                    trail(trail, words, ansi, sources, writer);
                }
                writer.write("\n");
            }
            sources.write(writer, words, ansi);
            writer.write("\n" + words.get("ledger.about", Decimals.plain(tolerance * 100)) + "\n");
        }
    }

    private void trail(Trail trail, Words words, Ansi ansi, Sources sources, Writer out) throws IOException {
        if (trail.aims().isEmpty() && trail.unaimed().isEmpty()) {
            return;
        }
        out.write(ansi.bold(trail.indicator().isEmpty() ? words.get("ledger.no-indicator") : OneLine.of(trail.indicator())) + "\n");
        for (Aim aim : trail.aims()) {
            AimText text = new AimText(aim, words);
            int number = sources.number(aim.entry());
            String results = aim.finding().results().stream().map(r -> " [" + sources.number(r) + "]").collect(Collectors.joining());
            String line = text.years() + "  " + text.aim() + " [" + number + "]" + aim.also().stream().map(e -> " [" + sources.number(e) + "]").collect(Collectors.joining())
                    + "  " + text.move() + "  → " + text.outcome() + (text.result().isEmpty() ? "" : words.get("ledger.colon") + text.result() + results)
                    + (text.after().isEmpty() ? "" : "  · " + text.after());
            print(line, out);
        }
        for (Entry result : trail.unaimed()) {
            print(result.period().years() + "  " + words.get("ledger.unaimed") + words.get("ledger.colon") + AimText.result(result, words) + " [" + sources.number(result) + "]", out);
        }
    }

    private void print(String line, Writer out) throws IOException {
        String indent = "  ";
        for (String wrapped : LineWrapper.wrap(line, Math.max(20, options.width() - indent.length() - 2), 0)) {
            out.write(indent + wrapped + "\n");
            indent = "    ";
        }
    }
}
