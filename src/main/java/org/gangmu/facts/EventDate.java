package org.gangmu.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.segment.Paragraph;
import org.gangmu.text.Search;

/**
 * Reads on what day happened what an article tells; failing that, when it was published.
 *
 * <p>A year that is not written is taken from the line of publication, from the year that the plan discussed is for (who sets the tasks of 2026
 * on 13 January does so in 2026, on 13 December in 2025), or from the headline; else the date stays open.
 */
final class EventDate {

    private static final Search HAPPENS = Search.of("举行|召开|开幕|闭幕|启幕|举办|主持|出席|调研|揭牌|启动|开班|发布|印发|会见|考察|座谈|参加|开展|走进|来到|植树|义务|视察|检查|走访|慰问|致辞|讲话|讯|电"
            + "|\\b(?:held|met|said|opened|announced|signed|convened|addressed|released|delivered|today|took place|hosted|issued|adopted|approved)\\b");
    private static final Search PLAN_YEAR = Search.of("(?:部署|安排|做好|谋划|研究)[^。,;:0-9]{0,12}(20[0-9]{2})年");
    /** A year by itself, no part of a number. */
    static final Search YEAR = Search.of("(?<![0-9.,])(20[0-9]{2}|19[0-9]{2})(?![0-9,.]?[0-9%])");
    private static final Pattern CLOSING = Pattern.compile("\\b(?:given under|dated?|signed|done at|this)\\b");
    private static final int LEAD = 4;
    private static final Pattern FILE_DATE = Pattern.compile("(?<![0-9])(20[0-9]{2})([-_.]?)(0[1-9]|1[0-2])\\2([0-2][0-9]|3[01])(?![0-9])");

    private EventDate() {
    }

    /**
     * The date, if it is certain.
     *
     * @param published words of the page that may hold the date of publication
     * @param page      a date that another article of the page has; it completes "6日"
     */
    static Optional<LocalDate> read(List<Reading> sentences, List<String> published, Optional<LocalDate> page) {
        Optional<LocalDate> out = published(sentences, published);
        Optional<LocalDate> near = out.isPresent() ? out : page;
        for (Reading reading : occasion(sentences)) {
            for (DateReader.Day day : possible(reading)) {
                if (day.isWhole()) {
                    return Optional.ofNullable(day.in(0, 0));
                }
            }
        }
        List<DateReader.Day> dateline = new ArrayList<>();
        for (Reading reading : lead(sentences)) {
            if (!happens(reading)) {
                continue;
            }
            for (DateReader.Day day : possible(reading)) {
                boolean wire = day.end() < reading.text.length() && "电讯電訊".indexOf(reading.text.charAt(day.end())) >= 0;
                if (wire) {
                    dateline.add(day);
                    continue;
                }
                // a day far into the sentence is another matter's
                if (day.start() > 90 && !dateline.isEmpty()) {
                    break;
                }
                Optional<LocalDate> found = complete(day, sentences, near);
                return found.isPresent() ? found : out;
            }
        }
        for (DateReader.Day day : dateline) {
            Optional<LocalDate> found = complete(day, sentences, near);
            if (found.isPresent()) {
                return found;
            }
        }
        Optional<LocalDate> signed = signed(sentences);
        return signed.isPresent() ? signed : out;
    }

    private static boolean happens(Reading reading) {
        return reading.happens(r -> HAPPENS.isIn(r.text));
    }

    /** The words that name the day of the event where no calendar has that day. */
    static Optional<Quote> impossible(List<Reading> sentences) {
        List<Reading> told = new ArrayList<>(occasion(sentences));
        lead(sentences).stream().filter(EventDate::happens).forEach(told::add);
        for (Reading reading : told) {
            List<DateReader.Day> days = reading.days();
            if (!days.isEmpty()) {
                DateReader.Day day = days.get(0);
                return day.isPossible() ? Optional.empty() : Optional.of(reading.quote(day.start(), day.end()));
            }
        }
        return Optional.empty();
    }

