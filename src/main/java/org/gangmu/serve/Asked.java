package org.gangmu.serve;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gangmu.rulebook.Nearest;
import org.gangmu.text.Language;

/** What a request asks for behind its question mark; anything that its route does not know is refused, so that a slip does not go unnoticed. */
final class Asked {

    private final Context context;
    private final Query query;
    private final Route route;

    /** @throws Fault if it asks for what there is not */
    Asked(Context context, Route route) {
        this.context = context;
        this.query = Query.of(context.queryString());
        this.route = route;
        Map<String, Parameter> known = route.parameters().stream().collect(Collectors.toMap(Parameter::name, p -> p));
        query.values().forEach((name, values) -> {
            Parameter parameter = known.get(name);
            if (parameter == null) {
                throw new Fault(Fault.Kind.MALFORMED, "nothing is called \"" + name + "\" here" + Nearest.to(name, known.keySet()).map(near -> " (did you mean \"" + near + "\"?)").orElse("") + "; there is " + String.join(", ", known.keySet().stream().sorted().toList()));
            }
            if (values.size() > 1) {
                throw new Fault(Fault.Kind.MALFORMED, "\"" + name + "\" is given " + values.size() + " times");
            }
            if (!parameter.values().isEmpty() && !parameter.values().contains(values.get(0))) {
                throw new Fault(name.equals("format") ? Fault.Kind.NO_SUCH_FORMAT : Fault.Kind.MALFORMED,
                        "\"" + name + "\" may be " + String.join(", ", parameter.values()) + ", not \"" + values.get(0) + "\"");
            }
        });
    }

    String name() {
        return query.first("name");
    }

    boolean is(Parameter parameter) {
        return "true".equals(query.first(parameter.name()));
    }

    Optional<Language> ui() {
        return Optional.ofNullable(query.first("ui")).map(Language::ofCode);
    }

    OptionalInt line() {
        String line = query.first("line");
        if (line == null) {
            return OptionalInt.empty();
        }
        if (!line.matches("[1-9][0-9]{0,8}")) {
            throw new Fault(Fault.Kind.MALFORMED, "\"line\" is a number from 1");
        }
        return OptionalInt.of(Integer.parseInt(line));
    }

    /** The shape of the answer: by {@code format=}, else by the header Accept, else the usual one. */
    Answer answer() {
        String format = query.first("format");
        if (format != null) {
            return route.answers().stream().filter(a -> a.format().equals(format)).findFirst().orElseThrow();
        }
        String accept = context.header("Accept");
        if (accept == null || accept.isBlank()) {
            return route.answers().get(0);
        }
        return ranges(accept).stream().flatMap(range -> route.answers().stream().filter(a -> range.takes(a.type()))).findFirst()
                .orElseThrow(() -> new Fault(Fault.Kind.NO_SUCH_FORMAT, "there is " + route.answers().stream().map(Answer::type).collect(Collectors.joining(", "))
                        + ", and nothing that the header Accept names"));
    }

    /** A range of media types that a caller accepts, with how much it likes them. */
    private record Range(String type, double quality) {

        private boolean takes(String other) {
            return type.equals("*/*") || type.equals(other) || type.endsWith("/*") && other.startsWith(type.substring(0, type.length() - 1));
        }
    }

    private static List<Range> ranges(String accept) {
        return Stream.of(accept.split(",")).map(Asked::range).filter(r -> r.quality() > 0).sorted(Comparator.comparingDouble(Range::quality).reversed()).toList();
    }

    private static Range range(String text) {
        String[] parts = text.strip().split("\\s*;\\s*");
        double quality = 1;
        for (String part : parts) {
            if (part.matches("q=[01](?:\\.[0-9]{0,3})?")) {
                quality = Double.parseDouble(part.substring(2));
            }
        }
        return new Range(parts[0].toLowerCase(Locale.ROOT), quality);
    }
}
