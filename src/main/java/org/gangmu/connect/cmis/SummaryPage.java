package org.gangmu.connect.cmis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gangmu.client.Findings;
import org.gangmu.client.Values;

/** A summary for people, made of the findings alone: headings and lists, in the language of the document. */
final class SummaryPage {

    /** Tells our own pages from those of others. */
    static final String MARK = "made by the connector of Gangmu";
    private static final Map<String, String> CHINESE = Map.ofEntries(Map.entry("goals", "目标"), Map.entry("achievements", "成就"), Map.entry("requirements", "要求"), Map.entry("figures", "数据"),
            Map.entry("people", "人物"), Map.entry("date", "日期"), Map.entry("kind", "文种"), Map.entry("meeting", "会议"), Map.entry("organiser", "主办"), Map.entry("place", "地点"), Map.entry("language", "语言"));

    private SummaryPage() {
    }

    /**
     * The bytes of a page.
     *
     * @param format html or md
     */
    static byte[] write(String name, Findings findings, String format) {
        return (format.equals("html") ? html(name, findings) : markdown(name, findings)).getBytes(StandardCharsets.UTF_8);
    }

    static String mediaType(String format) {
        return format.equals("html") ? "text/html" : "text/markdown";
    }

    static boolean isOurs(byte[] page) {
        return new String(page, 0, Math.min(page.length, 400), StandardCharsets.UTF_8).contains(MARK);
    }

    private static String title(String name, Findings findings) {
        return findings.header().getOrDefault("title", name);
    }

    private static Map<String, List<String>> lists(String name, Findings findings) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        List<String> facts = new ArrayList<>();
        Values.TEXTS.stream().filter(t -> !t.equals("title")).forEach(t -> {
            if (findings.header().containsKey(t)) {
                facts.add(heading(t, findings) + ": " + findings.header().get(t));
            }
        });
        findings.problem().ifPresent(p -> facts.add(p.toString()));
        lists.put(name, facts);
        findings.sections().keySet().forEach(s -> lists.put(heading(s, findings), findings.texts(s)));
        lists.put(heading("figures", findings), findings.figures());
        lists.put(heading("people", findings), findings.people());
        return lists;
    }

    private static String heading(String key, Findings findings) {
        return findings.header().getOrDefault("language", "").startsWith("zh") ? CHINESE.getOrDefault(key, key) : key;
    }

    private static String markdown(String name, Findings findings) {
        StringBuilder out = new StringBuilder("<!-- " + MARK + " -->\n# " + plain(title(name, findings)) + "\n");
        lists(name, findings).forEach((heading, lines) -> {
            if (!lines.isEmpty()) {
                out.append("\n## ").append(plain(heading)).append("\n\n");
                lines.forEach(l -> out.append("- ").append(plain(l)).append('\n'));
            }
        });
        return out.toString();
    }

    /** A line of a document must not become a heading, a link or a tag. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1");
    }

    private static String html(String name, Findings findings) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"UTF-8\"><!-- " + MARK + " -->\n<title>" + escaped(title(name, findings)) + "</title></head><body>\n<h1>"
                + escaped(title(name, findings)) + "</h1>\n");
        lists(name, findings).forEach((heading, lines) -> {
            if (!lines.isEmpty()) {
                out.append("<h2>").append(escaped(heading)).append("</h2>\n<ul>\n");
                lines.forEach(l -> out.append("<li>").append(escaped(l)).append("</li>\n"));
                out.append("</ul>\n");
            }
        });
        return out.append("</body></html>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
