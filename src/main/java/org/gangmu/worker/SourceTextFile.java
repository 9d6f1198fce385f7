package org.gangmu.worker;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.check.CompactReader;
import org.gangmu.check.CompactWriter;
import org.gangmu.text.Mark;
import org.gangmu.text.Problem;
import org.gangmu.text.SourceText;
import org.gangmu.text.Span;

/** Packs a document's text to go from one process to another, and unpacks it. It is read by the Gangmu that wrote it: nothing keeps it. */
final class SourceTextFile {

    private SourceTextFile() {
    }

    static byte[] write(SourceText source) {
        CompactWriter out = new CompactWriter().text(source.name()).text(source.mediaType()).text(source.sha256()).text(source.text()).number(source.marks().size());
        for (Mark mark : source.marks()) {
            out.number(mark.kind().ordinal()).number(mark.span().start()).number(mark.span().length()).number(mark.level());
        }
        out.number(source.problems().size());
        for (Problem p : source.problems()) {
            out.name(p.file()).number(p.line()).number(p.column()).text(p.message()).number(p.severity().ordinal()).number(p.cell() ? 1 : 0);
        }
        return out.bytes();
    }

    /** @throws RuntimeException if the bytes are damaged */
    static SourceText read(byte[] bytes) {
        CompactReader in = new CompactReader(bytes);
        String name = in.text();
        String mediaType = in.text();
        String sha256 = in.text();
        String text = in.text();
        List<Mark> marks = new ArrayList<>();
        for (int n = in.number(); n > 0; n--) {
            Mark.Kind kind = Mark.Kind.values()[in.number()];
            int start = in.number();
            marks.add(new Mark(kind, new Span(start, start + in.number()), in.number()));
        }
        List<Problem> problems = new ArrayList<>();
        for (int n = in.number(); n > 0; n--) {
            problems.add(new Problem(in.name(), in.number(), in.number(), in.text(), Problem.Severity.values()[in.number()], in.number() == 1));
        }
        return new SourceText(name, mediaType, sha256, text, marks, problems);
    }
}
