package org.gangmu.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gangmu.check.CompactReader;
import org.gangmu.check.CompactWriter;
import org.gangmu.decide.Derivation;
import org.gangmu.decide.Derivation.CuePlaces;
import org.gangmu.decide.Derivation.Fired;
import org.gangmu.decide.Derivation.Points;
import org.gangmu.rulebook.Status;
import org.gangmu.tag.Setting;
import org.gangmu.text.Span;

/** Packs why the sentences of a document have their labels, and unpacks it; the packed form of {@link Decisions#derivation()}. */
public final class DerivationFile {

    private DerivationFile() {
    }

    /** @param all one for each sentence of the document, in order */
    public static byte[] write(List<Derivation> all) {
        CompactWriter out = new CompactWriter();
        Map<String, Integer> rules = new HashMap<>();
        out.number(all.size());
        all.forEach(d -> derivation(d, rules, out));
        return Deflated.pack(out.bytes());
    }

    private static void derivation(Derivation d, Map<String, Integer> rules, CompactWriter out) {
        out.name(d.label()).number(d.also().size());
        d.also().forEach(out::name);
        real(d.confidence(), out);
        out.name(d.setting().kind()).name(d.setting().frame()).name(d.setting().openedBy()).name(d.setting().opener()).name(d.shape()).number(d.cues().size());
        for (CuePlaces cue : d.cues()) {
            out.name(cue.name()).number(cue.spans().size());
            cue.spans().forEach(s -> span(s, out));
        }
        out.number(d.points().size());
        d.points().forEach(p -> real(p.points(), out.name(p.label())));
        out.number(d.rules().size());
        d.rules().forEach(r -> fired(r, rules, out));
        out.name(d.shadow());
    }

    /** What does not change from sentence to sentence stands where a rule fires first. */
    private static void fired(Fired rule, Map<String, Integer> rules, CompactWriter out) {
        Integer known = rules.putIfAbsent(rule.id(), rules.size() + 1);
        out.number(known == null ? 0 : known);
        if (known == null) {
            real(rule.strength(), out.text(rule.id()).name(rule.label()).number(rule.status().ordinal()));
        }
        span(rule.span(), out.number(rule.counted() ? 1 : 0));
    }

    /** Few different ones come over and over: as decimals they are names. */
    private static void real(double value, CompactWriter out) {
        out.name(Double.toString(value));
    }

    private static void span(Span span, CompactWriter out) {
        out.number(span.start()).number(span.length());
    }

    /** @throws RuntimeException if the bytes are damaged */
    public static List<Derivation> read(byte[] packed) {
        CompactReader in = new CompactReader(Deflated.unpack(packed));
        List<Fired> rules = new ArrayList<>();
        List<Derivation> out = new ArrayList<>();
        for (int n = in.number(); n > 0; n--) {
            out.add(derivation(rules, in));
        }
        return out;
    }

    private static Derivation derivation(List<Fired> rules, CompactReader in) {
        String label = in.name();
        List<String> also = new ArrayList<>();
        for (int n = in.number(); n > 0; n--) {
            also.add(in.name());
        }
        double confidence = real(in);
        Setting setting = new Setting(in.name(), in.name(), in.name(), in.name());
        String shape = in.name();
        List<CuePlaces> cues = new ArrayList<>();
        for (int n = in.number(); n > 0; n--) {
            String name = in.name();
            List<Span> spans = new ArrayList<>(1);
            for (int m = in.number(); m > 0; m--) {
                spans.add(span(in));
            }
            cues.add(new CuePlaces(name, spans));
        }
        List<Points> points = new ArrayList<>();
        for (int n = in.number(); n > 0; n--) {
            points.add(new Points(in.name(), real(in)));
        }
        List<Fired> fired = new ArrayList<>();
        for (int n = in.number(); n > 0; n--) {
            fired.add(fired(rules, in));
        }
        return new Derivation(label, also, confidence, setting, shape, cues, points, fired, in.name());
    }

    private static Fired fired(List<Fired> rules, CompactReader in) {
        int known = in.number();
        if (known == 0) {
            String id = in.text();
            String label = in.name();
            Status status = Status.values()[in.number()];
            rules.add(new Fired(id, "", label, real(in), status, false, new Span(0, 0)));
        }
        Fired rule = rules.get(known == 0 ? rules.size() - 1 : known - 1);
        boolean counted = in.number() == 1;
        return new Fired(rule.id(), rule.place(), rule.label(), rule.strength(), rule.status(), counted, span(in));
    }

    private static double real(CompactReader in) {
        return Double.parseDouble(in.name());
    }

    private static Span span(CompactReader in) {
        int start = in.number();
        return new Span(start, start + in.number());
    }
}
