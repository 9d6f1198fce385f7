package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.gangmu.segment.Paragraph;
import org.gangmu.text.Search;

/** Reads people of Chinese texts: first who is named in the text, then who did what, then the headlines, whose names the text may know. */
final class ChinesePeopleReader implements PeopleReader {

    /**
     * Who is named in a sentence.
     *
     * @param known how many names the article had when it was looked at
     */
    private record Named(Reading reading, List<Mention> mentions, int known) {
    }

    private static final Search PRONOUN = Search.of("[\\s”\"’]*(?<who>[他她])(?!们)");

    private final FactWords words;
    private final MentionFinder mentions;
    private final ChineseHeadlines headlines;

    ChinesePeopleReader(FactWords words) {
        this.words = words;
        this.mentions = new MentionFinder(words);
        this.headlines = new ChineseHeadlines(words);
    }

    @Override
    public void read(List<Reading> sentences, PeopleList people) {
        List<Named> inBody = named(sentences, false, people);
        List<Named> inTitles = named(sentences, true, people);
        List<Mention> subjects = List.of();
        for (Named named : inBody) {
            subjects = roles(named, subjects, people);
        }
        for (Named title : inTitles) {
            roles(title, List.of(), people);
            headlines.read(title.reading, people);
        }
        people.settle();
    }

    private List<Named> named(List<Reading> sentences, boolean titles, PeopleList people) {
        List<Named> out = new ArrayList<>();
        for (Reading reading : sentences) {
            if (isTitle(reading) == titles) {
                out.add(name(reading, people));
            }
        }
        return out;
    }

    private static boolean isTitle(Reading reading) {
        Paragraph.Role role = reading.paragraph.role();
        return role == Paragraph.Role.TITLE || role == Paragraph.Role.SUBTITLE;
    }

    private Named name(Reading reading, PeopleList people) {
        int known = people.size();
        Named out = new Named(reading, mentions.find(reading, people), known);
        mention(out, people);
        return out;
    }

    /** With the names that were found later; without them it would find the same as before. */
    private Named again(Named before, PeopleList people) {
        if (people.holdsNew(before.reading.sentence.text(), before.known)) {
            return name(before.reading, people);
        }
        mention(before, people);
        return before;
    }

    private static void mention(Named named, PeopleList people) {
        for (Mention m : named.mentions) {
            people.mention(m.name(), m.office(), named.reading.quote(m.start(), m.end()));
        }
    }

    /** @param before the subjects that the sentence before ends with: he or she is one of them if there is only one */
    private List<Mention> roles(Named named, List<Mention> before, PeopleList people) {
        Reading reading = named.reading;
        List<Mention> found = again(named, people).mentions;
        Matcher pronoun = before.size() == 1 ? PRONOUN.at(reading.text, 0, reading.text.length()) : null;
        if (pronoun != null) {
            found = new ArrayList<>(found);
            found.add(0, new Mention(pronoun.start("who"), pronoun.start("who"), pronoun.end(), before.get(0).name(), ""));
        }
        return found.isEmpty() ? before : ClauseRoles.read(reading, found, words.rolePatterns, people);
    }
}
