package org.gangmu.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gangmu.check.ExampleChecker;
import org.gangmu.check.ExampleFailure;
import org.gangmu.edit.RuleBookEditor;
import org.gangmu.rulebook.Decided;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.table.CellDamage;
import org.gangmu.text.Language;

/** Writes verdicts on flips into the examples of a rulebook, and says which of them do not come out as ruled. */
public final class Rulings {

    private static final String TABLE = "examples/decisions";

    private Rulings() {
    }

    /**
     * What became of the verdicts.
     *
     * @param added    so many new examples
     * @param changed  so many examples that had another label
     * @param known    so many that stood there already
     * @param refused  what no table can hold, each with the reason
     * @param failures examples that are decided otherwise: a rejected flip stays one until the rule is mended
     */
    public record Outcome(int added, int changed, int known, List<String> refused, List<ExampleFailure> failures) {
    }

    /** @param rulings those on this rulebook */
    public static Outcome write(List<FlipTable.Ruling> rulings, Path rulebook) throws IOException {
        RuleBook book = RuleBookReader.read(rulebook);
        RuleBookEditor editor = RuleBookEditor.open(rulebook);
        Map<String, String> wanted = new LinkedHashMap<>();
        rulings.forEach(r -> wanted.put(r.example(), r.label()));
        List<String> refused = new ArrayList<>();
        int added = 0;
        int changed = 0;
        int known = 0;
        for (Map.Entry<String, String> ruling : wanted.entrySet()) {
            Optional<Decided> old = book.decided().stream().filter(d -> d.row().text("sentence").equals(ruling.getKey())).findFirst();
            Optional<String> refusal = CellDamage.refusal(ruling.getKey(), Language.ofUser());
            if (refusal.isPresent()) {
                refused.add(refusal.get());
            } else if (old.isEmpty()) {
                Map<String, String> cells = new LinkedHashMap<>();
                cells.put("sentence", ruling.getKey());
                cells.put("label", ruling.getValue());
                editor.add(TABLE, cells);
                added++;
            } else if (old.get().label().equals(ruling.getValue())) {
                known++;
            } else {
                editor.set(old.get().row().file(), old.get().row().line(), "label", ruling.getValue());
                changed++;
            }
        }
        editor.save();
        RuleBook now = RuleBookReader.read(rulebook);
        List<String> places = now.decided().stream().filter(d -> wanted.containsKey(d.row().text("sentence"))).map(d -> d.place().toString()).toList();
        List<ExampleFailure> failures = new ExampleChecker(now).failures().stream().filter(f -> places.contains(f.place().toString())).toList();
        return new Outcome(added, changed, known, refused, failures);
    }
}
