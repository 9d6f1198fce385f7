package org.gangmu.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.CatalogueException;
import org.gangmu.catalogue.ContentState;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Judged;
import org.gangmu.catalogue.Lookup;
import org.gangmu.decide.Derivation;
import org.gangmu.findings.Decisions;
import org.gangmu.findings.DerivationFile;
import org.gangmu.findings.FoundLabel;
import org.gangmu.findings.FoundSentence;

/**
 * All that a catalogue can say of a document or of one of its sentences.
 *
 * @param edition   whose decisions these are
 * @param decisions empty if the edition did not judge it
 * @param why       for each sentence; empty if not asked for
 * @param history   oldest first; empty if not asked for
 * @param newest    whether no reading of the same bytes is newer
 * @param elsewhere what judged other readings of the same bytes, oldest first
 */
record Shown(Shelf.Found found, Edition edition, List<FoundSentence> sentences, Optional<Decisions> decisions, List<Derivation> why, List<Past> history, boolean newest,
             List<Judged> elsewhere) {

    /** What an edition decided. */
    record Past(Judged judged, Decisions decisions) {
    }

    static Shown of(Catalogue catalogue, Shelf.Found found, Edition edition, boolean why, boolean history) {
        if (found.content().isEmpty()) {
            return new Shown(found, edition, List.of(), Optional.empty(), List.of(), List.of(), true, List.of());
        }
        Lookup lookup = catalogue.lookup();
        ContentState content = found.content().get();
        List<Judged> judged = lookup.history(content.id());
        Optional<Decisions> decisions = judged.stream().filter(j -> j.edition().id() == edition.id()).findFirst().map(j -> lookup.decisions(content, j.decisions()));
        List<Derivation> derivations = why && decisions.isPresent() ? derivations(catalogue, edition, decisions.get()) : List.of();
        Map<Long, Decisions> read = new HashMap<>();
        List<Past> past = new ArrayList<>();
        if (history) {
            judged.forEach(j -> past.add(new Past(j, read.computeIfAbsent(j.decisions(), d -> lookup.decisions(content, d)))));
        }
        List<ContentState> readings = lookup.readings(content);
        List<Judged> elsewhere = readings.stream().filter(r -> r.id() != content.id()).flatMap(r -> lookup.history(r.id()).stream()).toList();
        return new Shown(found, edition, lookup.sentences(content.id()), decisions, derivations, past, readings.stream().noneMatch(r -> r.id() > content.id()), elsewhere);
    }

    /** As they were kept, with the rows of the rules from the rulebook that was kept beside. */
    private static List<Derivation> derivations(Catalogue catalogue, Edition edition, Decisions decisions) {
        Map<String, String> rows = new HashMap<>();
        try (KeptRules rules = KeptRules.of(catalogue, edition)) {
            rules.books().forEach(book -> book.rules().forEach(r -> rows.put(r.id(), r.place().toString())));
        } catch (CatalogueException unreadable) {
            // Read by a Gangmu that reads these tables otherwise: the derivation itself is whole without them.
            rows.clear();
        }
        return DerivationFile.read(decisions.derivation()).stream().map(d -> d.at(rows)).toList();
    }

    /** Numbers of the sentences that were asked for. */
    int[] asked() {
        int one = found.sentence();
        return one < 0 ? IntStream.range(0, sentences.size()).toArray() : one < sentences.size() ? new int[] {one} : new int[0];
    }

    /** How many of the sentences that were asked for have each label. */
    Map<String, Integer> counts(Decisions of) {
        Map<String, Integer> out = new LinkedHashMap<>();
        for (int i : asked()) {
            out.merge(of.labels().get(i).label(), 1, Integer::sum);
        }
        return out;
    }

    /** A sentence whose label, or what led to it, was changed by an edition. */
    record Change(int sentence, FoundLabel was, FoundLabel is) {

        boolean ofLabel() {
            return !was.label().equals(is.label());
        }
    }

    /** What the edition of this number in the history changed of what the one before had decided. */
    List<Change> changes(int past) {
        List<Change> out = new ArrayList<>();
        if (past > 0) {
            List<FoundLabel> was = history.get(past - 1).decisions().labels();
            List<FoundLabel> is = history.get(past).decisions().labels();
            for (int i : asked()) {
                if (!was.get(i).equals(is.get(i))) {
                    out.add(new Change(i, was.get(i), is.get(i)));
                }
            }
        }
        return out;
    }
}
