package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.text.Chars;
import org.gangmu.text.Span;

/** Reads the figures of an English sentence: "GDP grew by about 5.5 percent", "over 11 million new urban jobs", "from 11.5 to 5.7 percent". */
final class EnglishFigures {

    private static final String MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december";
    private static final String DIGITS = "[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?";
    private static final Pattern VALUE = Pattern.compile("(?<![a-z0-9.,/#-])(?:from\\s(?<money0>us\\$|[$€£¥])?(?<base>" + DIGITS + ")(?:\\s?(?:percent|per cent|%|thousand|million|billion|trillion))?\\sto\\s)?"
            + "(?<money>us\\$|[$€£¥])?\\s?(?<a>" + DIGITS + ")(?:%?\\s?(?:-|to)\\s?(?:[$€£¥])?(?<b>" + DIGITS + "))?"
            + "(?:\\s?(?<size>thousand|million|billion|trillion|hundred)(?![a-z]))?(?:\\s?(?<share>percentage points?|percent|per cent|%|basis points))?"
            + "(?:\\s(?<measure>yuan|rmb|dollars|euros|pounds|metric tons|tons|tonnes|kilometers|kilometres|km|miles|acres|hectares|square (?:feet|miles|meters|metres|kilometers|kilometres)|megawatts|gigawatts|mw|gw|kwh|mu)(?![a-z]))?(?<tail>\\s(?:or (?:more|above|higher|less|fewer|below|lower)))?");
    private static final Pattern NOUN = Pattern.compile("\\s(?:of\\s(?:all\\s|the\\s|its\\s|our\\s)?)?(?<noun>(?:[a-z][a-z'’-]*\\s){0,5}?[a-z][a-z'’-]*)(?=\\s(?:by|in|to|for|from|at|on|per|over|under|with|that|which|who|will|were|was|are|is|have|has|had|and|or|as|than|through|within|during|since|this|each|every|until|across)\\b|[,.;:)(]|$)");
    private static final Pattern NOT_COUNTED = Pattern.compile("\\s(?:(?:st|nd|rd|th|am|pm|a\\.m|p\\.m|years? old|of [0-9])\\b|(?:" + MONTHS + ")\\b|(?:and|or|to|by|in|on|at|of|for|from|with|the|a|an|is|was|are|were|as|than|that|which|will|shall|through|per)\\b|[,.;:)])|[)\\].:;,'’/-]|$");
    private static final Pattern BEFORE_NUMBER = Pattern.compile("(?:section|sec\\.|article|title|chapter|part|page|pages|p\\.|no\\.|number|order|figure|table|goal|objective|version|phase|tier|level|grade|step|item|room|route|highway|act|age|aged|year|fy|paragraph|§|appendix|annex|"
            + MONTHS + "|jan\\.|feb\\.|mar\\.|apr\\.|aug\\.|sept\\.|oct\\.|nov\\.|dec\\.)\\s?$");
    /** Words between an indicator and what binds its value. */
    private static final Set<String> LINKS = Set.of("was", "were", "is", "are", "be", "been", "being", "will", "shall", "should", "must", "would", "has", "have", "had", "of", "by", "to", "at", "in",
            "reached", "reach", "reaches", "totaled", "totalled", "stood", "stands", "hit", "topped", "remained", "remain", "kept", "keep", "amounted", "averaged", "came", "only", "just", "now", "further",
            "another", "an", "a", "the", "additional", "annually", "its", "our", "their", "for", "exceeded", "exceeds", "exceed", "includes", "include", "spent", "invested", "with", "from", "on", "not");
    /** Words that a name of an indicator does not run across. */
    private static final Set<String> STOPS = Set.of("and", "that", "while", "with", "as", "or", "but", "by", "to", "in", "will", "shall", "which", "who", "when", "where", "because", "so", "if", "we",
            "i", "they", "it", "he", "she", "you", "this", "than", "at", "for", "from", "has", "have", "had", "was", "were", "is", "are", "be", "been", "should", "must", "on", "through", "also", "until", "bring", "see", "the", "its", "our", "their");
    private static final Pattern TIME = Pattern.compile("\\s?-?(?:second|minute|hour|day|week|month|quarter|year|decade|century|percent|times|pm|am)s?\\b");
    private static final Pattern AGAINST = Pattern.compile("\\b(?:against|compared with|compared to|versus|rather than)\\s$");
    private static final int MOST_WORDS = 6;
    private static final int REACH = 70;
    /** How far a word of growth may stand before a count that it speaks of. */
    private static final int MOST_BETWEEN = 16;
    /** A smaller bare number counts too little to be a figure. */
    private static final int SMALLEST_COUNT = 10;

