package org.gangmu.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What several things cost beside their floors, one ratio a round, as a table with median, least and most. */
final class Ratios {

    private static final List<String> HEADER = List.of("what", "beside", "goal", "runs", "median", "min", "max", "", "remarks");

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();

    /** One line of the table. */
    static final class Line {
        private final String what;
        private final String floor;
        private final List<Double> ratios = new ArrayList<>();
        private double atMost = Double.NaN;
        private double atLeast = Double.NaN;
        private String remark = "";

        private Line(String what, String floor) {
            this.what = what;
            this.floor = floor;
        }

        /** The ratio of a round. */
        Line add(double value, double beside) {
            ratios.add(value / beside);
            return this;
        }

        Line atMost(double goal) {
            atMost = goal;
            return this;
        }

        Line atLeast(double goal) {
            atLeast = goal;
            return this;
        }

        /** What stands behind the ratios; the last one told counts. */
        Line remark(String format, Object... values) {
            remark = String.format(format, values);
            return this;
        }

        private List<String> cells() {
            List<Double> sorted = ratios.stream().sorted().toList();
            double median = median(sorted);
            String goal = !Double.isNaN(atMost) ? "<= " + number(atMost) : !Double.isNaN(atLeast) ? ">= " + number(atLeast) : "";
            String met = goal.isEmpty() ? "" : median <= atMost || median >= atLeast ? "met" : "missed";
            return List.of(what, floor, goal, String.valueOf(sorted.size()), number(median), number(sorted.get(0)), number(sorted.get(sorted.size() - 1)), met, remark);
        }
    }

    /** The line of that name, begun if there is none yet. */
    Line line(String what, String floor) {
        return lines.computeIfAbsent(what, w -> new Line(w, floor));
    }

    /** Says something about all lines, behind the table. */
    void remark(String format, Object... values) {
        remarks.add(String.format(format, values));
    }

    /** The middle of values in order; the mean of the two in the middle of an even number. */
    static double median(List<Double> sorted) {
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    private static String number(double ratio) {
        return String.format(ratio >= 100 ? "%.0f" : ratio >= 10 ? "%.1f" : "%.2f", ratio);
    }

    void print(PrintStream out, boolean markdown) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        lines.values().forEach(l -> rows.add(l.cells()));
        if (markdown) {
            rows.add(1, HEADER.stream().map(h -> "---").toList());
            rows.forEach(row -> out.println("| " + String.join(" | ", row) + " |"));
        } else {
            int[] widths = new int[HEADER.size() - 1];
            rows.forEach(row -> {
                for (int i = 0; i < widths.length; i++) {
                    widths[i] = Math.max(widths[i], row.get(i).length());
                }
            });
            rows.forEach(row -> out.println(line(row, widths)));
        }
        remarks.forEach(remark -> out.println((markdown ? "\n" : "") + remark));
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            out.append(String.format("%-" + Math.max(1, widths[i]) + "s  ", row.get(i)));
        }
        return out.append(row.get(row.size() - 1)).toString().stripTrailing();
    }
}
