package org.gangmu.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gangmu.segment.Paragraph.Role;
import org.gangmu.text.Sieve;

/** Names the title of an article and the lines above and below it, and sets the levels of its headings. */
final class Headlines {

    private static final int MOST = 6;
    private static final Pattern OFFICIAL_LINE = Pattern.compile("(?:关于|關於).*(?:通知|意见|意見|决定|決定|决议|決議|报告|報告|方案|规划|規劃|办法|函|批复|公告|通告|纪要|说明|要点|计划|建议)[）)]?|.*(?:工作报告|公报|工作要点|总结|规划纲要|实施方案)");
    private static final Pattern NUMBER_LINE = Pattern.compile(".{0,14}[〔\\[（(【]?(?:19|20)\\d{2}[〕\\]）)】]?第?\\d{1,4}号|.{0,20}(?:19|20)\\d{2}年\\d{1,2}月(?:\\d{1,2}日)?.{0,30}");
    private static final Pattern OFFICER_LINE = Pattern.compile("[\\u4e00-\\u9fff]{2,20}(?:省长|市长|县长|区长|主席|书记|主任|局长|院长|校长|主任委员|代省长|代市长|董事长|总经理)[\\s　]+[\\u4e00-\\u9fff]{1,4}[\\s　]?[\\u4e00-\\u9fff]{0,3}");

    private static final Pattern ENGLISH_LINE = Pattern.compile("(?i).*\\b(?:executive order|memorandum|ordinance|directive|resolution|plan|report|strategy|policy|standard|specification|guidelines?|budget|address|agenda|act)\\b.*");
    private static final Pattern PART = Pattern.compile("第.{1,6}?(?:[编篇章节讲]|部分)[：:、，,]?");
    private static final Pattern BOOK = Pattern.compile("[编篇]|部分");
    private static final Pattern LETTERHEAD_LINE = Pattern.compile("(?i)(?!state of the (?:city|state|county|union|nation|province|school))(?:the )?(?:state|county|city|town|office|department|ministry|board|executive department|government)(?: of(?: the)? .*)?|(?:to|from|date|cc|ref|by|re):.*");

    /** EXECUTIVE ORDER No. 2027-11: the number of what the line under it names. */
    private static final Pattern NUMBERED_LINE = Pattern.compile("(?i).{0,40}\\b(?:order|ordinance|resolution|memorandum|directive|circular|bulletin|policy)\\s(?:no\\.?|number|#)?\\s?[0-9][0-9A-Z./-]*");
    /** Who speaks, when and where. */
    private static final Pattern SPEAKER_LINE = Pattern.compile("(?:Mayor|Governor|President|Premier|Prime Minister|Chancellor|Secretary|Superintendent|Council President|Director|Chair)\\s\\p{Lu}[\\p{L}.'’-]+(?:\\s\\p{Lu}[\\p{L}.'’-]*){0,3}(?:,.*)?");

    private static final String SUBJECT = "SUBJECT:";

    private static final Sieve WHOLE = new Sieve(List.of(OFFICIAL_LINE, NUMBER_LINE, OFFICER_LINE, ENGLISH_LINE, LETTERHEAD_LINE, NUMBERED_LINE, SPEAKER_LINE));
    private static final int OFFICIAL = 0;
    private static final int NUMBER = 1;
    private static final int OFFICER = 2;
    private static final int ENGLISH = 3;
    private static final int LETTERHEAD = 4;
    private static final int NUMBERED = 5;
    private static final int SPEAKER = 6;

    private final Sheet sheet;
    private final String text;
    private final char[] chars;

    Headlines(Sheet sheet) {
        this.sheet = sheet;
        text = sheet.text;
        chars = sheet.chars;
    }

    List<Block> name(List<Block> article) {
        int head = head(article);
        int title = title(article, head);
        List<Block> out = new ArrayList<>(article.size());
        int under = 0;
        int part = 0;
        int shift = 0;
        boolean books = false;
        int content = article.size();
        while (content > head && article.get(content - 1).role() == Role.HEADING && article.get(content - 1).level() == 0) {
            content--;
        }
        for (int i = 0; i < article.size(); i++) {
            Block block = article.get(i);
            if (i == title) {
                out.add(block.as(Role.TITLE, 1));
            } else if (i < head && title >= 0) {
                out.add(block.as(Role.SUBTITLE, 0));
            } else if (i >= content) {
                // Names under the last paragraph head nothing
                out.add(block.as(Role.BODY, 0));
            } else if (block.role() == Role.HEADING) {
                boolean shaped = block.level() == 0;
                boolean counted = !shaped && block.first().layout().heading() == 0;
                boolean opensPart = counted && PART.matcher(block.enumerator()).matches();
                boolean opensBook = opensPart && BOOK.matcher(block.enumerator()).find();
                books |= opensBook;
                shift = counted || shaped ? shift : below(block);
                part = opensPart ? block.level() + (books && !opensBook ? 1 : 0) : part;
                // 一、 counts anew in every 第一部分 or 第一节
                int level = opensPart ? part : Math.min(6, block.level() + (counted ? Math.max(part, shift) : 0));
                under = shaped ? under : level;
                out.add(block.as(Role.HEADING, shaped ? Math.min(6, under + 1) : level));
            } else {
                out.add(block.role() == Role.SUBTITLE ? block.as(Role.BODY, 0) : block);
            }
        }
        return out;
    }

