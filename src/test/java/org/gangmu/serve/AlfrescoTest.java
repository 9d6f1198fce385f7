package org.gangmu.serve;

import static org.gangmu.serve.Client.tree;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gangmu.client.GangmuClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The transform engine, asked as a repository asks: the calls are made by hand after the documentation of the protocol and its published client, for no repository runs here.
 */
class AlfrescoTest {

    private static final String TEXT = "柳湾县2025年工作报告\n\n2024年，全县新建公路12公里。\n2025年的主要预期目标是：地区生产总值增长6%左右。\n各乡镇要加快修复水毁道路。\n";
    private static final String NAMESPACE = "{urn:gangmu:model:1}";
    private static final String TOKEN = "s3cret";

    private static Service open;
    private static Service guarded;

    @BeforeAll
    static void start() throws Exception {
        open = Service.start(ServeOptions.local(0).withWork(1, 4));
        ServeOptions local = ServeOptions.local(0);
        guarded = Service.start(local.withAddress(local.address(), Optional.of(TOKEN)).withWork(1, 4));
    }

    @AfterAll
    static void stop() {
        open.close();
        guarded.close();
    }

    /** A form as the repository sends it. */
    private static HttpResponse<byte[]> transform(Service service, String path, String name, String type, byte[] content) throws Exception {
        Map<String, String> fields = new TreeMap<>(Map.of("sourceMimetype", type, "targetMimetype", "alfresco-metadata-extract", "sourceExtension", name.substring(name.lastIndexOf('.') + 1),
                "targetExtension", "json", "timeout", "120000"));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.write(("--b\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\nContent-Type: text/plain; charset=ISO-8859-1\r\n\r\n" + field.getValue() + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        body.write(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"tmp." + fields.get("sourceExtension") + "\"\r\nContent-Type: " + type + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        Client client = new Client(service);
        return client.send(client.to(path).header("Content-Type", "multipart/form-data; boundary=b").POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static List<String> texts(JsonNode array) {
        List<String> out = new ArrayList<>();
        array.forEach(n -> out.add(n.asText()));
        return out;
    }

    @Test
    void itTellsWhatItExtracts() throws Exception {
        JsonNode config = tree(new Client(open).get("/alfresco/transform/config?configVersion=9"));
        JsonNode engine = config.path("transformers").path(0);
        assertEquals("Gangmu", engine.path("transformerName").asText());
        List<String> types = new ArrayList<>();
        engine.path("supportedSourceAndTargetList").forEach(pair -> {
            types.add(pair.path("sourceMediaType").asText());
            assertEquals("alfresco-metadata-extract", pair.path("targetMediaType").asText());
            assertTrue(pair.path("priority").asInt() < 50, "or the engine that comes with the repository is asked");
        });
        assertTrue(types.containsAll(List.of("application/pdf", "text/plain")), types::toString);
        String options = engine.path("transformOptions").path(0).asText();
        assertTrue(config.path("transformOptions").path(options).findValuesAsText("name").contains("extractMapping"));
    }

    @Test
    void labelsAreValuesOfPropertiesUnderQualifiedNames() throws Exception {
        HttpResponse<byte[]> answer = transform(open, "/alfresco/transform", "a.txt", "text/plain", TEXT.getBytes(StandardCharsets.UTF_8));
        JsonNode properties = tree(answer);
        assertEquals(200, answer.statusCode());
        assertEquals(List.of("2025年的主要预期目标是：地区生产总值增长6%左右。"), texts(properties.path(NAMESPACE + "goals")));
        assertEquals(List.of("2024年，全县新建公路12公里。"), texts(properties.path(NAMESPACE + "achievements")));
        assertEquals("classified", properties.path(NAMESPACE + "state").asText());
        assertTrue(properties.path(NAMESPACE + "stamp").asText().endsWith(":" + GangmuClient.sha256(TEXT.getBytes(StandardCharsets.UTF_8))));
        assertTrue(properties.path(NAMESPACE + "problem").isNull(), "what was there before must go");
        assertEquals("EAGER", properties.path("sys:overwritePolicy").asText());
    }

    @Test
    void aDocumentThatCannotBeReadGetsTheReasonInTheLabelsPlace() throws Exception {
        JsonNode properties = tree(transform(open, "/alfresco/transform", "a.pdf", "application/pdf", "%PDF-1.7 and no more".getBytes(StandardCharsets.UTF_8)));
        assertEquals("refused", properties.path(NAMESPACE + "state").asText());
        assertTrue(properties.path(NAMESPACE + "problem").asText().startsWith("unreadable: "), properties::toString);
        assertTrue(properties.path(NAMESPACE + "goals").isNull());
    }

    @Test
    void everyPropertyThatItGivesIsInTheModel() throws Exception {
        byte[] model = new Client(open).get("/alfresco/model.xml").body();
        NodeList declared = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(model)).getElementsByTagName("property");
        Map<String, Boolean> multiple = new TreeMap<>();
        for (int i = 0; i < declared.getLength(); i++) {
            Element property = (Element) declared.item(i);
            multiple.put(property.getAttribute("name").replace("gangmu:", NAMESPACE), property.getElementsByTagName("multiple").getLength() > 0);
        }
        JsonNode properties = tree(transform(open, "/alfresco/transform", "a.txt", "text/plain", TEXT.getBytes(StandardCharsets.UTF_8)));
        properties.fields().forEachRemaining(field -> {
            if (!field.getKey().startsWith("sys:")) {
                assertTrue(multiple.containsKey(field.getKey()), field.getKey());
                assertTrue(field.getValue().isNull() || field.getValue().isArray() == multiple.get(field.getKey()), field.getKey());
            }
        });
        assertEquals(multiple.size(), properties.size() - 1);
    }

    @Test
    void theTokenStandsInTheAddress() throws Exception {
        byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
        assertEquals(200, transform(guarded, "/alfresco/" + TOKEN + "/transform", "a.txt", "text/plain", text).statusCode());
        assertEquals(200, new Client(guarded).get("/alfresco/" + TOKEN + "/transform/config?configVersion=9").statusCode());
        for (String wrong : List.of("/alfresco/transform", "/alfresco/wrong/transform", "/alfresco/%20/transform")) {
            assertEquals(401, transform(guarded, wrong, "a.txt", "text/plain", text).statusCode(), wrong);
        }
        assertEquals(401, new Client(guarded).get("/alfresco/wrong/transform/config").statusCode());
        assertEquals(401, transform(open, "/alfresco/any/transform", "a.txt", "text/plain", text).statusCode(), "without a token there is no such address");
        String metrics = new String(new Client(guarded).send(new Client(guarded).to("/v1/metrics").header("Authorization", "Bearer " + TOKEN)).body(), StandardCharsets.UTF_8);
        assertFalse(metrics.contains(TOKEN), "metrics do not tell it");
    }

    @Test
    void aDocumentWithoutTextGetsThatInTheLabelsPlace() throws Exception {
        for (String[] document : new String[][] {{"", "unreadable: the document is empty"}, {" \n", "unreadable: the document holds no text"}}) {
            HttpResponse<byte[]> answer = transform(open, "/alfresco/transform", "a.txt", "text/plain", document[0].getBytes(StandardCharsets.UTF_8));
            assertEquals(200, answer.statusCode());
            assertEquals("refused", tree(answer).path(NAMESPACE + "state").asText());
            assertEquals(document[1], tree(answer).path(NAMESPACE + "problem").asText());
        }
    }

    @Test
    void aFormWithoutADocumentIsRefused() throws Exception {
        assertEquals(400, new Client(open).form("/alfresco/transform", Client.part("name=\"sourceMimetype\"", new byte[] {'x'})).statusCode());
    }
}
