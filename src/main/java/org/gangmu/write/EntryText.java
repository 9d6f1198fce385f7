package org.gangmu.write;

import java.util.List;
import org.gangmu.ledger.Entry;
import org.gangmu.ledger.Subject;
import org.gangmu.summarize.FigureNotes;
import org.gangmu.text.Language;

/** Figures of a ledger in words. */
final class EntryText {

    private EntryText() {
    }

    /** "GDP growth", "地区生产总值 增长"; a level by its name alone. */
    static String subject(String indicator, Subject subject, List<Entry> entries, Words words) {
        boolean falls = !entries.isEmpty() && entries.stream().allMatch(e -> e.figure().change().equals("reduction"));
        String name = indicator.isEmpty() ? words.get("ledger.no-indicator") : OneLine.of(indicator);
        return subject.change() ? name + " " + words.get(falls ? "change.reduction" : "change.growth") : name;
    }

    /** The value as written with its relation and tone, "≈ 6.5% 左右"; what is told in words, as it is quoted. */
    static String value(Entry entry, boolean growing, Words words) {
        String amount = amount(entry, growing, words);
        String tone = tone(entry);
        return tone.isEmpty() || entry.figure().values().isEmpty() ? amount : amount + " " + tone;
    }

    /** The value without its tone. */
    static String amount(Entry entry, boolean growing, Words words) {
        if (entry.figure().values().isEmpty()) {
            return OneLine.of(entry.figure().quote().text());
        }
        String fall = growing && entry.figure().change().equals("reduction") ? words.get("change.reduction") + " " : "";
        return fall + FigureText.value(entry.figure(), words);
    }

    static String tone(Entry entry) {
        return OneLine.of(entry.figure().tone());
    }

    /** Remarks on a figure: year inferred, part of a year, a problem; empty if there are none. */
    static String remark(Entry entry, Words words) {
        String inferred = entry.period().inferred() ? words.get("ledger.inferred") : "";
        String part = entry.period().part() ? words.get("ledger.part") : "";
        String problem = entry.figure().problem().isEmpty() ? "" : FigureNotes.why(entry.figure(), words.language());
        return String.join(words.get("list-comma"), List.of(inferred, part, problem).stream().filter(r -> !r.isEmpty()).toList());
    }

    /** Where it stands: {@code report.txt:12 [120, 134)}. */
    static String place(Entry entry) {
        return OneLine.of(entry.origin().document()) + ":" + entry.line() + " [" + entry.figure().quote().start() + ", " + entry.figure().quote().end() + ")";
    }

    /** The language of most figures. */
    static Words words(List<Entry> entries, WriteOptions options) {
        long chinese = entries.stream().filter(e -> e.origin().language() == Language.ZH).count();
        return Words.in(options.ui().orElse(chinese * 2 > entries.size() || entries.isEmpty() && Language.ofUser() == Language.ZH ? Language.ZH : Language.EN));
    }
}
