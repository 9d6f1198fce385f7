package org.gangmu.catalogue;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gangmu.findings.Decisions;
import org.gangmu.findings.FoundFigure;
import org.gangmu.findings.FoundLabel;

/** The numbers under which decisions are kept: of words, of verdicts on sentences, of what figures measure. */
final class Numbers {

    private static final String SEPARATOR = " ";

    private final Combinations words;
    private final Combinations verdicts;
    private final Combinations measures;

    Numbers(Database database) {
        this.words = new Combinations(database, "word", "word");
        this.verdicts = new Combinations(database, "verdict", "rules, label, also, frame, confidence");
        this.measures = new Combinations(database, "measure", "indicator, kind, change, op, unit");
    }

    /** Those of some decisions. */
    record Of(Map<List<Object>, Long> words, Map<List<Object>, Long> verdicts, Map<List<Object>, Long> measures) {

        long verdict(FoundLabel label) {
            return verdicts.get(row(label, this::word));
        }

        long measure(FoundFigure figure) {
            return measures.get(row(figure, this::word));
        }

        private Long word(String word) {
            return words.get(List.<Object>of(word));
        }
    }

    /** All numbers of these decisions; what is new gets its own. Comes first in a transaction. */
    Of of(List<Decisions> decisions) throws SQLException {
        Set<List<Object>> all = new HashSet<>();
        for (Decisions d : decisions) {
            for (FoundLabel label : d.labels()) {
                for (String word : List.of(label.label(), String.join(SEPARATOR, label.also()), label.frame(), String.join(SEPARATOR, label.rules()))) {
                    all.add(List.of(word));
                }
            }
            d.figures().forEach(f -> all.add(List.of(f.indicator())));
        }
        Map<List<Object>, Long> numbers = words.numbers(all);
        Function<String, Long> word = w -> numbers.get(List.<Object>of(w));
        Map<List<Object>, Long> said = verdicts.numbers(decisions.stream().flatMap(d -> d.labels().stream()).map(l -> row(l, word)).toList());
        return new Of(numbers, said, measures.numbers(decisions.stream().flatMap(d -> d.figures().stream()).map(f -> row(f, word)).toList()));
    }

    private static List<Object> row(FoundLabel l, Function<String, Long> word) {
        return List.of(word.apply(String.join(SEPARATOR, l.rules())), word.apply(l.label()), word.apply(String.join(SEPARATOR, l.also())), word.apply(l.frame()),
                (int) Math.round(l.confidence() * 100));
    }

    private static List<Object> row(FoundFigure f, Function<String, Long> word) {
        return List.of(word.apply(f.indicator()), f.kind(), f.change(), f.op(), f.unit());
    }

    /** Remembers numbers; after their transaction has passed. */
    void remember(Of numbers) {
        words.remember(numbers.words());
        verdicts.remember(numbers.verdicts());
        measures.remember(numbers.measures());
    }
}
