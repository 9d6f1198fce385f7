package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.segment.Paragraph;

/** Reads people of Chinese texts: first who is named in the text, then who did what, then the headlines, whose names the text may know. */
final class ChinesePeopleReader implements PeopleReader {

    private static final Pattern PRONOUN = Pattern.compile("^[\\s”\"’]*(?<who>[他她])(?!们)");

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
        List<Reading> body = sentences.stream().filter(r -> !isTitle(r)).toList();
        List<Reading> titles = sentences.stream().filter(ChinesePeopleReader::isTitle).toList();
        body.forEach(r -> name(r, people));
        titles.forEach(r -> name(r, people));
        List<Mention> subjects = List.of();
        for (Reading reading : body) {
            subjects = roles(reading, subjects, people);
        }
        for (Reading title : titles) {
            roles(title, List.of(), people);
            headlines.read(title, people);
        }
        people.settle();
    }

    private static boolean isTitle(Reading reading) {
        Paragraph.Role role = reading.paragraph.role();
        return role == Paragraph.Role.TITLE || role == Paragraph.Role.SUBTITLE;
    }

    private List<Mention> name(Reading reading, PeopleList people) {
        List<Mention> found = mentions.find(reading, people);
        found.forEach(m -> people.mention(m.name(), m.office(), reading.quote(m.start(), m.end())));
        return found;
    }

    /** @param before the subjects that the sentence before ends with: he or she is one of them if there is only one */
    private List<Mention> roles(Reading reading, List<Mention> before, PeopleList people) {
        List<Mention> found = new ArrayList<>(name(reading, people));
        Matcher pronoun = PRONOUN.matcher(reading.text);
        if (before.size() == 1 && pronoun.find()) {
            found.add(0, new Mention(pronoun.start("who"), pronoun.start("who"), pronoun.end(), before.get(0).name(), ""));
        }
        List<Mention> subjects = ClauseRoles.read(reading, found, words.rolePatterns, people);
        return found.isEmpty() ? before : subjects;
    }
}
