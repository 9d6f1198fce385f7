package org.gangmu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gangmu.drl.Marker;
import org.gangmu.edit.DrlExport;
import org.gangmu.evidence.CompiledRules;
import org.gangmu.evidence.PlainRuleEngine;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookException;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.segment.Article;
import org.gangmu.segment.PageSegmenter;
import org.gangmu.tag.ArticleTagger;
import org.gangmu.tag.TaggedSentence;
import org.gangmu.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Code in any cell or name of a rulebook is text: it is refused or carried, never run, neither here nor when Drools compiles the exported rules. */
class InjectionTest {

    private static final String CALL = "org.gangmu.drl.Marker.set()";
    private static final List<String> PAYLOADS = List.of("x\"); " + CALL + "; //", "x\\u0022); " + CALL + "; //", "x\\", "x\" + " + CALL + " + \"", "x\\u0022 + " + CALL + " + \\u0022",
            "${" + CALL + "}", "#{" + CALL + "}", "@{" + CALL + "}", "x\n\"); " + CALL + ";\n//", "x */ " + CALL + " /*", "x' + " + CALL + " + '", "x%22); " + CALL + "; //",
            "x\\\" || " + CALL + ") //", "x\u2028\"); " + CALL + "; //", "modal\" ) eval( " + CALL + " ) //", "\uff02); " + CALL + "; //");
    private static final String TEXT = "重点任务\n\n各镇必须整改。会议强调，我们必须抓紧。\n";

