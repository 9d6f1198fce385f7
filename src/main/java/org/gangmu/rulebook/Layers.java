package org.gangmu.rulebook;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gangmu.drl.DrlFolder;
import org.gangmu.table.Table;
import org.gangmu.table.TableSet;

/**
 * The tables of a rulebook and of the rulebooks it is based on. An overlay says in its settings {@code based on} and holds only what differs: a row with
 * the name of a row below replaces it, other rows are added, words are added, and the status "off" takes out what it names.
 *
 * @param name   of the rulebook at the bottom, so that ids stay what they are
 * @param places the rulebooks, from the bottom up
 * @param whole  whether every rulebook that is meant was found
 * @param tables by path; of each path the table of the bottom first. Rows of frames and of facts are asked from the top down
 */
record Layers(String name, List<Path> places, boolean whole, Map<String, List<Table>> tables) {

    private static final String SETTINGS = "rulebook";
    private static final String LEXICON = "lexicon/";
    private static final String SHIPPED = "shipped";
    private static final int MOST = 8;

    /** The settings alone, for questions that need no more. */
    static Layers settings(Path rulebook, Problems problems) {
        return read(rulebook, true, problems);
    }

    static Layers of(Path rulebook, Problems problems) {
        return read(rulebook, false, problems);
    }

    /** Rulebooks that lie on one another, from the bottom up, wherever their settings say that those below them are. */
    static Layers of(List<Path> fromBelow, Problems problems) {
        List<Map<String, Table>> layers = new ArrayList<>();
        fromBelow.forEach(place -> layers.add(tables(place, TableSet.read(place, problems), problems)));
        return new Layers(TableSet.nameOf(fromBelow.get(0)), fromBelow, true, laid(layers, false, problems));
    }

    /** As {@link #of(List, Problems)}, of some tables only. */
    static Layers only(Set<String> paths, List<Path> fromBelow, Problems problems) {
        List<Map<String, Table>> layers = new ArrayList<>();
        for (Path place : fromBelow) {
            Map<String, Table> own = new TreeMap<>();
            paths.forEach(path -> own.putAll(TableSet.readOnly(place, path, problems).tables()));
            own.keySet().retainAll(paths);
            layers.add(own);
        }
        return new Layers(TableSet.nameOf(fromBelow.get(0)), fromBelow, true, laid(layers, true, problems));
    }

    private static Layers read(Path rulebook, boolean settingsOnly, Problems problems) {
        List<Map<String, Table>> layers = new ArrayList<>();
        String name = "";
        Set<Path> places = new LinkedHashSet<>();
        Optional<Path> next = Optional.of(rulebook);
        boolean whole = true;
        while (next.isPresent()) {
            Path place = next.get();
            TableSet set = settingsOnly ? TableSet.readOnly(place, SETTINGS, problems) : TableSet.read(place, problems);
            Map<String, Table> own = settingsOnly ? set.tables() : tables(place, set, problems);
            layers.add(0, own);
            name = set.name();
            places.add(place.toAbsolutePath().normalize());
            if (!set.tables().containsKey(SETTINGS)) {
                if (!problems.anyError()) {
                    problems.error(set.shown(SETTINGS), "table.needed");
                }
                whole = false;
                break;
            }
            Optional<Row> on = basedOn(set.tables().get(SETTINGS));
            next = on.flatMap(row -> below(place, row, places, problems));
            whole &= on.isPresent() == next.isPresent();
        }
        List<Path> fromBelow = new ArrayList<>(places);
        Collections.reverse(fromBelow);
        return new Layers(name, fromBelow, whole, laid(layers, settingsOnly, problems));
    }

    /** Lays tables over those below them. */
    private static Map<String, List<Table>> laid(List<Map<String, Table>> layers, boolean settingsOnly, Problems problems) {
        Map<String, List<Table>> tables = new TreeMap<>();
        for (Map<String, Table> layer : layers) {
            WordsOff off = new WordsOff(layer);
            tables.replaceAll((path, below) -> path.startsWith(LEXICON) ? below.stream().map(off::without).toList() : below);
            if (!settingsOnly) {
                off.reportUnused(problems);
            }
            layer.forEach((path, table) -> tables.merge(path, List.of(table), (below, above) -> over(path, below, above.get(0), problems)));
        }
        return tables;
    }

