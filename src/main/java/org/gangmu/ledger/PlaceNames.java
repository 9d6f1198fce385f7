package org.gangmu.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.text.Language;

/** Finds the place whose document it is in a headline, the name of a meeting or a body, or a file name; nothing rather than a guess. */
final class PlaceNames {

    private static final String UNIT = "自治区|自治州|自治县|自治旗|特别行政区|省|市|县|区|州|盟|旗|镇|乡|街道";
    /** What stands behind the name of a place whose document it is: a body of it, a year, what the document is of. */
    private static final String BEHIND = "(?=委|党|政府|人民|人大|政协|第|[0-9]|国民|经济|财政|预算|工作|发展|统计|召开|举行|关于|[^\\p{IsHan}]|$)";
    private static final Pattern ZH = Pattern.compile("(?:^|[^\\p{IsHan}]|[年在于日]|中共|关于|(?<=" + UNIT + "))(?<name>(?![年月日在于]|中共|关于)\\p{IsHan}{1,7}?(?:" + UNIT + "))" + BEHIND);
    private static final Pattern ZH_UPPER = Pattern.compile("^\\p{IsHan}{2,7}?(?:自治区|自治州|省|市|州|盟)(?=\\p{IsHan}{2})");
    /** Words that end like a place and are none, or are the place of whoever speaks. */
    private static final Pattern ZH_NONE = Pattern.compile("(?:.*[全我本各该两都城县]|.*[地])(?:省|市|县|区|州|盟|旗|镇|乡)|.*(?:城市|都市|乡镇|城镇|集镇)"
            + "|.*(?:社|园|景|小|山|校|片|郊|辖|库|林|灾|特|矿)区|.{0,2}(?:新|开发|高新|示范|试验|先行|合作|保税)区|.|.*(?:召开|推进|加快|建设|支持|促进|开展).*");

    private static final String WORD = "(?!(?:The|Our|Draft|Final|Annual|Council|City|County|State|Town|Local|Regional|District|Borough|National|Federal|Government|Budget|Plan|Strategic|Work"
            + "|Progress|Report|Quarterly|New|Five|Mid|Year|Performance|Corporate|Proposed|Adopted|Approved|Special|Regular|Public|Board|Address|Speech|Remarks|Mayor|Governor|Our)\\b)[A-Z][\\p{L}'’-]*[\\p{L}]";
    private static final String NAME = "(?<name>" + WORD + "(?: " + WORD + "| New (?=[A-Z])){0,2})";
    private static final String EN_UNIT = "County|Borough|District|Township|Parish|Province|Shire";
    private static final Pattern EN_OF = Pattern.compile("\\b(?:City|Town|Village|Municipality|Borough) of " + NAME);
    private static final Pattern EN_BODY = Pattern.compile("\\b" + NAME + "(?<unit> (?:" + EN_UNIT + "))?(?: (?:City|Town|Village))?(?:['’]s)?(?: (?:Council|Government|Authority|Assembly|Board of)\\b)");
    private static final Pattern EN_TITLE = Pattern.compile("^" + NAME + "(?<unit> (?:" + EN_UNIT + "))?(?: (?:City|Town|Village))?(?:['’]s)?(?: (?:19|20)[0-9]{2}(?:[-/][0-9]{2,4})?)?"
            + "(?: (?:Annual|Budget|Plan|Government|Strategic|Work|Corporate|Performance|Progress|Delivery|Economic|Report)\\b)");

    private static final String STATE = "State [Oo]f [Tt]he (?:City|County|Town|Borough|District|Island)";
    private static final Pattern EN_STATE = Pattern.compile("\\b" + STATE + "(?: (?:Address|Speech|Report|Message))?(?:,? (?:19|20)[0-9]{2})?(?:,? of|,? in|,)? " + NAME
            + "(?<unit> (?:" + EN_UNIT + "))?(?:,? (?:19|20)[0-9]{2})?$|^" + NAME.replace("<name>", "<before>") + "(?: (?:City|Town))?(?:['’]s)?(?: (?:19|20)[0-9]{2})?,? " + STATE);

    private PlaceNames() {
    }

    /** The words of a Latin file name as a headline has them: "state-of-the-city-port-alder" is "State of the City Port Alder". */
    static String headline(String file) {
        StringBuilder out = new StringBuilder();
        for (String word : file.split("[-_ ]+")) {
            boolean small = word.equals("of") || word.equals("the");
            out.append(out.isEmpty() ? "" : " ").append(small || word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return out.toString();
    }

    static Optional<String> in(String text, Language language) {
        return language == Language.ZH ? chinese(text) : english(text);
    }

    /** The last of a chain (of "青泽市云溪县", the county), but not of several places. */
    private static Optional<String> chinese(String text) {
        String flat = text.replaceAll("\\s+", "");
        Matcher m = ZH.matcher(flat);
        for (int from = 0; from < flat.length() && m.find(from); from = m.start("name") + 1) {
            String name = m.group("name");
            Matcher upper = ZH_UPPER.matcher(name);
            String last = upper.find() && name.length() - upper.end() > 2 ? name.substring(upper.end()) : name;
            if (!ZH_NONE.matcher(last).matches()) {
                return Optional.of(last);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> english(String text) {
        Matcher state = EN_STATE.matcher(text);
        if (state.find()) {
            return Optional.of(state.group("name") == null ? state.group("before").replaceFirst("['’]s$", "") : state.group("name") + (state.group("unit") == null ? "" : state.group("unit")));
        }
        for (Pattern pattern : new Pattern[] {EN_OF, EN_BODY, EN_TITLE}) {
            Matcher m = pattern.matcher(text);
            if (m.find()) {
                String unit = pattern == EN_OF || m.group("unit") == null ? "" : m.group("unit");
                return Optional.of(m.group("name") + unit);
            }
        }
        return Optional.empty();
    }
}
