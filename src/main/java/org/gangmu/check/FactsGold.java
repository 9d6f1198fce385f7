package org.gangmu.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gangmu.text.Problem;

/** Reads the facts that people found in a document: {@code NAME.facts.json} beside it, one object with articles, figures and tasks. */
final class FactsGold {

    static final String ENDING = ".facts.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private FactsGold() {
    }

    /** @return empty if the file cannot be used; the problems say why */
    static Optional<FactSheet> read(Path file, Consumer<Problem> problems) {
        try {
            JsonNode node = JSON.readTree(Files.readString(file));
            for (String list : List.of("articles", "figures", "tasks")) {
                if (!node.path(list).isArray()) {
                    problems.accept(Problem.error(file.toString(), "has no list \"" + list + "\""));
                    return Optional.empty();
                }
            }
            return Optional.of(new FactSheet(all(node.get("articles")).map(FactsGold::article).toList(),
                    all(node.get("figures")).map(FactsGold::figure).toList(), all(node.get("tasks")).map(FactsGold::task).toList()));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            problems.accept(Problem.error(file.toString(), line, 0, "is not a JSON object: " + e.getOriginalMessage()));
        } catch (IOException e) {
            problems.accept(Problem.error(file.toString(), "cannot be read: " + (e instanceof MalformedInputException ? "it is not UTF-8" : e.getMessage())));
        }
        return Optional.empty();
    }

    private static FactSheet.Article article(JsonNode node) {
        List<FactSheet.Person> people = new ArrayList<>();
        node.path("people").forEach(p -> p.path("roles").forEach(r -> people.add(new FactSheet.Person(text(p, "name"), r.asText()))));
        return new FactSheet.Article(text(node, "title").isEmpty() ? text(node, "first") : text(node, "title"), text(node, "date"), text(node, "meeting"),
                text(node, "continues"), people);
    }

    private static FactSheet.Figure figure(JsonNode node) {
        JsonNode value = node.path("value");
        List<Double> values = (value.isArray() ? all(value) : Stream.of(value)).filter(JsonNode::isNumber).map(JsonNode::asDouble).toList();
        return new FactSheet.Figure(text(node, "kind"), text(node, "indicator"), text(node, "change"), text(node, "op"), values, text(node, "unit"),
                text(node, "period"), text(node, "quote"));
    }

    private static FactSheet.Task task(JsonNode node) {
        Set<String> bodies = new LinkedHashSet<>();
        node.path("responsible").forEach(b -> bodies.add(b.asText()));
        String deadline = text(node, "deadline");
        return new FactSheet.Task(text(node, "ordinal"), text(node, "heading"), text(node, "ordinal").isEmpty() && !(bodies.isEmpty() && deadline.isEmpty()),
                bodies, deadline);
    }

    private static Stream<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }
}