    private EnglishFigures() {
    }

    /** @param unread spans of what cannot be read as a value */
    static List<Figure> read(Reading reading, int sentence, Periods periods, List<Span> unread) {
        List<Figure> out = new ArrayList<>();
        Matcher m = VALUE.matcher(reading.text);
        while (m.find()) {
            int start = m.start("a");
            boolean read = unread.stream().noneMatch(s -> s.start() <= start && start < s.end());
            Figure figure = read ? figure(reading, sentence, periods, m) : null;
            if (figure != null) {
                out.add(figure);
            }
        }
        return out;
    }

    private static Figure figure(Reading reading, int sentence, Periods periods, Matcher m) {
        String text = reading.text;
        boolean unit = m.group("share") != null || m.group("size") != null || m.group("money") != null || m.group("measure") != null;
        if (isNoValue(text, m, unit)) {
            return null;
        }
        if (AGAINST.matcher(text).region(Math.max(0, m.start() - 16), m.start()).find()) {
            return null;
        }
        int clause = clauseStart(text, m.start());
        String[] tone = tone(reading, clause, m.start());
        boolean share = m.group("share") != null;
        boolean counts = m.group("money") == null && m.group("measure") == null && (!share || text.startsWith(" of ", m.end()));
        Matcher after = NOUN.matcher(text).region(m.end(), Math.min(text.length(), m.end() + REACH));
        boolean noun = counts && after.lookingAt() && !STOPS.contains(after.group("noun").split("\\s")[0]);
        if (!unit && (!noun || number(m.group("a")) < SMALLEST_COUNT && tone[0].isEmpty())) {
            return null;
        }
        String[] change = change(reading, clause, m.start());
        int start = Integer.parseInt(tone[2]);
        int end = m.end();
        String indicator = "";
        if (noun) {
            indicator = reading.own(after.start("noun"), after.end("noun"));
            end = after.end("noun");
        } else {
            int left = change[1].isEmpty() ? start : Math.min(start, Integer.parseInt(change[1]));
            Span subject = subject(text, clause, left);
            if (!subject.isEmpty()) {
                indicator = reading.own(subject.start(), subject.end());
                start = subject.start();
            }
        }
        if (text.substring(Math.max(0, Integer.parseInt(tone[2]) - 4), Integer.parseInt(tone[2])).matches("(?s).*\\bto\\s?")
                || noun && !share && !change[1].isEmpty() && start - Integer.parseInt(change[1]) > MOST_BETWEEN) {
            change = new String[] {"", ""};
        }
        if (indicator.isEmpty()) {
            return null;
        }
        boolean reached = !change[0].isEmpty() && text.substring(Integer.parseInt(change[1]), Integer.parseInt(tone[2])).matches("(?s)\\S+\\s(?:back\\s)?to\\s?");
        return make(reading, sentence, periods, m, tone, reached || m.group("base") != null ? "" : change[0], indicator.replaceAll("\\s+", " "), start, end);
    }

    private static boolean isNoValue(String text, Matcher m, boolean unit) {
        boolean glued = m.end() < text.length() && Character.isLetterOrDigit(text.charAt(m.end()));
        boolean named = BEFORE_NUMBER.matcher(text).region(Math.max(0, m.start() - 14), m.start()).find();
        boolean plain = !unit && (isYear(m) || m.start() == 0 || NOT_COUNTED.matcher(text).region(m.end(), text.length()).lookingAt()
                || TIME.matcher(text).region(m.end(), text.length()).lookingAt());
        return glued || named || plain;
    }

