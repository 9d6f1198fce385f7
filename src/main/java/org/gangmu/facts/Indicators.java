package org.gangmu.facts;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.text.CharSet;
import org.gangmu.text.Search;

/** Knows the name that the rulebook's table of indicators gives to what a figure measures. It never guesses: all of the words must be known. */
final class Indicators {

    private static final Search SCOPE = Search.of("(?:(?:全|我|本|其中|这)(?:国|省|市|区|县|州|旗|镇|乡|域|年|行业|社会|口径)?的?|(?:19|20)[0-9]{2}年(?:全年|上半年|末|底)?|[一前]?[上下一二三四1-4]?(?:半年|季度)|[0-9]{1,2}(?:-[0-9]{1,2})?月份?)");
    private static final Search PLACE = Search.of("(?:(?!超市|门市|城市|都市|社区|园区|小区|地区|校区|景区|灾区|山区|老区|库区|牧区)[^,]{1,6}?(?:省|市|自治区|自治州|区|县|州|盟|旗)(?=.))");
    /** What places end with; most indicators begin with none. */
    private static final CharSet PLACE_ENDS = CharSet.of("省市区州县盟旗");
    private static final int LONGEST_PLACE = 9;
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|a|an|its|our|their|city's|city’s|annual|total|overall|national|local|citywide|statewide)\\s");
    private static final Search BEHIND = Search.of("(?:的?(?:增速|增幅|增长率|增长|涨幅|降幅|总体|年均|预期目标|预期增长|目标)|\\s(?:growth|rate of growth|growth rate|level|levels))$");
    private static final CharSet MARKS = CharSet.of("“”\"‘’「」『』《》()[]、,:：;·▲●■◆★☆-— \t\n\r\u3000");

    private final WordTable names;
    private final WordTable leadWords;

    Indicators(WordTable names, WordTable leadWords) {
        this.names = names;
        this.leadWords = leadWords;
    }

    /** The name in the table; empty if the words, scope and time aside, are not all there. */
    String name(String indicator) {
        StringBuilder plain = new StringBuilder();
        String folded = Reading.fold(indicator).toLowerCase(Locale.ROOT);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean wordy = c == ' ' && plain.length() > 0 && plain.charAt(plain.length() - 1) < 128;
            if (!MARKS.has(c) || wordy || c == '-' || c == '、') {
                plain.append(c);
            }
        }
        String rest = plain.toString().strip();
        for (int folds = 0; folds < 6 && !rest.isEmpty(); folds++) {
            String known = known(rest);
            if (!known.isEmpty()) {
                return known;
            }
            String shorter = fold(rest);
            if (shorter.equals(rest)) {
                break;
            }
            rest = shorter;
        }
        return "";
    }

    private String known(String words) {
        if (names.has(words)) {
            return names.value(words, "name");
        }
        Matcher behind = BEHIND.first(words, 0, words.length());
        String rest = behind != null ? words.substring(0, behind.start()) : "";
        return names.has(rest) ? names.value(rest, "name") : "";
    }

    private String fold(String words) {
        String lead = leadWords.startingAt(words, 0);
        if (!lead.isEmpty() && lead.length() < words.length()) {
            return words.substring(lead.length()).strip();
        }
        Matcher scope = SCOPE.at(words, 0, words.length());
        scope = scope == null && PLACE_ENDS.isIn(words, 1, Math.min(words.length(), LONGEST_PLACE)) ? PLACE.at(words, 0, words.length()) : scope;
        if (scope != null && scope.end() > 0 && scope.end() < words.length()) {
            return words.substring(scope.end()).strip();
        }
        Matcher m = words.charAt(0) < 128 ? ARTICLE.matcher(words) : null;
        return m != null && m.find() ? words.substring(m.end()).strip() : words;
    }
}
