package org.gangmu.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.gangmu.text.Language;

/** Documents of the length of common reports, made of several of {@link MixedArchive} that have one language. */
final class LongDocuments {

    private static final int CHARS = 5_000;
    /** The documents of an archive differ in their texts from one to the next and start anew after so many. */
    private static final int TURN = 10;
    private static final int REPEATED = 4;

    private final MixedArchive archive = new MixedArchive(Integer.MAX_VALUE);

    byte[] document(String format, int number) throws IOException {
        return switch (format) {
            case "txt" -> text(number).getBytes(StandardCharsets.UTF_8);
            case "html" -> html(number).getBytes(StandardCharsets.UTF_8);
            case "docx" -> docx(archive.document("docx", number));
            case "pdf" -> pdf(archive.document("pdf", number));
            default -> throw new IllegalArgumentException(format);
        };
    }

    /** Texts one after another, all in the language of the first. */
    String text(int number) throws IOException {
        Language language = Language.of(archive.text(number));
        StringBuilder out = new StringBuilder();
        for (int i = number; out.length() < CHARS; i++) {
            String next = archive.text(i + (i - number) / TURN);
            if (Language.of(next) == language) {
                out.append(next).append('\n');
            }
        }
        return out.toString();
    }

    /** A page of a news site: what its makers put around a text included. */
    private String html(int number) throws IOException {
        String links = IntStream.range(0, 40).mapToObj(i -> "<li><a class=\"item-" + i + "\" href=\"/news/" + i + ".html\">频道 " + i + "</a></li>").collect(Collectors.joining("\n", "<ul>", "</ul>"));
        String style = IntStream.range(0, 100).mapToObj(i -> ".item-" + i + " { color: #333; margin: 0 " + i + "px; }").collect(Collectors.joining("\n"));
        String body = text(number).lines().filter(l -> !l.isBlank()).map(l -> "<p style=\"text-indent: 2em\"><span>" + l.replace("&", "&amp;").replace("<", "&lt;") + "</span></p>")
                .collect(Collectors.joining("\n"));
        return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>" + number + "</title><style>" + style + "</style><script>var page = " + number + ";</script></head><body>\n<div><nav>"
                + links + "</nav>\n<div id=\"content\">" + body + "</div>\n<footer>" + links + "</footer></div></body></html>\n";
    }

    /** The body of a document several times over. */
    private static byte[] docx(byte[] document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(document)); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().equals("word/document.xml") ? repeated(new String(part, StandardCharsets.UTF_8)) : part);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] repeated(String xml) {
        int start = xml.indexOf("<w:body>") + "<w:body>".length();
        int end = xml.contains("<w:sectPr") ? xml.lastIndexOf("<w:sectPr") : xml.indexOf("</w:body>");
        return (xml.substring(0, start) + xml.substring(start, end).repeat(REPEATED) + xml.substring(end)).getBytes(StandardCharsets.UTF_8);
    }

    /** The pages of a document several times over. */
    private static byte[] pdf(byte[] document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument base = Loader.loadPDF(document); PDDocument pdf = new PDDocument()) {
            for (int i = 0; i < REPEATED; i++) {
                for (PDPage page : base.getPages()) {
                    pdf.importPage(page);
                }
            }
            pdf.save(out);
        }
        return out.toByteArray();
    }
}
