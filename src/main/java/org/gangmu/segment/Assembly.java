package org.gangmu.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gangmu.text.Language;
import org.gangmu.text.Span;

/** Cuts the blocks of each article into sentences, numbers everything, and puts the document together. */
final class Assembly {

    /** So many characters of a sentence are looked at to tell the language. */
    private static final int MOST_LETTERS = 2_000;

    private final Sheet sheet;
    private final SentenceCutter cutter = new SentenceCutter();
    private final List<Article> articles = new ArrayList<>();
    private int paragraphs;
    private int sentences;

    Assembly(Sheet sheet) {
        this.sheet = sheet;
    }

    void add(List<Block> blocks) {
        List<Paragraph> out = new ArrayList<>();
        Language.Tally letters = new Language.Tally();
        for (Block block : blocks) {
            Flow flow = new Flow(sheet, block.lines());
            List<Sentence> of = new ArrayList<>();
            for (List<Span> spans : flow.inSource(cuts(flow, block.role()))) {
                Sentence sentence = Sentence.of(sentences++, spans, sheet.source);
                of.add(sentence);
                letters.add(sentence.text(), Math.min(sentence.text().length(), MOST_LETTERS));
            }
            if (!of.isEmpty()) {
                out.add(new Paragraph(paragraphs++, block.role(), block.level(), block.enumerator(), of));
            }
        }
        if (!out.isEmpty()) {
            articles.add(new Article(articles.size(), letters.language(), out, List.of()));
        }
    }

    /** A title is one sentence, whatever marks it holds. */
    private List<Span> cuts(Flow flow, Paragraph.Role role) {
        boolean whole = (role == Paragraph.Role.TITLE || role == Paragraph.Role.SUBTITLE) && flow.chars().length <= SentenceCutter.LONGEST;
        return whole ? List.of(new Span(0, flow.chars().length)) : cutter.cut(flow.chars());
    }

    Document document() {
        List<List<String>> jumps = new ArrayList<>();
        articles.forEach(a -> jumps.add(new ArrayList<>()));
        int at = 0;
        for (Map.Entry<Integer, String> jump : sheet.jumps().entrySet()) {
            while (at + 1 < articles.size() && start(articles.get(at + 1)) <= jump.getKey()) {
                at++;
            }
            // Between two articles a line that says where the text comes from belongs to the one below
            boolean below = at + 1 < articles.size() && end(articles.get(at)) <= jump.getKey() && JumpLines.comesFrom(jump.getValue());
            if (!articles.isEmpty()) {
                jumps.get(below ? at + 1 : at).add(jump.getValue());
            }
        }
        List<Article> out = new ArrayList<>();
        for (Article a : articles) {
            out.add(new Article(a.ordinal(), a.language(), a.paragraphs(), jumps.get(a.ordinal())));
        }
        return new Document(sheet.source, out, sheet.furniture());
    }

    private static int start(Article article) {
        return article.paragraphs().get(0).sentences().get(0).start();
    }

    private static int end(Article article) {
        List<Sentence> last = article.paragraphs().get(article.paragraphs().size() - 1).sentences();
        return last.get(last.size() - 1).end();
    }
}
