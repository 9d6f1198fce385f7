package org.gangmu.connect.cmis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.gangmu.connect.Settings;
import org.gangmu.connect.SettingsException;
import org.junit.jupiter.api.Test;

/** Settings that cannot be right are refused before anything is asked. */
class CmisProviderTest {

    private static String refusal(String name, String value) {
        Map<String, String> settings = new HashMap<>(Map.of("url", "http://127.0.0.1:1/browser", "user", "u", "password", "p"));
        settings.put(name, value);
        return assertThrows(SettingsException.class, () -> new CmisProvider().open(Settings.of(settings))).getMessage();
    }

    @Test
    void eachSlipIsNamed() {
        assertEquals("settings: \"binding\": it should be one of browser, atompub, not \"soap\"", refusal("binding", "soap"));
        assertEquals("settings: \"labels\": it should be one of auto, properties, sidecar, not \"both\"", refusal("labels", "both"));
        assertEquals("settings: \"rendition\": it should be one of none, html, md, not \"pdf\"", refusal("rendition", "pdf"));
        assertTrue(refusal("url", "127.0.0.1/browser").contains("\"url\""));
        assertTrue(refusal("overlap", "-1").contains("\"overlap\""));
    }

    /** Ordinary tests have no XML reader for AtomPub, as a connector whose libraries are not whole. */
    @Test
    void atomPubWithoutItsLibraryNamesIt() {
        assertTrue(refusal("binding", "atompub").contains("woodstox-core"));
    }
}
