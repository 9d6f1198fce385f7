package org.gangmu.ledger;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    /** Places that the documents themselves do not tell. */
    private static final String DOCUMENTS = "file,place\nnews-yunxi-2023.txt,云溪县\nstate-of-the-city-port-alder-2024.txt,Port Alder\nstate-of-the-city-port-alder-2025.txt,Port Alder\n";

    /** A row of the reader's ledger. */
    private record Line(Table table, Table.Row row) {
        String get(String column) {
            return row.cell(table.header().indexOf(column));
        }
    }

    private static List<Line> expected() throws IOException {
        Table table = CsvFile.read("ledger.csv", Files.readAllBytes(SERIES.resolve("ledger.csv")), p -> { }).table();
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
        return trails.stream().filter(t -> t.place().equals(line.get("place"))).flatMap(t -> t.aims().stream())
                .filter(a -> a.entry().origin().file().equals(line.get("aim_document") + ".txt") && a.entry().period().years().equals(line.get("aim_year"))
                        && a.entry().figure().change().equals(line.get("change")) && (a.entry().indicator().equals(line.get("indicator"))
                        || a.entry().figure().indicator().equals(line.get("indicator")))).findFirst();
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
            if (!same || !moved) {
                wrong.add(line.row().cells() + " ← " + told + ", " + aim.get().move());
            }
        }
        String all = "\n" + String.join("\n", wrong) + "\n" + Stream.of("aims", lines.size(), "found", found, "status", status, "move", move, "difference", difference, "of", differences)
                .map(Object::toString).collect(Collectors.joining(" "));
        assertTrue(found >= 0.58 * lines.size(), all);
        assertTrue(status >= 0.95 * found, all);
        assertTrue(move >= 0.92 * found, all);
        assertTrue(difference >= 0.97 * differences && differences > 50, all);
    }
}
