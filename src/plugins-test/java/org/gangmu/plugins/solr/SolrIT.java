package org.gangmu.plugins.solr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gangmu.client.Findings;
import org.gangmu.client.GangmuClient;
import org.gangmu.client.Values;
import org.gangmu.plugins.HostProcess;
import org.gangmu.plugins.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real node of Solr with the plugin, and a real service: what is in the index is what the service says, and documents are not lost when it is away. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class SolrIT {

    private static final String GOAL = "今年的主要目标是新建粮库12座。";
    private static final String TASK = "各乡镇要加快推进隐患排查，确保6月底前完成整改。";
    private static final String RESULT = "去年全县建成粮库9座，粮食总产量增长3.2%。";
    private static RunningService service;
    private static int awayPort;
    private static SolrNode solr;
    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.start(0, Optional.empty());
        awayPort = HostProcess.freePort();
        String here = service.address().toString();
        String away = "http://127.0.0.1:" + awayPort;
        solr = SolrNode.start(folder.resolve("home"), Map.of("many", core(here, "mark", 60), "one", core(here, "mark", 60), "strict", core(here, "reject", 60), "away", core(away, "mark", 1),
                "awaystrict", core(away, "reject", 1), "wrong", core(here, "perhaps", 1)), Optional.empty());
    }

    @AfterAll
    static void stop() {
        solr.close();
        service.close();
    }

    private static Map<String, String> core(String address, String failure, int patience) {
        return Map.of("service", address, "failure", failure, "patience", String.valueOf(patience));
    }

    private static Map<String, Object> document(String id, Object content) {
        return Map.of("id", id, "name", id + ".txt", "content", content);
    }

    private static Map<String, Object> set(Object value) {
        return Collections.singletonMap("set", value);
    }

    /** Asked without Solr and without the plugin. */
    private static Map<String, List<String>> expected(String name, String text) throws Exception {
        Findings findings = service.client().summarizeText(name, text, GangmuClient.sha256(text.getBytes(StandardCharsets.UTF_8)));
        Map<String, List<String>> out = new TreeMap<>();
        Values.of(findings, "").forEach((key, texts) -> out.put("gangmu_" + key, texts));
        Map<String, String> sections = Map.of("goals", "GOAL", "achievements", "ACHIEVEMENT", "requirements", "REQUIREMENT");
        out.put("gangmu_labels", findings.sections().keySet().stream().filter(s -> !findings.texts(s).isEmpty()).map(sections::get).toList());
        out.values().removeIf(List::isEmpty);
        return out;
    }

    private static Map<String, List<String>> labels(JsonNode document) {
        Map<String, List<String>> out = new TreeMap<>();
        document.properties().forEach(field -> {
            if (field.getKey().startsWith("gangmu_")) {
                List<String> texts = new ArrayList<>();
                field.getValue().forEach(text -> texts.add(text.asText()));
                out.put(field.getKey(), texts);
            }
        });
        return out;
    }

    private static String text(JsonNode document, String field) {
        return document.path(field).path(0).asText();
    }

    /** Thirty notices and reports, of which each says something else. */
    private static List<String> thirty() {
        return IntStream.range(2, 32).mapToObj(i -> switch (i % 6) {
            case 0 -> "今年的主要目标是新建粮库" + i + "座。";
            case 1 -> "去年全县建成粮库" + i + "座，粮食总产量增长3.2%。";
            case 2 -> "各乡镇要加快推进隐患排查，确保" + i + "日前完成整改。";
            case 3 -> "Our goal is to plant " + 100 * i + " trees by 2030.\n\nAll departments must report by June.";
            case 4 -> "The city repaired " + i + " bridges last year.";
            default -> "湖边的芦苇开花了，风一吹就飘到第" + i + "座桥上。";
        }).toList();
    }

    @Test
    void facetsCountWhatTheServiceSays() throws Exception {
        List<String> texts = thirty();
        Map<String, Integer> expected = new TreeMap<>();
        ExecutorService callers = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> sent = new ArrayList<>();
            for (int from = 0; from < 30; from += 5) {
                List<Map<String, Object>> batch = IntStream.range(from, from + 5).mapToObj(i -> document("d" + i, texts.get(i))).toList();
                sent.add(callers.submit(() -> {
                    solr.index("many", batch);
                    return null;
                }));
            }
            for (Future<?> batch : sent) {
                batch.get();
            }
        } finally {
            callers.shutdownNow();
        }
        for (int i = 0; i < 30; i++) {
            Map<String, List<String>> labels = expected("d" + i + ".txt", texts.get(i));
            labels.getOrDefault("gangmu_labels", List.of()).forEach(label -> expected.merge(label, 1, Integer::sum));
            assertEquals(labels, labels(solr.document("many", "d" + i)));
        }
        assertTrue(expected.size() == 3 && expected.values().stream().allMatch(n -> n >= 5), expected::toString);
        JsonNode facet = solr.select("many", "*:*", "facet", "true", "facet.field", "gangmu_labels").path("facet_counts").path("facet_fields").path("gangmu_labels");
        Map<String, Integer> counted = new TreeMap<>();
        for (int i = 0; i < facet.size(); i += 2) {
            counted.put(facet.get(i).asText(), facet.get(i + 1).asInt());
        }
        assertEquals(expected, counted);
    }

    @Test
    void phraseInChineseIsFoundAmongTheGoalsAndNotAmongTheTasks() throws Exception {
        solr.index("one", List.of(document("p1", GOAL), document("p2", TASK), document("p3", RESULT)));
        assertEquals(List.of("p1"), ids("gangmu_goals:\"新建粮库\" AND id:p*"));
        assertEquals(List.of("p2"), ids("gangmu_requirements:\"隐患排查\" AND id:p*"));
        assertEquals(List.of("p3"), ids("gangmu_achievements:\"建成粮库\" AND id:p*"));
        assertEquals(List.of(), ids("gangmu_goals:\"粮库新建\" AND id:p*"));
    }

    private static List<String> ids(String query) throws Exception {
        List<String> out = new ArrayList<>();
        solr.select("one", query).path("response").path("docs").forEach(d -> out.add(d.path("id").asText()));
        return out;
    }

    @Test
    void updateOfOtherFieldsLeavesTheLabelsAlone() throws Exception {
        solr.index("one", List.of(document("u1", GOAL)));
        Map<String, List<String>> before = labels(solr.document("one", "u1"));
        solr.index("one", List.of(Map.of("id", "u1", "shelf", set(7))));
        JsonNode after = solr.document("one", "u1");
        assertEquals(7, after.path("shelf").asInt());
        assertEquals(GOAL, text(after, "content"));
        assertEquals(before, labels(after));
    }

    @Test
    void updateOfTheTextReplacesTheLabels() throws Exception {
        solr.index("one", List.of(document("u2", GOAL)));
        assertEquals("GOAL", text(solr.document("one", "u2"), "gangmu_labels"));
        solr.index("one", List.of(Map.of("id", "u2", "name", set("u2.txt"), "content", set(TASK))));
        assertEquals(expected("u2.txt", TASK), labels(solr.document("one", "u2")));
    }

    @Test
    void updateThatTakesTheTextAwayTakesTheLabelsToo() throws Exception {
        solr.index("one", List.of(document("u3", GOAL)));
        solr.index("one", List.of(Map.of("id", "u3", "content", set(null))));
        assertEquals(Map.of(), labels(solr.document("one", "u3")));
    }

    @Test
    void updateThatAddsToTheTextSaysThatItCannotBeClassified() throws Exception {
        solr.index("one", List.of(document("u4", GOAL)));
        solr.index("one", List.of(Map.of("id", "u4", "content", Map.of("add", TASK))));
        JsonNode after = solr.document("one", "u4");
        assertEquals(2, after.path("content").size());
        assertEquals(List.of("gangmu_problem", "gangmu_state"), List.copyOf(labels(after).keySet()));
        assertEquals("failed", text(after, "gangmu_state"));
        assertTrue(text(after, "gangmu_problem").startsWith("partial-text: "));

        solr.index("strict", List.of(document("u5", GOAL)));
        assertEquals(503, solr.update("strict", List.of(Map.of("id", "u5", "content", Map.of("add", TASK)))).statusCode());
        assertEquals(1, solr.document("strict", "u5").path("content").size());
    }

    @Test
    void severalValuesAreOneText() throws Exception {
        solr.index("one", List.of(document("s1", List.of(GOAL, TASK))));
        assertEquals(expected("s1.txt", GOAL + "\n" + TASK), labels(solr.document("one", "s1")));
    }

    @Test
    void labelsThatTheCallerSendsAreReplaced() throws Exception {
        solr.index("one", List.of(Map.of("id", "r1", "name", "r1.txt", "content", TASK, "gangmu_goals", "Nobody said that.", "gangmu_other", "x", "gangmu_labels", List.of("GOAL"))));
        assertEquals(expected("r1.txt", TASK), labels(solr.document("one", "r1")));
    }

    @Test
    void documentWithoutTextIsIndexedAsItIs() throws Exception {
        solr.index("one", List.of(Map.of("id", "t1", "shelf", 3), Map.of("id", "t2", "content", "  ")));
        assertEquals(Map.of(), labels(solr.document("one", "t1")));
        assertEquals(Map.of(), labels(solr.document("one", "t2")));
    }

    @Test
    void textThatTheServiceRefusesIsMarkedAndIndexedEvenWhereFailuresAreRejected() throws Exception {
        solr.index("strict", List.of(document("l1", "完工。".repeat(RunningService.MOST_CHARS / 3 + 1))));
        JsonNode document = solr.document("strict", "l1");
        assertEquals("refused", text(document, "gangmu_state"));
        assertTrue(text(document, "gangmu_problem").startsWith("too-large: "));
    }

    @Test
    void whileTheServiceIsAwayDocumentsAreMarkedOrRejectedAndAfterwardsAllIsAsEver() throws Exception {
        List<Map<String, Object>> batch = IntStream.range(0, 20).mapToObj(i -> document("w" + i, GOAL)).toList();
        solr.index("away", batch);
        JsonNode marked = solr.select("away", "gangmu_state:failed").path("response");
        assertEquals(20, marked.path("numFound").asInt());
        assertTrue(text(marked.path("docs").get(0), "gangmu_problem").startsWith("unreachable: "));
        HttpResponse<byte[]> rejected = solr.update("awaystrict", batch);
        assertEquals(503, rejected.statusCode());
        assertTrue(new String(rejected.body(), StandardCharsets.UTF_8).contains("document w0 was not indexed, because it could not be classified: unreachable"));
        assertEquals(0, solr.select("awaystrict", "*:*").path("response").path("numFound").asInt());

        try (RunningService back = RunningService.start(awayPort, Optional.empty())) {
            // For some seconds after a vain wait it is not asked.
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (solr.update("awaystrict", batch).statusCode() != 200) {
                assertTrue(System.nanoTime() < end, "documents are still rejected");
                TimeUnit.MILLISECONDS.sleep(200);
            }
            assertEquals(20, solr.select("awaystrict", "gangmu_goals:\"新建粮库\"").path("response").path("numFound").asInt());
            do {
                solr.index("away", batch);
                assertTrue(System.nanoTime() < end, "documents are still marked");
            } while (solr.select("away", "gangmu_state:failed").path("response").path("numFound").asInt() > 0);
            assertEquals(expected("w3.txt", GOAL), labels(solr.document("away", "w3")));
            assertEquals(back.client().edition(), text(solr.document("away", "w3"), "gangmu_stamp").substring(0, 16));
        }
    }

    @Test
    void coreWithSettingsThatCannotBeRightSaysSoAndDoesNotOpen() throws Exception {
        String failure = solr.cores().path("initFailures").path("wrong").asText();
        assertTrue(failure.contains("failure: it should be mark") && failure.contains("not \"perhaps\""), failure);
        assertFalse(solr.cores().path("status").has("wrong"));
    }

    /** Solr's own start script sets a security policy; this one grants what that grants to plugins. */
    @Test
    void underASecurityPolicyTheServiceIsCalledIfThePolicyAllowsItsAddress() throws Exception {
        String all = SolrNode.code().map(c -> "grant codeBase \"" + c + "\" { permission java.security.AllPermission; };\n").collect(Collectors.joining());
        for (boolean allowed : List.of(false, true)) {
            Path home = folder.resolve("guarded-" + allowed);
            Path policy = Files.writeString(folder.resolve(allowed + ".policy"), all + "grant {\n"
                    + "  permission java.io.FilePermission \"" + home + "/-\", \"read,write,delete,readlink\";\n"
                    + "  permission java.net.SocketPermission \"*\", \"accept,listen,connect,resolve\";\n"
                    + "  permission java.util.PropertyPermission \"*\", \"read,write\";\n"
                    + "  permission java.lang.reflect.ReflectPermission \"suppressAccessChecks\";\n"
                    + "  permission java.lang.RuntimePermission \"accessDeclaredMembers\";\n"
                    + "  permission java.lang.RuntimePermission \"getClassLoader\";\n"
                    + "  permission java.lang.RuntimePermission \"modifyThread\";\n"
                    + (allowed ? "  permission java.net.URLPermission \"" + service.address() + "/-\", \"*:*\";\n" : "") + "};\n");
            try (SolrNode guarded = SolrNode.start(home, Map.of("one", core(service.address().toString(), "mark", 60)), Optional.of(policy))) {
                guarded.index("one", List.of(document("g1", GOAL)));
                JsonNode document = guarded.document("one", "g1");
                if (allowed) {
                    assertEquals(expected("g1.txt", GOAL), labels(document));
                } else {
                    assertEquals("failed", text(document, "gangmu_state"));
                    assertTrue(text(document, "gangmu_problem").contains("permission java.net.URLPermission \"" + service.address() + "/-\", \"*:*\";"), document::toString);
                }
            }
        }
    }
}
