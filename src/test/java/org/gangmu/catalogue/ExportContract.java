package org.gangmu.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gangmu.findings.Findings;
import org.gangmu.text.Language;
import org.gangmu.text.Span;
import org.junit.jupiter.api.Test;

/** What every catalogue gives when its tables are taken out. */
abstract class ExportContract {

    /** A place without a catalogue. */
    abstract String place();

    private static Catalogue filled(String at, String... names) {
        Catalogue.create(at);
        Catalogue catalogue = Catalogue.open(at, Mode.WRITE);
        Edition edition = catalogue.register(List.of(Invented.RULES), "models 1");
        catalogue.putInForce(edition);
        catalogue.add(catalogue.source("reports"), Arrays.stream(names).map(Invented::located).toList());
        Ledger ledger = catalogue.begin("run", edition, 1);
        for (List<Claimed> claimed = ledger.claim(1); !claimed.isEmpty(); claimed = ledger.claim(1)) {
            ledger.commit(List.of(result(claimed.get(0))));
        }
        return catalogue;
    }

    /** What a document gives depends on its name alone; two have the same content. */
    private static Result result(Claimed document) {
        if (document.name().startsWith("bad")) {
            return new Result.Failed(document, "time", "took too long", document.attempts());
        }
        Findings findings = document.name().startsWith("same") ? Invented.findings("增长6.5%以上。", "会议由他主持。") : Invented.findings("促进" + document.name() + "。");
        return new Result.Found(document, 10, findings, document.id());
    }

    private static List<List<Object>> rows(Catalogue catalogue, ExportTable table, List<String> labels, String name) throws IOException {
        List<List<Object>> out = new ArrayList<>();
        catalogue.export(table, new ExportFilter(catalogue.inForce().orElseThrow().id(), labels, name), out::add);
        return out;
    }

    private static List<List<Object>> rows(Catalogue catalogue, ExportTable table) throws IOException {
        return rows(catalogue, table, List.of(), "");
    }

    @Test
    void documentsThatCameInAnotherOrderGiveTheSameTables() throws IOException {
        try (Catalogue one = filled(place(), "a.txt", "same1.txt", "bad.txt", "same2.txt", "中文.txt", "B.txt"); Catalogue other = filled(place(), "中文.txt", "B.txt", "bad.txt", "same2.txt",
                "same1.txt", "a.txt")) {
            for (ExportTable table : ExportTable.values()) {
                List<List<Object>> rows = rows(one, table);
                assertEquals(rows, rows(other, table), table.toString());
                assertTrue(rows.size() >= 5, table.toString());
                rows.forEach(r -> assertEquals(table.columns().size(), r.size(), table.toString()));
                assertEquals(rows.stream().map(r -> r.get(0).toString()).sorted().toList(), rows.stream().map(r -> r.get(0)).toList(), table.toString());
            }
        }
    }

    @Test
    void aDocumentIsARowWithItsCountsOrItsReason() throws IOException {
        try (Catalogue catalogue = filled(place(), "same1.txt", "bad.txt", "same2.txt")) {
            List<List<Object>> rows = rows(catalogue, ExportTable.DOCUMENTS);
            assertEquals(List.of("bad.txt", "same1.txt", "same2.txt"), rows.stream().map(r -> r.get(0)).toList());
            String sha256 = Invented.findings("增长6.5%以上。", "会议由他主持。").content().sha256();
            assertEquals(Arrays.asList("same1.txt", "done", "text/plain", sha256, 10L, 17, List.of("zh"), 1L, 2L, Map.of("GOAL", 1L, "OTHER", 1L), null, null, null), rows.get(1));
            assertEquals(rows.get(1).subList(1, 13), rows.get(2).subList(1, 13));
            assertEquals(Arrays.asList("bad.txt", "failed", null, null, 10L, null, List.of(), null, null, Map.of(), "time", "took too long", null), rows.get(0));
        }
    }

    @Test
    void aSentenceIsARowForEachFileThatHoldsIt() throws IOException {
        try (Catalogue catalogue = filled(place(), "same1.txt", "same2.txt")) {
            List<List<Object>> rows = rows(catalogue, ExportTable.SENTENCES);
            String id = Invented.findings("增长6.5%以上。", "会议由他主持。").content().sha256().substring(0, 12);
            assertEquals(Arrays.asList("same1.txt", id + ":0", 0, 0, 0, null, 1, 0, 9, List.of(new Span(0, 9)), "GOAL", List.of("REQUIREMENT"), 0.93, "targets",
                    List.of("zh.goal.target.expected"), "增长6.5%以上。"), rows.get(0));
            assertEquals(List.of("same1.txt", "same1.txt", "same2.txt", "same2.txt"), rows.stream().map(r -> r.get(0)).toList());
            assertEquals(List.of(id + ":1"), rows(catalogue, ExportTable.SENTENCES, List.of("OTHER"), "same2").stream().map(r -> r.get(1)).toList());
            assertEquals(2, rows(catalogue, ExportTable.FIGURES, List.of("GOAL"), "").size());
            assertEquals(List.of(), rows(catalogue, ExportTable.FIGURES, List.of("OTHER"), ""));
            assertEquals("ge", rows(catalogue, ExportTable.FIGURES).get(0).get(9));
        }
    }

    @Test
    void anOlderEditionIsStillThere() throws IOException {
        try (Catalogue catalogue = filled(place(), "same1.txt")) {
            Edition old = catalogue.inForce().orElseThrow();
            Edition next = catalogue.register(List.of(new Rules("zh@2", Language.ZH, new byte[] {4})), "models 1");
            catalogue.putInForce(next);
            assertEquals(List.of(), rows(catalogue, ExportTable.SENTENCES));
            assertNull(rows(catalogue, ExportTable.DOCUMENTS).get(0).get(8), "not judged yet");
            List<Object> first = new ArrayList<>();
            catalogue.export(ExportTable.SENTENCES, new ExportFilter(old.id(), List.of(), ""), first::addAll);
            assertEquals("GOAL", first.get(10));
        }
    }

    @Test
    void aTakerThatFailsEndsTheReadingAndTheCatalogueStaysOfUse() throws IOException {
        try (Catalogue catalogue = filled(place(), "same1.txt", "same2.txt")) {
            IOException full = new IOException("full");
            IOException thrown = assertThrows(IOException.class,
                    () -> catalogue.export(ExportTable.SENTENCES, new ExportFilter(1, List.of(), ""), r -> {
                        throw full;
                    }));
            assertEquals(full, thrown);
            assertEquals(4, rows(catalogue, ExportTable.SENTENCES).size());
        }
    }
}
