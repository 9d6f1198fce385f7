package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.gangmu.text.CharSet;
import org.gangmu.text.Chars;
import org.gangmu.text.Search;

/** Reads the names that Chinese headlines run together before what they did: 张强刘俊义讲话 武健鹏姚鸿波出席. */
final class ChineseHeadlines {

    private static final CharSet ENDS = CharSet.of(",;。!?:");
    private static final String BETWEEN = "、和 　";

    private final FactWords words;
    private final ChineseNames names;

    ChineseHeadlines(FactWords words) {
        this.words = words;
        this.names = new ChineseNames(words);
    }

    void read(Reading reading, PeopleList people) {
        String text = reading.text;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Chars.isSpace(text.charAt(i)) || ENDS.has(text.charAt(i))) {
                part(reading, from, i, people);
                from = i + 1;
            }
        }
    }

    private void part(Reading reading, int from, int end, PeopleList people) {
        for (Map.Entry<String, Search> role : words.rolePatterns.entrySet()) {
            Matcher m = role.getValue().find(reading.text, from, end);
            if (m == null || m.start() == from) {
                continue;
            }
            int stop = reading.text.startsWith("分别", m.start() - 2) ? m.start() - 2 : m.start();
            for (int[] name : run(reading, from, stop, people)) {
                String as = reading.sentence.text().substring(name[0], name[1]);
                people.mention(as, "", reading.quote(name[0], name[1]));
                people.role(as, role.getKey());
            }
        }
    }

    /** Names already known first; what is left must have one reading only. */
    private List<int[]> run(Reading reading, int from, int end, PeopleList people) {
        List<int[]> out = new ArrayList<>();
        String own = reading.sentence.text();
        int at = from;
        while (at < end) {
            int here = at;
            int length = people.names().stream().filter(n -> own.startsWith(n, here) && here + n.length() <= end).mapToInt(String::length).max().orElse(0);
            if (length == 0) {
                List<int[]> rest = names.run(reading.text, at, end);
                boolean word = rest.stream().anyMatch(n -> reading.isWord(n[0], n[1]));
                out.addAll(word ? List.of() : rest);
                return out;
            }
            out.add(new int[] {at, at + length});
            at += length;
            while (at < end && BETWEEN.indexOf(own.charAt(at)) >= 0) {
                at++;
            }
        }
        return out;
    }
}
