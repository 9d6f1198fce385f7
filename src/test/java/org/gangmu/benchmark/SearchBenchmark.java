package org.gangmu.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.Hits;
import org.gangmu.catalogue.Mode;
import org.gangmu.catalogue.SearchFilter;

/**
 * How long searches of a catalogue take, catalogue opened: words of one, two and more characters, English ones, phrases, beginnings, words that never stand together
 * or that nothing has, each filter, and counts of all hits.
 *
 * <p>Arguments: a catalogue as {@code --catalogue} takes it, rounds, hits that are shown, rounds of those that count. The catalogue of {@link ArchiveSoak} has 15
 * sentences a document. The time of this process and, behind it, by the clock; a server's time is in the latter only.
 */
public final class SearchBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private record Asked(String query, String filter, boolean count) {

        SearchFilter toFilter() {
            Map<String, String> f = new HashMap<>();
            for (String part : filter.split(" ")) {
                f.put(part.substring(0, Math.max(0, part.indexOf('='))), part.substring(part.indexOf('=') + 1));
            }
            return new SearchFilter(f.getOrDefault("label", ""), "", "", f.getOrDefault("rule", ""), Integer.parseInt(f.getOrDefault("from", "0")), Integer.parseInt(f.getOrDefault("to", "0")),
                    f.getOrDefault("place", ""), f.getOrDefault("name", ""), f.getOrDefault("indicator", ""), f.getOrDefault("person", ""), 0);
        }

        @Override
        public String toString() {
            return ((query.isEmpty() ? "(all)" : query) + " " + filter + (count ? " count" : "")).strip();
        }
    }

    private SearchBenchmark() {
    }

    public static void main(String[] arguments) {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        int limit = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
        int counting = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 3;
        List<Asked> all = new ArrayList<>();
        for (String query : List.of("市", "增长", "就业", "地区生产总值", "一般公共预算收入", "国民経済", "city", "housing", "\"public safety\"", "\"the city\"", "bud*", "增长 就业", "市委 主持", "没有这个词", "zyzzyva")) {
            all.add(new Asked(query, "", false));
        }
        for (String filter : List.of("label=GOAL", "from=2026", "to=2025", "from=2031", "place=青泽", "person=沈亦舟", "indicator=地区生产总值", "rule=zh.goal.*", "name=box-0090")) {
            all.add(new Asked("增长", filter, false));
        }
        all.add(new Asked("地区生产总值", "label=GOAL from=2020 place=青泽", false));
        all.add(new Asked("", "label=REQUIREMENT from=2020", false));
        all.add(new Asked("", "label=GOAL rule=zh.goal.*", false));
        for (String query : List.of("", "市", "增长", "就业", "city", "增长 就业", "没有这个词")) {
            all.add(new Asked(query, "", true));
        }
        all.add(new Asked("增长", "label=GOAL", true));
        try (Catalogue catalogue = Catalogue.open(arguments[0], Mode.READ)) {
            for (Asked asked : all) {
                measure(catalogue, asked, asked.count() ? counting : rounds, limit);
            }
        }
    }

    private static void measure(Catalogue catalogue, Asked asked, int rounds, int limit) {
        double[] cpu = new double[rounds];
        double[] clock = new double[rounds];
        Hits hits = null;
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            long startCpu = THREADS.getCurrentThreadCpuTime();
            hits = catalogue.search(asked.query(), asked.toFilter(), limit, asked.count());
            cpu[i] = (THREADS.getCurrentThreadCpuTime() - startCpu) / 1e6;
            clock[i] = (System.nanoTime() - start) / 1e6;
        }
        double first = cpu[0];
        Arrays.sort(cpu);
        Arrays.sort(clock);
        System.out.printf(Locale.ROOT, "%-45s first %7.1f ms, median %7.1f ms, by the clock %7.1f ms, %d shown%s%n", asked, first, cpu[rounds / 2], clock[rounds / 2], hits.hits().size(),
                asked.count() ? " of " + hits.count() : hits.more() ? ", there are more" : "");
    }
}
