package org.gangmu.segment;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the lines that send a reader to another page (下转4版, 上接第1版, "continued on page 4"), also glued to the head or end of a sentence. */
final class JumpLines implements FurnitureFinder {

    private static final String ZH = "(?:紧接|上接|下转|下接|转接|上承)\\s{0,2}第?\\s?[A-Za-z]?\\s?[0-9０-９一二三四五六七八九十○〇]{1,3}\\s?(?:版|页|版面)"
            + "|(?:緊接|下轉)\\s{0,2}第?\\s?[A-Za-z]?\\s?[0-9０-９一二三四五六七八九十]{1,3}\\s?(?:版|頁)";
    private static final String ZH_SEE = "(?:全文|报道|相关报道|详细报道|全文详见|报道详见|详见|全文见|见|另见)\\s?(?:今日|本报)?第?\\s?[A-Za-z]?[0-9０-９一二三四五六七八九十]{1,3}(?:[、—-][0-9一二三四五六七八九十]{1,3})?版";
    private static final String EN = "(?i:cont(?:inued|['’]d|\\.)\\s(?:on|from)\\s(?:page|p\\.|pg\\.)?\\s?[A-Z]?-?[0-9]{1,3}"
            + "|(?:turn|jump)(?:s)?\\sto\\spage\\s[A-Z]?-?[0-9]{1,3}|(?:please\\s)?see\\s[\\w ]{1,24},\\spage\\s[A-Z]?-?[0-9]{1,3}"
            + "|(?:[\\w ]{1,24},\\s)?from\\spage\\s[A-Z]?-?[0-9]{1,3})";
    private static final String OPEN = "[（(\\[【〔▶►→☞◆■●▲>»\\s]{0,4}";
    private static final String SHUT = "[）)\\]】〕▶►→☜◆■●▼>».。①-⑳\\s]{0,4}";
    private static final Pattern LINE = Pattern.compile(OPEN + "(" + ZH + "|" + ZH_SEE + "|" + EN + ")(?:[《“][^《》“”]{1,30}[》”])?" + SHUT);
    private static final Pattern BRACKETED = Pattern.compile("[（(\\[【〔][▶►→\\s]?(" + ZH + "|" + ZH_SEE + "|" + EN + ")[▶►→\\s]?[）)\\]】〕]");
    private static final Pattern BARE = Pattern.compile("[▶►→☞◆■●▲]?(" + ZH + "|(?i:continued\\s(?:on|from)\\spage\\s[A-Z]?-?[0-9]{1,3}))[▶►→◆■●▼]?");
    private static final String[] KEYS = {"版", "页", "頁", "page", "Page", "PAGE", "ont"};

    @Override
    public void find(Sheet sheet) {
        for (Line line : sheet.lines()) {
            if (!hasKey(sheet.chars, line)) {
                continue;
            }
            if (line.span().length() <= 60) {
                String read = line.span().of(sheet.text);
                Matcher whole = LINE.matcher(read);
                if (whole.matches()) {
                    sheet.takeJump(line.start(), line.end(), whole.group(1));
                    continue;
                }
            }
            within(sheet, line);
        }
    }

    /** Whether a jump line says where the text under it comes from, not where the text above it goes on. */
    static boolean comesFrom(String says) {
        return says.contains("接") && !says.contains("下接") && !says.contains("转接") || says.contains("承") || says.toLowerCase(Locale.ROOT).contains("from");
    }

    /** Looks at the neighbourhood of each key word only, so that a line of any length costs no more than its length. */
    private static void within(Sheet sheet, Line line) {
        String text = sheet.text;
        Matcher first = BARE.matcher(text).region(line.start(), Math.min(line.end(), line.start() + 40));
        if (first.lookingAt()) {
            sheet.takeJump(first.start(), first.end(), first.group(1));
        }
        bracketed(sheet, line);
        Matcher last = BARE.matcher(text).region(Math.max(line.start() + 1, line.end() - 40), line.end());
        while (last.find()) {
            if (last.end() == line.end()) {
                sheet.takeJump(last.start(), last.end(), last.group(1));
            }
        }
    }

    private static void bracketed(Sheet sheet, Line line) {
        String text = sheet.text;
        for (String key : KEYS) {
            int stop = line.start();
            for (int at = find(text, key, line.start(), line); at >= 0; at = find(text, key, at + key.length(), line)) {
                if (at < stop) {
                    continue;
                }
                int from = Math.max(stop, at - 34);
                Matcher m = BRACKETED.matcher(text).region(from, Math.min(line.end(), at + 24));
                if (m.find()) {
                    sheet.takeJump(m.start(), m.end(), m.group(1));
                    stop = m.end();
                }
            }
        }
    }

    /** What stands in each of these lines: 版, 页, "page" or "cont" with what it can be short for. */
    private static boolean hasKey(char[] text, Line line) {
        for (int i = line.start(); i < line.end(); i++) {
            char c = text[i];
            boolean key = c == 'a' || c == 'A' ? is(text, i - 1, "page", line) : (c == 'o' || c == 'O') && is(text, i - 1, "cont", line)
                    && (is(text, i - 1, "continued", line) || is(text, i + 3, ".", line) || is(text, i + 4, "d", line));
            if (key || c == '版' || c == '页' || c == '頁') {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of small letters stands at a place, written with small or capital ones. */
    private static boolean is(char[] text, int at, String word, Line line) {
        for (int k = 0; k < word.length(); k++) {
            int i = at + k;
            if (i < line.start() || i >= line.end() || text[i] != word.charAt(k) && (text[i] | ' ') != word.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    private static int find(String text, String key, int from, Line line) {
        return Glyphs.indexOf(text, key, from, line.end());
    }
}
