package org.gangmu.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.facts.Figure;
import org.gangmu.rulebook.FactRow;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.text.Chars;
import org.gangmu.text.Language;

/** Names of indicators: the rulebook's where its table has the words, else the words without what says no more than where and how. */
final class IndicatorNames {

    private static final String TABLE = "indicators";
    private static final Pattern SCOPE = Pattern.compile("^全(?<unit>[国省市县区州])");
    /** What is added in a year is another thing than the stock that the rulebook's name stands for. */
    private static final Pattern ADDED = Pattern.compile("^(?:全[省市县区州])?(?:新增|净增|新认定|新培育)");
    private static final Pattern ZH_LEAD = Pattern.compile("^(?:力争|确保|预计|预期|实现|实施|其中|同时|年内|我[省市县区州]|本[省市县区州])+(?=.{2})");
    /** Who is to do it, or the heading of the paragraph, glued to what is to be done: 守牢粮食安全底线新建高标准农田. */
    private static final Pattern ZH_BEFORE_VERB = Pattern.compile("^\\p{IsHan}{4,}(?=(?:新建|新增|改扩建|新签约|建成(?!区)|改造(?=[老旧危棚低]))\\p{IsHan}{2})"
            + "|^\\p{IsHan}{2,10}?(?<![主重必需首紧])要(?![素求闻点])(?=\\p{IsHan}{3})");
    private static final Pattern EN_LEAD = Pattern.compile("^(?:(?:the|our|its|a|an|to|overall|keep|hold|raise|cut|reduce|increase) )+(?=.{2})", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCOPE_REFERENCE = Pattern.compile("^(?<scope>全[国省市县区州])(?:平均|水平|增速|增幅|的)*$");

    private static final Pattern REFERENCE = Pattern.compile("(?:的)?(?:增长速度|增长率|增长|增速|增幅|涨幅)$|^(?i:the |growth of |growth in )+| (?i:growth)$");

    private final Language language;
    private final Map<String, FactRow> byWord = new HashMap<>();
    private final Map<String, FactRow> byName = new HashMap<>();

    IndicatorNames(RuleBook book) {
        this.language = book.language();
        FactRow.byWord(book.facts().rows(TABLE)).forEach((word, row) -> {
            byName.putIfAbsent(row.value("name"), row);
            byWord.putIfAbsent(folded(word), row);
        });
    }

    /** The name to show. In a county's report "全市地区生产总值" is not its own. */
    String shown(Figure figure, String place) {
        if (figure.name().isEmpty()) {
            return stripped(figure.indicator(), place);
        }
        Matcher scope = SCOPE.matcher(figure.indicator().strip());
        boolean other = scope.find() && (scope.group("unit").equals("国") || !place.isEmpty() && !place.endsWith(scope.group("unit")));
        String name = ADDED.matcher(figure.indicator().strip()).find() && !figure.name().contains("新增") ? "新增" + figure.name() : figure.name();
        return other ? scope.group() + name : name;
    }

    /** What equal indicators share. */
    String key(String shown) {
        return folded(shown);
    }

    /** The key of what a relative value is measured by: "经济增长", "the growth of GDP", of "全市平均水平" the same in the city; empty if it is no indicator of the rulebook. */
    String reference(String words, String shown) {
        Matcher scope = SCOPE_REFERENCE.matcher(words.strip());
        if (scope.find()) {
            return folded(scope.group("scope") + shown);
        }
        String bare = folded(REFERENCE.matcher(words.strip()).replaceAll(""));
        FactRow row = byWord.containsKey(bare) ? byWord.get(bare) : byWord.get(bare + "总量");
        return bare.isEmpty() || row == null ? "" : folded(row.value("name"));
    }

    Better better(Figure figure) {
        FactRow row = byName.get(figure.name());
        return row == null ? Better.UNSAID : switch (row.value("better")) {
            case "up" -> Better.UP;
            case "down" -> Better.DOWN;
            default -> Better.UNSAID;
        };
    }

    /** Of a county's "全县粮食产量" "粮食产量"; its "全市粮食产量" stays, which is that of another place. */
    private String stripped(String written, String place) {
        String out = written.replaceAll("[\\s\u3000]+", " ").replaceAll("[\"“”'‘’「」『』]", "").strip();
        if (language == Language.EN) {
            return EN_LEAD.matcher(out).replaceFirst("");
        }
        String unit = place.isEmpty() ? "[省市县区州]" : Pattern.quote(place.substring(place.length() - 1));
        String bare = ZH_LEAD.matcher(ZH_BEFORE_VERB.matcher(out.replace(" ", "")).replaceFirst("")).replaceFirst("");
        bare = bare.replaceFirst("^(?:全" + unit + "|" + (place.isEmpty() ? "(?!)" : Pattern.quote(place)) + ")(?=.{2})", "");
        return bare.isEmpty() ? out : bare;
    }

    private static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Chars.fold(text.charAt(i));
            boolean between = c == ' ' && i > 0 && i + 1 < text.length() && Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i + 1))
                    && !Chars.isHan(text.charAt(i - 1)) && !Chars.isHan(text.charAt(i + 1));
            if (c != ' ' && c != '"' && c != '\'' || between) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
