package org.gangmu.worker;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.gangmu.extract.ExtractException;
import org.gangmu.findings.Content;
import org.gangmu.findings.Decisions;
import org.gangmu.findings.Findings;
import org.gangmu.findings.FoundSentence;
import org.gangmu.text.Span;
import org.xml.sax.SAXException;

/** Stands in a process where Gangmu's reader would: Tika as it comes, the whole text and nothing else. The floor that archives are measured against. */
public class TikaAlone implements UnaryOperator<DocumentReader> {

    private final AutoDetectParser parser = new AutoDetectParser();

    /** Tika, and then no more than the words of its text: the least that a reader of Chinese pays before any rule of its own. */
    public static final class WithWords extends TikaAlone {
        private final Segment words = HanLP.newSegment();

        @Override
        void taken(String text) {
            words.seg(text);
        }
    }

    /** Processes with all limits and pipes of Gangmu's own, which read documents by Tika alone. */
    public static ChildWorkers workers(int processes, Class<? extends TikaAlone> reader) {
        return new ChildWorkers(List.of(Path.of("rules")), processes, WorkerLimits.DEFAULT, List.of("-Dgangmu.worker.between=" + reader.getName()));
    }

    /** Does what is to be done with the text. */
    void taken(String text) {
    }

    @Override
    public DocumentReader apply(DocumentReader instead) {
        return this::read;
    }

    /** The whole text of a document, as Tika gives it. */
    public static String text(AutoDetectParser parser, String name, InputStream in) throws IOException, SAXException, TikaException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        BodyContentHandler text = new BodyContentHandler(-1);
        parser.parse(in, text, metadata, new ParseContext());
        return text.toString();
    }

    private Findings read(Request document) throws ExtractException {
        String all;
        try (InputStream in = document.bytes() != null ? new ByteArrayInputStream(document.bytes()) : Files.newInputStream(document.file())) {
            all = text(parser, "document." + document.name(), in);
        } catch (IOException | SAXException | TikaException e) {
            throw new ExtractException(String.valueOf(e.getMessage()), e);
        }
        taken(all);
        FoundSentence whole = new FoundSentence(0, 0, 0, 0, List.of(new Span(0, all.length())), 1, 1, all);
        return new Findings(new Content("", document.name(), "", all.length(), List.of(whole), List.of(), new byte[0]),
                new Decisions(List.of(), List.of(), List.of(), List.of(), new byte[0]));
    }
}
