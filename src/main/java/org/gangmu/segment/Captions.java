package org.gangmu.segment;

import java.util.List;
import java.util.regex.Pattern;
import org.gangmu.segment.Furniture.Role;
import org.gangmu.text.Chars;
import org.gangmu.text.Mark;
import org.gangmu.text.Sieve;

/** Finds captions and photographers' lines, also where they stand in the middle of a running sentence. */
final class Captions implements FurnitureFinder {

    private static final int LONGEST = 220;
    private static final String PICTURE = "图圖摄攝供照表";
    private static final String AGENCY = "(?:本报|新华社|中新社|人民网|视觉中国|新华网|[\\u4e00-\\u9fff]{2,6}(?:日报|晚报|社|网))?\\s?(?:全媒体|见习|特约|实习)?(?:记者|通讯员|发|供图)?";
    private static final Pattern CREDIT = Pattern.compile("[（(【\\[]?(?:" + AGENCY + "\\s{0,3}[（(]?" + Names.ZH_LIST + "\\s{0,3}/?(?:摄影|摄影报道|摄|攝|供图|制图|绘图|图)[）)]?(?:[（(].{1,20}[）)])?"
            + "|(?:资料图片?|資料圖片|资料照片|效果图|示意图|图片来自[^。]{2,16}|图片由[^。]{2,24}提供|图源[:：].{2,20}|[^。，]{2,12}供图))[）)】\\]]?。?");
    private static final Pattern TAIL = Pattern.compile("[（(【](?:[^（）()。]{0,16}\\s)?" + Names.ZH_LIST + "\\s{0,3}(?:摄|攝|摄影|供图)[）)】]|[（(【](?:资料图片?|资料照片|图片来源[:：][^（）()]{1,20})[）)】]");
    private static final Pattern ZH_CAPTION = Pattern.compile("[▲△▼◀▶↑↓←→（(【\\[]?\\s?(?:图为|圖為|图中为|上图|下图|左图|右图|题图|大图|小图|组图|图片说明|图说|图注|资料图|资料图片|資料圖|图片[:：]|图[:：]|图\\s?[0-9①-⑨一二三四五六七八九]{1,2}(?:-\\d{1,2})?[:：为\\s.．]|表\\s?[0-9]{1,2}(?:-\\d{1,2})?[:：\\s]).*",
            Pattern.DOTALL);
    private static final Pattern ZH_SIGNED = Pattern.compile(".*[。\\s）)”，,]" + AGENCY + "\\s{0,3}[（(]?" + Names.ZH_LIST + "\\s{0,3}/?(?:摄影|摄|攝|供图)[）)]?。?", Pattern.DOTALL);
    private static final Pattern EN_CREDIT = Pattern.compile("[(\\[]?(?i:photos?(?:graphs?)?\\s?(?:by|courtesy(?:\\sof)?|credits?)?\\s?[:/]?\\s|(?:photo|image|picture|photograph|photos|images)\\s(?:by|credit|courtesy)\\s?:?\\s|courtesy\\sphoto|file\\s?photo"
            + "|stock\\simage)[^!?]{0,90}[)\\]]?\\.?");
    private static final Pattern EN_CAPTION = Pattern.compile("(?:(?i:figure|fig\\.|table|chart|photo|image|map|exhibit|plate|graphic|box)\\s?[A-Z]?\\d{1,3}(?:[.-]\\d{1,2})?\\s?(?:[.:—–|]|-\\s)\\s?.{0,180}|(?:Pictured|PICTURED|Above|Below|Left|Right|Caption|CAPTION)(?:\\s(?:left|right|above|here))?:\\s.{2,180})");
    /** Only sentences about pictures that this text shows, not "Table 3. Members shall". */
    private static final Pattern NORMATIVE = Pattern.compile(".*\\b(?:shall|must|will|should)\\b.*\\..*", Pattern.DOTALL);

