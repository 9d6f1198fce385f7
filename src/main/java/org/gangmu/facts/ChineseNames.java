package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gangmu.tag.Token;
import org.gangmu.text.CharSet;
import org.gangmu.text.Chars;
import org.gangmu.text.Search;

/** Tells where a Chinese person's name ends: a known surname and one or two characters more, followed by what may follow a name. */
final class ChineseNames {

    /** Characters that no given name holds. */
    private static final CharSet NEVER = CharSet.of("的了是在和与为等各组员及并着这那们我你他她它不也都还将把被对从到个第届次市县区省");
    /** Verbs of one character that stand behind names: 濮阳青说. */
    private static final CharSet SPEECH = CharSet.of("说讲称致率任作做在等就对");
    /** 刘大爷 names a surname only. */
    private static final Search CALLED = Search.of("大爷|大妈|大叔|大姐|大娘|大哥|大伯|奶奶|爷爷|阿姨|师傅|先生|女士|老师|婆婆|同学|某某|老板|书记|主任|总裁|医生|教授");
    private static final CharSet PAUSES = CharSet.of(",.。;；:：、!?！？()（）\"'“”《》〈〉【】[]/|·—-…");
    /** Parts of speech that a whole word of a name never has. */
    private static final Set<String> NO_NAME = Set.of("v", "vn", "vd", "vi", "vx", "vf", "d", "c", "cc", "p", "r", "rr", "rz", "m", "q", "u", "ad", "f", "t", "al", "a");

    /** Of a name with a middle dot. */
    private static final int LONGEST_PART = 6;

    private final FactWords words;
    /** What surnames start with. */
    private final CharSet firsts;

    ChineseNames(FactWords words) {
        this.words = words;
        this.firsts = words.surnames.firsts();
    }

    /**
     * The end of the name that starts at an offset and is followed by what may follow one; -1 if there is none.
     *
     * @param reading its tokens reject words that only look like names; null where there are none
     */
    int end(String text, int from, Reading reading) {
        int foreign = reading == null || reading.mayHave(Signs.DOT) ? foreignEnd(text, from) : -1;
        if (foreign > 0) {
            return foreign;
        }
        boolean surname = from < text.length() && (words.surnames.has(text, from, from + 1) || isCompound(text, from));
        if (!surname || isWord(text, from)) {
            return -1;
        }
        if (holdsAnd(text, from)) {
            return from + 3;
        }
        for (int length : lengths(text, from)) {
            int end = from + length;
            if (length == 2 && endsInAnd(text, from)) {
                return from + 3;
            }
            if (!isName(text, from, end) || length > 2 && isName(text, from, end - 1) && isParted(text, end - 1, reading)) {
                continue;
            }
            if (mayEnd(text, end, reading) && !isOneWord(text, from, end, reading)) {
                return end;
            }
        }
        return -1;
    }

    /** 魏凤和、王某: a given name that ends in 和, which joins nothing here. */
    private boolean endsInAnd(String text, int from) {
        int and = from + 2;
        return and < text.length() && text.charAt(and) == '和' && isName(text, from, and)
                && (and + 1 == text.length() || PAUSES.has(text.charAt(and + 1)) || !words.roles.startingAt(text, and + 1).isEmpty());
    }

    /** 李和平 in a list: a single character before 和 is no name that it could join. */
    private boolean holdsAnd(String text, int from) {
        return from + 3 <= text.length() && text.charAt(from + 1) == '和' && words.surnames.has(text, from, from + 1) && Chars.isHan(text.charAt(from + 2))
                && !NEVER.has(text.charAt(from + 2)) && (from + 3 == text.length() || mayEnd(text, from + 3));
    }

    /** Of three characters and two the shorter is tried first where its follower is not itself the given name's second character. */
    private int[] lengths(String text, int from) {
        boolean compound = isCompound(text, from);
        return compound ? new int[] {4, 3} : new int[] {3, 2};
    }

    private boolean isCompound(String text, int from) {
        return from + 2 <= text.length() && words.surnames.has(text, from, from + 2) && "compound".equals(words.surnames.value(text.substring(from, from + 2)));
    }

