package org.gangmu.connect;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gangmu.rulebook.Nearest;

/**
 * A configuration: a file of {@code name = value} lines in UTF-8, and of remarks, which begin with {@code #}. A value is taken as it stands, backslashes too. A value {@code ${NAME}} is taken from the environment, so that passwords need not stand in the file; a value {@code @FILE} is the first line of that file.
 */
public final class Settings {

    private final Path file;
    private final Map<String, String> values;
    private final Map<String, String> environment;

    private Settings(Path file, Map<String, String> values, Map<String, String> environment) {
        this.file = file;
        this.values = values;
        this.environment = environment;
    }

    /**
     * Reads a configuration.
     *
     * @param environment that {@code ${NAME}} stands for
     * @throws SettingsException if the file cannot be read
     */
    public static Settings read(Path file, Map<String, String> environment) {
        if (!Files.exists(file)) {
            throw new SettingsException("there is no file " + file + ": it should hold lines such as \"host = folder\"; \"gangmu connect --settings\" lists the kinds of hosts");
        }
        String text;
        try {
            text = withoutMark(Files.readString(file));
        } catch (IOException e) {
            throw new SettingsException(file + " cannot be read as a configuration (" + e.getMessage() + "): it should hold lines such as \"host = folder\" in UTF-8");
        }
        Map<String, String> values = new TreeMap<>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            int sign = line.indexOf('=');
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            if (sign < 0) {
                throw new SettingsException(file + ":" + number + ": a line should look like \"host = folder\"; remarks begin with #");
            }
            String name = line.substring(0, sign).strip();
            if (values.put(name, line.substring(sign + 1).strip()) != null) {
                throw new SettingsException(file + ":" + number + ": \"" + name + "\" stands there twice");
            }
        }
        return new Settings(file, values, Map.copyOf(environment));
    }

    /** Some editors begin a file in UTF-8 with a mark. */
    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** For programs that need no file. */
    public static Settings of(Map<String, String> values) {
        return new Settings(Path.of("settings"), new TreeMap<>(values), Map.of());
    }

    /** The file that they were read from; what stands beside it can be named by it. */
    public Path file() {
        return file;
    }

    /**
     * Refuses entries that nobody knows: a slip in a name would go unnoticed otherwise.
     *
     * @throws SettingsException that names them and what there is
     */
    public void check(List<Setting> known) {
        List<String> names = known.stream().map(Setting::name).toList();
        List<String> unknown = values.keySet().stream().filter(n -> !names.contains(n)).toList();
        if (!unknown.isEmpty()) {
            throw new SettingsException(file + ": nothing is called " + quoted(unknown.stream()) + " here" + meant(unknown, names) + "; there is " + String.join(", ", names));
        }
        List<String> missing = known.stream().filter(Setting::required).map(Setting::name).filter(n -> text(n).isEmpty()).toList();
        if (!missing.isEmpty()) {
            throw new SettingsException(file + ": " + quoted(missing.stream()) + (missing.size() == 1 ? " is missing; " : " are missing; ") + known.stream().filter(s -> missing.contains(s.name()))
                    .map(s -> s.name() + ": " + s.description()).collect(Collectors.joining("; ")));
        }
    }

    private static String meant(List<String> unknown, List<String> known) {
        List<String> near = unknown.stream().flatMap(n -> Nearest.to(n, known).stream()).distinct().toList();
        return near.isEmpty() ? "" : " (did you mean " + quoted(near.stream()) + "?)";
    }

    private static String quoted(Stream<String> names) {
        return names.map(n -> '"' + n + '"').collect(Collectors.joining(", "));
    }

    /** Empty if there is no such entry, or nothing in it. */
    public Optional<String> text(String name) {
        String value = values.getOrDefault(name, "");
        if (value.matches("\\$\\{\\w+}")) {
            String variable = value.substring(2, value.length() - 1);
            value = Optional.ofNullable(environment.get(variable))
                    .orElseThrow(() -> wrong(name, "the environment has no " + variable)).strip();
        } else if (value.startsWith("@")) {
            value = firstLine(name, value.substring(1));
        }
        return Optional.of(value).filter(v -> !v.isEmpty());
    }

    private String firstLine(String name, String other) {
        try (Stream<String> lines = Files.lines(file.toAbsolutePath().resolveSibling(other))) {
            return withoutMark(lines.findFirst().orElse("")).strip();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw wrong(name, other + " cannot be read: the value should stand in its first line");
        }
    }

    public String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    /** @throws SettingsException if it is missing */
    public String needed(String name) {
        return text(name).orElseThrow(() -> wrong(name, "it is missing"));
    }

    /** An address of HTTP. @throws SettingsException if it is missing or none */
    public URI address(String name) {
        String text = needed(name);
        try {
            URI address = URI.create(text);
            if (("http".equals(address.getScheme()) || "https".equals(address.getScheme())) && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw wrong(name, "it should be an address such as http://127.0.0.1:8686, not \"" + text + "\"");
    }

    public int number(String name, int otherwise, int least, int most) {
        String text = text(name, Integer.toString(otherwise));
        if (text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw wrong(name, "it should be a number from " + least + " to " + most + ", not \"" + text + "\"");
    }

    public Duration seconds(String name, Duration otherwise) {
        return Duration.ofSeconds(number(name, (int) otherwise.toSeconds(), 1, 1_000_000));
    }

    public boolean is(String name, boolean otherwise) {
        return switch (text(name, Boolean.toString(otherwise))) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw wrong(name, "it should be true or false");
        };
    }

    /** What is said of an entry that cannot be right. */
    public SettingsException wrong(String name, String why) {
        return new SettingsException(file + ": \"" + name + "\": " + why);
    }
}
