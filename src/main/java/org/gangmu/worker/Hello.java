package org.gangmu.worker;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.Gangmu;
import org.gangmu.check.CompactReader;
import org.gangmu.check.CompactWriter;
import org.gangmu.findings.Models;
import org.gangmu.rulebook.RuleBook;

/**
 * What documents are read by in a process.
 *
 * @param rulebooks names and versions, sorted
 * @param models    libraries and language models with versions
 */
public record Hello(List<String> rulebooks, String models) {

    public Hello {
        rulebooks = List.copyOf(rulebooks);
    }

    /** @throws org.gangmu.rulebook.RuleBookException if a rulebook has problems */
    public static Hello of(Gangmu gangmu) {
        return new Hello(gangmu.rulebooks().stream().map(RuleBook::version).sorted().toList(), Models.line());
    }

    byte[] write() {
        CompactWriter out = new CompactWriter().text(models).number(rulebooks.size());
        rulebooks.forEach(out::text);
        return out.bytes();
    }

    static Hello read(byte[] body) {
        CompactReader in = new CompactReader(body);
        String models = in.text();
        List<String> rulebooks = new ArrayList<>();
        for (int n = in.number(); n > 0; n--) {
            rulebooks.add(in.text());
        }
        return new Hello(rulebooks, models);
    }
}
