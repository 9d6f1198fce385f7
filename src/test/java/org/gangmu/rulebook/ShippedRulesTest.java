package org.gangmu.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShippedRulesTest {

    @Test
    void aJarMayLieInAFolderWithSpacesAndChinese() {
        Path jar = Path.of("/opt/my 程序 100%/gangmu.jar");
        assertEquals(jar, ShippedRules.jarOf(URI.create("jar:" + jar.toUri() + "!/rules/README.md")));
        assertEquals(jar, ShippedRules.jarOf(URI.create("jar:" + jar.toUri().toASCIIString() + "!/rules/README.md")));
    }
}
