package org.gangmu.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gangmu.check.CompactReader;
import org.gangmu.check.CompactWriter;
import org.gangmu.decide.Derivation;
import org.gangmu.decide.Derivation.CuePlaces;
import org.gangmu.decide.Derivation.Fired;
import org.gangmu.decide.Derivation.Points;
import org.gangmu.preview.Reach;
import org.gangmu.rulebook.Status;
import org.gangmu.tag.Setting;
import org.gangmu.text.Span;

/**
 * Packs why the sentences of a document have their labels, and unpacks it; the packed form of {@link Decisions#derivation()}. Like stands with like, column
 * by column, and what often comes together is one name, since an archive holds one of these for each document and it must be small.
 */
public final class DerivationFile {

    private static final String APART = "\t";

    private DerivationFile() {
    }

    /** @param all one for each sentence of the document, in order, as {@link Derivation#kept()} gives them */
    public static byte[] write(List<Derivation> all) {
        CompactWriter labels = new CompactWriter();
        CompactWriter confidences = new CompactWriter();
        CompactWriter settings = new CompactWriter();
        CompactWriter shapes = new CompactWriter();
        CompactWriter points = new CompactWriter();
        CompactWriter fired = new CompactWriter();
        Map<String, Integer> rules = new HashMap<>();
        for (Derivation d : all) {
            labels.name(d.label() + APART + d.shadow() + APART + String.join(" ", d.also()));
            confidences.name(Double.toString(d.confidence()));
            settings.name(String.join(APART, d.setting().kind(), d.setting().frame(), d.setting().openedBy(), d.setting().opener()));
            shapes.name(d.shape());
            points.number(d.points().size());
            d.points().forEach(p -> points.name(p.label() + APART + p.points()));
            fired.number(d.rules().size());
            d.rules().forEach(r -> fired(r, rules, fired));
        }
        CompactWriter out = new CompactWriter().number(all.size());
        List.of(labels, confidences, settings, shapes, points, cues(all), fired).forEach(column -> out.bytes(column.bytes()));
        return Deflated.pack(out.bytes());
    }

    /** Frequent names get small numbers, and of each sentence only the steps between the numbers are written. */
    private static CompactWriter cues(List<Derivation> all) {
        Map<String, Integer> counts = new TreeMap<>();
        all.forEach(d -> d.cues().forEach(c -> counts.merge(c.name(), 1, Integer::sum)));
        List<String> names = counts.keySet().stream().sorted(Comparator.comparing((String n) -> -counts.get(n)).thenComparing(n -> n)).toList();
        Map<String, Integer> numbers = new HashMap<>();
        CompactWriter out = new CompactWriter().number(names.size());
        for (String name : names) {
            numbers.put(name, numbers.size());
            out.text(name);
        }
        for (Derivation d : all) {
            out.number(d.cues().size());
            int last = 0;
            for (int number : d.cues().stream().mapToInt(c -> numbers.get(c.name())).sorted().toArray()) {
                out.number(number - last);
                last = number;
            }
        }
        return out;
    }

    /** What does not change from sentence to sentence stands where a rule fires first. */
    private static void fired(Fired rule, Map<String, Integer> rules, CompactWriter out) {
        Integer known = rules.putIfAbsent(rule.id(), rules.size() + 1);
        out.number((known == null ? 0 : known) * 2 + (rule.counted() ? 1 : 0));
        if (known == null) {
            out.text(rule.id()).name(rule.label()).number(rule.status().ordinal()).name(Double.toString(rule.strength()));
        }
        out.number(rule.span().start()).number(rule.span().length());
    }

    /** A file unpacked, each column to be read from its start. */
    private record Columns(int size, CompactReader labels, CompactReader confidences, CompactReader settings, CompactReader shapes, CompactReader points, CompactReader cues,
                           CompactReader fired) {

        static Columns of(byte[] packed) {
            CompactReader in = new CompactReader(Deflated.unpack(packed));
            return new Columns(in.number(), next(in), next(in), next(in), next(in), next(in), next(in), next(in));
        }

        private static CompactReader next(CompactReader in) {
            return new CompactReader(in.bytes());
        }

        List<String> cueNames() {
            List<String> out = new ArrayList<>();
            for (int n = cues.number(); n > 0; n--) {
                out.add(cues.text());
            }
            return out;
        }

        /** Of the next sentence. */
        <T> List<T> cues(List<T> all) {
            List<T> out = new ArrayList<>();
            int at = 0;
            for (int n = cues.number(); n > 0; n--) {
                at += cues.number();
                out.add(all.get(at));
            }
            return out;
        }
    }

    /** @throws RuntimeException if the bytes are damaged */
    public static List<Derivation> read(byte[] packed) {
        Columns in = Columns.of(packed);
        Map<String, Setting> known = new HashMap<>();
        List<CuePlaces> names = in.cueNames().stream().map(name -> new CuePlaces(name, List.of())).toList();
        List<Fired> rules = new ArrayList<>();
        List<Derivation> out = new ArrayList<>(in.size());
        for (int i = 0; i < in.size(); i++) {
            String[] label = in.labels().name().split(APART, -1);
            Setting setting = known.computeIfAbsent(in.settings().name(), DerivationFile::setting);
            List<CuePlaces> cues = in.cues(names);
            cues.sort(Comparator.comparing(CuePlaces::name));
            out.add(new Derivation(label[0], label[2].isEmpty() ? List.of() : List.of(label[2].split(" ")), Double.parseDouble(in.confidences().name()), setting, in.shapes().name(), cues,
                    points(in.points()), fired(in.fired(), rules), label[1]));
        }
        return out;
    }

    /** The names of all cues of the document: much cheaper than {@link #read}. */
    public static Set<String> cueNames(byte[] packed) {
        return new HashSet<>(Columns.of(packed).cueNames());
    }

    /** Of each sentence what conditions can ask of it, as {@link Reach#features} names it: cheaper than {@link #read}. */
    public static List<Set<String>> features(byte[] packed) {
        Columns in = Columns.of(packed);
        Map<String, Setting> known = new HashMap<>();
        List<String> names = in.cueNames();
        List<Set<String>> out = new ArrayList<>(in.size());
        for (int i = 0; i < in.size(); i++) {
            Setting setting = known.computeIfAbsent(in.settings().name(), DerivationFile::setting);
            out.add(Reach.features(in.cues(names), setting, in.shapes().name()));
        }
        return out;
    }

    private static Setting setting(String joined) {
        String[] parts = joined.split(APART, -1);
        return new Setting(parts[0], parts[1], parts[2], parts[3]);
    }

    private static List<Points> points(CompactReader in) {
        List<Points> out = new ArrayList<>();
        for (int n = in.number(); n > 0; n--) {
            String[] parts = in.name().split(APART, -1);
            out.add(new Points(parts[0], Double.parseDouble(parts[1])));
        }
        return out;
    }

    private static List<Fired> fired(CompactReader in, List<Fired> rules) {
        List<Fired> out = new ArrayList<>();
        for (int n = in.number(); n > 0; n--) {
            int head = in.number();
            if (head < 2) {
                String id = in.text();
                String label = in.name();
                Status status = Status.values()[in.number()];
                rules.add(new Fired(id, "", label, Double.parseDouble(in.name()), status, false, new Span(0, 0)));
            }
            Fired rule = rules.get(head < 2 ? rules.size() - 1 : head / 2 - 1);
            int start = in.number();
            out.add(new Fired(rule.id(), rule.place(), rule.label(), rule.strength(), rule.status(), head % 2 == 1, new Span(start, start + in.number())));
        }
        return out;
    }
}
