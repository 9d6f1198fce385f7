package org.gangmu.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Says what became of an aim: it is judged by results of its own period only, and by numbers only if it is a number. */
final class AimJudge {

    /** Of equal numbers, by this share of them, since most of them are no binary fractions. */
    private static final double EQUAL = 1e-9;
    /** A level that adds up over years is not told by the last of them. */
    private static final Pattern ADDED_UP = Pattern.compile("累计|新增|新建|改建|年均|(?i:cumulative|altogether|in total|a year|per year|annually|new )");
    private static final Pattern ABOVE = Pattern.compile("高于|快于|超过|好于|(?i:above|faster|exceed|more than|outpace)");
    private static final Pattern AT_MOST = Pattern.compile("不(?:高于|快于|超过)|(?i:not? (?:above|faster|exceed|more than))");
    private static final Pattern AT_LEAST = Pattern.compile("不(?:低于|慢于|少于)|(?i:not? (?:below|slower|less than))");
    private static final Pattern BELOW = Pattern.compile("低于|慢于|少于|(?i:below|slower|less than)");

    private final double tolerance;

    /** @param tolerance by what share of itself a value that is "about" may be missed */
    AimJudge(double tolerance) {
        this.tolerance = tolerance;
    }

    /**
     * @param results   of the same place and indicator
     * @param reference results of what a relative aim is measured by
     * @param reported  whether documents report on the last year of the aim
     */
    Finding judge(Entry aim, List<Entry> results, List<Entry> reference, boolean reported) {
        List<Entry> right = results.stream().filter(r -> aim.period().matches(r.period()) || isEnd(aim, r)).sorted(LATEST).toList();
        Finding direct = aim.figure().values().isEmpty() ? words(aim, right, reference) : number(aim, right);
        if (direct != null) {
            return direct;
        }
        List<Entry> before = results.stream().filter(r -> isOnTheWay(aim, r)).sorted(LAST_PERIOD).toList();
        if (!before.isEmpty() && !reported) {
            Finding now = comparable(aim, before.get(0)) ? number(aim, before.stream().filter(r -> r.period().equals(before.get(0).period())).toList()) : Finding.of(Outcome.ON_THE_WAY, before);
            return new Finding(Outcome.ON_THE_WAY, now.results(), now.difference(), false, false, OptionalDouble.empty(),
                    now.outcome() == Outcome.REACHED && !aim.subject().change(), false);
        }
        boolean inWords = aim.figure().values().isEmpty() && !right.isEmpty();
        return Finding.of(inWords ? Outcome.NOT_MEASURABLE : reported ? Outcome.NOT_REPORTED : Outcome.NO_REPORT_YET, inWords ? right : List.of());
    }

    /** Documents that speak later know better. */
    private static final Comparator<Entry> LATEST = Comparator.comparing((Entry e) -> e.period().inferred()).thenComparing(Comparator.comparing((Entry e) -> e.origin().yearNumber())
            .thenComparing(e -> e.origin().date()).reversed());
    private static final Comparator<Entry> LAST_PERIOD = Comparator.comparing((Entry e) -> e.period().to()).reversed().thenComparing(LATEST);

    private static boolean isEnd(Entry aim, Entry result) {
        boolean level = !aim.subject().change() && !aim.period().isOneYear() && aim.period().isKnown() && !ADDED_UP.matcher(aim.figure().quote().text()).find();
        return level && result.period().isOneYear() && !result.period().part() && result.period().to() == aim.period().to();
    }

    /** Results from the year of the announcement on, before the end. */
    private static boolean isOnTheWay(Entry aim, Entry result) {
        int year = result.period().to();
        boolean several = aim.period().to() > aim.origin().yearNumber() || !aim.period().isOneYear();
        boolean earlier = several && year >= Math.max(aim.period().from() < aim.period().to() ? aim.period().from() : 0, aim.origin().yearNumber() - 1) && year < aim.period().to();
        return aim.period().isKnown() && year > 0 && (earlier || result.period().part() && aim.period().holds(year)) && (comparable(aim, result) || aim.figure().values().isEmpty());
    }

