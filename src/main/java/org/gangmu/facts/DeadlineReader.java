package org.gangmu.facts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gangmu.text.Search;
import org.gangmu.text.Span;

/** Reads by when something is to be done. The year is taken from the section or the article where it is certain; else the day stays open. */
final class DeadlineReader {

    private static final Search ALL = Search.of("[,要]?(?:全部|全线|基本|全面|力争|确保)");

    private static final Search MONTHS_END = Search.of("[底末]|end of");

    private final List<Reading> readings;
    private final Periods periods;
    private final boolean chinese;
    /** The year that the article speaks in; 0 if unknown. */
    private final int base;
    /** Month and day of the article's date; 0 if it has none. */
    private final int month;
    private final int day;

    DeadlineReader(ArticleReading article, Header header, boolean chinese) {
        this.readings = article.sentences;
        this.chinese = chinese;
        this.month = header.date().map(d -> Integer.parseInt(d.substring(5, 7))).orElse(0);
        this.day = header.date().map(d -> Integer.parseInt(d.substring(8, 10))).orElse(0);
        this.periods = article.periods(header, chinese);
        this.base = periods.base;
    }

    /** The first deadline in a stretch of a sentence. */
    Optional<Deadline> in(int sentence, int from, int end) {
        return find(sentence, from, end, chinese ? DeadlineForm.ZH : DeadlineForm.EN);
    }

    /** The deadline that stands behind a label (完成时限：): a bare month or year will do; words that are none are kept as they are. */
    Optional<Deadline> labelled(int sentence, int from, int end) {
        Optional<Deadline> found = find(sentence, from, end, chinese ? DeadlineForm.ZH_LABELLED : DeadlineForm.EN_LABELLED);
        Span bare = Clauses.bare(readings.get(sentence), from, end);
        return found.isPresent() || bare.isEmpty() ? found : Optional.of(new Deadline("", readings.get(sentence).quote(bare.start(), bare.end())));
    }

    private Optional<Deadline> find(int sentence, int from, int end, List<DeadlineForm> forms) {
        Reading reading = readings.get(sentence);
        boolean labelled = forms == DeadlineForm.ZH_LABELLED || forms == DeadlineForm.EN_LABELLED;
        if (!(chinese ? mayTell(reading, from, end, labelled) : labelled || DeadlineForm.EN_OPENS.find(reading.text, from, end) != null)) {
            return Optional.empty();
        }
        Matcher best = null;
        DeadlineForm of = null;
        for (DeadlineForm form : forms) {
            Matcher m = form.search().find(reading.text, from, end);
            for (; m != null; m = form.search().find(reading.text, Math.max(m.end(), m.start() + 1), end)) {
                boolean completes = !form.open() || m.end() < end && (Clauses.opensAction(reading, m.end(), end) || ALL.isAt(reading.text, m.end(), end));
                if (!completes) {
                    continue;
                }
                if (best == null || m.start() < best.start() || m.start() == best.start() && m.end() > best.end()) {
                    best = m;
                    of = form;
                }
                break;
            }
        }
        return best == null ? Optional.empty() : Optional.of(new Deadline(until(best, of, sentence), reading.quote(best.start(), best.end())));
    }

    private static boolean mayTell(Reading reading, int from, int end, boolean labelled) {
        return reading.mayHave(Signs.TIME) && (labelled || reading.mayHave(Signs.LIMIT))
                && Signs.TIMES.isIn(reading.text, from, end) && (labelled || Signs.LIMITS.isIn(reading.text, from, end));
    }

    private String until(Matcher m, DeadlineForm form, int sentence) {
        if (!form.dated()) {
            return "";
        }
        int monthOf = form.month().applyAsInt(m);
        int dayOf = form.day().applyAsInt(m);
        int year = year(m, sentence, monthOf, dayOf);
        return year == 0 ? "" : DeadlineForm.iso(year, monthOf, dayOf);
    }

    private int year(Matcher m, int sentence, int monthOf, int dayOf) {
        String written = DeadlineForm.group(m, "year");
        if (written != null) {
            int year = DateReader.number(written);
            return year < 100 ? 2000 + year : year;
        }
        String word = DeadlineForm.group(m, "word");
        if (word != null) {
            return base == 0 ? 0 : base + (word.equals("明年") || word.equals("next year") ? 1 : word.equals("后年") ? 2 : 0);
        }
        String period = periods.at(sentence, m.start(), m.end(), chinese);
        if (period.matches("[0-9]{4}") && Integer.parseInt(period) >= base) {
            return Integer.parseInt(period);
        }
        if (month == 0) {
            return base;
        }
        // A day that is past at the article's date is another year's, or a plan's whose year is not said.
        return monthOf > month || monthOf == month && (dayOf >= day || dayOf == 0 && MONTHS_END.isIn(m.group())) || monthOf == 0 && month < 12 ? base : 0;
    }
}
