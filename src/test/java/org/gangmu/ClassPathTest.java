package org.gangmu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a start costs in classes. */
class ClassPathTest {

    /** What a fresh Java machine runs in this test. */
    public static final class Main {
        private Main() {
        }

        public static void main(String[] args) {
            System.out.println(Gangmu.open(Path.of("rules")).summarize("各镇必须整改。").articles().size());
        }
    }

    @Test
    void aRulebookOfTablesLoadsNoParserOfRulesAndNoCompiler() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=UTF-8", "-verbose:class",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Main.class.getName()).redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, process.waitFor());
        assertTrue(lines.stream().anyMatch(l -> l.contains("org.drools.modelcompiler.")), "classes are listed");
        assertEquals(List.of(), lines.stream().filter(l -> l.contains("org.drools.drl.parser.") || l.contains("org.antlr.") || l.contains("org.gangmu.drl.DrlReader")
                || l.contains("org.eclipse.jdt.") || l.contains("com.github.javaparser.") || l.contains("org.mvel") || l.contains("org.drools.model.codegen.")).toList());
    }
}
