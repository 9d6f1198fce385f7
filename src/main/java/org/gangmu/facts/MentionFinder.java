package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.text.CharSet;
import org.gangmu.text.Chars;

/** Finds the people that a Chinese sentence names: behind offices, in lists of names, and those whom the article has named before. */
final class MentionFinder {

    private static final String SEPARATORS = "、和与及";
    private static final String CLAUSE_ENDS = ",;。!?:";
    /** Behind these a name that is known may stand without office. */
    private static final String BEFORE_KNOWN = "由请受向、和与同听见上给";
    private static final CharSet BEFORE_OPEN = CharSet.of(BEFORE_KNOWN + CLAUSE_ENDS + "▲●" + Chars.SPACES);
    /** 等全体在家区领导: the office of a whole list. */
    private static final Pattern LIST_OFFICE = Pattern.compile("等(?:全体|在家的?|有关|相关|部分|其他|几位|\\d+位|的)*(?<office>[\\u4e00-\\u9fff]{0,10}领导)(?!小组|班子|干部|机构|下|人)");
    private static final Pattern BEHIND = Pattern.compile("\\((?<office>[\\u4e00-\\u9fff、]{2,30})\\)");
    /** How many names make a list that needs no office. */
    private static final int LIST = 2;

    private final FactWords words;
    private final ChineseNames names;
    private final OfficeReader offices;

    MentionFinder(FactWords words) {
        this.words = words;
        this.names = new ChineseNames(words);
        this.offices = new OfficeReader(words.offices);
    }

    /** Those of a sentence in order. */
    List<Mention> find(Reading reading, PeopleList known) {
        List<Mention> out = new ArrayList<>();
        String text = reading.text;
        int floor = 0;
        int next = reading.next(words.offices, 0);
        for (int at = 0; at < text.length();) {
            next = next < at ? reading.next(words.offices, at) : next;
            at = reading.behind(BEFORE_OPEN, at, next);
            if (at == text.length()) {
                break;
            }
            String office = next == at ? words.offices.startingAt(text, at) : "";
            int end = at + office.length();
            List<int[]> found = List.of();
            int from = at;
            if (office.isEmpty()) {
                found = bare(reading, at, known);
            } else if (!reading.isInside(at)) {
                found = list(reading, afterOffice(reading, end), true);
                from = found.isEmpty() ? at : offices.start(text, at, floor);
            }
            if (found.isEmpty()) {
                at = office.isEmpty() ? at + 1 : end;
                continue;
            }
            add(reading, found, from, office.isEmpty() ? "" : reading.own(from, end), out);
            at = found.get(found.size() - 1)[1];
            floor = at;
        }
        return out;
    }

    private int afterOffice(Reading reading, int end) {
        int at = end;
        while (at < reading.text.length() && (Chars.isSpace(reading.text.charAt(at)) || reading.text.charAt(at) == ':' && at == end)) {
            at++;
        }
        return at;
    }

    /** Names without office: a list of them, or one that is known. */
    private List<int[]> bare(Reading reading, int at, PeopleList known) {
        boolean mayBeKnown = known.knowsAny(reading.sentence.text().charAt(at));
        if (!mayBeKnown && !names.mayStart(reading, at) || reading.isInside(at)) {
            return List.of();
        }
        String text = reading.text;
        boolean opens = at == 0 || CLAUSE_ENDS.indexOf(text.charAt(at - 1)) >= 0 || Chars.isSpace(text.charAt(at - 1));
        int end = mayBeKnown ? knownEnd(reading, at, known) : -1;
        if (end < 0 && (!opens || !names.mayStart(reading, at) || !names.mayBeListed(text, at))) {
            return List.of();
        }
        List<int[]> found = list(reading, at, false);
        if (end > 0) {
            return found.isEmpty() ? List.of(new int[] {at, end}) : found;
        }
        return found.size() >= LIST && !holdsWord(reading, found) ? found : List.of();
    }

    private static boolean holdsWord(Reading reading, List<int[]> names) {
        for (int[] name : names) {
            if (reading.isWord(name[0], name[1])) {
                return true;
            }
        }
        return false;
    }

    private int knownEnd(Reading reading, int at, PeopleList known) {
        String own = reading.sentence.text();
        for (int length = 4; length >= 2; length--) {
            if (at + length <= own.length() && known.knows(own.substring(at, at + length)) && names.end(reading.text, at, reading) >= 0) {
                return at + length;
            }
        }
        return -1;
    }

    /** The names listed from an offset on; empty if the first is none. */
    private List<int[]> list(Reading reading, int from, boolean named) {
        String text = reading.text;
        List<int[]> out = new ArrayList<>();
        int at = from;
        // no name starts with another character
        while (at < text.length() && Chars.isHan(text.charAt(at))) {
            int end = names.spreadEnd(text, at);
            end = end > 0 ? end : names.end(text, at, reading);
            end = end > 0 ? end : out.isEmpty() && !named ? -1 : out.isEmpty() ? names.strangeEnd(text, at, reading) : names.listedEnd(text, at, reading);
            if (end < 0 || reading.isInside(at) || !words.offices.endingAt(text, end).isEmpty() && !words.offices.startingAt(text, at + 1).isEmpty()) {
                break;
            }
            out.add(new int[] {at, end});
            at = next(text, end);
            if (at < 0) {
                break;
            }
        }
        return out;
    }

    /** Where the next name of a list may start; -1 if the list ends. */
    static int next(String text, int end) {
        int at = end;
        // (女), (彝族), (右一) behind a name
        if (at < text.length() && text.charAt(at) == '(' && text.indexOf(')', at) > 0 && text.indexOf(')', at) - at <= 5) {
            at = text.indexOf(')', at) + 1;
        }
        int start = at;
        while (at < text.length() && Chars.isSpace(text.charAt(at))) {
            at++;
        }
        if (at < text.length() && SEPARATORS.indexOf(text.charAt(at)) >= 0) {
            at++;
            while (at < text.length() && Chars.isSpace(text.charAt(at))) {
                at++;
            }
        }
        return at == start || at >= text.length() ? -1 : at;
    }

    private void add(Reading reading, List<int[]> found, int from, String office, List<Mention> out) {
        String as = office;
        int last = found.get(found.size() - 1)[1];
        if (as.isEmpty() && found.size() >= LIST && reading.text.startsWith("等", last)) {
            Matcher tail = LIST_OFFICE.matcher(reading.text).region(last, reading.text.length());
            as = tail.lookingAt() ? reading.own(tail.start("office"), tail.end("office")) : as;
        }
        boolean shared = OfficeReader.isVague(as);
        for (int i = 0; i < found.size(); i++) {
            int[] at = found.get(i);
            Matcher behind = reading.text.startsWith("(", at[1]) ? BEHIND.matcher(reading.text).region(at[1], reading.text.length()) : null;
            boolean bracket = behind != null && behind.lookingAt() && !words.offices.endingAt(reading.text, behind.end("office")).isEmpty();
            String own = bracket ? reading.own(behind.start("office"), behind.end("office")) : i == 0 || shared ? as : "";
            out.add(new Mention(i == 0 ? from : at[0], at[0], at[1], PeopleList.name(reading.sentence.text().substring(at[0], at[1])), own));
        }
    }
}
