package org.gangmu.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configurations as people write them. */
class SettingsTest {

    @TempDir
    private Path folder;

    private Settings read(String text) throws IOException {
        return Settings.read(Files.writeString(folder.resolve("c.properties"), text), Map.of("SECRET", " s3cret "));
    }

    private String refusal(String text) {
        return assertThrows(SettingsException.class, () -> read(text)).getMessage();
    }

    @Test
    void aValueIsTakenAsItStands() throws IOException {
        Settings settings = read("# remark\n\n  host = folder  \r\nfolder = C:\\new\\texts\npassword=a\\b=c#d!e\nempty =\n! odd = 1\n");
        assertEquals("folder", settings.needed("host"));
        assertEquals("C:\\new\\texts", settings.needed("folder"));
        assertEquals("a\\b=c#d!e", settings.needed("password"));
        assertEquals(Optional.empty(), settings.text("empty"));
        assertEquals(Optional.empty(), settings.text("nothing"));
    }

    @Test
    void theMarkThatEditorsPutFirstBelongsToNoName() throws IOException {
        Settings settings = read("\ufeffhost = folder\ntoken = @token.txt\n");
        settings.check(List.of(Setting.required("host", "kind"), Setting.optional("token", "token")));
        Files.writeString(folder.resolve("token.txt"), "\ufefft0ken\r\nmore\n");
        assertEquals("t0ken", settings.needed("token"));
    }

    @Test
    void secretsComeFromTheEnvironment() throws IOException {
        assertEquals("s3cret", read("a = ${SECRET}").needed("a"));
        Settings settings = read("a = ${NOTHING}");
        assertTrue(assertThrows(SettingsException.class, () -> settings.needed("a")).getMessage().contains("the environment has no NOTHING"));
    }

    @Test
    void slipsAreToldWithTheirLine() throws IOException {
        assertTrue(refusal("host = folder\nfolder: /srv\n").contains("c.properties:2: a line should look like"));
        assertTrue(refusal("host = folder\nhost = cmis\n").contains("c.properties:2: \"host\" stands there twice"));
        Settings slip = read("hots = folder");
        assertTrue(assertThrows(SettingsException.class, () -> slip.check(List.of(Setting.required("host", "kind")))).getMessage().contains("nothing is called \"hots\" here (did you mean \"host\"?); there is host"));
    }

    @Test
    void numbersAreHeldToTheirBounds() throws IOException {
        for (String bad : List.of("0", "-1", "1e3", "99999999999999999999", "٣", "1 000", "true")) {
            Settings settings = read("n = " + bad);
            assertTrue(assertThrows(SettingsException.class, () -> settings.number("n", 1, 1, 10)).getMessage().contains("a number from 1 to 10"), bad);
        }
        assertEquals(10, read("n = 010").number("n", 1, 1, 10));
    }
}
