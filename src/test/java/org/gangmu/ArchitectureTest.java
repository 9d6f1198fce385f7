package org.gangmu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the import lines of the product: data flows one way, and each library has one home. */
class ArchitectureTest {

    /** Upstream first; "" is the package of the facade. */
    private static final List<String> FLOW = List.of("text", "table", "drl", "rulebook", "edit", "extract", "segment", "tag", "evidence",
            "decide", "facts", "summarize", "ledger", "copies", "write", "", "check", "preview", "whynot", "stats", "propose",
            "findings", "source", "worker", "catalogue", "archive", "client", "serve", "connect", "connect.cmis", "connect.files",
            "connect.paperless", "connect.events", "conform", "cli", "spark", "plugins", "plugins.tika", "plugins.solr");
    private static final Map<String, List<String>> HOMES = Map.ofEntries(
            Map.entry("org.apache.tika", List.of("extract", "plugins.tika")), Map.entry("org.apache.pdfbox", List.of("extract")),
            Map.entry("com.hankcs", List.of("tag")), Map.entry("opennlp", List.of("tag")), Map.entry("org.drools", List.of("drl", "evidence")),
            Map.entry("org.kie", List.of("evidence")), Map.entry("org.apache.poi", List.of("table", "write")),
            Map.entry("com.fasterxml.jackson", List.of("write", "check", "archive", "client", "serve", "connect", "connect.files", "connect.paperless", "connect.events", "conform", "plugins.tika")), Map.entry("java.sql", List.of("catalogue", "connect", "connect.events")),
            Map.entry("picocli", List.of("serve", "cli", "spark")), Map.entry("org.apache.spark", List.of("spark")), Map.entry("org.apache.hadoop", List.of("spark")),
            Map.entry("org.apache.parquet", List.of("spark")), Map.entry("scala", List.of("spark")), Map.entry("org.apache.commons.compress", List.of("source")),
            Map.entry("org.apache.james", List.of("source")), Map.entry("io.javalin", List.of("serve")), Map.entry("org.eclipse.jetty", List.of("serve")),
            Map.entry("jakarta.servlet", List.of("serve")), Map.entry("org.apache.chemistry", List.of("connect.cmis")), Map.entry("com.networknt", List.of("conform")), Map.entry("jakarta.jms", List.of("connect.events")),
            Map.entry("org.apache.activemq", List.of("connect.events")), Map.entry("com.sun.net.httpserver", List.of("connect.events")),
            Map.entry("io.prometheus", List.of("serve")), Map.entry("org.apache.solr", List.of("plugins.solr")), Map.entry("jakarta.ws.rs", List.of("plugins.tika")));
    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern OWN = Pattern.compile("org\\.gangmu(?:\\.([a-z.]+))?\\.[A-Z].*");

    private record Line(Path file, String from, String imported) {
    }

    private static List<Line> imports() throws IOException {
        List<Line> out = new ArrayList<>(imports(Path.of("src/main/java/org/gangmu")));
        assertTrue(out.size() > 100, "the sources were not found");
        out.addAll(imports(Path.of("src/spark/java/org/gangmu")));
        out.addAll(imports(Path.of("src/plugins/java/org/gangmu")));
        return out;
    }

    private static List<Line> imports(Path root) throws IOException {
        List<Line> out = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
                Path inside = root.relativize(file);
                String from = inside.getNameCount() == 1 ? "" : inside.getParent().toString().replace('/', '.');
                Matcher m = IMPORT.matcher(Files.readString(file));
                while (m.find()) {
                    out.add(new Line(file, from, m.group(1)));
                }
            }
        }
        return out;
    }

    @Test
    void aPackageKnowsOnlyPackagesUpstreamOfIt() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Line line : imports()) {
            Matcher own = OWN.matcher(line.imported());
            if (own.matches()) {
                String to = own.group(1) == null ? "" : own.group(1);
                assertTrue(FLOW.contains(to) && FLOW.contains(line.from()), () -> "a package that the flow does not name: " + line);
                if (FLOW.indexOf(to) > FLOW.indexOf(line.from())) {
                    wrong.add(line.file() + " imports " + line.imported());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void eachLibraryIsImportedInItsHomeOnly() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Line line : imports()) {
            HOMES.forEach((library, homes) -> {
                if (line.imported().startsWith(library + ".") && !homes.contains(line.from())) {
                    wrong.add(line.file() + " imports " + line.imported());
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void noClassNameSaysNothing() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertEquals(List.of(), files.map(f -> f.getFileName().toString())
                    .filter(n -> n.matches(".*(Impl|Manager|Utils?|Helper|Base)\\.java")).toList());
        }
    }
}