    /** The tables of a small rulebook, each with one row whose every cell is filled in turn. */
    private static final Map<String, List<String>> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("requirement/modal.csv", List.of("name,cue,with,without,where,then,within,frame,kind,shape,label,strength,hit,near miss,known miss,known false alarm,note,status",
                "a,modal,,,,,,,,,REQUIREMENT,2,,,,,,"));
        TABLES.put("lexicon/words.csv", List.of("cue,word,except,pos,note", "modal,必须,,,"));
        TABLES.put("labels.csv", List.of("label,zh,en,color,section,form", "REQUIREMENT,要求,Requirements,#bc4c00,requirements,tasks"));
        TABLES.put("setting/frames.csv", List.of("name,cue,opens,self,scope", "tasks,lead,tasks,,section"));
        TABLES.put("setting/kinds.csv", List.of("name,cue,speaks for,strength,part,at most,note", "k,modal,report,1,any,1,"));
        TABLES.put("rulebook.csv", List.of("key,value,note", "language,zh,"));
        TABLES.put("examples/decisions.csv", List.of("sentence,label,note", "各镇必须整改。,REQUIREMENT,"));
    }

    @TempDir
    private Path root;

    record Cell(String table, int column, String name) {
        @Override
        public String toString() {
            return table + " " + name;
        }
    }

    static List<Cell> cells() {
        List<Cell> out = new ArrayList<>();
        TABLES.forEach((table, rows) -> {
            String[] header = rows.get(0).split(",");
            for (int i = 0; i < header.length; i++) {
                out.add(new Cell(table, i, header[i]));
            }
        });
        return out;
    }

    private RuleBookFixture book(Path folder) {
        RuleBookFixture book = RuleBookFixture.chinese(folder).with("lexicon/more.csv", "cue,word\nformula,会议强调\nlead,重点任务\nmodal,须\n")
                .with("labels.csv", "label,zh,en,color,section,form\nREQUIREMENT,要求,Requirements,#bc4c00,requirements,tasks\nOTHER,其他,Other,#6e7781,,none\n");
        TABLES.forEach((table, rows) -> book.with(table, content(table, rows, -1, "")));
        return book;
    }

    private static String content(String table, List<String> rows, int column, String payload) {
        String[] cells = rows.get(1).split(",", -1);
        if (column >= 0) {
            cells[column] = quoted(payload);
        }
        String more = table.equals("labels.csv") ? "OTHER,其他,Other,#6e7781,,none\n" : table.equals("rulebook.csv") ? "formulas,formula,\ndefault label,OTHER,\n" : "";
        return rows.get(0) + "\n" + String.join(",", cells) + "\n" + more;
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    @ParameterizedTest
    @MethodSource("cells")
    void codeInACellIsRefusedOrCarriedAsText(Cell cell) throws IOException {
        for (int i = 0; i < PAYLOADS.size(); i++) {
            RuleBookFixture book = book(root.resolve("in" + i)).with(cell.table(), content(cell.table(), TABLES.get(cell.table()), cell.column(), PAYLOADS.get(i)));
            use(book.folder(), root.resolve("out" + i));
        }
        assertTrue(Marker.isUntouched());
    }

    @Test
    void codeInAHeaderIsRefused() throws IOException {
        for (int i = 0; i < PAYLOADS.size(); i++) {
            RuleBookFixture book = book(root.resolve("in" + i)).with("requirement/modal.csv", "name,cue,label,strength," + quoted(PAYLOADS.get(i)) + "\na,modal,REQUIREMENT,1,x\n");
            assertFalse(use(book.folder(), root.resolve("out" + i)));
        }
        assertTrue(Marker.isUntouched());
    }

    /** Reads a rulebook, summarizes with it, writes it as DRL and reads that; says whether it was accepted. */
    private static boolean use(Path folder, Path out) throws IOException {
        RuleBook book;
        try {
            book = RuleBookReader.read(folder);
        } catch (RuleBookException refused) {
            assertFalse(refused.problems().isEmpty());
            return false;
        }
        Gangmu.of(List.of(book), ExtractLimits.DEFAULT).summarize(TEXT);
        RuleBookReader.read(DrlExport.write(folder, out));
        return true;
    }

    /** Every payload in every cell that takes free text, in file names, folder names and the rulebook's name, all at once: Drools compiles once. */
    @Test
    void codeInExportedRulesIsNotRunByDroolsEither() throws IOException {
        Path folder = root.resolve("zh\"); " + CALL.replace("/", "") + "; \\");
        Files.move(book(root).folder(), folder);
        String header = "name,cue,label,strength,hit,near miss,known miss,known false alarm,note,status\n";
        StringBuilder rows = new StringBuilder(header);
        for (int i = 0; i < PAYLOADS.size(); i++) {
            String payload = quoted(PAYLOADS.get(i));
            rows.append("r").append(i).append(",modal,REQUIREMENT,1,").append(String.join(",", payload, other(PAYLOADS.get(i), "乙"), other(PAYLOADS.get(i), "丙"), other(PAYLOADS.get(i), "丁"), payload)).append(i % 2 == 0 ? ",draft\n" : ",\n");
        }
        // A backslash in the name of a file is read as the "/" that it is on other systems.
        List<String> names = PAYLOADS.stream().map(p -> p.replaceAll("[/\\\\]", "").strip()).distinct().toList();
        for (int i = 0; i < names.size(); i++) {
            Path table = folder.resolve("f" + names.get(i)).resolve("t" + names.get(i) + ".csv");
            Files.createDirectories(table.getParent());
            Files.writeString(table, i == 0 ? rows : header + "r,modal,REQUIREMENT,1,,,,,,\n");
        }
        RuleBook book = RuleBookReader.read(folder);
        Path exported = DrlExport.write(folder, root.resolve("out"));
        CompiledRules compiled = new CompiledRules(book, exported);
        Article article = new PageSegmenter().segment(SourceText.plain("a.txt", TEXT)).articles().get(0);
        List<TaggedSentence> sentences = new ArticleTagger(book).tag(article).sentences();
        assertEquals(new PlainRuleEngine(book.rules()).evidence(sentences), compiled.evidence(sentences));
        assertTrue(Marker.isUntouched());
        try (Stream<Path> files = Files.walk(exported)) {
            String all = files.filter(f -> f.toString().endsWith(".drl")).map(InjectionTest::read).collect(Collectors.joining());
            assertTrue(all.contains("Marker.set()"), "the payloads are there");
            assertFalse(all.contains("\\") || all.contains("${") || all.contains("#{") || all.contains("@{") || all.contains("*/"));
        }
    }

    /** No sentence may be an example of two things. */
    private static String other(String payload, String before) {
        return quoted(before + payload);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
