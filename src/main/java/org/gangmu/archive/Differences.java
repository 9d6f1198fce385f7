package org.gangmu.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gangmu.decide.Derivation;
import org.gangmu.findings.Decisions;
import org.gangmu.findings.DerivationFile;

/** Compares what a catalogue says of a content with what comes out now, to the last rule. */
final class Differences {

    private final String document;
    private final String sha256;
    private final List<Difference> found = new ArrayList<>();

    Differences(String document, String sha256) {
        this.document = document;
        this.sha256 = sha256;
    }

    List<Difference> found() {
        return List.copyOf(found);
    }

    void decisions(Decisions kept, Decisions now) {
        each("label", kept.labels(), now.labels());
        whole("articles", kept.articles(), now.articles());
        whole("figures", kept.figures(), now.figures());
        whole("people", kept.people(), now.people());
        if (!Arrays.equals(kept.derivation(), now.derivation())) {
            derivations(kept.derivation(), now.derivation());
        }
    }

    private void derivations(byte[] kept, byte[] now) {
        List<Derivation> was;
        try {
            was = DerivationFile.read(kept);
        } catch (RuntimeException damaged) {
            add(-1, "derivation", "damaged", "whole");
            return;
        }
        each("derivation", was, DerivationFile.read(now));
    }

    private <T> void each(String what, List<T> kept, List<T> now) {
        for (int i = 0; i < Math.max(kept.size(), now.size()); i++) {
            String was = i < kept.size() ? kept.get(i).toString() : "missing";
            String is = i < now.size() ? now.get(i).toString() : "missing";
            if (!was.equals(is)) {
                add(i, what, was, is);
            }
        }
    }

    private <T> void whole(String what, List<T> kept, List<T> now) {
        if (!kept.equals(now)) {
            List<T> gone = new ArrayList<>(kept);
            now.forEach(gone::remove);
            List<T> come = new ArrayList<>(now);
            kept.forEach(come::remove);
            add(-1, what, gone.isEmpty() ? "nothing more" : gone.toString(), come.isEmpty() ? "nothing more" : come.toString());
        }
    }

    private void add(int sentence, String what, String kept, String now) {
        found.add(new Difference(document, sha256, sentence, what, kept, now));
    }
}