    private static boolean comparable(Entry aim, Entry result) {
        return aim.subject().equals(result.subject()) && !aim.figure().values().isEmpty() && !result.figure().values().isEmpty();
    }

    /** @return null if no result is of its period */
    private Finding number(Entry aim, List<Entry> right) {
        List<Entry> same = right.stream().filter(r -> comparable(aim, r)).toList();
        if (same.isEmpty()) {
            return null;
        }
        Bounds counts = Bounds.of(same.get(0));
        return number(aim, counts, same, false, same.stream().anyMatch(r -> disagree(Bounds.of(r), counts)));
    }

    static boolean disagree(Bounds a, Bounds b) {
        double slack = EQUAL * Math.max(1, Math.abs(a.value()));
        return a.low() > b.high() + slack || b.low() > a.high() + slack;
    }

    private Finding number(Entry aim, Bounds result, List<Entry> results, boolean computed, boolean disputed) {
        Bounds aimed = Bounds.of(aim);
        boolean up = up(aim);
        double bar = bar(aim);
        double slack = EQUAL * Math.max(1, Math.abs(bar));
        double given = aim.figure().op().equals("≈") ? Math.abs(bar) * tolerance : 0;
        boolean strict = (aim.figure().op().equals(">") || aim.figure().op().equals("<")) && !aimed.isExact();
        double worst = up ? result.low() - bar : bar - result.high();
        double best = up ? result.high() - bar : bar - result.low();
        boolean open = results.get(0).figure().op().equals(">") || results.get(0).figure().op().equals("<");
        boolean reached = strict && !open ? worst > slack : worst >= -given - slack;
        boolean missed = strict ? best <= slack : best < -given - slack;
        Outcome outcome = reached ? Outcome.REACHED : missed ? Outcome.MISSED : Outcome.UNCLEAR;
        OptionalDouble value = computed ? OptionalDouble.of(result.value() * Bounds.sign(aim) / aim.scale()) : OptionalDouble.empty();
        return new Finding(outcome, results, OptionalDouble.of(difference(aim, result.value())), reached && worst < -slack, computed, value, reached, disputed);
    }

    /** Whether more is better; what the aim itself says comes first ("within", "at least"), then the indicator, then that one aims to grow what grows. */
    static boolean up(Entry aim) {
        boolean asWritten = Bounds.sign(aim) > 0;
        return switch (aim.figure().op()) {
            case "≥", ">" -> asWritten;
            case "≤", "<" -> !asWritten;
            default -> aim.better() == Better.UNSAID || aim.subject().change() && Bounds.sign(aim) < 0 ? asWritten : aim.better() == Better.UP;
        };
    }

    /** The value that must be reached, in the normal unit. */
    static double bar(Entry aim) {
        Bounds bounds = Bounds.of(aim);
        double wanted = up(aim) ? bounds.low() : bounds.high();
        return Double.isInfinite(wanted) ? bounds.value() : wanted;
    }

    private static double difference(Entry aim, double result) {
        double difference = Bounds.sign(aim) * (result - bar(aim)) / aim.scale();
        return Math.abs(difference) < EQUAL ? 0 : difference;
    }

