package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.text.Chars;
import org.gangmu.text.Search;
import org.gangmu.text.Span;

/** Reads the figures of an English sentence: "GDP grew by about 5.5 percent", "over 11 million new urban jobs", "from 11.5 to 5.7 percent". */
final class EnglishFigures {

    private static final String MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december";
    private static final String DIGITS = "[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?";
    private static final String MONEY = "(?:us\\$|[$€£¥])";
    private static final String SIZE = "(?:thousand|million|billion|trillion|hundred)";
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
    /** What a value without digits has in it. */
    private static final List<String> VALUE_WORDS = List.of("half", "third", "quarter", "fifth", "doubl", "tripl", "quadrupl", "halv");
    private static final Pattern TIME = Pattern.compile("\\s?-?(?:second|minute|hour|day|week|month|quarter|year|decade|century|percent|times|pm|am)s?\\b");
    private static final Pattern BEFORE_VERB = Pattern.compile("\\b(?:to|will|shall|must|should|can|could|would|may|might)\\s$");
    private static final Pattern AGAINST = Pattern.compile("\\b(?:against|compared with|compared to|versus|rather than)\\s$");
    private static final Pattern IN_WHAT = Pattern.compile("\\sin\\s(?!(?:the|a|our|its|their|fiscal|fy|early|late|total|january|february|march|april|may|june|july|august|september|october|november|december)\\b|[0-9])[a-z]");
    /** "has grown to 155": a number without a unit is a value there. */
    private static final Pattern GROWN = Pattern.compile("\\b(?:grown|grew|grow|risen|rose|rise|increased|increase|fell|fallen|fall|dropped|drop|declined|decline|reduced|down|up|climbed|doubled|shrank|cut)\\s(?:back\\s)?to\\s(?:about\\s|over\\s|more\\sthan\\s|nearly\\s|almost\\s|just\\s)?$");
    private static final Pattern OBJECT = Pattern.compile("\\s+(?:the\\s|our\\s|its\\s|their\\s)?(?:number\\sof\\s)?(?<what>[a-z][a-z'’-]*(?:\\s[a-z][a-z'’-]*){0,9}?)(?:\\sback)?\\s(?:by|to)\\s*(?:(?:a|an)\\s(?:further|another)\\s)?");
    private static final int MOST_WORDS = 6;
    private static final int REACH = 70;
    /** How far a word of growth may stand before a count that it speaks of. */
    private static final int MOST_BETWEEN = 16;
    /** A smaller bare number counts too little to be a figure. */
    private static final int SMALLEST_COUNT = 10;

    /** @param units the units of the rulebook that stand behind numbers, as the inside of a group */
    static Search value(String units) {
        return Search.of("(?<![a-z0-9.,/#-])(?:from\\s(?<money0>" + MONEY + ")?(?<base>" + DIGITS + ")(?:\\s?(?:percent|per cent|%|thousand|million|billion|trillion))?\\sto\\s|(?<between>between)\\s(?=\\S+(?:\\s?[a-z%]+)?\\sand\\s" + MONEY + "?[0-9]))?"
                + "(?<money>" + MONEY + ")?\\s?(?<a>" + DIGITS + "|half\\sa(?=\\s(?:million|billion)))(?:%?(?:\\s?" + SIZE + ")?(?:\\spercent)?\\s?(?:-|to|and(?=\\s" + MONEY + "?[0-9.,]+\\s?(?:" + SIZE + "|percent|%)))\\s?" + MONEY + "?(?<b>" + DIGITS + "))?"
                + "(?:\\s?(?<size>" + SIZE + ")(?![a-z]))?(?:\\s?(?<share>percentage points?|percent|per cent|%|basis points))?"
                + "(?:\\s(?<measure>" + units + ")(?![a-z]))?(?<tail>\\s(?:or (?:more|above|higher|less|fewer|below|lower)))?"
                + "|(?<![a-z])(?:by|in)\\s(?:(?:a|one)[\\s-])?(?<part>half|third|quarter|fifth)(?=[,.;]|\\s(?:by|in|over|since|from|compared|this|last|and|to)\\b|$)"
                + "|(?<![a-z])(?<fraction>one|two|three|four)[\\s-](?<fifths>thirds?|quarters?|fifths?)\\sof(?=\\s)"
                + "|(?<![a-z])(?<times>doubl|tripl|quadrupl|halv)(?:e|es|ed|ing)(?![a-z])");
    }

