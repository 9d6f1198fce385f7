package org.gangmu.segment;

import java.util.regex.Pattern;
import org.gangmu.segment.Furniture.Role;

/** Finds the lines that say who wrote an article (本报记者 …, "By …"), also in brackets at the end of its last sentence. */
final class Bylines implements FurnitureFinder {

    private static final int LONGEST = 90;
    /** How lines begin that are bylines without naming a reporter, and what those hold that do. */
    private static final String HEADS = "□■◎BWRSbAEMP";
    private static final String PEOPLE_SIGNS = "者员員人";
    private static final String OUTLET = "(?:本报|本台|本社|本刊|本网|新华社|中新社|新华网|人民网|央广网|光明网|央视|[\\u4e00-\\u9fff]{2,6}(?:日报|晚报|时报|商报|早报|都市报|新闻网|电视台|融媒|社))?";
    private static final String STAFF = "(?:全媒体|融媒体?|见习|首席|特约|实习|特派|驻[\\u4e00-\\u9fff]{1,6}){0,2}(?:记者|评论员|评论员|通讯员|撰稿人|記者|評論員)";
    private static final String PEOPLE = "(?:[:：]\\s?|\\s{0,3})" + Names.ZH_LIST;
    private static final String ZH = "[□■◎●○▲△◇◆★▶]{0,2}\\s{0,2}" + OUTLET + "\\s?" + STAFF + PEOPLE
            + "(?:[\\s，,、/]{0,3}(?:" + STAFF + "|实习生|文/?图|摄影报道|摄影|图|报道)(?:" + PEOPLE + ")?){0,4}(?:\\s{0,3}(?:发自)?[\\u4e00-\\u9fff]{2,4}报道)?";
    private static final Pattern ZH_LINE = Pattern.compile("[（(【\\[]?" + ZH + "[）)】\\]]?");
    private static final Pattern ZH_TAIL = Pattern.compile("[（(【](?:" + ZH + "|(?:责任编辑|责编|编辑|校对)[:：\\s]?[^。（）()]{2,30}|" + Names.ZH_SHORT + "(?:[\\s、，,]{1,3}" + Names.ZH_SHORT + "){0,4})[）)】]");
    private static final Pattern BOXED = Pattern.compile("[□■◎]{1,2}\\s{0,3}" + Names.ZH_LIST);
    private static final Pattern EN_LINE = Pattern.compile("(?:By|BY|by|Written by|Reported by|Story by|Words by|Report by)[:]?\\s" + Names.EN_LIST
            + "(?:\\s?[,|]\\s?(?:(?i:the\\s)?[\\p{L} .'’&-]{2,50}))?(?:\\s?[|•·]\\s?[^!?]{0,30}\\d[^!?]{0,40})?|BY\\s[A-Z .'-]{5,50}");
    private static final Pattern EN_CREDIT = Pattern.compile("(?:Source|SOURCE|Author|Editor|Editors|Edited by|Editing by|Reporting by|Additional reporting by|Media contact|Press contact|Media Contact|Press Contact)s?"
            + "(?::\\s|\\s(?=[A-Z]))[^.!?]{2,80}\\.?");

    @Override
    public void find(Sheet sheet) {
        for (Line line : sheet.lines()) {
            if (line.layout().isCell()) {
                continue;
            }
            if (line.span().length() <= LONGEST && mayBeOne(sheet.chars, line)) {
                Role role = roleOf(sheet.read(line).replace('\u3000', ' '));
                if (role != null) {
                    sheet.take(line.span(), role);
                    continue;
                }
            }
            tail(sheet, line);
        }
    }

    private static boolean mayBeOne(char[] text, Line line) {
        return HEADS.indexOf(text[line.start()]) >= 0 || Glyphs.contains(text, line.start(), line.end(), PEOPLE_SIGNS);
    }

    private static Role roleOf(String line) {
        char first = line.charAt(0);
        boolean staff = Glyphs.contains(line, 0, line.length(), PEOPLE_SIGNS) && ZH_LINE.matcher(line).matches();
        if (staff || "□■◎".indexOf(first) >= 0 && BOXED.matcher(line).matches() || "BWRSb".indexOf(first) >= 0 && EN_LINE.matcher(line).matches()) {
            return Role.BYLINE;
        }
        return "SAERMP".indexOf(first) < 0 ? null : EN_CREDIT.matcher(line).matches() ? Role.CREDIT : null;
    }

    /** …。（本报记者 张三） */
    private static void tail(Sheet sheet, Line line) {
        char last = sheet.text.charAt(line.end() - 1);
        if (last != '）' && last != ')' && last != '】') {
            return;
        }
        int from = line.end() - 2;
        while (from > line.start() && line.end() - from < LONGEST && "（(【".indexOf(sheet.text.charAt(from)) < 0) {
            from--;
        }
        boolean afterSentence = from > line.start() && (Glyphs.isTerminal(sheet.text.charAt(from - 1)) || Glyphs.isCloser(sheet.text.charAt(from - 1)) || sheet.text.charAt(from - 1) <= ' ');
        if (afterSentence && ZH_TAIL.matcher(sheet.text).region(from, line.end()).matches()) {
            sheet.take(from, line.end(), Role.BYLINE);
        }
    }
}
