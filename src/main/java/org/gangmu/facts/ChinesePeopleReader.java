package org.gangmu.facts;

import java.util.List;
import org.gangmu.segment.Paragraph;

/** Reads people of Chinese texts: first who is named in the text, then who did what, then the headlines, whose names the text may know. */
final class ChinesePeopleReader implements PeopleReader {

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
        body.forEach(r -> roles(r, people));
        for (Reading title : titles) {
            roles(title, people);
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

    private void roles(Reading reading, PeopleList people) {
        ClauseRoles.read(reading, name(reading, people), words.rolePatterns, people);
    }
}
