package org.gangmu.facts;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the lines of English minutes and letters that do no more than name people: "Present: …", "Chair: …", "— Jane Smith, Mayor", a name over
 * an office under a text, an office with a name under a headline.
 */
final class EnglishLists {

    private static final Map<String, String> LABELS = Map.ofEntries(Map.entry("present", "attended"), Map.entry("attend", "attended"), Map.entry("in attendance", "attended"),
            Map.entry("members", "attended"), Map.entry("participants", "attended"), Map.entry("guests", "attended"), Map.entry("staff", "attended"), Map.entry("also", "attended"),
            Map.entry("council", "attended"), Map.entry("commissioners", "attended"), Map.entry("chair", "presided"), Map.entry("presid", "presided"), Map.entry("moderat", "presided"),
            Map.entry("facilitat", "presided"), Map.entry("speaker", "spoke"), Map.entry("keynote", "spoke"), Map.entry("remarks", "spoke"), Map.entry("presenter", "reported"),
            Map.entry("presented", "reported"), Map.entry("submitted", "reported"), Map.entry("from", "author"), Map.entry("author", "author"), Map.entry("prepared", "author"),
            Map.entry("written", "author"), Map.entry("minutes", "author"), Map.entry("recorded", "author"), Map.entry("signed", "author"), Map.entry("edit", "editor"),
            Map.entry("report", "reporter"));
    private static final Pattern LABEL = Pattern.compile("\\W{0,4}(?i:(?<label>(?:members?|staff|council ?members?|commissioners|board members|also|others?|guests)?\\s?(?:present|attending|in attendance|attendees|attendance|participants)"
            + "|chair(?:person|ed by|man|woman)?|presid(?:ing(?: officer)?|ed by)|moderat(?:or|ed by)|facilitator|speakers?|keynote(?: speaker)?|remarks by|presenters?|presented by|submitted by|from|authors?|"
            + "prepared by|written by|minutes (?:taken |prepared |submitted )?by|recorded by|signed(?: by)?|edit(?:or|ors|ed by)|report(?:er|ers|ed by)))\\W{0,2}:\\W{0,3}");
    private static final Pattern SPEAKERS = Pattern.compile("(?i)\\b(?:state of the (?:city|state|county|union|nation|province|school)|(?:inaugural|keynote|budget|opening|welcome|closing) (?:address|speech|remarks)|remarks (?:by|of)|address to|speech)\\b");

    private final Pattern person;
    private final Pattern dashed;
    private final Pattern under;
    private final Pattern signed;

    EnglishLists(String office) {
        String title = "(?<office>(?:the\\s)?(?:[\\w&'’-]+\\s){0,5}(?i:" + office + ")(?:\\s?(?:of|for|&|,)\\s?[\\w&'’ -]{2,60})?)";
        this.person = Pattern.compile("(?:(?<before>(?i:" + office + ")(?:\\s(?:of|for)\\s\\p{Lu}[\\w'’-]*(?:\\s\\p{Lu}[\\w'’-]*){0,3})?)\\s)?(?<name>" + EnglishPeopleReader.NAME + ")"
                + "(?:\\s?[,(]\\s?(?<after>(?:[\\w&'’-]+\\s){0,5}(?i:" + office + ")(?:\\s(?:of|for)\\s[\\w&'’ -]{2,40})?)\\)?)?");
        this.dashed = Pattern.compile("^\\s*[*_]{0,2}[—–-]{1,2}\\s?(?<name>" + EnglishPeopleReader.NAME + ")(?:,\\s" + title + ")?\\W*$");
        this.under = Pattern.compile("^\\s*" + title + "\\s(?<name>" + EnglishPeopleReader.NAME + ")(?:,\\s.*)?\\s*$");
        this.signed = Pattern.compile("^[\\s*_]*(?:/s/\\s*)?(?<name>" + EnglishPeopleReader.NAME + ")\\s*,?\\s*(?:[\\n|]|<br\\s?/?>|\\s{2,}|,\\s)\\s*" + title + "\\W*$");
    }

    /**
     * @param top      whether the line stands among the first of the article
     * @param headline what stands above it
     * @param next     the line under it, empty if there is none
     */
    void read(Reading reading, boolean top, String headline, String next, PeopleList people) {
        String own = reading.sentence.text();
        if (own.length() > 600) {
            return;
        }
        Matcher label = own.indexOf(':') < 0 ? null : LABEL.matcher(own);
        if (label != null && label.lookingAt()) {
            labelled(reading, label, people);
            return;
        }
        if (own.length() > 160) {
            return;
        }
        Matcher dash = dashed.matcher(own);
        Matcher line = top && !headline.isEmpty() ? under.matcher(own) : null;
        Matcher sign = signed.matcher(own);
        if (dash.matches()) {
            add(reading, dash, "author", people);
        } else if (sign.matches()) {
            add(reading, sign, "author", people);
        } else if (line != null && line.matches()) {
            add(reading, line, SPEAKERS.matcher(headline).find() ? "spoke" : "author", people);
        } else if (!next.isEmpty() && own.length() < 60) {
            Matcher both = signed.matcher(own + "\n" + next);
            if (both.matches() && next.length() < 80) {
                add(reading, both, "author", people);
            }
        }
    }

    private void labelled(Reading reading, Matcher label, PeopleList people) {
        String said = label.group("label").toLowerCase(java.util.Locale.ROOT).strip();
        String role = LABELS.entrySet().stream().filter(e -> said.contains(e.getKey())).sorted((a, b) -> b.getKey().length() - a.getKey().length()).map(Map.Entry::getValue).findFirst().orElse("attended");
        String own = reading.sentence.text();
        Matcher m = person.matcher(own).region(label.end(), own.length());
        while (m.find()) {
            if (!EnglishPeopleReader.isNobody(m.group("name"))) {
                String office = m.group("before") != null ? m.group("before") : m.group("after") != null ? m.group("after") : "";
                people.mention(m.group("name"), office, reading.quote(m.start("name"), m.end("name")));
                people.role(m.group("name"), role);
            }
        }
    }

    private static void add(Reading reading, Matcher m, String role, PeopleList people) {
        if (!EnglishPeopleReader.isNobody(m.group("name"))) {
            people.mention(m.group("name"), m.group("office") == null ? "" : m.group("office").strip(), reading.quote(m.start("name"), m.end("name")));
            people.role(m.group("name"), role);
        }
    }
}
