package org.gangmu.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gangmu.segment.Furniture.Role;
import org.gangmu.text.Span;

/**
 * Cuts a page into its articles. A new one begins with a dateline, with a byline or a date line under a headline, after a jump line or an editor's line
 * when a headline with body follows, or where a continuation (上接第1版) stands; the headlines right above belong to it. A document
 * without such signs is one article, however many headings it has.
 */
final class ArticleCutter {

    private static final int LONGEST_HEADLINE = 90;
    private static final int MOST_HEADLINES = 4;
    private static final int LEAST_BODY = 50;

    private static final Set<Role> SIGNS = Set.of(Role.BYLINE, Role.DATE_LINE, Role.CREDIT, Role.JUMP_LINE, Role.NAVIGATION);

    private static final Pattern SIGNATORY = Pattern.compile("[\\u4e00-\\u9fff\\s]{2,24}(?:政府|办公室|办公厅|委员会|委|局|院|部|厅|会|领导小组|指挥部|中心|公司|集团)");

    private final Sheet sheet;
    private final String text;
    private final char[] chars;
    private final List<Block> blocks;
    private final List<Furniture> signs;
    private final EventHeadlines events;

    ArticleCutter(Sheet sheet, List<Block> blocks) {
        this.sheet = sheet;
        text = sheet.text;
        chars = sheet.chars;
        this.blocks = blocks;
        events = new EventHeadlines(sheet);
        signs = withoutSeams(sheet.furniture().stream().filter(f -> SIGNS.contains(f.role())).toList());
    }

    /** （下转第四版）（紧接第一版）: pages that somebody has put together again are one text there. */
    private List<Furniture> withoutSeams(List<Furniture> found) {
        List<Furniture> out = new ArrayList<>();
        for (Furniture f : found) {
            Furniture last = out.isEmpty() ? null : out.get(out.size() - 1);
            boolean seam = last != null && last.role() == Role.JUMP_LINE && f.role() == Role.JUMP_LINE && !JumpLines.comesFrom(last.span().of(text))
                    && JumpLines.comesFrom(f.span().of(text)) && text.substring(last.span().end(), f.span().start()).isBlank();
            if (seam) {
                out.remove(last);
            } else {
                out.add(f);
            }
        }
        return out;
    }

    List<List<Block>> cut() {
        TreeSet<Integer> starts = new TreeSet<>();
        int sign = 0;
        for (int i = 0; i < blocks.size(); i++) {
            boolean byline = false;
            boolean dated = false;
            boolean ending = false;
            boolean continued = false;
            for (; sign < signs.size() && signs.get(sign).span().start() < blocks.get(i).first().start(); sign++) {
                Furniture f = signs.get(sign);
                byline |= f.role() == Role.BYLINE;
                // …。（李某 王某） closes what it stands behind
                ending |= f.role() == Role.BYLINE && i > 0 && closes(f, blocks.get(i - 1));
                dated |= f.role() == Role.DATE_LINE && i > 0 && f.span().start() >= blocks.get(i - 1).last().end();
                ending |= f.role() == Role.CREDIT || f.role() == Role.NAVIGATION && f.span().of(text).contains("原文") || f.role() == Role.JUMP_LINE && !JumpLines.comesFrom(f.span().of(text));
                continued |= f.role() == Role.JUMP_LINE && JumpLines.comesFrom(f.span().of(text));
            }
            boolean headed = i > 0 && isHeadline(blocks.get(i - 1)) && isBody(blocks.get(i));
            if (Datelines.opens(sheet, blocks.get(i)) || headed && (byline || dated && blocks.get(i - 1).enumerator().isEmpty() && !signs(blocks.get(i - 1))) || continued && i > 0) {
                starts.add(withHeadlines(i));
            } else if (headed && opensReport(i - 1) && bodyBefore(i - 1)) {
                starts.add(i - 1);
            } else if (ending && i > 0 && isHeadline(blocks.get(i)) && bodyFollows(i) && bodyBefore(i)) {
                starts.add(i);
            }
        }
        return split(starts);
    }

