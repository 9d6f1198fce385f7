package org.gangmu.write;

import java.io.IOException;
import java.io.Writer;
import org.gangmu.text.Language;

/** Writes HTML: every text and attribute escaped, and words of the interface in both languages, one of them shown. */
public final class Html {

    private final Writer out;
    private final Language shown;

    Html(Writer out, Language shown) {
        this.out = out;
        this.shown = shown;
    }

    public Language shown() {
        return shown;
    }

    /** Trusted markup as it is. */
    public Html raw(String markup) throws IOException {
        out.write(markup);
        return this;
    }

    /** @param attributes name, value, name, value …; a pair with a null value is left out */
    public Html open(String tag, String... attributes) throws IOException {
        out.write('<');
        out.write(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.write(' ');
                out.write(attributes[i]);
                out.write("=\"");
                out.write(escape(attributes[i + 1]));
                out.write('"');
            }
        }
        out.write('>');
        return this;
    }

    public Html close(String tag) throws IOException {
        out.write("</");
        out.write(tag);
        out.write('>');
        return this;
    }

    public Html text(CharSequence text) throws IOException {
        out.write(escape(text));
        return this;
    }

    public Html element(String tag, String text, String... attributes) throws IOException {
        return open(tag, attributes).text(text).close(tag);
    }

    public Html line() throws IOException {
        out.write('\n');
        return this;
    }

    /** Words of the interface. */
    Html words(String key, Object... values) throws IOException {
        return both(Words.in(Language.ZH).get(key, values), Words.in(Language.EN).get(key, values));
    }

    /** A text in both languages; the page's script shows one or the other. */
    public Html both(String zh, String en) throws IOException {
        if (zh.equals(en)) {
            return text(zh);
        }
        return element("span", shown == Language.ZH ? zh : en, "data-zh", zh, "data-en", en);
    }

    /** Attributes that carry words of the interface: {@code aria-label} with its two versions beside it. */
    String[] attribute(String name, String key, String... more) {
        String zh = Words.in(Language.ZH).get(key);
        String en = Words.in(Language.EN).get(key);
        String[] out = new String[more.length + 6];
        System.arraycopy(more, 0, out, 0, more.length);
        String[] own = {name, shown == Language.ZH ? zh : en, "data-zh-" + name, zh, "data-en-" + name, en};
        System.arraycopy(own, 0, out, more.length, 6);
        return out;
    }

    /** Text with what HTML takes as markup escaped, and characters that HTML forbids as U+FFFD; one UTF-16 unit stays one. */
    public static String escape(CharSequence text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String escaped = switch (c) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                case '\'' -> "&#39;";
                // A parser would make a lone CR a LF and CR LF one character.
                case '\r' -> " ";
                default -> c < ' ' && c != '\n' && c != '\t' || c == 0x7f || c >= 0x80 && c < 0xa0 || c == '\ufffe' || c == '\uffff' ? "\ufffd" : null;
            };
            if (escaped != null && out == null) {
                out = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (out != null) {
                if (escaped != null) {
                    out.append(escaped);
                } else {
                    out.append(c);
                }
            }
        }
        return out == null ? text.toString() : out.toString();
    }
}