    /** The tables below, without the rows that the one above replaces, and it. */
    private static List<Table> over(String path, List<Table> below, Table above, Problems problems) {
        if (RowKey.isWords(path)) {
            return Stream.concat(below.stream(), Stream.of(above)).toList();
        }
        Set<String> replaced = Row.all(above).stream().map(r -> RowKey.compared(path, r)).collect(Collectors.toSet());
        List<Table> out = new ArrayList<>();
        for (Table table : below) {
            List<Row> rows = Row.all(table);
            List<Table.Row> kept = IntStream.range(0, rows.size()).filter(i -> !replaced.contains(RowKey.compared(path, rows.get(i)))).mapToObj(table.rows()::get).toList();
            if (!kept.isEmpty()) {
                out.add(new Table(table.file(), table.headerLine(), table.header(), kept));
            }
        }
        Table own = RowKey.column(path).equals("name") ? withoutSwitches(below, above, problems) : above;
        if (!own.rows().isEmpty() || above.rows().isEmpty()) {
            out.add(own);
        }
        return out;
    }

    /** The table above without the rows that only switch off one below; one that finds nothing to switch off would silently do nothing. */
    private static Table withoutSwitches(List<Table> below, Table above, Problems problems) {
        Set<String> there = below.stream().flatMap(t -> Row.all(t).stream()).map(r -> plain(r.text("name"))).collect(Collectors.toSet());
        List<Row> rows = Row.all(above);
        List<Table.Row> kept = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).onlySwitchesOff()) {
                kept.add(above.rows().get(i));
            } else if (!there.contains(plain(rows.get(i).text("name")))) {
                problems.error(rows.get(i).place("name"), "row.off-nothing", rows.get(i).text("name"));
            }
        }
        return new Table(above.file(), above.headerLine(), above.header(), kept);
    }

    private static String plain(String cell) {
        return CellReader.plain(cell).replaceAll("\\s+", " ");
    }

    /** The tables of one rulebook; those of rules may be DRL files. */
    private static Map<String, Table> tables(Path rulebook, TableSet set, Problems problems) {
        Map<String, Table> out = new TreeMap<>(set.tables());
        DrlFolder.read(rulebook, problems).forEach((path, table) -> {
            if (out.putIfAbsent(path, table) != null) {
                problems.error(table.file(), "table.same", out.get(path).file());
            }
        });
        return out;
    }

    private static Optional<Row> basedOn(Table settings) {
        return Row.all(settings).stream().filter(row -> Terms.SETTING.english(plain(row.text("key"))).filter("based on"::equals).isPresent()).findFirst();
    }

    /** The rulebook that a row of the settings says this one is based on; nothing, and a problem, if there is none. */
    private static Optional<Path> below(Path rulebook, Row row, Set<Path> seen, Problems problems) {
        String written = row.text("value");
        Optional<Path> place = place(rulebook, written);
        if (place.isEmpty() || !TableSet.isWorkbook(place.get()) && !TableSet.has(place.get(), SETTINGS)) {
            problems.error(row.place("value"), "setting.based-on", written);
            return Optional.empty();
        }
        if (seen.contains(place.get().toAbsolutePath().normalize()) || seen.size() >= MOST) {
            problems.error(row.place("value"), "setting.based-on-itself", written);
            return Optional.empty();
        }
        return place;
    }

    private static Optional<Path> place(Path rulebook, String written) {
        try {
            if (written.equals(SHIPPED) || written.startsWith(SHIPPED + " ")) {
                String name = written.substring(SHIPPED.length()).strip();
                return Optional.of(ShippedRules.folder()
                        .resolve(name.isEmpty() ? TableSet.nameOf(rulebook) : name));
            }
            // A share of another machine: merely asking whether it exists would call that machine.
            if (written.startsWith("\\\\") || written.startsWith("//")) {
                return Optional.empty();
            }
            Path inside = TableSet.isWorkbook(rulebook) ? rulebook.toAbsolutePath().getParent() : rulebook;
            Path place = inside.resolve(written).normalize();
            return Files.exists(place) ? Optional.of(place) : Optional.empty();
        } catch (InvalidPathException | RuleBookException e) {
            return Optional.empty();
        }
    }

    boolean has(String path) {
        return tables.containsKey(path);
    }

    List<Table> of(String path) {
        return tables.getOrDefault(path, List.of());
    }

    /** Goes over all tables, by path; those of one path from the bottom up; of frames and facts, where the first that fits counts, from the top down. */
    void eachTable(BiConsumer<String, Table> doer) {
        tables.forEach((path, layered) -> {
            List<Table> order = new ArrayList<>(layered);
            if (path.equals("setting/frames") || path.startsWith(FactTablesReader.FOLDER)) {
                Collections.reverse(order);
            }
            order.forEach(table -> doer.accept(path, table));
        });
    }
}
