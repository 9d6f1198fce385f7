package org.gangmu.facts;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.text.Search;

/** Reads people of English texts off their titles and bylines: "Mayor Jane Smith said", "Prepared by", "I, Jane Smith, Governor of …". */
final class EnglishPeopleReader implements PeopleReader {

    static final String NAME = "\\p{Lu}[\\p{L}'’-]*\\p{Ll}(?:\\s\\p{Lu}\\.)*(?:\\s(?:de|van|von|la|al|bin|der|da|del|ter))*(?:\\s\\p{Lu}[\\p{L}'’-]*\\p{Ll}){1,2}(?:,?\\s(?:Jr|Sr)\\.)?";
    private static final String FULL = "(?<name>" + NAME + ")";
    private static final String RANK = "(?:(?:Deputy|Vice|Acting|Interim|Assistant|Associate|Lieutenant|Lt\\.|Chief|Executive|Managing|General|Former|City|County|State|Council|Prime|Foreign|Finance|Education|Health|Home|Police|Fire)\\s)*";
    private static final String OF = "(?:\\s(?:of|for)\\s(?:the\\s)?\\p{Lu}[\\w'’-]*(?:\\s(?:of\\s|and\\s|the\\s)*\\p{Lu}[\\w'’-]*){0,6})?";
    private static final Pattern DECLARES = Pattern.compile("\\bI,\\s(?<name>\\p{Lu}[\\p{L}.'’-]*(?:\\s\\p{Lu}[\\p{L}.'’-]*){1,3}),\\s(?<office>[^,;]{3,80}?)(?=,)");
    private static final Pattern BYLINE = Pattern.compile("^\\W*(?<word>By|Written by|Prepared by|Authors?:|Reported by|Reporter:|Edited by|Editors?:|Submitted by|Presented by)\\s+" + FULL
            + "(?<more>(?:\\s?(?:,|and|&|, and)\\s" + NAME + ")*)(?=$|[,.;|\\n(–—-]|\\s)");
    /** Jane Smith, Tom Bell and Ana Ruiz attended: those behind the first. */
    private static final Pattern MORE = Pattern.compile("(?:(?:,\\s" + NAME + "){0,20},?\\sand\\s(?:(?i:council ?member|commissioner|supervisor|senator)s?\\s)?" + NAME + ")");
    private static final Pattern ONE = Pattern.compile(NAME);
    private static final Pattern NOBODY = Pattern.compile(".*\\b(?:Staff|Writer|Reporter|Editor|Desk|Office|Department|Committee|Board|Council|Team|Press|City|County|State|Department|Fiscal|Year|Report|Plan|Meeting|Program|Project|Street|Avenue|University|College|Services|Public|National|Executive|Public|Center|Park|River|Hall)\\b.*");
    private static final int TOP = 6;
    private static final int REACH = 90;
    private static final int MOST_KNOWN = 100;

    private final Search before;
    private final Search behind;
    private final EnglishLists lists;

    /** Whether offices stand in folded text as they stand in their table. */
    private final boolean plainOffices;

    EnglishPeopleReader(FactWords words) {
        String office = "(?:" + words.offices.alternatives("") + ")";
        // a word in small letters before a name is no office of his: "the resident Jane Smith" is, "by chief Wiggum" may be
        this.before = Search.of("\\b(?<office>" + RANK + "(?i:" + office + ")" + OF + ")\\s" + FULL);
        this.behind = Search.of(FULL + ",\\s(?<office>(?:the\\s)?(?:\\p{Lu}?[\\w'’-]+\\s){0,5}(?i:" + office + ")" + OF + ")(?=[,.;]|$)");
        this.lists = new EnglishLists(office);
        this.plainOffices = words.offices.values().keySet().stream().allMatch(w -> !w.contains("…") && w.equals(Reading.fold(w)));
    }

    @Override
    public void read(List<Reading> sentences, PeopleList people) {
        for (int i = 0; i < sentences.size(); i++) {
            Reading reading = sentences.get(i);
            String headline = i >= TOP ? "" : sentences.subList(0, i).stream().filter(r -> r.paragraph.isHeading()).map(r -> r.sentence.text()).findFirst().orElse("");
            lists.read(reading, i < TOP, headline, i + 1 < sentences.size() ? sentences.get(i + 1).sentence.text() : "", people);
            String own = reading.sentence.text();
            if (mayHoldAnOffice(reading)) {
                named(reading, before, people);
                named(reading, behind, people);
            }
            Matcher m = own.contains("I,") ? DECLARES.matcher(own) : null;
            if (m != null && m.find()) {
                add(reading, m, m.group("office"), "author", people);
            }
            bylines(reading, people);
            known(reading, people);
        }
    }

    /** A quick look: the expressions are slow, and most sentences have no office. */
    private boolean mayHoldAnOffice(Reading reading) {
        return !plainOffices || reading.words.offices.next(reading.text, 0) < reading.text.length();
    }

