package org.gangmu.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gangmu.check.CompactReader;
import org.gangmu.decide.Derivation;
import org.gangmu.decide.Derivation.CuePlaces;
import org.gangmu.decide.Derivation.Fired;
import org.gangmu.decide.Derivation.Points;
import org.gangmu.preview.Reach;
import org.gangmu.rulebook.Status;
import org.gangmu.tag.Setting;
import org.gangmu.text.Span;

/**
 * Why the sentences of a document have their labels, in the packed form of {@link Decisions#derivation()}. An archive holds one for each document, so it is
 * small; and of most documents a rerun asks for little of it, so it is unpacked once and read as far as it is asked. Not thread-safe.
 */
public final class DerivationFile {

    /** So many columns tell cues, settings and shapes; they come first. */
    private static final int SETTINGS = 6;

    private final int size;
    /** The columns read so far, as they are. */
    private final List<byte[]> columns = new ArrayList<>();
    private final CompactReader in;
    private final List<String> names;
    /** By number among {@link #names}, of each sentence. */
    private final byte[] cues;
    private int[][] numbers;
    private List<Setting> settings;
    private List<String> shapes;

    private DerivationFile(byte[] packed) {
        this.in = new CompactReader(Deflated.unpack(packed));
        int version = in.number();
        if (version != NumberedNames.VERSION) {
            throw new IllegalArgumentException("a derivation by names of version " + version);
        }
        this.size = in.number();
        CompactReader all = column();
        this.names = new ArrayList<>();
        for (int n = all.number(); n > 0; n--) {
            names.add(NumberedNames.CUES.read(all));
        }
        this.cues = all.rest();
    }

    /** @param all one for each sentence of the document, in order, as {@link Derivation#kept()} gives them */
    public static byte[] write(List<Derivation> all) {
        return DerivationPacker.write(all);
    }

    /** @throws RuntimeException if the bytes are damaged, here or later */
    public static DerivationFile open(byte[] packed) {
        return new DerivationFile(packed);
    }

    /** @throws RuntimeException if the bytes are damaged */
    public static List<Derivation> read(byte[] packed) {
        return open(packed).derivations();
    }

    private CompactReader column() {
        byte[] bytes = in.bytes();
        columns.add(bytes);
        return new CompactReader(bytes);
    }

    private <T> NameColumn.Reader<T> column(NameColumn.Reading<T> whole) {
        return new NameColumn.Reader<>(column(), whole);
    }

    /** The number of sentences. */
    public int size() {
        return size;
    }

    /** The names of all cues of the document. */
    public Set<String> cueNames() {
        return new HashSet<>(names);
    }