    /** Whether the span is a surname with a given name of one or two characters. */
    boolean isName(String text, int from, int end) {
        if (end > text.length() || end - from < 2 || end - from > 4) {
            return false;
        }
        boolean compound = isCompound(text, from) && end - from > 2;
        if (!compound && (end - from > 3 || !words.surnames.has(text, from, from + 1))) {
            return false;
        }
        for (int i = from + 1; i < end; i++) {
            if (!Chars.isHan(text.charAt(i)) || NEVER.has(text.charAt(i))) {
                return false;
            }
        }
        if (CALLED.matches(text, from + 1, end)) {
            return false;
        }
        String word = words.notNames.startingAt(text, from);
        boolean two = end - from == 2;
        // 王表 in 王表示 and 张出 in 张出席: the last character belongs to the verb
        return (word.isEmpty() || word.length() > end - from) && (two || !breaksVerb(text, end - 1));
    }

    /** Whether a word that follows names starts at an offset and runs on past it. */
    private boolean breaksVerb(String text, int at) {
        String verb = words.followers.startingAt(text, at);
        return verb.length() > 1;
    }

    private boolean isWord(String text, int from) {
        return !words.notNames.startingAt(text, from).isEmpty();
    }

    private boolean isOneWord(String text, int from, int end, Reading reading) {
        Token token = reading == null ? null : reading.tokenAt(from);
        // 市长高远主持: a word that describes is a name right between an office and what its holder did
        if (token != null && token.pos().startsWith("a") && !words.offices.endingAt(text, from).isEmpty() && !words.roles.startingAt(text, end).isEmpty()) {
            return false;
        }
        return token != null && token.span().end() >= end && end - from >= 2 && NO_NAME.contains(token.pos());
    }

    /** Whether a word of several characters begins at an offset that no name goes on with. */
    private static boolean begins(Reading reading, int at) {
        Token token = reading == null ? null : reading.tokenAt(at);
        return token != null && token.span().length() > 1 && (token.pos().startsWith("v") || token.pos().startsWith("d") || token.pos().startsWith("p"));
    }

    /** Whether a name may end at an offset, and what stands there is a word of its own; words are asked for last, as cutting a clause into them costs more than all the rest. */
    private boolean isParted(String text, int at, Reading reading) {
        boolean follows = mayEnd(text, at);
        return follows && at < text.length() && SPEECH.has(text.charAt(at)) || begins(reading, at) || follows && isPreposition(reading, at);
    }

    private static boolean isPreposition(Reading reading, int at) {
        Token token = reading == null ? null : reading.tokenAt(at);
        return token != null && token.pos().equals("p");
    }

    private boolean mayEnd(String text, int end, Reading reading) {
        return mayEnd(text, end) || begins(reading, end);
    }

    private boolean mayEnd(String text, int end) {
        return end >= text.length() || Chars.isSpace(text.charAt(end)) || PAUSES.has(text.charAt(end))
                || !words.followers.startingAt(text, end).isEmpty() || !words.roles.startingAt(text, end).isEmpty();
    }

    /** A name with a middle dot, as names of other languages and of minorities are written: 艾力·買買提. */
    private int foreignEnd(String text, int from) {
        if (!isDotted(text, from)) {
            return -1;
        }
        int dots = 0;
        int part = 0;
        int i = from;
        for (; i < text.length() && i - from <= 24; i++) {
            char c = text.charAt(i);
            if (isDot(c)) {
                if (part == 0 || part > LONGEST_PART) {
                    return -1;
                }
                dots++;
                part = 0;
            } else if (!Chars.isHan(c) || NEVER.has(c) || dots > 0 && part > 0 && mayEnd(text, i)) {
                break;
            } else {
                part++;
                if (dots == 0 && part > LONGEST_PART) {
                    return -1;
                }
            }
        }
        return dots > 0 && part > 0 && part <= LONGEST_PART ? i : -1;
    }

    /** Whether one of the next characters is a dot and those before it may be its name: seldom so. */
    private static boolean isDotted(String text, int from) {
        int last = Math.min(text.length() - 1, from + LONGEST_PART);
        int at = from;
        while (at < last && Chars.isHan(text.charAt(at))) {
            at++;
        }
        return at <= last && isDot(text.charAt(at));
    }

    private static boolean isDot(char c) {
        return c == '·' || c == '•' || c == '・';
    }

    /** Whether a name may start at an offset of a sentence: a cheap look, before what stands there is read. */
    boolean mayStart(Reading reading, int at) {
        return firsts.has(reading.text.charAt(at)) || reading.mayHave(Signs.DOT);
    }