    private static void named(Reading reading, Search search, PeopleList people) {
        for (Matcher m : search.in(reading.sentence.text())) {
            if (isNobody(m.group("name"))) {
                continue;
            }
            people.mention(m.group("name"), office(m.group("office")), reading.quote(m.start("name"), m.end("name")));
            Matcher more = MORE.matcher(reading.sentence.text()).region(m.end(), reading.sentence.text().length());
            boolean listed = more.lookingAt();
            acted(reading, m.start(), listed ? more.end() : m.end(), m.group("name"), people);
            Matcher one = ONE.matcher(reading.sentence.text()).region(m.end(), listed ? more.end() : m.end());
            while (one.find()) {
                String name = one.group().replaceFirst("^(?:Council ?[Mm]embers?|Commissioners?|Supervisors?|Senators?)\\s", "");
                if (name.indexOf(' ') > 0 && !isNobody(name)) {
                    people.mention(name, m.group("office").endsWith("s") ? office(m.group("office")) : "", reading.quote(one.end() - name.length(), one.end()));
                    acted(reading, m.start(), more.end(), name, people);
                }
            }
        }
    }

    private static String office(String words) {
        return words.replaceFirst("^(?:the|The)\\s", "").replaceFirst("(?i)(?<=member|commissioner|supervisor|senator)s$", "").replaceAll("\\s+", " ");
    }

    /** What the words right behind a person, or right before ("said Mayor …"), say that they did. */
    private static void acted(Reading reading, int start, int end, String name, PeopleList people) {
        String own = reading.sentence.text();
        int stop = Math.min(own.length(), end + REACH);
        for (Map.Entry<String, Search> verb : reading.words.rolePatterns.entrySet()) {
            Matcher after = verb.getValue().matcher(reading.text).region(end, stop);
            while (after.find()) {
                if (isWord(reading.text, after) && near(own, end, after.start())) {
                    people.role(name, verb.getKey());
                    break;
                }
            }
            Matcher before = verb.getValue().matcher(reading.text).region(Math.max(0, start - 20), start);
            if (before.find() && isWord(reading.text, before) && own.substring(before.end(), start).matches("\\s+(?:by\\s+)?(?:the\\s+)?")) {
                people.role(name, verb.getKey());
            }
        }
    }

    private static boolean isWord(String text, Matcher m) {
        boolean left = m.start() == 0 || !Character.isLetter(text.charAt(m.start() - 1));
        return left && (m.end() == text.length() || !Character.isLetter(text.charAt(m.end())));
    }

    /** No sentence part that could have its own subject stands between a name and its verb, apart from an apposition in commas. */
    private static boolean near(String own, int from, int to) {
        String between = own.substring(from, to);
        long commas = between.chars().filter(c -> c == ',').count();
        return between.indexOf(';') < 0 && between.indexOf(':') < 0 && (commas == 0 && between.length() < 50 || commas == 2 && between.startsWith(","));
    }

    private static void known(Reading reading, PeopleList people) {
        String own = reading.sentence.text();
        for (String name : people.names().stream().limit(MOST_KNOWN).toList()) {
            String last = name.substring(name.lastIndexOf(' ') + 1);
            if (own.indexOf(last) < 0) {
                continue;
            }
            for (String form : List.of(name, "Mr. " + last, "Ms. " + last, "Mrs. " + last, "Dr. " + last, last)) {
                int at = own.indexOf(form);
                boolean alone = at >= 0 && (at == 0 || form.equals(name) || !Character.isLetter(own.charAt(at - 1)) && !own.substring(0, at).endsWith(name.substring(0, name.lastIndexOf(' ') + 1)));
                if (alone && form.length() > 3) {
                    acted(reading, at, at + form.length(), name, people);
                    break;
                }
            }
        }
    }

    private static void bylines(Reading reading, PeopleList people) {
        String own = reading.sentence.text();
        Matcher m = BYLINE.matcher(own);
        if (own.length() >= 160 || !m.find()) {
            return;
        }
        String word = m.group("word").toLowerCase(java.util.Locale.ROOT);
        String role = word.startsWith("edit") ? "editor" : word.startsWith("report") || word.startsWith("present") || word.startsWith("submit") ? word.startsWith("reporter") || word.startsWith("reported")
                ? "reporter" : "reported" : "author";
        add(reading, m, "", role, people);
        Matcher more = ONE.matcher(own).region(m.start("more"), m.end("more"));
        while (more.find()) {
            people.mention(more.group(), "", reading.quote(more.start(), more.end()));
            people.role(more.group(), role);
        }
    }

    /** "By Staff Writer" names nobody. */
    static boolean isNobody(String name) {
        return NOBODY.matcher(name).matches();
    }

    private static void add(Reading reading, Matcher m, String office, String role, PeopleList people) {
        if (isNobody(m.group("name"))) {
            return;
        }
        people.mention(m.group("name"), office(office), reading.quote(m.start("name"), m.end("name")));
        people.role(m.group("name"), role);
    }
}
