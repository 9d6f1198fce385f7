package org.gangmu.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.Hits;
import org.gangmu.catalogue.Mode;
import org.gangmu.catalogue.SearchFilter;

/**
 * How long searches of a catalogue take, catalogue opened: words of one, two and more characters, English ones, phrases, words that nothing has, filters.
 *
 * <p>Arguments: a catalogue as {@code --catalogue} takes it, rounds, hits that are shown. The catalogue of {@link ArchiveSoak} has 15 sentences a document.
 */
public final class SearchBenchmark {

    private record Asked(String query, SearchFilter filter) {
        @Override
        public String toString() {
            return (query.isEmpty() ? "(all)" : query) + (filter.label().isEmpty() ? "" : " label=" + filter.label()) + (filter.from() > 0 ? " from=" + filter.from() : "")
                    + (filter.place().isEmpty() ? "" : " place=" + filter.place()) + (filter.rule().isEmpty() ? "" : " rule=" + filter.rule());
        }
    }

    private static SearchFilter filter(String label, int from, String place, String rule) {
        return new SearchFilter(label, "", "", rule, from, 0, place, "", "", "", 0);
    }

    private SearchBenchmark() {
    }

    public static void main(String[] arguments) {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        int limit = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
        List<Asked> all = new ArrayList<>();
        for (String query : List.of("市", "增长", "就业", "地区生产总值", "一般公共预算收入", "経済", "city", "housing", "\"public safety\"", "bud*", "增长 就业", "没有这个词", "zyzzyva")) {
            all.add(new Asked(query, SearchFilter.NONE));
        }
        all.add(new Asked("增长", filter("GOAL", 0, "", "")));
        all.add(new Asked("地区生产总值", filter("GOAL", 2020, "青泽", "")));
        all.add(new Asked("", filter("REQUIREMENT", 2020, "", "")));
        all.add(new Asked("", filter("GOAL", 0, "", "zh.goal.*")));
        all.add(new Asked("增长", filter("ACHIEVEMENT", 2031, "", "")));
        try (Catalogue catalogue = Catalogue.open(arguments[0], Mode.READ)) {
            for (Asked asked : all) {
                double[] millis = new double[rounds];
                Hits hits = null;
                for (int i = 0; i < rounds; i++) {
                    long start = System.nanoTime();
                    hits = catalogue.search(asked.query(), asked.filter(), limit, false);
                    millis[i] = (System.nanoTime() - start) / 1e6;
                }
                double first = millis[0];
                Arrays.sort(millis);
                System.out.printf(Locale.ROOT, "%-40s first %7.1f ms, median %7.1f ms, %d shown%s%n", asked, first, millis[rounds / 2], hits.hits().size(), hits.more() ? ", there are more" : "");
            }
        }
    }
}