    /** The day in a file's name, as archives of newspapers name them: {@code daily-2027-03-09.txt}. */
    static Optional<LocalDate> ofFile(String name) {
        Matcher m = FILE_DATE.matcher(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
        return m.find() ? Optional.ofNullable(new DateReader.Day(0, 0, Integer.parseInt(m.group(1)), Integer.parseInt(m.group(3)), Integer.parseInt(m.group(4))).in(0, 0))
                : Optional.empty();
    }

    private static Optional<LocalDate> published(List<Reading> sentences, List<String> furniture) {
        for (String line : furniture) {
            for (DateReader.Day day : DateReader.find(Reading.fold(line))) {
                if (day.isWhole()) {
                    return Optional.ofNullable(day.in(0, 0));
                }
            }
        }
        for (int i = 0; i < Math.min(12, sentences.size()); i++) {
            String text = sentences.get(i).text;
            List<DateReader.Day> days = text.length() > 60 ? List.of() : possible(sentences.get(i));
            if (!days.isEmpty() && days.get(0).isWhole() && text.length() - (days.get(0).end() - days.get(0).start()) < 24) {
                return Optional.ofNullable(days.get(0).in(0, 0));
            }
        }
        return Optional.empty();
    }

    private static List<DateReader.Day> possible(Reading reading) {
        List<DateReader.Day> days = reading.days();
        return days.isEmpty() || days.size() == 1 && days.get(0).isPossible() ? days : days.stream().filter(DateReader.Day::isPossible).toList();
    }

    /** Headline, sub-headline and a line like "——2026年1月26日在市人大会议上". */
    private static List<Reading> occasion(List<Reading> sentences) {
        List<Reading> out = new ArrayList<>();
        for (int i = 0; i < sentences.size() && i < 8; i++) {
            Reading r = sentences.get(i);
            Paragraph.Role role = r.paragraph.role();
            boolean line = r.text.startsWith("——") || r.text.startsWith("--") || r.text.startsWith("(");
            if (role == Paragraph.Role.TITLE || role == Paragraph.Role.SUBTITLE || line && r.text.length() < 80) {
                out.add(r);
            }
        }
        return out;
    }

    private static List<Reading> lead(List<Reading> sentences) {
        return sentences.stream().filter(r -> !r.paragraph.isHeading() && r.text.length() > 12).limit(LEAD).toList();
    }

    /** The date that closes an order or a notice: "2026年1月8日" on a line of its own, "this 9th day of September, 2025". */
    private static Optional<LocalDate> signed(List<Reading> sentences) {
        for (int i = sentences.size() - 1; i >= 0 && i >= sentences.size() - 8; i--) {
            String text = sentences.get(i).text;
            for (DateReader.Day day : possible(sentences.get(i))) {
                boolean alone = text.length() - (day.end() - day.start()) < 8;
                if (day.isWhole() && (alone || CLOSING.matcher(text).find())) {
                    return Optional.ofNullable(day.in(0, 0));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> complete(DateReader.Day day, List<Reading> sentences, Optional<LocalDate> near) {
        if (day.isWhole()) {
            return Optional.ofNullable(day.in(0, 0));
        }
        if (near.isPresent()) {
            return lastBefore(day, near.get());
        }
        if (day.month() == 0) {
            return Optional.empty();
        }
        int year = planYear(sentences, day.month());
        year = year > 0 ? year : KnownYears.of(sentences, day.month());
        year = year > 0 ? year : titleYear(sentences);
        return year > 0 ? Optional.ofNullable(day.in(year, 0)) : Optional.empty();
    }

    /** The last such day not after the one given, a few days of early publication allowed. */
    private static Optional<LocalDate> lastBefore(DateReader.Day day, LocalDate near) {
        LocalDate limit = near.plusDays(day.month() == 0 ? 0 : 3);
        for (int back = 0; back < 14; back++) {
            LocalDate month = limit.minusMonths(back);
            if (day.month() == 0 || day.month() == month.getMonthValue()) {
                LocalDate found = day.in(month.getYear(), month.getMonthValue());
                if (found != null && !found.isAfter(limit)) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    private static int planYear(List<Reading> sentences, int month) {
        for (int i = 0; i < sentences.size() && i < 40; i++) {
            Matcher m = month == 10 ? null : PLAN_YEAR.first(sentences.get(i).text);
            if (m != null) {
                return Integer.parseInt(m.group(1)) - (month >= 11 ? 1 : 0);
            }
        }
        return 0;
    }

    private static int titleYear(List<Reading> sentences) {
        for (int i = 0; i < sentences.size() && i < 6; i++) {
            Matcher m = sentences.get(i).paragraph.isHeading() ? YEAR.first(sentences.get(i).text) : null;
            if (m != null) {
                return Integer.parseInt(m.group(1));
            }
        }
        return 0;
    }
}
