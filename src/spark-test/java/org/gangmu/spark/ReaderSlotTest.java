package org.gangmu.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.CatalogueException;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Mode;
import org.gangmu.catalogue.Rules;
import org.gangmu.source.Opened;
import org.gangmu.text.Language;
import org.gangmu.worker.Outcome;
import org.gangmu.worker.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A slot that cannot begin leaves nothing open. */
class ReaderSlotTest {

    private static final Workers NONE = new Workers() {
        @Override
        public Outcome read(Opened document, String ending) {
            throw new IllegalStateException("nothing is to be read");
        }

        @Override
        public long memory() {
            return 0;
        }

        @Override
        public void close() {
        }
    };

    @TempDir
    private Path folder;

    @Test
    void aCatalogueInWhichNoRunCanBeginIsClosed() throws SQLException {
        String at = folder.resolve("a.db").toString();
        Catalogue.create(at);
        Edition edition;
        try (Catalogue catalogue = Catalogue.open(at, Mode.WRITE)) {
            edition = catalogue.register(List.of(new Rules("zh@000000000000", Language.ZH, new byte[1])), "models");
            catalogue.putInForce(edition);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + at); Statement statement = connection.createStatement()) {
            statement.execute("CREATE TRIGGER none BEFORE INSERT ON run BEGIN SELECT raise(ABORT, 'no run can begin'); END");
        }
        assertThrows(CatalogueException.class, () -> new ReaderSlot(NONE, at, edition));
        // Refused if somebody still had it open.
        try (Catalogue catalogue = Catalogue.open(at, Mode.WRITE)) {
            assertEquals(edition, catalogue.inForce().orElseThrow());
        }
    }
}
