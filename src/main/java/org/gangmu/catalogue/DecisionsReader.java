package org.gangmu.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gangmu.findings.Decisions;
import org.gangmu.findings.FoundArticle;
import org.gangmu.findings.FoundFigure;
import org.gangmu.findings.FoundLabel;
import org.gangmu.findings.FoundPerson;
import org.gangmu.text.Language;

/** Reads decisions back out of the rows that {@link ResultWriter} made of them. */
final class DecisionsReader {

    private final Database database;

    DecisionsReader(Database database) {
        this.database = database;
    }

    Decisions read(KeptContent content) {
        return database.read(() -> new Decisions(articles(content.decisions()), labels(content.decisions()), figures(content.decisions()), people(content.decisions()),
                content.derivation()));
    }

    private List<FoundLabel> labels(long decisions) throws SQLException {
        List<FoundLabel> out = new ArrayList<>();
        try (ResultSet rows = database.statement("SELECT l.word, a.word, d.confidence, f.word, r.word FROM decision d JOIN word l ON l.id = d.label JOIN word a ON a.id = d.also"
                + " JOIN word f ON f.id = d.frame JOIN word r ON r.id = d.rules WHERE d.decisions = ? ORDER BY d.ordinal", decisions).executeQuery()) {
            while (rows.next()) {
                out.add(new FoundLabel(rows.getString(1), names(rows.getString(2)), rows.getInt(3) / 100.0, rows.getString(4), names(rows.getString(5))));
            }
        }
        return out;
    }

    private List<FoundArticle> articles(long decisions) throws SQLException {
        List<FoundArticle> out = new ArrayList<>();
        try (ResultSet rows = database.statement("SELECT ordinal, language, kind, title, date, year, place, meeting FROM article WHERE decisions = ? ORDER BY ordinal", decisions)
                .executeQuery()) {
            while (rows.next()) {
                out.add(new FoundArticle(rows.getInt(1), Language.ofCode(rows.getString(2)), rows.getString(3), rows.getString(4), rows.getString(5), rows.getInt(6), rows.getString(7),
                        rows.getString(8)));
            }
        }
        return out;
    }

    private List<FoundFigure> figures(long decisions) throws SQLException {
        List<FoundFigure> out = new ArrayList<>();
        try (ResultSet rows = database.statement("SELECT f.sentence, f.start, f.\"end\", f.kind, w.word, f.change, f.op, f.low, f.high, f.unit, f.from_year, f.to_year, f.quote"
                + " FROM figure f JOIN word w ON w.id = f.indicator WHERE f.decisions = ? ORDER BY f.ordinal", decisions).executeQuery()) {
            while (rows.next()) {
                List<Double> values = new ArrayList<>(2);
                for (int column = 8; column <= 9; column++) {
                    double value = rows.getDouble(column);
                    if (!rows.wasNull()) {
                        values.add(value);
                    }
                }
                out.add(new FoundFigure(rows.getInt(1), rows.getInt(2), rows.getInt(3), rows.getString(4), rows.getString(5), rows.getString(6), rows.getString(7), values,
                        rows.getString(10), rows.getInt(11), rows.getInt(12), rows.getString(13)));
            }
        }
        return out;
    }

    private List<FoundPerson> people(long decisions) throws SQLException {
        List<FoundPerson> out = new ArrayList<>();
        try (ResultSet rows = database.statement("SELECT article, name, office, roles FROM person WHERE decisions = ? ORDER BY ordinal", decisions).executeQuery()) {
            while (rows.next()) {
                out.add(new FoundPerson(rows.getInt(1), rows.getString(2), rows.getString(3), names(rows.getString(4))));
            }
        }
        return out;
    }

    private static List<String> names(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
    }
}
