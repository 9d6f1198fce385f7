package org.gangmu.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gangmu.findings.Content;
import org.gangmu.findings.FoundSentence;
import org.gangmu.text.Problem;
import org.gangmu.text.Span;

/** Reads contents back out of the rows that {@link ResultWriter} made of them. */
final class ContentReader {

    private final Database database;

    ContentReader(Database database) {
        this.database = database;
    }

    Content read(KeptContent content) throws SQLException {
        List<FoundSentence> sentences = sentences(content.id());
        try (ResultSet rows = database.statement("SELECT media_type, chars, problems, layout FROM content WHERE id = ?", content.id()).executeQuery()) {
            if (!rows.next()) {
                throw new CatalogueException("content " + content.sha256().substring(0, 12) + " is not in the catalogue any more");
            }
            return new Content(content.sha256(), content.ending(), rows.getString(1), rows.getInt(2), sentences, problems(rows.getString(3)), rows.getBytes(4));
        }
    }

    List<String> texts(long content) throws SQLException {
        List<String> out = new ArrayList<>();
        try (ResultSet rows = database.statement("SELECT text FROM sentence WHERE id >= ? AND id < ? ORDER BY id", content * ResultWriter.MOST_SENTENCES,
                (content + 1) * ResultWriter.MOST_SENTENCES).executeQuery()) {
            while (rows.next()) {
                out.add(rows.getString(1));
            }
        }
        return out;
    }

    List<FoundSentence> sentences(long content) throws SQLException {
        List<FoundSentence> out = new ArrayList<>();
        try (ResultSet rows = database.statement("SELECT article, paragraph, number, start, \"end\", spans, page, line, text FROM sentence WHERE id >= ? AND id < ? ORDER BY id",
                content * ResultWriter.MOST_SENTENCES, (content + 1) * ResultWriter.MOST_SENTENCES).executeQuery()) {
            while (rows.next()) {
                out.add(new FoundSentence(out.size(), rows.getInt(1), rows.getInt(2), rows.getInt(3), spans(rows.getInt(4), rows.getInt(5), rows.getString(6)), rows.getInt(7),
                        rows.getInt(8), rows.getString(9)));
            }
        }
        return out;
    }

    private static List<Span> spans(int start, int end, String pieces) {
        if (pieces.isEmpty()) {
            return List.of(new Span(start, end));
        }
        List<Span> out = new ArrayList<>();
        for (String piece : pieces.split(" ")) {
            int dash = piece.indexOf('-');
            out.add(new Span(Integer.parseInt(piece.substring(0, dash)), Integer.parseInt(piece.substring(dash + 1))));
        }
        return out;
    }

    private static List<Problem> problems(String lines) {
        List<Problem> out = new ArrayList<>();
        for (String line : lines.isEmpty() ? new String[0] : lines.split("\n")) {
            String[] parts = line.split(" ", 4);
            out.add(new Problem("", Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[3], Problem.Severity.valueOf(parts[0]), false));
        }
        return out;
    }
}