    /** The words before a place that name what is measured: links skipped, back to a word that no name runs across. */
    private static Span subject(String text, int clause, int end) {
        int stop = end;
        int word = wordStart(text, clause, stop);
        while (word < stop && LINKS.contains(text.substring(word, stop).strip())) {
            stop = word;
            word = wordStart(text, clause, stop);
        }
        int start = stop;
        for (int n = 0; n < MOST_WORDS && word < start; n++) {
            String one = text.substring(word, start).strip();
            boolean of = one.equals("of") || one.equals("per");
            if (one.isEmpty() || STOPS.contains(one) && !of || !Character.isLetter(one.charAt(0)) || ",;:()".indexOf(one.charAt(one.length() - 1)) >= 0) {
                break;
            }
            start = word;
            word = wordStart(text, clause, start);
        }
        if (text.startsWith("a ", start) || text.startsWith("an ", start)) {
            start = Math.min(stop, start + (text.charAt(start + 1) == ' ' ? 2 : 3));
        }
        Span found = Chars.trim(text, start, stop);
        return found.length() < 2 ? new Span(found.start(), found.start()) : found;
    }

    private static int wordStart(String text, int clause, int end) {
        int at = end;
        while (at > clause && Chars.isSpace(text.charAt(at - 1))) {
            at--;
        }
        while (at > clause && !Chars.isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static Figure make(Reading reading, int sentence, Periods periods, Matcher m, String[] tone, String changed, String indicator, int start, int end) {
        List<Double> values = new ArrayList<>();
        values.add(number(m.group("a")));
        boolean range = m.group("b") != null && m.group("base") == null;
        if (range) {
            values.add(number(m.group("b")));
            if (values.get(1) <= values.get(0)) {
                return null;
            }
        }
        String change = changed.isEmpty() ? "level" : changed;
        String tail = m.group("tail") == null ? "" : m.group("tail").strip();
        String op = range ? "range" : tail.matches("or (?:more|above|higher)") ? "≥" : !tail.isEmpty() ? "≤" : tone[0].isEmpty() ? "=" : tone[0];
        String unit = ((m.group("money") == null ? "" : reading.own(m.start("money"), m.end("money"))) + " " + (m.group("size") == null ? "" : m.group("size")) + " "
                + (m.group("share") == null ? "" : m.group("share")) + " " + (m.group("measure") == null ? "" : m.group("measure"))).strip().replaceAll("\\s+", " ");
        Span quote = reading.trimmed(start, end);
        return new Figure(indicator, change, op, values, unit, periods.at(sentence, start, end, false), (tone[1] + " " + tail).strip(),
                reading.quote(quote.start(), quote.end()));
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(",", ""));
    }

    private static boolean isYear(Matcher m) {
        return m.group("a").matches("(?:19|20)[0-9]{2}") || m.group("b") != null && m.group("b").matches("(?:19|20)[0-9]{2}");
    }

    private static int clauseStart(String text, int at) {
        int start = at;
        while (start > 0 && at - start < REACH && ";:(".indexOf(text.charAt(start - 1)) < 0 && !(text.charAt(start - 1) == ',' && text.charAt(start) == ' ')
                && !(text.charAt(start - 1) == '.' && text.charAt(start) == ' ')) {
            start--;
        }
        while (start > 0 && start < at && Character.isLetter(text.charAt(start)) && Character.isLetter(text.charAt(start - 1))) {
            start++;
        }
        return start;
    }

    /** Op, words, and where they start. */
    private static String[] tone(Reading reading, int clause, int at) {
        String text = reading.text;
        for (Map.Entry<String, Pattern> tone : reading.words.tonePatterns.entrySet()) {
            Matcher m = tone.getValue().matcher(text).region(Math.max(clause, at - 18), at);
            while (m.find()) {
                boolean whole = m.start() == 0 || !Character.isLetter(text.charAt(m.start() - 1));
                if (whole && text.substring(m.end(), at).isBlank()) {
                    return new String[] {FactWords.op(tone.getKey()), m.group(), String.valueOf(m.start())};
                }
            }
        }
        return new String[] {"", "", String.valueOf(at)};
    }

    /** The last word of growth or reduction before a value and where it starts. */
    private static String[] change(Reading reading, int clause, int at) {
        String text = reading.text;
        String[] out = {"", ""};
        int last = -1;
        for (Map.Entry<String, Pattern> change : reading.words.changePatterns.entrySet()) {
            Matcher m = change.getValue().matcher(text).region(clause, at);
            while (m.find()) {
                boolean whole = (m.start() == 0 || !Character.isLetter(text.charAt(m.start() - 1))) && (m.end() == text.length() || !Character.isLetter(text.charAt(m.end())));
                if (whole && m.start() > last) {
                    last = m.start();
                    out = new String[] {change.getKey(), String.valueOf(m.start())};
                }
            }
        }
        return out;
    }
}
