package org.gangmu.write;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.ledger.Aim;
import org.gangmu.ledger.Entry;
import org.gangmu.ledger.Finding;
import org.gangmu.ledger.Move;
import org.gangmu.ledger.Outcome;

/** An aim and what became of it in words. */
final class AimText {

    private final Aim aim;
    private final Finding finding;
    private final Words words;

    AimText(Aim aim, Words words) {
        this.aim = aim;
        this.finding = aim.finding();
        this.words = words;
    }

    String years() {
        return aim.entry().period().isKnown() ? aim.entry().period().years() + (aim.entry().period().inferred() ? "*" : "") : words.get("ledger.no-year");
    }

    /** The aim with what it is of: "growth ≈ 6.5% 左右". */
    String aim() {
        return result(aim.entry(), words);
    }

    static String result(Entry entry, Words words) {
        String change = entry.subject().change() && !entry.figure().values().isEmpty() ? words.get("change." + entry.figure().change()) : "";
        return (change.isEmpty() ? "" : change + " ") + EntryText.value(entry, false, words);
    }

    /** "raised from 6%". */
    String move() {
        String move = words.get("move." + aim.move());
        return aim.before().isEmpty() || aim.move() == Move.REPEATED ? move
                : words.get("ledger.from", move, result(aim.before().get(), words), aim.before().get().period().years());
    }

    String outcome() {
        return words.get("outcome." + finding.outcome());
    }

    /** What was reported, with the difference and remarks; empty if nothing was. */
    String result() {
        if (finding.results().isEmpty()) {
            return "";
        }
        Entry first = finding.results().get(0);
        String told = finding.outcome() == Outcome.ON_THE_WAY ? words.get("ledger.in", result(first, words), first.period().years()) : result(first, words);
        List<String> remarks = new ArrayList<>();
        finding.value().ifPresent(v -> remarks.add(words.get("ledger.computed", Decimals.plain(v) + OneLine.of(aim.entry().figure().unit()))));
        if (finding.computed() && finding.value().isEmpty()) {
            remarks.add(words.get("ledger.against", result(finding.results().get(1), words)));
        }
        if (!difference().isEmpty()) {
            remarks.add(words.get("ledger.difference", difference()));
        }
        if (finding.tolerated()) {
            remarks.add(words.get("ledger.tolerated"));
        }
        if (isEarly()) {
            remarks.add(words.get("ledger.early"));
        }
        if (finding.disputed()) {
            remarks.add(words.get("ledger.disputed"));
        }
        if (first.period().part()) {
            remarks.add(words.get("ledger.part"));
        }
        return remarks.isEmpty() ? told : words.get("ledger.remarks", told, String.join(words.get("list-comma"), remarks));
    }

    /** Whether a result before the end is there already. */
    private boolean isEarly() {
        return finding.outcome() == Outcome.ON_THE_WAY && finding.there();
    }

    /** "+0.3"; empty if nothing can be counted. */
    String difference() {
        if (finding.difference().isEmpty()) {
            return "";
        }
        double value = Math.round(finding.difference().getAsDouble() * 1e6) / 1e6;
        String unit = aim.entry().subject().dimension().equals("%") ? words.get("ledger.points") : OneLine.of(aim.entry().figure().unit());
        return (value > 0 ? "+" : value < 0 ? "−" : "") + Decimals.plain(Math.abs(value)) + (unit.isEmpty() ? "" : words.get("ledger.unit", unit));
    }

    /** What later documents make of the aim; empty if nothing. */
    String after() {
        List<String> out = new ArrayList<>();
        aim.replacedBy().ifPresent(r -> out.add(words.get("ledger.replaced", result(r, words), OneLine.of(r.origin().file()))));
        aim.droppedIn().ifPresent(d -> out.add(words.get("ledger.dropped-in", OneLine.of(d.file()))));
        return String.join(words.get("list-comma"), out);
    }
}
