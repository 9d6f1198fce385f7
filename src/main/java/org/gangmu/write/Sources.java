package org.gangmu.write;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gangmu.ledger.Entry;

/** The figures that an output names, numbered in the order they are named. */
final class Sources {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<Integer, Entry> entries = new LinkedHashMap<>();

    int number(Entry entry) {
        int number = numbers.computeIfAbsent(entry.origin().document() + "\n" + entry.id(), id -> numbers.size() + 1);
        entries.putIfAbsent(number, entry);
        return number;
    }

    Map<Integer, Entry> entries() {
        return entries;
    }

    /** A line for each: number, place, quote, rules. */
    void write(Writer out, Words words, Ansi ansi) throws IOException {
        out.write(ansi.bold(words.get("ledger.sources")) + "\n");
        for (Map.Entry<Integer, Entry> source : entries.entrySet()) {
            Entry e = source.getValue();
            String remark = EntryText.remark(e, words);
            out.write("[" + source.getKey() + "] " + EntryText.place(e) + " " + words.get("ledger.quote", OneLine.of(e.figure().quote().text()))
                    + (remark.isEmpty() ? "" : " · " + remark) + ansi.dim(e.rules().isEmpty() ? "" : " · " + String.join(" ", e.rules())) + "\n");
        }
    }
}
