package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.text.Search;
import org.gangmu.text.Span;

/** Finds responsible bodies in English: names with a noun of the table of bodies, or short names in capitals, before shall, must, will and the like. */
final class EnglishBodies implements BodyReader {

    private static final int MOST_WORDS = 12;
    private static final String PARTNER = "(?:,? in (?:close )?(?:coordination|consultation|collaboration|partnership|cooperation|conjunction) with (?<partner>[^,;:]{3,120}),?)?";
    private static final Pattern NO_NAME = Pattern.compile("\\b(?:if|when|where|while|that|which|who|because|unless|once|whether|any person|no person|this|these|it|they|we|he|she|by|in|on|for|to|of|at|from|with|as|after|before|within|until|not)\\b");
    /** "An agency that claims a need": what is told of a body is not its name. */
    private static final Pattern TOLD = Pattern.compile("\\s(?:that|which|who|whose|acting)\\s");
    /** "Vacancies in the Committee", "judgements about the service": no body. */
    private static final Pattern ABOUT = Pattern.compile("\\s(?:in|about|within|concerning|believe|from)\\s");
    private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z&]{2,7}s?");
    private static final Pattern ARTICLE = Pattern.compile("\\s*(?:the|an?)\\s+");

    private final Pattern doing;
    private final Pattern by;
    /** A cheap look, as most clauses name nobody. */
    private final Search duty;
    private final Search byAtAll;
    private final Pattern noun;

    EnglishBodies(FactWords words) {
        this.doing = Pattern.compile("\\s*(?:\\([^)]{1,40}\\)\\s*)?" + PARTNER + "\\s+(?:" + words.assignments.alternatives("does") + ")\\b");
        this.by = Pattern.compile("\\b(?:" + words.assignments.alternatives("by") + ")\\s+(?<name>[^,;:()]{3,80}?)(?=\\s*[,;:().]|\\s+(?:and|to|by|in|on|from|with|will|shall|that|which)\\b|$)");
        this.duty = Search.of("(?<=\\s)(?:" + words.assignments.alternatives("does") + ")");
        this.byAtAll = Search.of("\\b(?:" + words.assignments.alternatives("by") + ")\\s");
        this.noun = Pattern.compile("\\b(?:" + words.bodies.alternatives("") + ")\\b");
    }

    @Override
    public List<Span> listed(Reading reading, int from, int end, boolean named) {
        List<Span> out = new ArrayList<>();
        int start = from;
        for (int i = from; i <= end; i++) {
            boolean cut = i == end || ",;/".indexOf(reading.text.charAt(i)) >= 0 && !reading.isInside(i);
            int and = i < end && reading.text.startsWith(" and ", i) ? 5 : i < end && reading.text.startsWith(", and ", i) ? 6 : 0;
            boolean parts = and > 0 && (isBody(reading, start, i) || cut) && isBody(reading, i + and, next(reading, i + and, end));
            if (cut || parts) {
                Span name = name(reading, start, i);
                if (!name.isEmpty() && (named || isBody(reading, name.start(), name.end()))) {
                    out.add(name);
                }
                start = and > 0 ? i + and : i + 1;
                i = and > 0 ? start - 1 : i;
            }
        }
        return out;
    }

    @Override
    public List<Span> doing(Reading reading, int from, int end) {
        boolean does = duty.find(reading.text, from, end) != null;
        for (int at = from; does && at < end; at = next(reading, at, end) + 1) {
            Matcher verb = doing.matcher(reading.text).region(at, end);
            if (!verb.find()) {
                break;
            }
            // the subject stands right before its verb, in the clause that begins last
            int start = Math.max(at, clause(reading, at, verb.start()));
            Span name = name(reading, start, verb.start());
            if (!name.isEmpty() && words(name.of(reading.text)) <= MOST_WORDS && !startsOff(reading, name) && !listed(reading, name.start(), name.end(), false).isEmpty()) {
                List<Span> out = new ArrayList<>(listed(reading, name.start(), name.end(), false));
                if (verb.group("partner") != null) {
                    out.addAll(listed(reading, verb.start("partner"), verb.end("partner"), false));
                }
                return out;
            }
            at = verb.end();
        }
        Matcher m = byAtAll.find(reading.text, from, end) == null ? null : by.matcher(reading.text).region(from, end).useTransparentBounds(true);
        while (m != null && m.find()) {
            List<Span> out = listed(reading, m.start("name"), m.end("name"), false);
            if (!out.isEmpty()) {
                return out;
            }
        }
        return List.of();
    }

    private static int clause(Reading reading, int from, int end) {
        int at = end;
        while (at > from && ";:".indexOf(reading.text.charAt(at - 1)) < 0 && !(reading.text.charAt(at - 1) == ',' && !list(reading, from, at))) {
            at--;
        }
        return at;
    }

    /** Whether a comma parts names of a list: another comma or "and" follows before the verb, and what stands before it is a name. */
    private static boolean list(Reading reading, int from, int at) {
        String before = reading.text.substring(from, at - 1);
        return before.matches("\\s*(?:the |each |all )?[a-z0-9&' ()-]{2,60}") && !NO_NAME.matcher(before.replaceAll("\\bof\\b|\\bfor\\b|\\bon\\b", " ")).find();
    }

    private static int next(Reading reading, int from, int end) {
        int at = from;
        while (at < end && (",;".indexOf(reading.text.charAt(at)) < 0 || reading.isInside(at))) {
            at++;
        }
        return at;
    }

    private static Span name(Reading reading, int from, int end) {
        Matcher article = ARTICLE.matcher(reading.text).region(from, end);
        Span bare = Clauses.bare(reading, article.lookingAt() ? article.end() : from, end);
        int stop = bare.end();
        Matcher told = TOLD.matcher(reading.text).region(bare.start(), stop);
        if (told.find()) {
            stop = told.start();
        }
        if (stop > bare.start() && reading.text.charAt(stop - 1) == ')' && reading.text.lastIndexOf('(', stop) > bare.start()) {
            stop = Clauses.bare(reading, bare.start(), reading.text.lastIndexOf('(', stop)).end();
        }
        return new Span(bare.start(), stop);
    }

    private static boolean startsOff(Reading reading, Span name) {
        Matcher m = NO_NAME.matcher(reading.text).region(name.start(), name.end());
        return m.lookingAt() || ABOUT.matcher(reading.text).region(name.start(), name.end()).find();
    }

    private static int words(String text) {
        return text.trim().split("\\s+").length;
    }

    private boolean isBody(Reading reading, int from, int end) {
        if (from >= end) {
            return false;
        }
        String own = reading.own(from, end);
        return ACRONYM.matcher(own).matches() || noun.matcher(reading.text).region(from, end).find();
    }
}
