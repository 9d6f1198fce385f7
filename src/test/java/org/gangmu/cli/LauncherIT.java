package org.gangmu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the built program by its launcher, as a user does. */
class LauncherIT {

    private static final Path LAUNCHER = Path.of("bin", "gangmu").toAbsolutePath();

    @TempDir
    private Path folder;

    private record Run(int status, String out, String err) {
    }

    private Run run(Map<String, String> environment, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(args));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Run(status, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    void summarizesAChineseFileWithoutALocale() throws Exception {
        Path file = Files.writeString(folder.resolve("清源.txt"), "会议要求，各镇要压实安全生产责任，加快修复水毁道路。");
        Run run = run(Map.of("LC_ALL", "C", "LANG", ""), "classify", file.getFileName().toString());
        assertEquals(0, run.status(), run.err());
        assertEquals("", run.err());
        assertTrue(run.out().contains("\"source\":\"清源.txt\"") && run.out().contains("\"label\":\"REQUIREMENT\""), run.out());
    }

    @Test
    void anOlderJavaIsNamedAndNotRun() throws Exception {
        Path java = Files.createDirectories(folder.resolve("jdk 8/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho run\n");
        assertTrue(java.toFile().setExecutable(true));
        Files.writeString(folder.resolve("jdk 8/release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"1.8.0_392\"\n");
        Run run = run(Map.of("JAVA_HOME", folder.resolve("jdk 8").toString()), "--version");
        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("gangmu: Java 17 or newer is needed"), run.err());
    }

    @Test
    void usesTheRulebooksInTheJarWhenThereIsNoFolder() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "The agency shall publish the report every year.");
        List<String> command = List.of(ProcessHandle.current().info().command().orElse("java"), "-cp",
                LAUNCHER.resolveSibling("../target/gangmu.jar") + ":" + LAUNCHER.resolveSibling("../target/lib") + "/*", "org.gangmu.cli.Main", "classify", file.toString());
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        assertTrue(out.contains("\"label\":\"REQUIREMENT\""), out);
    }

    /** What can turn a text into code must not lie where the program could find it. */
    @Test
    void noCompilerAndNoToolOfTestsLiesAmongTheLibraries() throws Exception {
        try (Stream<Path> libraries = Files.list(LAUNCHER.resolveSibling("../target/lib"))) {
            assertEquals(List.of(), libraries.map(l -> l.getFileName().toString())
                    .filter(n -> n.matches("(?:ecj|javaparser|mvel|drools-mvel|drools-engine|drools-model-codegen|jmh|junit|mockito).*")).toList());
        }
    }
}
