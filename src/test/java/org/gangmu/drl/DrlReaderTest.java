package org.gangmu.drl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.gangmu.table.Table;
import org.gangmu.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrlReaderTest {

    private static final Path FILES = Path.of("src/test/resources/drl");
    private static final String HEAD = "package org.gangmu.rules; import org.gangmu.evidence.Feature;\n";
    private static final String RULE = "rule \"goal.target.a\" when $f : Feature( name == \"modal\" ) then $f.vote( \"goal.target.a\", \"GOAL\", 1 ); end\n";

    private final List<Problem> problems = new ArrayList<>();

    static List<Path> hostile() throws IOException {
        return files("hostile");
    }

    static List<Path> good() throws IOException {
        return files("good");
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(FILES.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    private Table read(byte[] bytes) {
        return DrlReader.read("target.drl", "goal.target", bytes, problems::add);
    }

    private Table read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Such files are read as any other: what is checked is that each is refused with a line, and that none of its code ran. */
    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileFileIsRefusedAndRunsNothing(Path file) throws IOException {
        Table table = read(Files.readAllBytes(file));
        assertFalse(problems.isEmpty(), () -> "was accepted as " + table);
        for (Problem problem : problems) {
            assertTrue(problem.isError());
            assertTrue(problem.line() > 0, problem::toString);
            assertFalse(problem.message().matches("(?s).*(?:Exception|java\\.lang|org\\.drools|ERR [0-9]+|mismatched|viable).*"), problem::message);
        }
        assertTrue(Marker.isUntouched());
    }

    @Test
    void thereAreEnoughHostileFiles() throws IOException {
        assertTrue(hostile().size() >= 40);
    }

    @ParameterizedTest
    @MethodSource("good")
    void aGoodFileIsRead(Path file) throws IOException {
        Table table = read(Files.readAllBytes(file));
        assertEquals(List.of(), problems);
        long rules = Arrays.stream(Files.readString(file).split("\\R")).filter(l -> l.matches(".*\\brule \".*")).count();
        assertEquals(rules, table.rows().size());
    }

    @Test
    void aRuleBecomesTheRowThatItWouldBeInATable() throws IOException {
        Table table = read(Files.readAllBytes(FILES.resolve("good/everything.drl")));
        assertEquals(List.of("name", "cue", "with", "without", "where", "then", "within", "label", "strength", "hit", "near miss", "hit 2", "note", "status"), table.header());
        assertEquals(List.of("a", "modal lead", "#percent frame:tasks + shape:body", "formula", "start head", "#number", "12", "GOAL", "-1.5", "各镇【必须】整改。", "{tasks}不必。",
                "我们【必须】抓紧。", "100% of \"all\", 1/2", "draft"), table.rows().get(0).cells());
        assertEquals(List.of("b", "modal", "", "", "", "#year", "", "REQUIREMENT", "2.5E-1", "", "", "", "", "off"), table.rows().get(1).cells());
        assertEquals(List.of(8, 22), table.rows().stream().map(Table.Row::line).toList());
    }

    @Test
    void allProblemsOfAFileAreToldAtOnce() {
        read(HEAD + "import java.util.List;\nglobal String evil;\n" + RULE.replace("modal\"", "modal\", eval( true )")
                + RULE.replace("target.a", "target.b").replace("GOAL\", 1", "GOAL\", x") + "query q() end\n");
        assertEquals(List.of(2, 3, 4, 5, 6), problems.stream().map(Problem::line).sorted().toList(), problems::toString);
    }

    @Test
    void whatCannotBeReadIsNamedWithItsPlace() {
        read(HEAD + RULE + RULE.replace("then", "than").replace("target.a", "target.b"));
        assertEquals(1, problems.size());
        assertEquals(3, problems.get(0).line());
        assertTrue(problems.get(0).message().contains("a rule reads: rule \"TABLE.NAME\" when"), problems::toString);
    }

    @Test
    void aDeepFileIsRefusedBeforeItIsParsed() {
        read(HEAD + RULE.replace("name ==", "(".repeat(200_000) + "name =="));
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).message().contains("deeper than any rule needs"), problems::toString);
    }

    @Test
    void aHugeFileIsRefused() {
        read(new byte[17_000_000]);
        assertEquals(List.of("target.drl: is larger than 16 MB: cut it into several files"), problems.stream().map(Problem::toString).toList());
    }

    @Test
    void anotherEncodingIsRefused() {
        read((HEAD + RULE.replace("modal", "必须")).getBytes(Charset.forName("GB18030")));
        assertEquals(List.of("target.drl: is not UTF-8: save it as UTF-8"), problems.stream().map(Problem::toString).toList());
    }

    @Test
    void aFileOfNoiseGivesFewProblems() {
        read("\u0001\\{}".repeat(10_000));
        assertEquals(51, problems.size());
    }

    @Test
    void whatEncodedTextSaysIsReadBackWhateverItIs() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            String text = "a" + c + "{b" + c;
            assertEquals(text, DrlText.decode(DrlText.encode(text)).orElseThrow());
        }
        String rare = "\ud840\udc00 \ud800 \udc00";
        assertEquals(rare, DrlText.decode(DrlText.encode(rare)).orElseThrow());
    }

    @Test
    void encodedTextHoldsNothingThatCouldEndIt() {
        String all = Stream.iterate(0, c -> c + 1).limit(0x3100).map(c -> String.valueOf((char) (int) c)).collect(Collectors.joining());
        String encoded = DrlText.encode(all + "${x}#{x}@{x}*/ // \\u0022 \uff02\uff3c");
        assertTrue(encoded.chars().noneMatch(c -> c < ' ' || "\"'\\`$*/<>&\u007f\u0085\u2028\u2029\u202e\ufeff\uff02\uff3c".indexOf(c) >= 0));
        assertFalse(encoded.contains("#{") || encoded.contains("@{"));
    }

    /** A getter that a new Drools adds is a construct that the guards do not know. */
    @Test
    void theGuardsKnowEveryPartOfADescription() {
        assertEquals(Set.of("getAccumulateImports", "getAttribute", "getAttributes", "getClassAndEnumDeclarationDescrs", "getDocumentation", "getEntryPointDeclarations",
                "getEnumDeclarations", "getFunctionImports", "getFunctions", "getGlobals", "getImports", "getName", "getNamespace", "getPreferredPkgUUID", "getRules",
                "getTypeDeclarations", "getUnit", "getWindowDeclarations"), getters(PackageDescr.class));
        assertEquals(Set.of("getAnnotation", "getAnnotationNames", "getAnnotations", "getAttributes", "getClassName", "getConsequence", "getConsequenceLine", "getConsequenceOffset",
                "getConsequencePattern", "getDialect", "getDocumentation", "getEnabled", "getErrors", "getLhs", "getLoadOrder", "getName", "getNamedConsequences", "getNamespace",
                "getParentName", "getSalience", "getUnit", "getUnitQualifiedName", "isQuery", "isRule"), getters(RuleDescr.class));
        assertEquals(Set.of("getAllBoundIdentifiers", "getAnnotation", "getAnnotationNames", "getAnnotations", "getBehaviors", "getConstraint", "getDescrs", "getGenericType",
                "getIdentifier", "getLeftParentCharacter", "getNamespace", "getObjectType", "getPositionalConstraints", "getRightParentCharacter", "getSlottedConstraints",
                "getSource", "isQuery", "isUnification"), getters(PatternDescr.class));
    }

    /** All but those of every description: text, resource and place. */
    private static Set<String> getters(Class<?> descr) {
        return Arrays.stream(descr.getMethods()).filter(m -> m.getDeclaringClass() != Object.class).map(Method::getName).filter(n -> n.matches("(?:get|is)[A-Z].*"))
                .filter(n -> !Set.of("getResource", "getText", "getLine", "getColumn", "getEndLine", "getEndColumn", "getStartCharacter", "getEndCharacter", "isNegated").contains(n))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