    /** 云岫县人民政府 over a date signs what stands above it. */
    private boolean signs(Block block) {
        return SIGNATORY.matcher(text.substring(block.first().start(), block.last().end())).matches();
    }

    private boolean closes(Furniture byline, Block before) {
        int start = byline.span().start();
        return "（(【".indexOf(chars[start]) >= 0 && start >= before.last().start() && text.substring(Math.min(start, before.last().end()), start).indexOf('\n') < 0;
    }

    private List<List<Block>> split(TreeSet<Integer> starts) {
        List<List<Block>> articles = new ArrayList<>();
        int from = 0;
        for (int start : starts) {
            // What stands above the first article (a masthead, a list of contents) is one only if it holds text of its own.
            if (start > from && (from > 0 || holdsBody(from, start))) {
                articles.add(blocks.subList(from, start));
                from = start;
            }
        }
        if (from < blocks.size()) {
            articles.add(blocks.subList(from, blocks.size()));
        }
        return articles;
    }

    private boolean holdsBody(int from, int to) {
        return blocks.subList(from, to).stream().filter(b -> isBody(b) || b.role() == Paragraph.Role.LIST_ITEM)
                .mapToInt(b -> Glyphs.width(sheet.chars, b.first().start(), b.last().end())).sum() >= LEAST_BODY;
    }

    /** The first of the headlines right above a block; the block itself when it has none. */
    private int withHeadlines(int i) {
        int start = i;
        int level = 0;
        while (start > 0 && i - start < MOST_HEADLINES && isHeadline(blocks.get(start - 1))) {
            int marked = blocks.get(start - 1).first().layout().heading();
            if (level > 0 && marked != level) {
                break;
            }
            level = marked;
            start--;
            if (level > 0) {
                break;
            }
        }
        return start;
    }

    private boolean isHeadline(Block block) {
        int length = block.last().end() - block.first().start();
        if (block.role() == Paragraph.Role.TABLE_CELL || block.role() == Paragraph.Role.LIST_ITEM || length > LONGEST_HEADLINE) {
            return false;
        }
        if (block.role() == Paragraph.Role.HEADING || block.role() == Paragraph.Role.SUBTITLE) {
            return true;
        }
        char last = chars[block.last().end() - 1];
        return !Glyphs.isTerminal(last) && last != '：' && last != ':' && last != '；' && last != ';' && last != '，' && last != ',' && block.enumerator().isEmpty()
                && !Glyphs.isCloser(last);
    }

    private boolean isBody(Block block) {
        int length = block.last().end() - block.first().start();
        boolean english = !Glyphs.isCjk(chars[block.last().end() - 1]) && !Glyphs.isCjk(chars[block.first().start()]);
        char last = chars[block.last().end() - 1];
        return block.role() == Paragraph.Role.BODY && (Glyphs.isTerminal(last) || Glyphs.isCloser(last) || length > LONGEST_HEADLINE) && length >= (english ? 40 : 15);
    }

    /** Body without a dateline; one with a dateline opens its article by itself. */
    private boolean bodyFollows(int i) {
        int k = i + 1;
        while (k < blocks.size() && k - i < MOST_HEADLINES && isHeadline(blocks.get(k))) {
            k++;
        }
        return k < blocks.size() && isBody(blocks.get(k)) && blocks.get(i).enumerator().isEmpty() && !Datelines.opens(sheet, blocks.get(k));
    }

    /** Whether a line over a paragraph is the headline of another report. */
    private boolean opensReport(int i) {
        Block line = blocks.get(i);
        Block body = blocks.get(i + 1);
        return line.enumerator().isEmpty() && line.first().layout().heading() == 0
                && events.opens(new Span(line.first().start(), line.last().end()), new Span(body.first().start(), body.last().end()));
    }

    private boolean bodyBefore(int i) {
        return blocks.subList(Math.max(0, i - 6), i).stream().anyMatch(this::isBody);
    }
}
