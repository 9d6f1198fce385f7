package org.gangmu.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.server.MultiPartFormInputStream;
import org.gangmu.extract.ExtractException;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.source.Opened;
import org.gangmu.source.Spool;
import org.gangmu.text.Chars;
import org.gangmu.text.TemporaryFolder;

/** Takes the document out of a request: its bytes as they are, a form with one file, or a JSON object with a text. */
final class BodyReader {

    /** Larger documents lie in a file until they are judged. */
    private static final int IN_MEMORY = 1 << 20;
    /** What a form or a JSON object takes beside the document. */
    private static final int AROUND = 1 << 16;
    private static final int PARTS = 16;
    /** As which a character may be written: in JSON and in UTF-8. */
    private static final int JSON_BYTES = 6;
    private static final int UTF8_BYTES = 3;
    /** Among text formats, a document's name says which it is; where there is none, its type does. */
    private static final Map<String, String> NAMES = Map.of("text/html", "document.html", "application/xhtml+xml", "document.xhtml", "text/markdown", "document.md",
            "text/csv", "document.csv", "message/rfc822", "document.eml");

    private final ExtractLimits limits;
    private final JsonFactory json;

    /** @param limits a text that is no file is held to that of characters too, before it is in memory as a whole */
    BodyReader(ExtractLimits limits) {
        this.limits = limits;
        this.json = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder().maxStringLength(limits.maxChars()).build()).build()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    /**
     * @param name as the address gives it; null if it does not
     * @throws Fault if there is no document in it, or too large a one, or it comes too slowly
     */
    Upload read(HttpServletRequest request, String name, Deadline deadline) {
        String type = mediaType(request.getContentType());
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Fault(Fault.Kind.NO_DOCUMENT, "send the document as it is, without Content-Encoding: " + encoding);
        }
        long most = switch (type) {
            case "application/json" -> JSON_BYTES * Math.min(limits.maxBytes(), limits.maxChars()) + AROUND;
            case "multipart/form-data" -> limits.maxBytes() + AROUND;
            default -> limits.maxBytes();
        };
        if (request.getContentLengthLong() > most) {
            throw LimitedBody.tooLarge(limits.maxBytes());
        }
        try {
            InputStream body = new LimitedBody(request.getInputStream(), most, deadline);
            return switch (type) {
                case "multipart/form-data" -> form(body, request.getContentType(), name);
                case "application/json" -> json(body, name);
                default -> file(body, name == null ? NAMES.getOrDefault(type, "") : name);
            };
        } catch (IOException | RuntimeException e) {
            throw fault(e);
        }
    }

    private Upload file(InputStream body, String name) throws IOException {
        return Upload.of(name, spooled(body));
    }

    private Opened spooled(InputStream body) throws IOException {
        try {
            return Spool.copy(body, limits.maxBytes(), IN_MEMORY);
        } catch (ExtractException e) {
            throw LimitedBody.tooLarge(limits.maxBytes());
        }
    }

    private Upload form(InputStream body, String contentType, String name) throws IOException {
        MultipartConfigElement config = new MultipartConfigElement(TemporaryFolder.path().toString(), -1, -1, IN_MEMORY);
        MultiPartFormInputStream form = new MultiPartFormInputStream(body, contentType, config, TemporaryFolder.path().toFile(), PARTS);
        form.setWriteFilesWithFilenames(false);
        try {
            String called = name;
            Part file = null;
            Part text = null;
            for (Part part : parts(form)) {
                if (part.getSubmittedFileName() != null || part.getName().equals("file")) {
                    if (file != null) {
                        throw new Fault(Fault.Kind.MALFORMED, "the form holds several files: send one document a request");
                    }
                    file = part;
                } else if (part.getName().equals("text")) {
                    if (text != null) {
                        throw new Fault(Fault.Kind.MALFORMED, "the form holds several texts: send one document a request");
                    }
                    text = part;
                } else if (part.getName().equals("name") && called == null && part.getSize() < AROUND) {
                    called = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            if (file == null == (text == null)) {
                throw new Fault(Fault.Kind.MALFORMED, file == null ? "the form holds no document: name its part \"file\", or \"text\""
                        : "the form holds a file and a text: send one document a request");
            }
            if (file == null) {
                return text(content(text), called);
            }
            try (InputStream in = file.getInputStream()) {
                return Upload.of(called == null ? file.getSubmittedFileName() : called, spooled(in));
            }
        } finally {
            form.deleteParts();
        }
    }

    private static Collection<Part> parts(MultiPartFormInputStream form) throws IOException {
        try {
            return form.getParts();
        } catch (IllegalStateException e) {
            // Of its limits it was given but this one.
            throw new Fault(Fault.Kind.MALFORMED, "the form has more than " + PARTS + " parts: send one document a request", e);
        }
    }

    private String content(Part text) throws IOException {
        if (text.getSize() > (long) UTF8_BYTES * limits.maxChars()) {
            throw tooLong();
        }
        try (InputStream in = text.getInputStream()) {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
        } catch (CharacterCodingException e) {
            throw new Fault(Fault.Kind.MALFORMED, "the text is not in UTF-8: send it as a file, whose encoding is told from its bytes", e);
        }
    }

    private Upload json(InputStream body, String name) throws IOException {
        String text = null;
        String called = name;
        try (JsonParser parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Fault(Fault.Kind.MALFORMED, "the JSON is no object: send {\"text\": \"…\"}");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                if (parser.nextToken() != JsonToken.VALUE_STRING || !field.equals("text") && !field.equals("name")) {
                    throw new Fault(Fault.Kind.MALFORMED, "the JSON may hold \"text\" and \"name\", both strings; \"" + field + "\" is neither");
                }
                if (field.equals("text")) {
                    text = parser.getText();
                } else if (called == null) {
                    called = parser.getText();
                }
            }
            if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                throw new Fault(Fault.Kind.MALFORMED, "the JSON does not end after its object");
            }
        } catch (StreamConstraintsException e) {
            throw tooLong();
        } catch (JsonProcessingException e) {
            throw new Fault(Fault.Kind.MALFORMED, "the JSON is broken in line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr());
        }
        if (text == null) {
            throw new Fault(Fault.Kind.MALFORMED, "the JSON has no \"text\"");
        }
        return text(text, called);
    }

    private Upload text(String text, String name) {
        if (text.isBlank()) {
            throw new Fault(Fault.Kind.UNREADABLE, "the text is empty");
        }
        if (!Chars.isWhole(text) || text.indexOf('\0') >= 0) {
            throw new Fault(Fault.Kind.MALFORMED, "the text holds what is no character: half a surrogate pair, or NUL");
        }
        if (text.length() > limits.maxChars()) {
            throw tooLong();
        }
        if (text.length() > limits.maxBytes()) {
            throw LimitedBody.tooLarge(limits.maxBytes());
        }
        return Upload.ofText(name, text);
    }

    private Fault tooLong() {
        return new Fault(Fault.Kind.TOO_LARGE, String.format(Locale.ROOT, "the text holds more than the limit of %,d characters", limits.maxChars()));
    }

    private static String mediaType(String contentType) {
        String type = contentType == null ? "" : contentType;
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** Libraries wrap what went wrong in errors of their own. */
    private static Fault fault(Exception thrown) {
        int depth = 0;
        for (Throwable t = thrown; t != null && depth < 20; t = t.getCause(), depth++) {
            if (t instanceof Fault fault) {
                return fault;
            }
            if (t instanceof LimitedBody.BodyException body) {
                return body.fault();
            }
            if (t instanceof BadMessageException bad) {
                return new Fault(Fault.Kind.ofStatus(bad.getCode()), bad.getCode() == 408 ? "the request came in too slowly" : "the request is malformed: " + bad.getReason());
            }
            if (t instanceof TimeoutException) {
                return new Fault(Fault.Kind.SLOW_REQUEST, "nothing more of the request came in for too long");
            }
        }
        if (TemporaryFolder.lacksRoom(thrown)) {
            return new Fault(Fault.Kind.UNAVAILABLE, "the service has no room for the document: its folder for temporary files is full", thrown);
        }
        if (thrown instanceof RuntimeException) {
            return new Fault(Fault.Kind.INTERNAL, "the request could not be read", thrown);
        }
        return new Fault(Fault.Kind.MALFORMED, "the request cannot be read: " + String.valueOf(thrown.getMessage()).replaceAll("\\s+", " "));
    }
}
