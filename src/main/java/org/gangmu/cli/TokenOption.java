package org.gangmu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The token of the service. */
final class TokenOption {

    private static final String VARIABLE = "GANGMU_TOKEN";

    @Option(names = "--token-file", paramLabel = "FILE", description = "The token that callers of the service have to show (Authorization: Bearer …) is the first line of this file. The environment variable " + VARIABLE + " does the same.")
    private Path file;

    /** @throws ParameterException if the file holds none */
    Optional<String> read(CommandSpec spec) {
        if (file == null) {
            return Optional.ofNullable(System.getenv(VARIABLE)).filter(t -> !t.isBlank()).map(String::strip);
        }
        try (Stream<String> lines = Files.lines(file)) {
            String first = lines.findFirst().orElse("").strip();
            if (first.isEmpty()) {
                throw new ParameterException(spec.commandLine(), Console.words("serve.token-empty", file));
            }
            return Optional.of(first);
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new ParameterException(spec.commandLine(), Console.words("serve.token-file", file));
        }
    }
}
