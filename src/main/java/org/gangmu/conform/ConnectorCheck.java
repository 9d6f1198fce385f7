package org.gangmu.conform;

import static org.gangmu.conform.Report.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gangmu.client.GangmuClient;
import org.gangmu.client.Stamp;

/**
 * Tries whether a connector keeps labels as it should: every document once, current ones not again, changed ones anew, unreadable ones marked, every line in its document. The connector is reached through an
 * adapter of its author, which puts documents into the host, makes the connector look at it, and tells what the host has then:
 *
 * <ul>
 * <li>{@code PUT check/documents/NAME}, {@code DELETE check/documents/NAME}: a document of these bytes in the host, or none any more; any status of 2xx
 * <li>{@code POST check/run}: the connector looks at all that changed, and comes to an end; {@code {"written": 2, "refused": 0, "current": 5, "waiting": 0}}
 * <li>{@code GET check/documents/NAME}: what the host has with it; {@code {"stamp": "…", "state": "classified", "problem": "…", "labels": {"goals": ["…"]}, "annotations": {…}}}, the last one if the
 * connector stores W3C annotations; status 404 if there are no labels
 * </ul>
 */
final class ConnectorCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Caller caller;
    private final Report report;
    private final List<Sample> samples = Sample.readable();

    ConnectorCheck(Caller caller, Report report) {
        this.caller = caller;
        this.report = report;
    }

    void run() throws InterruptedException {
        report.check("every document gets its labels: written once each", () -> {
            for (Sample sample : samples) {
                put(sample.name(), sample.content());
            }
            JsonNode pass = pass();
            require(pass.path("written").asInt() == samples.size(), samples.size() + " documents were put there, and the first run says " + pass);
        });
        for (Sample sample : samples) {
            report.check(sample.name() + ": its stamp is that of its bytes, its lines stand in it", () -> stored(sample.name(), sample.content()));
        }
        report.check("documents with labels name goals, achievements and requirements", () -> {
            JsonNode labels = stored(samples.get(0).name(), samples.get(0).content()).path("labels");
            for (String section : List.of("goals", "achievements", "requirements")) {
                require(labels.path(section).size() > 0, "\"" + section + "\" of " + samples.get(0).name() + " is empty");
            }
        });
        report.check("all labels are of one edition of the rules", this::oneEdition);
        report.check("its own writing is no change: the second and the third run write nothing", () -> {
            for (int i = 0; i < 2; i++) {
                JsonNode pass = pass();
                require(pass.path("written").asInt() + pass.path("refused").asInt() == 0, "nothing changed, and a run says " + pass);
            }
        });
        report.check("a changed document gets new labels in the place of the old, and no other does", this::changed);
        report.check("a document that cannot be read says so, and is not tried again and again", this::damaged);
        report.check("the labels of a document that is gone are gone", this::gone);
        report.check("the documents of this check are gone", () -> {
            for (Sample sample : samples) {
                delete(sample.name());
            }
            delete(Sample.damaged().name());
            pass();
        });
    }

    private void put(String name, byte[] content) throws IOException, InterruptedException {
        done(caller.send("PUT", "check/documents/" + Caller.encoded(name), content));
    }

    private void delete(String name) throws IOException, InterruptedException {
        done(caller.send("DELETE", "check/documents/" + Caller.encoded(name), null));
    }

    private static void done(HttpResponse<byte[]> answer) {
        require(answer.statusCode() / 100 == 2, "the adapter answers " + answer.request().method() + " " + answer.request().uri() + " with status " + answer.statusCode());
    }

    private JsonNode pass() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = caller.post("check/run", new byte[0]);
        done(answer);
        JsonNode pass = JSON.readTree(answer.body());
        for (String count : List.of("written", "refused", "current", "waiting")) {
            require(pass.path(count).isInt(), "the adapter does not tell how many were \"" + count + "\": " + pass);
        }
        require(pass.path("waiting").asInt() == 0, "documents wait that nothing stands in the way of: " + pass);
        return pass;
    }

    private HttpResponse<byte[]> labels(String name) throws IOException, InterruptedException {
        return caller.get("check/documents/" + Caller.encoded(name));
    }

    private JsonNode stored(String name, byte[] content) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = labels(name);
        require(answer.statusCode() == 200, "the host has no labels for it: status " + answer.statusCode());
        JsonNode stored = JSON.readTree(answer.body());
        Optional<Stamp> stamp = Stamp.parse(stored.path("stamp").asText());
        require(stamp.isPresent(), "\"stamp\" should be EDITION:SHA256, not \"" + stored.path("stamp").asText() + "\"");
        require(stamp.get().sha256().equals(GangmuClient.sha256(content)), "its stamp has the digest of other bytes: labels of something else are stored with it");
        require(stored.path("state").asText().equals("classified"), "its state is \"" + stored.path("state").asText() + "\", " + stored.path("problem"));
        // Of markup the letters are there, not the lines.
        if (name.endsWith(".txt")) {
            String text = new String(content, StandardCharsets.UTF_8);
            stored.path("labels").forEach(lines -> lines.forEach(line -> require(blank(text).contains(blank(line.asText())), "\"" + Anchor.cut(line.asText()) + "\" is not in the document")));
            if (stored.has("annotations")) {
                Shapes.read("annotations", JSON.writeValueAsBytes(stored.path("annotations")));
                stored.path("annotations").path("first").path("items").forEach(a -> a.path("target").forEach(target -> Anchor.find(text, target)));
            }
        }
        return stored;
    }

    private static String blank(String text) {
        return text.replaceAll("\\s+", "");
    }

    private void oneEdition() throws IOException, InterruptedException {
        List<String> editions = new ArrayList<>();
        for (Sample sample : samples) {
            editions.add(Stamp.parse(stored(sample.name(), sample.content()).path("stamp").asText()).orElseThrow().edition());
        }
        require(editions.stream().distinct().count() == 1, "there are several: " + editions.stream().distinct().toList());
    }

    private void changed() throws IOException, InterruptedException {
        Sample sample = samples.get(0);
        byte[] more = Arrays.copyOf(sample.content(), sample.content().length + 1);
        more[more.length - 1] = '\n';
        byte[] other = samples.get(1).content();
        for (byte[] content : List.of(more, other, sample.content())) {
            put(sample.name(), content);
            JsonNode pass = pass();
            require(pass.path("written").asInt() == 1, "one document changed, and the run says " + pass);
            stored(sample.name(), content);
        }
    }

    private void damaged() throws IOException, InterruptedException {
        Sample damaged = Sample.damaged();
        put(damaged.name(), damaged.content());
        JsonNode pass = pass();
        require(pass.path("refused").asInt() == 1, "one document is damaged, and the run says " + pass);
        HttpResponse<byte[]> answer = labels(damaged.name());
        require(answer.statusCode() == 200, "nothing in the host says that it cannot be read: status " + answer.statusCode());
        JsonNode stored = JSON.readTree(answer.body());
        require(stored.path("state").asText().equals("refused") && !stored.path("problem").asText().isEmpty(), "its state should be \"refused\", with the problem in words, not " + stored);
        JsonNode again = pass();
        require(again.path("refused").asInt() == 0, "it did not change, and the run says " + again);
    }

    private void gone() throws IOException, InterruptedException {
        String name = samples.get(1).name();
        delete(name);
        pass();
        require(labels(name).statusCode() == 404, "its labels are still there: status " + labels(name).statusCode());
    }
}
