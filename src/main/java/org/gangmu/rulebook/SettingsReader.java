package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gangmu.table.Table;
import org.gangmu.text.Language;

/** Reads {@code rulebook.csv}: one setting a row, key and value. */
final class SettingsReader {

    private static final String START_FRAME = "start frame";

    private final Map<String, Cells> rows = new HashMap<>();
    /** By the kind as written. */
    private final Map<String, Cells> startFrames = new LinkedHashMap<>();
    private final Problems problems;
    private final String file;

    /** @param tables that of the rulebook at the bottom first; no key stands in two of them */
    SettingsReader(List<Table> tables, Problems problems) {
        this.file = tables.get(0).file();
        this.problems = problems;
        tables.forEach(this::read);
    }

    private void read(Table table) {
        Columns columns = new Columns(table, Set.of("key", "value", "note"), Set.of("key", "value"), problems);
        for (Table.Row row : table.rows()) {
            Cells cells = new Cells(table, columns, row, problems);
            String key = CellReader.plain(cells.need("key")).replaceAll("\\s+", " ");
            Optional<String> known = Terms.SETTING.english(key);
            Optional<String> kind = kind(key);
            if (kind.isPresent()) {
                if (startFrames.put(kind.get(), cells) != null) {
                    cells.wrong("key", "setting.twice", cells.text("key"));
                }
            } else if (known.isEmpty() || known.get().equals(START_FRAME)) {
                if (!key.isEmpty()) {
                    List<String> all = Terms.SETTING.all(Names.language(key));
                    cells.wrong("key", "setting.unknown", cells.text("key"),
                            Nearest.to(key, all).map(near -> problems.words("did-you-mean", near)).orElse(""), String.join(problems.words("comma"), all));
                }
            } else if (rows.put(known.get(), cells) != null) {
                cells.wrong("key", "setting.twice", cells.text("key"));
            }
        }
    }

    /** The kind behind "start frame", if the key is one of these. */
    private static Optional<String> kind(String key) {
        for (Language language : Language.values()) {
            String start = Terms.SETTING.in(language, START_FRAME);
            if (key.startsWith(start) && key.length() > start.length()) {
                return Optional.of(key.substring(start.length()).strip());
            }
        }
        return Optional.empty();
    }

    Language language() {
        return switch (CellReader.plain(text("language", "zh"))) {
            case "zh", "中文", "汉语" -> Language.ZH;
            case "en", "英文", "英语" -> Language.EN;
            default -> {
                rows.get("language").wrong("value", "setting.language", text("language", ""));
                yield Language.ZH;
            }
        };
    }

    /** Declares the kinds and frames that settings make. */
    void declare(NamesReader names) {
        names.declare(Names.What.KIND, text("default kind", "general"));
        startFrames.values().forEach(cells -> names.declare(Names.What.FRAME, cells.text("value")));
    }

    /** The settings; a rulebook that names no default label means the one that no summary shows. */
    Settings settings(List<Label> labels, NameReader names) {
        Map<String, String> kindFrames = new HashMap<>();
        startFrames.forEach((kind, cells) -> kindFrames.put(names.name(Names.What.KIND, kind, cells.place("key")),
                names.name(Names.What.FRAME, cells.need("value"), cells.place("value"))));
        return new Settings(defaultLabel(labels, names),
                number("default strength", 1), number("also margin", 1),
                names.name(Names.What.KIND, text("default kind", "general"), place("default kind")), number("kind threshold", 2), kindFrames,
                cues(names, "formulas"), cues(names, "attributions"),
                Map.of(Status.SHADOW, gate("gate shadow ", Gate.SHADOW), Status.STABLE, gate("gate stable ", Gate.STABLE)),
                rows.containsKey("gap") ? rows.get("gap").count("value", 0, 30) : 30);
    }

    private String defaultLabel(List<Label> labels, NameReader names) {
        String quiet = labels.stream().filter(l -> !l.inSummary()).map(Label::name).findFirst().orElse("");
        String label = text("default label", quiet);
        if (label.isEmpty()) {
            problems.error(file, "setting.no-default-label");
            return "";
        }
        return names.label(label, place("default label"));
    }

    private Gate gate(String keys, Gate otherwise) {
        return new Gate(number(keys + "hits", otherwise.hits()), number(keys + "documents", otherwise.documents()),
                number(keys + "precision", otherwise.precision()), number(keys + "gain", otherwise.gain()));
    }

    private List<String> cues(NameReader names, String key) {
        List<String> out = new ArrayList<>();
        CellReader.names(text(key, "")).forEach(cue -> out.add(names.cue(cue, place(key))));
        return out;
    }

    private Place place(String key) {
        return rows.containsKey(key) ? rows.get(key).place("value") : new Place(file, 0, 0);
    }

    private String text(String key, String otherwise) {
        String value = rows.containsKey(key) ? rows.get(key).text("value") : "";
        return value.isEmpty() ? otherwise : value;
    }

    private double number(String key, double otherwise) {
        return rows.containsKey(key) ? rows.get(key).number("value", otherwise) : otherwise;
    }
}
