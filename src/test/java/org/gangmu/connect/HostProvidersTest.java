package org.gangmu.connect;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kinds of hosts that others bring. */
class HostProvidersTest {

    @TempDir
    private Path folder;

    @Test
    void aJarWhoseProviderIsNotThereIsNamedAsTheTrouble() throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(HostProvider.class.getName()), "com.example.Forgotten\n");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader with = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(with);
            SettingsException told = assertThrows(SettingsException.class, HostProviders::all);
            assertTrue(told.getMessage().contains("com.example.Forgotten") && told.getMessage().contains("target/lib-connect"), told::getMessage);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
