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

    /** @param all one for each sentence of the document, in order, as {@link Derivation#kept()} gives them */
    public static byte[] write(List<Derivation> all) {
        CompactWriter out = new CompactWriter();
        // Like stands with like, which packs better.
        CompactWriter names = new CompactWriter();
        CompactWriter places = new CompactWriter();
        CompactWriter fired = new CompactWriter();
        Map<String, Integer> rules = new HashMap<>();
        out.number(all.size());
        for (Derivation d : all) {
            derivation(d, out);
            names.number(d.cues().size());
            d.cues().forEach(c -> names.name(c.name()));
            fired.number(d.rules().size());
            d.rules().forEach(r -> fired(r, rules, fired, places));
        }
        return Deflated.pack(new CompactWriter().bytes(out.bytes()).bytes(names.bytes()).bytes(fired.bytes()).bytes(places.bytes()).bytes());
    }

    private static void derivation(Derivation d, CompactWriter out) {
        out.name(d.label()).number(d.also().size());
        d.also().forEach(out::name);
        real(d.confidence(), out);
        out.name(d.setting().kind()).name(d.setting().frame()).name(d.setting().openedBy()).name(d.setting().opener()).name(d.shape()).name(d.shadow()).number(d.points().size());
        d.points().forEach(p -> real(p.points(), out.name(p.label())));
    }

    /** What does not change from sentence to sentence stands where a rule fires first. */
    private static void fired(Fired rule, Map<String, Integer> rules, CompactWriter out, CompactWriter places) {
        Integer known = rules.putIfAbsent(rule.id(), rules.size() + 1);
        out.number(known == null ? 0 : known);
        if (known == null) {
            real(rule.strength(), out.text(rule.id()).name(rule.label()).number(rule.status().ordinal()));
        }
        out.number(rule.counted() ? 1 : 0);
        span(rule.span(), places);
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
        CompactReader all = new CompactReader(Deflated.unpack(packed));
        CompactReader in = new CompactReader(all.bytes());
        CompactReader names = new CompactReader(all.bytes());
        CompactReader fired = new CompactReader(all.bytes());
        CompactReader places = new CompactReader(all.bytes());
        List<Fired> rules = new ArrayList<>();
        List<Derivation> out = new ArrayList<>();
        for (int n = in.number(); n > 0; n--) {
            out.add(derivation(rules, in, names, fired, places));
        }
        return out;
    }

    private static Derivation derivation(List<Fired> rules, CompactReader in, CompactReader names, CompactReader fired, CompactReader places) {
        String label = in.name();
        List<String> also = new ArrayList<>();
        for (int n = in.number(); n > 0; n--) {
            also.add(in.name());
        }
        double confidence = real(in);
        Setting setting = new Setting(in.name(), in.name(), in.name(), in.name());
        String shape = in.name();
        String shadow = in.name();
        List<Points> points = new ArrayList<>();
        for (int n = in.number(); n > 0; n--) {
            points.add(new Points(in.name(), real(in)));
        }
        List<CuePlaces> cues = new ArrayList<>();
        List<Span> before = new ArrayList<>();
        for (int n = names.number(); n > 0; n--) {
            cues.add(new CuePlaces(names.name(), List.of()));
        }
        List<Fired> hits = new ArrayList<>();
        for (int n = fired.number(); n > 0; n--) {
            hits.add(fired(rules, fired, places));
        }
        return new Derivation(label, also, confidence, setting, shape, cues, points, hits, shadow);
    }

    private static Fired fired(List<Fired> rules, CompactReader in, CompactReader places) {
        int known = in.number();
        if (known == 0) {
            String id = in.text();
            String label = in.name();
            Status status = Status.values()[in.number()];
            rules.add(new Fired(id, "", label, real(in), status, false, new Span(0, 0)));
        }
        Fired rule = rules.get(known == 0 ? rules.size() - 1 : known - 1);
        boolean counted = in.number() == 1;
        return new Fired(rule.id(), rule.place(), rule.label(), rule.strength(), rule.status(), counted, span(places));
    }

    private static double real(CompactReader in) {
        return Double.parseDouble(in.name());
    }

    private static Span span(CompactReader in) {
        int start = in.number();
        return new Span(start, start + in.number());
    }
}
