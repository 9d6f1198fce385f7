package org.gangmu.preview;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gangmu.Gangmu;
import org.gangmu.check.GoldUnit;
import org.gangmu.decide.Decision;
import org.gangmu.evidence.Evidence;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.table.CsvFile;
import org.gangmu.table.Table;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.gangmu.text.Problem;

/** The table of flips: written for people to fill in a verdict on each, and read back. */
public final class FlipTable {

    private static final List<String> COLUMNS = List.of("verdict", "place", "before", "after", "gold", "sentence", "rules before", "rules after", "rulebook", "example");
    private static final List<String> CHINESE = List.of("判定", "位置", "原标签", "新标签", "人工标签", "句子", "原规则", "新规则", "规则库", "例句");
    private static final Map<String, Verdict> VERDICTS = Map.ofEntries(Map.entry("accept", Verdict.ACCEPT), Map.entry("accepted", Verdict.ACCEPT),
            Map.entry("a", Verdict.ACCEPT), Map.entry("yes", Verdict.ACCEPT), Map.entry("接受", Verdict.ACCEPT), Map.entry("是", Verdict.ACCEPT), Map.entry("对", Verdict.ACCEPT),
            Map.entry("reject", Verdict.REJECT), Map.entry("rejected", Verdict.REJECT), Map.entry("r", Verdict.REJECT), Map.entry("no", Verdict.REJECT),
            Map.entry("拒绝", Verdict.REJECT), Map.entry("否", Verdict.REJECT), Map.entry("错", Verdict.REJECT));

    private FlipTable() {
    }

    /** What its owner says of a flip. */
    public enum Verdict { ACCEPT, REJECT }

    /**
     * A flip with a verdict.
     *
     * @param rulebook name of the rulebook that it speaks of
     * @param example  the sentence with its setting in braces
     * @param label    the one that it must have: the new one if the flip was accepted, else the old one
     * @param place    where the sentence stands
     */
    public record Ruling(Verdict verdict, String rulebook, String example, String label, String place) {
    }

    /**
     * The flips as CSV in UTF-8 with the mark that spreadsheet programs look for.
     *
     * @param edited whose rows tell what belongs into the braces of an example
     */
    public static byte[] write(List<Flip> flips, Gangmu edited, Language ui) {
        CsvFile table = CsvFile.of("flips.csv", ui == Language.ZH ? CHINESE : COLUMNS);
        Map<Language, GivenSetting> settings = new HashMap<>();
        for (Flip flip : flips) {
            RuleBook book = edited.rulebook(flip.language());
            GivenSetting setting = settings.computeIfAbsent(flip.language(), l -> new GivenSetting(book));
            table.append(List.of("", flip.place(), flip.before().label(), flip.after().label(), gold(flip.gold()), harmless(flip.text()), rules(flip.before()),
                    rules(flip.after()), book.name(), setting.example(flip.after().sentence())));
        }
        byte[] csv = table.bytes();
        byte[] out = new byte[csv.length + 3];
        System.arraycopy("\ufeff".getBytes(StandardCharsets.UTF_8), 0, out, 0, 3);
        System.arraycopy(csv, 0, out, 3, csv.length);
        return out;
    }

    private static String gold(GoldUnit gold) {
        return gold == null ? "" : gold.label();
    }

    /** Counted rules, each with its strength. */
    private static String rules(Decision decision) {
        List<String> out = new ArrayList<>();
        for (Evidence e : decision.counted()) {
            out.add(String.format(Locale.ROOT, "%s %s%+.2f", e.rule().id(), e.rule().label(), e.rule().strength()));
        }
        return String.join("; ", out);
    }

    /** No spreadsheet takes it for a formula. */
    private static String harmless(String sentence) {
        String flat = sentence.replaceAll("\\s+", " ").strip();
        return flat.isEmpty() || "=+-@".indexOf(flat.charAt(0)) < 0 ? flat : "'" + flat;
    }

    /** A verdict on a flip, as a table of flips would bring it. */
    public static Ruling ruling(Verdict verdict, Flip flip, Gangmu edited) {
        RuleBook book = edited.rulebook(flip.language());
        return new Ruling(verdict, book.name(), new GivenSetting(book).example(flip.after().sentence()),
                (verdict == Verdict.ACCEPT ? flip.after() : flip.before()).label(), flip.place());
    }

    /** The verdict that somebody means. */
    public static Optional<Verdict> verdict(String said) {
        return Optional.ofNullable(VERDICTS.get(said.strip().toLowerCase(Locale.ROOT)));
    }

    /** The flips of a filled-in table that have a verdict. */
    public static List<Ruling> read(String file, byte[] bytes, Language ui, Consumer<Problem> problems) {
        Messages words = Messages.of(FlipTable.class, ui);
        Table table = CsvFile.read(file, bytes, problems).table();
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < table.header().size(); i++) {
            String header = table.header().get(i).strip();
            columns.put(CHINESE.contains(header) ? COLUMNS.get(CHINESE.indexOf(header)) : header.toLowerCase(Locale.ROOT), i);
        }
        List<String> missing = List.of("verdict", "before", "after", "rulebook", "example").stream().filter(c -> !columns.containsKey(c)).toList();
        if (!missing.isEmpty()) {
            problems.accept(Problem.cell(file, 1, 0, words.get("verdict.no-table", String.join(words.get("comma"),
                    missing.stream().map(c -> words.language() == Language.ZH ? CHINESE.get(COLUMNS.indexOf(c)) : c).toList()))));
            return List.of();
        }
        List<Ruling> out = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            String said = row.cell(columns.get("verdict")).strip();
            Verdict verdict = verdict(said).orElse(null);
            if (verdict != null) {
                out.add(new Ruling(verdict, row.cell(columns.get("rulebook")), row.cell(columns.get("example")),
                        row.cell(columns.get(verdict == Verdict.ACCEPT ? "after" : "before")), row.cell(columns.getOrDefault("place", -1))));
            } else if (!said.isEmpty()) {
                problems.accept(Problem.cell(file, row.line(), columns.get("verdict") + 1, words.get("verdict.unknown", said)));
            }
        }
        return out;
    }
}
