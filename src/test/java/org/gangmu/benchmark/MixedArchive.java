package org.gangmu.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Makes as many documents as wanted out of the few of the test corpus: each differs from all others in some words and figures. */
public final class MixedArchive {

    /** Formats in equal shares. */
    public static final List<String> FORMATS = List.of("txt", "html", "docx", "pdf");

    private static final Path CORPUS = Path.of("test-corpus");
    private static final List<String> TEXTS = List.of("zh/news-qingze-city-economic-conference", "en/state-of-the-city-tillerton", "zh/work-report-lubin-district",
            "en/government-work-report-lanting", "zh/policy-notice-low-altitude", "zh/news-yunwu-district-conference", "en/executive-order-westmere-idle-land",
            "formats/action-plan-qingze-waterfront", "formats/strategy-ellerby-library", "zh/resolution-qingze-plenum");
    private static final List<String> WORD = List.of("formats/action-plan-qingze-waterfront.docx", "formats/strategy-ellerby-library.docx", "zh/university-plan-linsha-tech.docx",
            "zh/work-report-jichuan-county.docx", "en/performance-report-coastal-roads.docx");
    private static final List<String> PDF = List.of("formats/action-plan-qingze-waterfront.pdf", "formats/strategy-ellerby-library.pdf", "zh/company-report-lanjiang-water.pdf",
            "zh/hospital-report-qingze-third.pdf", "en/company-report-calder-pike.pdf");
    private static final Pattern FRACTION = Pattern.compile("(?<=\\d\\.)\\d");
    private static final Pattern FIRST_TEXT = Pattern.compile("(<w:t(?: [^>]*)?>)");

    private final Map<String, byte[]> bases = new HashMap<>();
    private final int longest;

    /** @param longest characters that are kept of a text or a page of HTML */
    public MixedArchive(int longest) {
        this.longest = longest;
    }

    /** Document {@code number} of a format. */
    public byte[] document(String format, int number) throws IOException {
        return switch (format) {
            case "txt" -> utf8(text(number));
            case "html" -> utf8(html(number));
            case "docx" -> docx(WORD.get(number % WORD.size()), number);
            case "pdf" -> pdf(PDF.get(number % PDF.size()), number);
            default -> throw new IllegalArgumentException(format);
        };
    }

    /** A text, cut at the end of a line. */
    public String text(int number) throws IOException {
        String base = TEXTS.get(number % TEXTS.size());
        String text = new String(base(base + ".txt"), StandardCharsets.UTF_8);
        int end = text.length() <= longest ? text.length() : Math.max(text.lastIndexOf('\n', longest), Math.min(longest, text.indexOf('\n') + 1));
        return changed(text.substring(0, end), number) + mark(base, number) + "\n";
    }

    private String html(int number) throws IOException {
        return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>" + number + "</title></head><body>\n" + text(number).lines().filter(l -> !l.isBlank())
                .map(l -> "<p>" + l.replace("&", "&amp;").replace("<", "&lt;") + "</p>").collect(Collectors.joining("\n")) + "\n</body></html>\n";
    }

    private static String mark(String base, int number) {
        return base.contains("qingze") || base.startsWith("zh") ? "青泽市今年将办好" + number + "件民生实事，已完成" + number % 97 + "件。" : "Port Alder will repair " + number + " lamps this year and has repaired " + number % 97 + ".";
    }

    /** The first figures behind a decimal point turn by the number. */
    private static String changed(String text, int number) {
        return FRACTION.matcher(text).replaceAll(m -> String.valueOf((m.group().charAt(0) - '0' + number) % 10));
    }

    private byte[] docx(String base, int number) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(base(base))); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().equals("word/document.xml") ? utf8(word(new String(part, StandardCharsets.UTF_8), number)) : part);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static String word(String xml, int number) {
        return FIRST_TEXT.matcher(xml).replaceFirst("$1" + number + " ");
    }

    private byte[] pdf(String base, int number) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(base(base))) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.newLineAtOffset(60, 700);
                content.showText(mark("en", number));
                content.endText();
            }
            pdf.setDocumentId((long) number);
            pdf.save(out);
        }
        return out.toByteArray();
    }

    private byte[] base(String file) throws IOException {
        byte[] known = bases.get(file);
        if (known == null) {
            known = Files.readAllBytes(CORPUS.resolve(file));
            bases.put(file, known);
        }
        return known;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Writes documents in equal shares of these formats, a thousand a folder. */
    public void write(Path folder, int documents, List<String> formats) throws IOException {
        for (int i = 0; i < documents; i++) {
            String format = formats.get(i % formats.size());
            Path into = folder.resolve(String.format("box-%04d", i / 1000));
            if (i % 1000 == 0) {
                Files.createDirectories(into);
            }
            Files.write(into.resolve(String.format("%07d.%s", i, format)), document(format, i));
        }
    }
}
