package org.gangmu.connect.cmis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gangmu.connect.Settings;
import org.gangmu.connect.SettingsException;
import org.junit.jupiter.api.Test;

/** What is asked of a repository for the folder and the query of a configuration. */
class ScopeTest {

    private static final String LISTED = "SELECT cmis:objectId, cmis:lastModificationDate FROM cmis:document";

    private static Scope scope(Map<String, String> settings) {
        return Scope.of(Settings.of(settings));
    }

    @Test
    void withoutFolderAndQueryAllDocumentsAreAskedFor() {
        assertEquals(LISTED + " ORDER BY cmis:lastModificationDate", scope(Map.of()).changedSince(Optional.empty(), Optional.empty()));
        assertEquals(LISTED + " WHERE cmis:lastModificationDate >= TIMESTAMP '2026-03-01T08:00:00.120Z' ORDER BY cmis:lastModificationDate",
                scope(Map.of()).changedSince(Optional.of(Instant.parse("2026-03-01T08:00:00.12Z")), Optional.empty()));
    }

    @Test
    void aClauseKeepsItsOwnOr() {
        assertEquals(LISTED + " WHERE IN_TREE('f\\'1') AND (cmis:name = 'a' OR cmis:name = 'b') AND cmis:objectId = 'x'",
                scope(Map.of("folder", "/a/", "query", "cmis:name = 'a' OR cmis:name = 'b'")).one("x", Optional.of("f'1")));
    }

    @Test
    void aWholeQueryIsTakenApart() {
        Scope plain = scope(Map.of("query", "select * from my:report"));
        assertEquals("SELECT cmis:objectId, cmis:lastModificationDate FROM my:report WHERE cmis:objectId = 'x'", plain.one("x", Optional.empty()));
        Scope named = scope(Map.of("query", "SELECT d.cmis:name FROM cmis:document AS d JOIN my:aspect AS a ON d.cmis:objectId = a.cmis:objectId WHERE a.my:what = 'from where? order by'"));
        assertEquals("SELECT d.cmis:objectId, d.cmis:lastModificationDate FROM cmis:document AS d JOIN my:aspect AS a ON d.cmis:objectId = a.cmis:objectId WHERE (a.my:what = 'from where? order by')"
                + " ORDER BY d.cmis:lastModificationDate", named.changedSince(Optional.empty(), Optional.empty()));
        assertEquals("d.", scope(Map.of("query", "SELECT * FROM cmis:document d")).alias());
        assertEquals("", scope(Map.of("query", "SELECT * FROM cmis:document WHERE cmis:name = 'x'")).alias());
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        assertTrue(assertThrows(SettingsException.class, () -> scope(Map.of("query", "SELECT * FROM cmis:document ORDER BY cmis:name"))).getMessage().contains("ORDER BY"));
        assertTrue(assertThrows(SettingsException.class, () -> scope(Map.of("query", "cmis:name = 'x' order by cmis:name"))).getMessage().contains("ORDER BY"));
        assertTrue(assertThrows(SettingsException.class, () -> scope(Map.of("folder", "/a", "query", "SELECT * FROM cmis:document"))).getMessage().contains("folder"));
        assertTrue(assertThrows(SettingsException.class, () -> scope(Map.of("folder", "reports"))).getMessage().contains("path"));
        assertThrows(SettingsException.class, () -> scope(Map.of("query", "SELECT nothing")));
    }
}
