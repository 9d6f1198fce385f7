package org.gangmu.findings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.gangmu.decide.Derivation;
import org.gangmu.decide.Derivation.CuePlaces;
import org.gangmu.decide.Derivation.Fired;
import org.gangmu.decide.Derivation.Points;
import org.gangmu.rulebook.Status;
import org.gangmu.tag.Setting;
import org.gangmu.text.Span;
import org.junit.jupiter.api.Test;

/** Derivations come out of their packed form as they went in, also those that no shipped rulebook makes. */
class DerivationFileTest {

    private static final Setting HEADING = new Setting("work-report", "tasks", "zh.setting.frames.tasks", "");
    private static final Setting ODD = new Setting("青泽年鉴", "", "我们的.rows.1", "opened by\tthese words");

    private static Derivation of(String label, List<String> also, double confidence, Setting setting, List<Points> points, List<Fired> rules, String shadow, String... cues) {
        return new Derivation(label, also, confidence, setting, "body", Arrays.stream(cues).map(c -> new CuePlaces(c, List.of())).toList(), points, rules, shadow);
    }

    private static Fired fired(String id, String label, double strength, Status status, boolean counted, int start, int end) {
        return new Fired(id, "", label, strength, status, counted, new Span(start, end));
    }

    private static final List<Derivation> ALL = List.of(
            // as added up: 2.5 for GOAL, 1 for OTHER, with the confidence that makes
            of("GOAL", List.of("OTHER"), 0.82, HEADING, List.of(new Points("GOAL", 2.5), new Points("OTHER", 1)),
                    List.of(fired("zh.goal.target.a", "GOAL", 2.5, Status.STABLE, true, 0, 9), fired("zh.goal.target.b", "GOAL", 2, Status.STABLE, false, 3, 5)), "", "#number", "我们的词"),
            of("OTHER", List.of(), 0.73, HEADING, List.of(new Points("OTHER", 1), new Points("GOAL", 0)), List.of(), "", "#number"),
            // a sum that no strengths make, a confidence of its own, a label that is not the first, rules against a label and on trial
            of("GOAL", List.of("NEVER", "OTHER"), 0.123456, ODD, List.of(new Points("OTHER", 6.000000000000001), new Points("GOAL", -0.0)),
                    List.of(fired("我们的.规则", "OTHER", -1.2345, Status.STABLE, true, 7, 7), fired("zh.goal.target.on-trial", "GOAL", 2.5, Status.SHADOW, false, 2, 4),
                            fired("zh.goal.target.b", "GOAL", 2, Status.STABLE, false, 2, 4)), "OTHER"),
            of("", List.of(), Double.NaN, ODD, List.of(), List.of(), "", "#a-new-cue"));

    @Test
    void whateverGoesInComesOut() {
        assertEquals(ALL, DerivationFile.read(DerivationFile.write(ALL)));
        assertEquals(List.of(), DerivationFile.read(DerivationFile.write(List.of())));
    }

    @Test
    void openedOnceItAnswersAllQuestions() {
        DerivationFile file = DerivationFile.open(DerivationFile.write(ALL));
        assertEquals(Set.of("#number", "我们的词", "#a-new-cue"), file.cueNames());
        assertEquals(Set.of("#number", "frame:tasks", "kind:work-report", "shape:body"), file.features().get(1));
        assertEquals(ALL, file.derivations());
        assertEquals(ALL.size(), file.size());
    }

    @Test
    void otherVerdictsUnderTheSameCuesGiveTheSameBytesAsWritingAllAnew() {
        List<Derivation> others = ALL.stream().map(d -> of("OTHER", List.of(), 0.5, d.setting(), d.points(), List.of(), "", d.cues().stream().map(CuePlaces::name).toArray(String[]::new))).toList();
        byte[] was = DerivationFile.write(ALL);
        assertArrayEquals(DerivationFile.write(others), DerivationFile.open(was).with(others));
        DerivationFile read = DerivationFile.open(was);
        read.derivations();
        assertArrayEquals(DerivationFile.write(others), read.with(others));
    }

    @Test
    void damagedBytesAreRefused() {
        byte[] packed = DerivationFile.write(ALL);
        assertThrows(RuntimeException.class, () -> DerivationFile.read(Arrays.copyOf(packed, packed.length / 2)));
        packed[packed.length / 2] ^= 0x55;
        assertThrows(RuntimeException.class, () -> DerivationFile.read(packed));
    }

    /** What catalogues were written by must read as it was for ever: names are added in a list of a new version. */
    @Test
    void theListOfNumberedNamesIsNeverChanged() throws IOException, NoSuchAlgorithmException {
        try (InputStream in = NumberedNames.class.getResourceAsStream("names-1.txt")) {
            assertEquals("0bd37459796fd86121266939734155965fb4dda22771cf585bc5b7ea39af37d3", HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes())));
        }
    }

    @Test
    void shortDocumentsArePackedIntoLittle() {
        byte[] packed = DerivationFile.write(ALL.subList(0, 2));
        assertTrue(packed.length < 160, packed.length + " bytes");
    }
}