    /** Of each sentence what conditions can ask of it, as {@link Reach#features} names it. */
    public List<Set<String>> features() {
        settings();
        List<Set<String>> out = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            out.add(Reach.features(cues(i), settings.get(i), shapes.get(i)));
        }
        return out;
    }

    private List<String> cues(int sentence) {
        List<String> out = new ArrayList<>(numbers[sentence].length);
        for (int number : numbers[sentence]) {
            out.add(names.get(number));
        }
        return out;
    }

    /** Reads what all but the first question needs; the columns of verdicts stay where they are. */
    private void settings() {
        if (numbers != null) {
            return;
        }
        CompactReader steps = new CompactReader(cues);
        numbers = new int[size][];
        for (int i = 0; i < size; i++) {
            numbers[i] = new int[steps.number()];
            int at = 0;
            for (int j = 0; j < numbers[i].length; j++) {
                at += steps.number();
                numbers[i][j] = at;
            }
        }
        NameColumn.Reader<String> kinds = column(NumberedNames.WORDS::read);
        NameColumn.Reader<String> frames = column(NumberedNames.WORDS::read);
        NameColumn.Reader<String> openedBy = column(NumberedNames.WORDS::read);
        NameColumn.Reader<String> openers = column(NumberedNames.WORDS::read);
        NameColumn.Reader<String> shape = column(NumberedNames.WORDS::read);
        settings = new ArrayList<>(size);
        shapes = new ArrayList<>(size);
        Map<Setting, Setting> known = new HashMap<>();
        for (int i = 0; i < size; i++) {
            Setting setting = new Setting(kinds.next(), frames.next(), openedBy.next(), openers.next());
            settings.add(known.computeIfAbsent(setting, s -> s));
            shapes.add(shape.next());
        }
    }

    /** All of it; to be asked for once. */
    public List<Derivation> derivations() {
        settings();
        Verdicts verdicts = new Verdicts();
        Map<String, CuePlaces> places = new HashMap<>();
        List<Derivation> out = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            List<CuePlaces> found = new ArrayList<>();
            cues(i).forEach(name -> found.add(places.computeIfAbsent(name, n -> new CuePlaces(n, List.of()))));
            found.sort(Comparator.comparing(CuePlaces::name));
            out.add(verdicts.next(settings.get(i), shapes.get(i), found));
        }
        return out;
    }

    /** The packed form of derivations that have the cues and settings of these: what {@link #write} makes of them, in less time. */
    public byte[] with(List<Derivation> others) {
        settings();
        return DerivationPacker.write(others, columns.subList(0, SETTINGS));
    }

    /** The columns behind those of cues and settings. */
    private final class Verdicts {

        private final NameColumn.Reader<String> labels = column(NumberedNames.WORDS::read);
        private final Map<String, Double> bases = new HashMap<>();
        private final NameColumn.Reader<List<String>> orders = column(this::order);
        private final List<Fired> rules = rules();
        private final CompactReader fired = column();
        private final CompactReader verdicts = column();

        private List<String> order(CompactReader from) {
            List<String> out = new ArrayList<>();
            for (int n = from.number(); n > 0; n--) {
                out.add(labels.next());
            }
            out.forEach(label -> bases.put(label, decimal(from)));
            return out;
        }

        private List<Fired> rules() {
            NameColumn.Reader<String> ruleLabels = column(NumberedNames.WORDS::read);
            int count = column().number();
            CompactReader from = column();
            List<Fired> out = new ArrayList<>(count);
            for (; out.size() < count;) {
                String id = NumberedNames.RULES.read(from);
                Status status = Status.values()[from.number()];
                out.add(new Fired(id, "", ruleLabels.next(), decimal(from), status, false, new Span(0, 0)));
            }
            return out;
        }

        private Derivation next(Setting setting, String shape, List<CuePlaces> found) {
            List<Fired> fires = fired();
            List<String> order = orders.next();
            int head = verdicts.number();
            int others = head / DerivationPacker.FLAGS;
            String label = (head & DerivationPacker.LABEL) == 0 ? order.get(0) : NumberedNames.WORDS.read(verdicts);
            List<String> also = new ArrayList<>(others);
            for (int i = 0; i < others; i++) {
                also.add((head & DerivationPacker.LABEL) == 0 ? order.get(i + 1) : NumberedNames.WORDS.read(verdicts));
            }
            List<Points> points = (head & DerivationPacker.POINTS) == 0 ? Tallied.points(order, fires, bases) : order.stream().map(l -> new Points(l, decimal(verdicts))).toList();
            String shadow = (head & DerivationPacker.SHADOW) == 0 ? "" : NumberedNames.WORDS.read(verdicts);
            double confidence = (head & DerivationPacker.CONFIDENCE) == 0 ? Tallied.confidence(points) : decimal(verdicts);
            return new Derivation(label, also, confidence, setting, shape, found, points, fires, shadow);
        }

        private List<Fired> fired() {
            int count = fired.number();
            List<Fired> out = new ArrayList<>(count);
            int extent = count == 0 ? 0 : fired.number();
            Span span = null;
            for (; out.size() < count;) {
                int head = fired.number();
                int place = fired.number();
                if (place == DerivationPacker.EXTENT) {
                    span = new Span(0, extent);
                } else if (place != DerivationPacker.SAME) {
                    int start = place - DerivationPacker.OWN;
                    span = new Span(start, start + fired.number());
                }
                Fired rule = rules.get(head / 2);
                out.add(new Fired(rule.id(), rule.place(), rule.label(), rule.strength(), rule.status(), head % 2 == 1, span));
            }
            return out;
        }

        private static double decimal(CompactReader from) {
            int number = from.number();
            int zigzag = number - 1;
            return number == 0 ? from.real() : ((zigzag >>> 1) ^ -(zigzag & 1)) / 100.0;
        }
    }
}
