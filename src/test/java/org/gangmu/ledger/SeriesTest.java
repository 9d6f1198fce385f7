package org.gangmu.ledger;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gangmu.Gangmu;
import org.gangmu.table.CsvFile;
import org.gangmu.table.Table;
import org.gangmu.text.Language;
import org.junit.jupiter.api.Test;

/** The reports of the test corpus that go over the years, against what a careful reader wrote down of them. */
class SeriesTest {

    private static final Path SERIES = Path.of("test-corpus/series");
    /** The place that neither the document nor its name tells in its language. */
    private static final String DOCUMENTS = "file,place\nnews-yunxi-2023.txt,云溪县\n";

    /** A row of the reader's ledger. */
    private record Line(Table table, Table.Row row) {
        String get(String column) {
            return row.cell(table.header().indexOf(column));
        }
    }

    private static List<Line> expected() throws IOException {
        Table table = CsvFile.read("ledger.gold.csv", Files.readAllBytes(SERIES.resolve("ledger.gold.csv")), p -> { }).table();
        return table.rows().stream().map(r -> new Line(table, r)).filter(l -> !l.get("aim_document").isEmpty()).toList();
    }

    private static List<Trail> trails() throws Exception {
        DocumentTable places = DocumentTable.read("documents.csv", DOCUMENTS.getBytes(StandardCharsets.UTF_8), Language.EN, p -> { });
        EntryReader reader = new EntryReader(Optional.empty(), places);
        Gangmu gangmu = Gangmu.open(Path.of("rules"));
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(SERIES)) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".txt")).sorted()::iterator) {
                entries.addAll(reader.read(gangmu.summarize(file)));
            }
        }
        return new Tracker(Tracker.TOLERANCE).track(new Ledger(entries));
    }

    private static Optional<Aim> find(List<Trail> trails, Line line) {
        List<Aim> there = trails.stream().filter(t -> t.place().equals(line.get("place"))).flatMap(t -> t.aims().stream())
                .filter(a -> a.entry().origin().file().equals(line.get("aim_document") + ".txt") && a.entry().period().years().equals(line.get("aim_year"))
                        && a.entry().figure().change().equals(line.get("change"))).toList();
        String name = line.get("indicator");
        return there.stream().filter(a -> a.entry().indicator().equals(name) || a.entry().figure().indicator().equals(name)).findFirst()
                .or(() -> there.stream().filter(a -> hasTheValues(a.entry(), line) && isAlike(a.entry().figure().indicator(), name)).findFirst());
    }

    /** Names that differ in a verb or in case, of the same value. */
    private static boolean isAlike(String written, String name) {
        String bare = name.replaceFirst("^(?:新增|建成)", "").toLowerCase(Locale.ROOT);
        String found = written.toLowerCase(Locale.ROOT);
        return found.contains(bare) || bare.contains(found);
    }

    private static boolean hasTheValues(Entry entry, Line line) {
        return !entry.figure().values().isEmpty() && entry.figure().values().stream().map(v -> new BigDecimal(String.valueOf(v)).stripTrailingZeros().toPlainString())
                .collect(Collectors.joining("-")).equals(line.get("aim_values"));
    }

    /** A reader gives no account of what is on the way, nor of what two levels would give. */
    private static String status(Aim aim) {
        return aim.finding().computed() && aim.finding().value().isPresent() ? "no-report" : switch (aim.finding().outcome()) {
            case REACHED -> "reached";
            case MISSED -> "missed";
            default -> aim.finding().outcome() == Outcome.ON_THE_WAY && aim.finding().there() ? "early" : "no-report";
        };
    }

    @Test
    void aimsAreFollowedAsACarefulReaderDoes() throws Exception {
        List<Trail> trails = trails();
        List<String> wrong = new ArrayList<>();
        int found = 0;
        int status = 0;
        int move = 0;
        int difference = 0;
        int differences = 0;
        int dropped = 0;
        int relative = 0;
        int relatives = 0;
        List<Line> lines = expected();
        for (Line line : lines) {
            Optional<Aim> aim = find(trails, line);
            if (aim.isEmpty()) {
                continue;
            }
            found++;
            String told = status(aim.get());
            boolean same = told.equals(line.get("status")) || told.equals("early");
            status += same ? 1 : 0;
            boolean moved = aim.get().move().name().toLowerCase().replace('_', '-').equals(line.get("aim_change"));
            move += moved ? 1 : 0;
            if (same && !line.get("difference").isEmpty() && aim.get().finding().difference().isPresent()) {
                differences++;
                difference += Math.abs(aim.get().finding().difference().getAsDouble() - Double.parseDouble(line.get("difference"))) < 1e-6 ? 1 : 0;
            }
            boolean gone = aim.get().droppedIn().isPresent() == line.get("next").equals("dropped");
            dropped += gone ? 1 : 0;
            if (line.get("op").equals("relative")) {
                relatives++;
                relative += same ? 1 : 0;
            }
            if (!same || !moved || !gone) {
                wrong.add(line.row().cells() + " ← " + told + ", " + aim.get().move() + (aim.get().droppedIn().isPresent() ? ", dropped" : ""));
            }
        }
        String all = "\n" + String.join("\n", wrong) + "\n" + Stream.of("aims", lines.size(), "found", found, "status", status, "move", move, "dropped", dropped, "difference", difference, "of", differences, "relative", relative, "of", relatives)
                .map(Object::toString).collect(Collectors.joining(" "));
        assertTrue(found >= 0.91 * lines.size(), all);
        assertTrue(status >= 0.96 * found, all);
        assertTrue(move >= 0.97 * found, all);
        assertTrue(dropped >= 0.94 * found, all);
        assertTrue(difference >= 0.97 * differences && differences > 70, all);
        assertTrue(relative >= 0.87 * relatives && relatives > 6, all);
    }
}
