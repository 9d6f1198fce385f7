package org.gangmu.write;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gangmu.decide.Decision;
import org.gangmu.segment.Furniture;
import org.gangmu.segment.Paragraph;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Chars;
import org.gangmu.text.Language;
import org.gangmu.text.Places;
import org.gangmu.text.Span;

/** The source side of a page: the whole text in its order, each sentence in its label's colour, furniture greyed with its reason. */
final class SourcePane {

    private final Html html;
    private final Summary summary;
    private final String text;
    private final Places places;
    private Paragraph block;
    private boolean open;
    private String tag;
    private final Set<Integer> begun = new HashSet<>();
    private boolean inRow;
    private int page;
    private int article = -1;

    SourcePane(Html html, Summary summary) {
        this.html = html;
        this.summary = summary;
        this.text = summary.document().source().text();
        this.places = new Places(summary.document().source());
    }

    void write() throws IOException {
        List<SourcePieces.Piece> pieces = SourcePieces.of(summary);
        int before = 0;
        for (SourcePieces.Piece piece : pieces) {
            String gap = text.substring(before, Math.max(before, piece.span().start()));
            boolean newLine = gap.chars().anyMatch(c -> Chars.isLineEnd((char) c)) || before == 0;
            boolean continues = open && (piece.isFurniture() ? !newLine : piece.paragraph() == block);
            if (!continues) {
                begin(piece, newLine);
            } else if (!gap.isEmpty() && piece.local() == 0 && !(wide(before - 1) && wide(piece.span().start()))) {
                html.raw(" ");
            }
            if (piece.isFurniture()) {
                furniture(piece);
            } else {
                sentence(piece);
            }
            before = Math.max(before, piece.span().end());
        }
        endBlock();
        endRow();
    }

    private boolean wide(int offset) {
        return offset >= 0 && OneLine.isWide(text.charAt(offset));
    }

    /** Ends the block in work and begins the one that the piece stands in. */
    private void begin(SourcePieces.Piece piece, boolean newLine) throws IOException {
        endBlock();
        boolean cell = piece.paragraph() != null && piece.paragraph().role() == Paragraph.Role.TABLE_CELL;
        if (inRow && (!cell || newLine)) {
            endRow();
        }
        dividers(piece);
        if (cell && !inRow) {
            html.open("div", "class", "row");
            inRow = true;
        }
        openBlock(piece);
    }

    private void dividers(SourcePieces.Piece piece) throws IOException {
        int at = places.page(piece.span().start());
        if (at > page) {
            html.open("div", "class", "page").words("place.only-page", at).close("div").line();
            page = at;
        }
        if (piece.article() > article) {
            if (article >= 0) {
                html.raw("<hr>").line();
            }
            article = piece.article();
        }
    }

    private void openBlock(SourcePieces.Piece piece) throws IOException {
        block = piece.paragraph();
        String css = block != null && !begun.add(block.ordinal()) ? " cont" : "";
        String lang = piece.isFurniture() ? null : language(piece.article());
        if (block == null) {
            tag = "p";
            html.open(tag, "class", "aside");
        } else {
            int level = Math.max(1, Math.min(3, block.level()));
            tag = switch (block.role()) {
                case TITLE -> "h2";
                case HEADING -> "h" + (2 + level);
                case TABLE_CELL -> "div";
                default -> "p";
            };
            String kind = switch (block.role()) {
                case TITLE -> "title";
                case SUBTITLE -> "subtitle";
                case HEADING -> "heading";
                case BODY -> "body";
                case LIST_ITEM -> "item item-" + level;
                case TABLE_CELL -> "cell";
            };
            html.open(tag, "class", kind + css, "lang", lang);
        }
        open = true;
    }

    private String language(int ordinal) {
        return summary.articles().stream().filter(a -> a.article().ordinal() == ordinal).map(a -> a.article().language()).findFirst()
                .orElse(Language.EN).code();
    }

    private void endBlock() throws IOException {
        if (open) {
            html.close(tag).line();
            open = false;
        }
    }

    private void endRow() throws IOException {
        if (inRow) {
            html.close("div").line();
            inRow = false;
        }
    }

    private void furniture(SourcePieces.Piece piece) throws IOException {
        Furniture.Role role = piece.furniture().role();
        html.open("span", "class", "f").text(piece.span().of(text))
                .open("small").both(Words.in(Language.ZH).furniture(role), Words.in(Language.EN).furniture(role)).close("small").close("span");
    }

    private void sentence(SourcePieces.Piece piece) throws IOException {
        Decision decision = piece.decision();
        int ordinal = decision.sentence().sentence().ordinal();
        html.open("span", "class", "s L-" + decision.label(), "id", piece.opensSentence() ? "s" + ordinal : null, "data-s", String.valueOf(ordinal),
                "data-at", String.valueOf(piece.span().start()));
        int start = piece.local();
        int end = start + piece.span().length();
        String own = decision.sentence().sentence().text();
        int at = start;
        for (Span cue : Cues.of(decision)) {
            int from = Math.max(at, cue.start());
            int to = Math.min(end, cue.end());
            if (from < to) {
                html.text(own.substring(at, from)).element("u", own.substring(from, to));
                at = to;
            }
        }
        html.text(own.substring(at, end)).close("span");
    }
}
