package org.gangmu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Temporary files of processes: those of the living stay, those of the dead are cleared away. */
class TemporaryFolderTest {

    @TempDir
    private Path all;

    /** A process with temporary files, until its input ends. */
    static final class Living {

        private Living() {
        }

        public static void main(String[] arguments) throws IOException, InterruptedException {
            Path folder = TemporaryFolder.path();
            Files.createFile(folder.resolve("document"));
            // What nothing refers to any more is closed now.
            for (int i = 0; i < 5; i++) {
                System.gc();
                Thread.sleep(20);
            }
            System.out.println(folder);
            System.in.read();
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-Djava.io.tmpdir=" + all, "-cp",
                System.getProperty("java.class.path"), Living.class.getName()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static Path folder(Process process) throws IOException {
        return Path.of(process.inputReader(StandardCharsets.UTF_8).readLine());
    }

    private static void end(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        assertEquals(0, process.waitFor());
    }

    @Test
    void theFilesOfALivingProcessStayAndThoseOfAKilledOneGoWithTheNext() throws IOException, InterruptedException {
        Process first = start();
        Path kept = folder(first).resolve("document");
        Process killed = start();
        Path left = folder(killed).resolve("document");
        killed.destroyForcibly().waitFor();
        assertTrue(Files.exists(left));
        Process next = start();
        folder(next);
        assertTrue(Files.exists(kept), "its process is alive");
        assertFalse(Files.exists(left), "its process is dead");
        end(next);
        end(first);
        assertFalse(Files.exists(kept));
    }
}
