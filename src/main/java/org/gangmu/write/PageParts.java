package org.gangmu.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.gangmu.text.Language;

/** What all pages share: style, script, and a head that allows these two and nothing else. */
public final class PageParts {

    static final String PAGE_SCRIPT = resource("page.js");
    private static final String LIST_SCRIPT = resource("index.js");
    private static final String STYLE = resource("page.css");

    private PageParts() {
    }

    /** Doctype, opening html tag and head. The policy names the style and script by their hashes: nothing from the document can run or load. */
    static void head(Html html, String title, String css, String colors, String script) throws IOException {
        String policy = "default-src 'none'; style-src '" + hash(STYLE) + "' '" + hash(colors) + "'"
                + (script.isEmpty() ? "" : "; script-src '" + hash(script) + "'") + "; base-uri 'none'; form-action 'none'";
        html.raw("<!DOCTYPE html>").line();
        html.open("html", "lang", html.shown() == Language.ZH ? "zh-Hans" : "en", "class", css).line();
        html.raw("<head>").line().raw("<meta charset=\"utf-8\">").line();
        html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"").raw(policy).raw("\">").line();
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">").line();
        html.raw("<meta name=\"color-scheme\" content=\"light dark\">").line().raw("<meta name=\"generator\" content=\"Gangmu\">").line();
        html.element("title", title).line();
        html.raw("<style>").raw(STYLE).raw("</style>").line().raw("<style>").raw(colors).raw("</style>").line();
        html.raw("</head>").line();
    }

    /** What a page consists of. */
    @FunctionalInterface
    public interface Page {
        void write(Html html) throws IOException;
    }

    /** Writes a page whose words are shown in a language; {@code out} is flushed and left open. */
    public static void page(OutputStream out, Language shown, Page page) throws IOException {
        try (Writer writer = Utf8Writer.plain(out)) {
            page.write(new Html(writer, shown));
        }
    }

    /** The head of a page of lists, which can be searched and shown in the other language. */
    public static void listHead(Html html, String title, String css, String style) throws IOException {
        head(html, title, css, style, LIST_SCRIPT);
    }

    /** The tools of a page of lists. */
    public static void tools(Html html) throws IOException {
        html.raw("<div class=\"tools\"><div class=\"filters\"></div><div class=\"right\">");
        html.open("input", html.attribute("placeholder", "page.search", "type", "search", "id", "search", "autocomplete", "off", "aria-label", Words.in(html.shown()).get("page.search")));
        html.element("button", html.shown() == Language.ZH ? "English" : "中文", "type", "button", "id", "lang").raw("</div></div>");
    }

    /** The end of a page of lists. */
    public static void listEnd(Html html) throws IOException {
        html.raw("</main>").line().raw("<script>").raw(LIST_SCRIPT).raw("</script>").line().raw("</body>").line().raw("</html>").line();
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String resource(String name) {
        return resource(PageParts.class, name);
    }

    /** A text that stands beside a class. */
    public static String resource(Class<?> home, String name) {
        try (InputStream in = home.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
