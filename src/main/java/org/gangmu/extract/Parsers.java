package org.gangmu.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Runs the one Tika parser that a format needs; each parser's classes load when its format is first met. */
final class Parsers {

    private Parsers() {
    }

    /**
     * @param embedded takes the files inside the document, which are not part of its text
     */
    static void parse(Format format, String name, byte[] bytes, ContentHandler handler, FilesInside embedded)
            throws IOException, SAXException, TikaException {
        Metadata metadata = embedded.documentMetadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        metadata.set(Metadata.CONTENT_TYPE, format.mediaType());
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, embedded);
        context.set(Locale.class, Locale.ROOT);
        Parser parser = switch (format.way()) {
            case RTF -> new RTFParser();
            case OOXML -> ooxml(context);
            case OLE -> ole(context);
            case ODF -> odf();
            case EPUB -> epub();
            case EMAIL -> email();
            default -> throw new IllegalArgumentException(format.toString());
        };
        try (TikaInputStream in = TikaInputStream.get(bytes, metadata)) {
            parser.parse(in, handler, metadata, context);
        }
    }

    private static Parser ooxml(ParseContext context) {
        OfficeParserConfig config = new OfficeParserConfig();
        // The event readers skip loading the document model: faster to start, and no limit by memory.
        config.setUseSAXDocxExtractor(true);
        config.setUseSAXPptxExtractor(true);
        config.setIncludeSlideMasterContent(false);
        context.set(OfficeParserConfig.class, config);
        return new OOXMLParser();
    }

    private static Parser ole(ParseContext context) {
        OfficeParserConfig config = new OfficeParserConfig();
        config.setIncludeSlideMasterContent(false);
        context.set(OfficeParserConfig.class, config);
        return new OfficeParser();
    }

    private static Parser odf() {
        OpenDocumentParser parser = new OpenDocumentParser();
        parser.setContentParser(new OdfParts());
        return parser;
    }

    private static Parser epub() {
        EpubParser parser = new EpubParser();
        parser.setContentParser(new Chapters());
        return parser;
    }

    private static Parser email() {
        return new RFC822Parser();
    }

    /** OpenDocument is read by our own handler: Tika's leaves list numbers out and comments and picture titles in. */
    private static final class OdfParts implements Parser {
        private static final long serialVersionUID = 1L;
        private final transient OdfLists lists = new OdfLists();

        @Override
        public Set<MediaType> getSupportedTypes(ParseContext context) {
            return Set.of();
        }

        @Override
        public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
                throws IOException, SAXException, TikaException {
            XMLReaderUtils.parseSAX(CloseShieldInputStream.wrap(stream), new OdfContent(handler, lists), context);
        }
    }

    /** Chapters are read as web pages: many are not the strict XML that the standard asks for. */
    private static final class Chapters implements Parser {
        private static final long serialVersionUID = 1L;

        @Override
        public Set<MediaType> getSupportedTypes(ParseContext context) {
            return Set.of();
        }

        @Override
        public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context) throws IOException, SAXException {
            byte[] chapter = stream.readAllBytes();
            HtmlPage.parse(CharsetSniffer.decode(chapter, CharsetSniffer.charsetOf(chapter)).text(), handler);
        }
    }
}