    /** Whether the name that may start at an offset can be one of a list: most words that look like names are followed by no other. */
    boolean mayBeListed(String text, int from) {
        if (!words.surnames.has(text, from, from + 1) && !isCompound(text, from) && foreignEnd(text, from) < 0) {
            return false;
        }
        for (int end = from + 2; end <= from + 4; end++) {
            if (MentionFinder.next(text, end) >= 0) {
                return true;
            }
        }
        return spreadEnd(text, from) > 0 || foreignEnd(text, from) > 0;
    }

    /** 王 芳: the end of a name of two characters that is set out to three; -1 if there is none. */
    int spreadEnd(String text, int from) {
        int at = from + 1;
        while (at < text.length() && Chars.isSpace(text.charAt(at)) && at - from <= 3) {
            at++;
        }
        boolean parted = at > from + 1 && at < text.length() && Chars.isHan(text.charAt(at)) && words.surnames.has(text, from, from + 1);
        boolean ends = parted && (at + 1 == text.length() || Chars.isSpace(text.charAt(at + 1)) || PAUSES.has(text.charAt(at + 1)) || text.charAt(at + 1) == '等');
        return ends && !NEVER.has(text.charAt(at)) ? at + 1 : -1;
    }

    /** The end of what stands between the marks of a list of names, its surname known or not; -1 if it is an ordinary word. */
    int listedEnd(String text, int from, Reading reading) {
        int end = markedEnd(text, from);
        return end < 0 || isWordOfSeveral(reading, from) ? -1 : end;
    }

    /** The end of what stands between the marks of a list of names, as far as characters tell; -1 if it can be no name. */
    private int markedEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Chars.isHan(text.charAt(end)) && text.charAt(end) != '等' && end - from < 5) {
            if (NEVER.has(text.charAt(end)) || end > from && !words.roles.startingAt(text, end).isEmpty()) {
                break;
            }
            end++;
        }
        boolean marked = end == text.length() || PAUSES.has(text.charAt(end)) || text.charAt(end) == '等' || Chars.isSpace(text.charAt(end))
                || !words.roles.startingAt(text, end).isEmpty();
        boolean fits = end - from >= 2 && end - from <= 4 && marked && words.notNames.startingAt(text, from).isEmpty() && words.offices.endingAt(text, end).isEmpty();
        return fits ? end : -1;
    }

    private static boolean isWordOfSeveral(Reading reading, int at) {
        return isWordOfSeveral(reading.tokenAt(at));
    }

    private static boolean isWordOfSeveral(Token token) {
        return token != null && token.span().length() > 1 && !token.pos().startsWith("nr");
    }

    /** Whether a span that other signs mark as a name can be one, its surname known or not. */
    boolean mayBe(String text, int from, int end) {
        boolean han = end - from >= 2 && end - from <= 5;
        for (int i = from; i < end && han; i++) {
            han = Chars.isHan(text.charAt(i)) && !NEVER.has(text.charAt(i));
        }
        return han && words.notNames.startingAt(text, from).isEmpty() && words.offices.endingAt(text, end).isEmpty();
    }

    /** The end of a name without known surname right behind an office: 嘎玛泽登, characters that make no words; -1 if there is none. */
    int strangeEnd(String text, int from, Reading reading) {
        int end = markedEnd(text, from);
        if (end - from < 3) {
            return -1;
        }
        for (int i = from; i < end; i++) {
            Token token = reading.tokenAt(i);
            if (isWordOfSeveral(token) || token != null && "pcudv".contains(token.pos())) {
                return -1;
            }
        }
        return end;
    }

    /** The only way to read a whole run of characters as names without space between; empty if there is none or more than one. */
    List<int[]> run(String text, int from, int end) {
        List<List<int[]>> found = new ArrayList<>();
        if (end - from <= 12) {
            split(text, from, end, new ArrayList<>(), found);
        }
        // 张强刘俊义 has one reading; where a character could be a surname or given, the reading with fewer names wins
        int fewest = found.stream().mapToInt(List::size).min().orElse(0);
        List<List<int[]>> best = found.stream().filter(f -> f.size() == fewest).toList();
        return best.size() == 1 ? best.get(0) : List.of();
    }

    private void split(String text, int from, int end, List<int[]> names, List<List<int[]>> found) {
        if (from == end) {
            found.add(List.copyOf(names));
            return;
        }
        for (int length = 2; length <= 4 && found.size() < 32; length++) {
            if (from + length <= end && isName(text, from, from + length)) {
                names.add(new int[] {from, from + length});
                split(text, from + length, end, names, found);
                names.remove(names.size() - 1);
            }
        }
    }
}