    /** By how much a marked and numbered heading lies deeper than its number says: what is numbered below it without mark lies as much deeper. */
    private int below(Block marked) {
        Enumerator mark = Enumerators.at(chars, marked.first().start(), marked.last().end());
        return mark == null || mark.style() != Enumerator.Style.ORDINAL ? 0 : Math.max(0, marked.level() - mark.level());
    }

    /** How many blocks at the top are headlines. */
    private int head(List<Block> article) {
        int marks = 0;
        while (marks < Math.min(MOST, article.size()) && article.get(marks).first().layout().heading() > 0) {
            marks++;
        }
        if (marks > 1 && marks < article.size() && Datelines.opens(sheet, article.get(marks))) {
            return marks;
        }
        int head = 0;
        int level = 0;
        while (head < Math.min(MOST, article.size()) && isHeadline(article.get(head))) {
            int marked = article.get(head).first().layout().heading();
            // Under a marked title the next marked heading is a section's, and so is a numbered one
            if (level > 0 && marked > 0) {
                break;
            }
            level = Math.max(level, marked);
            head++;
        }
        // Nothing but short lines: the first is the title
        return head == article.size() && head > 1 ? 1 : head;
    }

    private boolean isHeadline(Block block) {
        boolean named = block.role() == Role.HEADING || block.role() == Role.SUBTITLE;
        if (named) {
            return block.first().layout().heading() > 0 || block.enumerator().isEmpty() || block.role() == Role.SUBTITLE;
        }
        int length = block.last().end() - block.first().start();
        char last = chars[block.last().end() - 1];
        char first = chars[block.first().start()];
        boolean bracketed = (first == '（' || first == '(') && (last == '）' || last == ')');
        return block.role() == Role.BODY && block.enumerator().isEmpty() && length <= (Glyphs.isCjk(first) ? 60 : 130) && (bracketed
                || !Glyphs.isTerminal(last) && !Glyphs.isCloser(last) && "：:；;，,、".indexOf(last) < 0);
    }

    private int title(List<Block> article, int head) {
        int best = -1;
        int most = Integer.MIN_VALUE;
        for (int i = 0; i < head; i++) {
            int points = points(article, i);
            if (points > most) {
                most = points;
                best = i;
            }
        }
        return best;
    }

    private int points(List<Block> article, int i) {
        Block block = article.get(i);
        String line = text.substring(block.first().start(), block.last().end());
        long worth = WHOLE.at(sheet.chars, block.first().start(), block.last().end());
        boolean official = WHOLE.matches(OFFICIAL, worth, line);
        int level = block.first().layout().heading();
        boolean named = i + 1 < article.size() && level > 0 && Datelines.opens(sheet, article.get(i + 1));
        int points = -i + (named ? 16 : level == 1 ? 6 : level > 0 ? 5 : 0);
        points += official ? 4 : 0;
        points -= block.role() == Role.SUBTITLE || line.startsWith("（") || line.startsWith("(") || line.startsWith("—") ? 8 : 0;
        points -= !official && WHOLE.matches(NUMBER, worth, line) ? 4 : 0;
        points -= WHOLE.matches(OFFICER, worth, line) ? 6 : 0;
        points += line.regionMatches(true, 0, SUBJECT, 0, SUBJECT.length()) ? 4 : WHOLE.matches(ENGLISH, worth, line) ? 2 : 0;
        points -= WHOLE.matches(NUMBERED, worth, line) ? 4 : 0;
        points -= WHOLE.matches(SPEAKER, worth, line) ? 6 : 0;
        points -= WHOLE.matches(LETTERHEAD, worth, line) ? 5 : 0;
        points -= line.length() < 5 ? 3 : 0;
        points -= line.startsWith("【") && line.endsWith("】") ? 6 : 0;
        points += line.endsWith("召开") || line.endsWith("举行") || line.endsWith("开幕") || line.endsWith("举办") || line.endsWith("启动") ? 2 : 0;
        // 肩题: who speaks stands above what is said
        points -= line.endsWith("强调") || line.endsWith("指出") || line.endsWith("要求") || line.endsWith("时说") ? 2 : 0;
        return points;
    }
}