    /**
     * What a clause speaks of before one of its words.
     *
     * @param change what it does; empty if nothing is said
     */
    record Subject(Span span, String change) {
    }

    private EnglishFigures() {
    }

    /** @param unread spans of what cannot be read as a value */
    static List<Figure> read(Reading reading, int sentence, Periods periods, List<Span> unread) {
        List<Figure> out = new ArrayList<>();
        if (!mayHoldAValue(reading.text)) {
            return out;
        }
        for (Matcher m : reading.words.englishValue.in(reading.text)) {
            int start = m.start();
            boolean read = unread.isEmpty() || unread.stream().noneMatch(s -> s.start() <= start && start < s.end());
            Figure figure = !read ? null : m.group("a") == null ? EnglishFractions.figure(reading, sentence, periods, m) : figure(reading, sentence, periods, m);
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
        boolean of = text.startsWith(" of ", m.end());
        boolean in = m.group("money") != null && IN_WHAT.matcher(text).region(m.end(), text.length()).lookingAt();
        boolean counts = in || (m.group("money") == null || of) && (m.group("measure") == null || of) && (!share || of);
        Matcher after = NOUN.matcher(text).region(in ? m.end() + 3 : m.end(), Math.min(text.length(), m.end() + REACH));
        boolean noun = counts && after.lookingAt() && !STOPS.contains(after.group("noun").split("\\s")[0]);
        boolean grown = !unit && !noun && m.group("b") == null && GROWN.matcher(text).region(clause, m.start()).find();
        if (!unit && !grown && (!noun || m.start() == 0 && (after.end() >= text.length() || text.charAt(after.end()) != ' ') || m.group("a").charAt(0) <= '9' && number(m.group("a")) < SMALLEST_COUNT && tone[0].isEmpty())) {
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
            Span object = change[1].isEmpty() || !subject.isEmpty() && !STOPS.contains(text.substring(subject.start(), subject.end()))
                    ? new Span(0, 0) : object(text, Integer.parseInt(change[1]), Math.max(Integer.parseInt(change[1]), Integer.parseInt(tone[2])));
            Span named = object.isEmpty() ? subject : object;
            if (!named.isEmpty() && m.group("measure") != null && isVerb(text, named, start)) {
                indicator = reading.own(m.start("measure"), m.end("measure"));
            } else if (!named.isEmpty()) {
                indicator = reading.own(named.start(), named.end());
                start = Math.min(left, named.start());
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
        return make(reading, sentence, periods, m, tone, reached || m.group("base") != null ? "" : change[0], indicator.replaceAll("\\s+", " "), start, end, noun);
    }

    /** "to handle 4.6 million tonnes", "must treat 900 litres": one word between these and its value says what is done; what is counted is the unit then. */
    private static boolean isVerb(String text, Span word, int value) {
        boolean alone = word.end() + 1 == value && text.substring(word.start(), word.end()).indexOf(' ') < 0;
        return alone && BEFORE_VERB.matcher(text).region(Math.max(0, word.start() - 12), word.start()).find();
    }

    private static boolean isNoValue(String text, Matcher m, boolean unit) {
        boolean glued = m.end() < text.length() && Character.isLetterOrDigit(text.charAt(m.end()));
        boolean named = BEFORE_NUMBER.matcher(text).region(Math.max(0, m.start() - 14), m.start()).find();
        boolean to = !isYear(m) && GROWN.matcher(text).region(Math.max(0, m.start() - 24), m.start()).find();
        boolean plain = !unit && !to && (isYear(m) || NOT_COUNTED.matcher(text).region(m.end(), text.length()).lookingAt()
                || TIME.matcher(text).region(m.end(), text.length()).lookingAt());
        return glued || named || plain;
    }

    /** The words before a place that name what is measured: links skipped, back to a word that no name runs across. */
    static Span subject(String text, int clause, int end) {
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

    /** What a verb of change acts on, of a sentence whose subject does it: "we cut [waiting times at clinics] by 12 percent". */
    private static Span object(String text, int verb, int end) {
        int from = verb;
        while (from < end && !Chars.isSpace(text.charAt(from))) {
            from++;
        }
        Matcher m = OBJECT.matcher(text).region(from, end);
        return m.matches() ? new Span(m.start("what"), m.end("what")) : new Span(from, from);
    }

    /** What the clause before a place speaks of and whether it grows or shrinks; null if it names nothing. */
    static Subject subjectBefore(Reading reading, int at) {
        int clause = clauseStart(reading.text, at);
        String[] change = change(reading, clause, at);
        Span span = subject(reading.text, clause, change[1].isEmpty() ? at : Integer.parseInt(change[1]));
        return span.isEmpty() ? null : new Subject(span, change[0]);
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

    private static Figure make(Reading reading, int sentence, Periods periods, Matcher m, String[] tone, String changed, String indicator, int start, int end, boolean counted) {
        List<Double> values = new ArrayList<>();
        values.add(m.group("a").startsWith("half") ? 0.5 : number(m.group("a")));
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
        if (unit.isEmpty() && counted) {
            // what is counted is the unit: homes
            String[] noun = indicator.split("\\s(?:of|should|that|which|who|for|per|must|can|may)\\b", 2)[0].split("\\s");
            return new Figure(indicator, change, op, values, noun[noun.length - 1], periods.at(sentence, start, end, false), (tone[1] + " " + tail).strip(), reading.quote(quote.start(), quote.end()))
                    .measured(new Measure("", values));
        }
        return new Figure(indicator, change, op, values, unit, periods.at(sentence, start, end, false), (tone[1] + " " + tail).strip(),
                reading.quote(quote.start(), quote.end()));
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(",", ""));
    }

    private static boolean isYear(Matcher m) {
        return m.group("a").matches("(?:19|20)[0-9]{2}") || m.group("b") != null && m.group("b").matches("(?:19|20)[0-9]{2}");
    }

    static int clauseStart(String text, int at) {
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

    /** A quick look: the expression is slow, and most sentences have none. */
    private static boolean mayHoldAValue(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return VALUE_WORDS.stream().anyMatch(text::contains);
    }

    /** Op, words, and where they start: of words that end alike ("no more than", "more than") the longest. */
    static String[] tone(Reading reading, int clause, int at) {
        String text = reading.text;
        String[] out = {"", "", String.valueOf(at)};
        int first = at;
        for (Map.Entry<String, Search> tone : reading.words.tonePatterns.entrySet()) {
            Search words = tone.getValue();
            for (Matcher m = words.find(text, Math.max(clause, at - 22), at); m != null; m = words.find(m, text, m.end(), at) ? m : null) {
                boolean whole = m.start() == 0 || !Character.isLetter(text.charAt(m.start() - 1));
                if (whole && m.start() < first && text.substring(m.end(), at).isBlank()) {
                    first = m.start();
                    out = new String[] {FactWords.op(tone.getKey()), m.group(), String.valueOf(m.start())};
                }
            }
        }
        return out;
    }

    /** The last word of growth or reduction before a value and where it starts. */
    static String[] change(Reading reading, int clause, int at) {
        String text = reading.text;
        String[] out = {"", ""};
        int last = -1;
        for (Map.Entry<String, Search> change : reading.words.changePatterns.entrySet()) {
            Search words = change.getValue();
            for (Matcher m = words.find(text, clause, at); m != null; m = words.find(m, text, m.end(), at) ? m : null) {
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