    /** @return null if no result is of its period */
    private Finding words(Entry aim, List<Entry> right, List<Entry> reference) {
        List<Entry> same = right.stream().filter(r -> r.figure().values().isEmpty() && sayTheSame(aim, r)).toList();
        if (!same.isEmpty()) {
            return Finding.of(Outcome.REACHED, same);
        }
        if (aim.figure().op().equals("relative")) {
            Optional<Entry> apart = right.stream().filter(r -> !aim.figure().reference().isEmpty() && r.figure().reference().equals(aim.figure().reference())
                    && r.figure().values().size() == 1).findFirst();
            if (apart.isPresent()) {
                return apart(aim, apart.get());
            }
            Optional<Entry> own = right.stream().filter(r -> r.subject().change() && !r.figure().values().isEmpty()).findFirst();
            Optional<Entry> other = own.flatMap(o -> reference.stream().filter(r -> r.period().matches(aim.period()) && r.subject().change()
                    && r.subject().dimension().equals(o.subject().dimension()) && !r.figure().values().isEmpty()).min(LATEST));
            if (other.isPresent()) {
                return relative(aim, own.get(), other.get());
            }
        }
        return right.isEmpty() ? null : Finding.of(Outcome.NOT_MEASURABLE, right);
    }

    /** "高于全市平均水平0.6个百分点" tells itself how far it is from what the aim is measured by. */
    private static Finding apart(Entry aim, Entry result) {
        double distance = result.figure().values().get(0) * (BELOW.matcher(result.figure().quote().text()).find() ? -1 : 1);
        boolean reached = reached(aim, distance);
        return new Finding(reached ? Outcome.REACHED : Outcome.MISSED, List.of(result), OptionalDouble.of(distance), false, false, OptionalDouble.empty(), reached, false);
    }

    private static boolean reached(Entry aim, double distance) {
        String quote = aim.figure().quote().text();
        if (AT_MOST.matcher(quote).find()) {
            return distance <= 0;
        }
        boolean floor = AT_LEAST.matcher(quote).find();
        return !floor && BELOW.matcher(quote).find() ? distance < 0 : !floor && ABOVE.matcher(quote).find() ? distance > 0 : distance >= 0;
    }

    /** "Keeping pace" is to grow no less; what is compared are two results, so it counts as computed. */
    private static Finding relative(Entry aim, Entry own, Entry other) {
        double difference = Bounds.of(own).value() - Bounds.of(other).value();
        double exact = Math.abs(difference) < EQUAL ? 0 : difference;
        boolean reached = reached(aim, exact);
        return new Finding(reached ? Outcome.REACHED : Outcome.MISSED, List.of(own, other), OptionalDouble.of(exact), false, true, OptionalDouble.empty(), reached, false);
    }

    static boolean sayTheSame(Entry a, Entry b) {
        boolean relative = a.figure().op().equals("relative") && b.figure().op().equals("relative");
        return relative && !a.figure().reference().isEmpty() ? a.figure().reference().equals(b.figure().reference()) : said(a).equals(said(b));
    }

    /** The words of a figure without those of its indicator. */
    private static String said(Entry entry) {
        String quote = entry.figure().quote().text().replaceAll("[\\s\\p{Punct}，。；、：]+", "");
        return quote.replace(entry.figure().indicator().replaceAll("\\s+", ""), "");
    }

    /** A growth that no document tells, from two levels that documents do; null if they do not. */
    Finding computed(Entry aim, List<Entry> results) {
        if (!aim.subject().change() || !aim.subject().dimension().equals("%") || !aim.period().isOneYear()) {
            return null;
        }
        for (Entry now : results.stream().filter(r -> isLevel(r, aim.period().to())).sorted(LATEST).toList()) {
            Optional<Entry> past = results.stream().filter(r -> isLevel(r, aim.period().to() - 1) && r.subject().equals(now.subject()) && r.values().get(0) > 0).min(LATEST);
            if (past.isPresent()) {
                double grown = Math.round((now.values().get(0) / past.get().values().get(0) - 1) * 1000) / 10.0;
                return number(aim, new Bounds(grown, grown), List.of(now, past.get()), true, false);
            }
        }
        return null;
    }

    private static boolean isLevel(Entry result, int year) {
        return !result.subject().change() && result.period().isOneYear() && !result.period().part() && result.period().to() == year && result.figure().op().equals("=")
                && !result.values().isEmpty() && !result.subject().dimension().equals("%");
    }
}