    /** The expressions for whole lines. */
    private static final Sieve WHOLE = new Sieve(List.of(CREDIT, ZH_CAPTION, ZH_SIGNED, EN_CREDIT, EN_CAPTION));
    private static final int IS_CREDIT = 0;
    private static final int IS_ZH_CAPTION = 1;
    private static final int IS_ZH_SIGNED = 2;
    private static final int IS_EN_CREDIT = 3;
    private static final int IS_EN_CAPTION = 4;

    @Override
    public void find(Sheet sheet) {
        List<Line> lines = sheet.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.layout().zone() == Mark.Kind.CAPTION) {
                sheet.take(line.span(), Role.CAPTION);
            } else if (!line.layout().isCell() && line.layout().heading() == 0) {
                i = look(sheet, lines, i);
            }
        }
    }

    private static int look(Sheet sheet, List<Line> lines, int i) {
        Line line = lines.get(i);
        if (line.span().length() > LONGEST) {
            tail(sheet, line);
            return i;
        }
        // Of most lines it is seen at once that they are none of all this
        long worth = WHOLE.at(sheet.chars, line.start(), line.end());
        if (worth == 0) {
            tail(sheet, line);
            return i;
        }
        String read = sheet.read(line).replace('\u3000', ' ');
        boolean picture = Glyphs.contains(read, 0, read.length(), PICTURE);
        if (!picture && "([".indexOf(read.charAt(0)) < 0 && !Glyphs.isLatin(read.charAt(0))) {
            tail(sheet, line);
            return i;
        }
        if (picture && WHOLE.matches(IS_CREDIT, worth, read) || WHOLE.matches(IS_EN_CREDIT, worth, read) && read.length() < 110) {
            sheet.take(line.span(), Role.PHOTO_CREDIT);
            return i;
        }
        boolean zh = picture && WHOLE.matches(IS_ZH_CAPTION, worth, read);
        boolean signed = picture && !zh && read.length() <= 120 && hasHan(read) && WHOLE.matches(IS_ZH_SIGNED, worth, read);
        boolean en = !zh && !signed && WHOLE.matches(IS_EN_CAPTION, worth, read) && !NORMATIVE.matcher(read).matches();
        if (!zh && !signed && !en) {
            tail(sheet, line);
            return i;
        }
        sheet.take(line.span(), Role.CAPTION);
        return zh || en ? rest(sheet, lines, i) : i;
    }

    /** A caption broken over lines goes on to its full stop or photographer, but never past a blank line. */
    private static int rest(Sheet sheet, List<Line> lines, int i) {
        int last = i;
        for (int k = i; k < i + 3; k++) {
            char end = sheet.text.charAt(lines.get(k).end() - 1);
            boolean closed = Glyphs.isTerminal(end) || end == '摄' || end == '攝' || end == '）' || end == ')';
            if (closed || k + 1 >= lines.size() || lines.get(k + 1).blanks() != 0 || lines.get(k + 1).span().length() > LONGEST) {
                break;
            }
            String next = sheet.read(lines.get(k + 1));
            boolean ends = CREDIT.matcher(next).matches() || ZH_SIGNED.matcher(next).matches() || Character.isLowerCase(next.charAt(0))
                    || hasHan(next) && next.length() <= 24 && Glyphs.isTerminal(next.charAt(next.length() - 1));
            if (!ends) {
                break;
            }
            sheet.take(lines.get(k + 1).span(), Role.CAPTION);
            last = k + 1;
        }
        return last;
    }

    private static void tail(Sheet sheet, Line line) {
        char last = sheet.text.charAt(line.end() - 1);
        if (last == '）' || last == ')' || last == '】') {
            int from = line.end() - 2;
            while (from > line.start() && line.end() - from < 50 && "（(【".indexOf(sheet.text.charAt(from)) < 0) {
                from--;
            }
            if (from > line.start() && TAIL.matcher(sheet.text).region(from, line.end()).matches()) {
                sheet.take(from, line.end(), Role.PHOTO_CREDIT);
            }
        }
    }

    private static boolean hasHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Chars.isHan(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
