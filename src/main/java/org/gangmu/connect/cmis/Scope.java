package org.gangmu.connect.cmis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.connect.Settings;

/**
 * Which documents of the repository get labels, as the pieces of a query.
 *
 * @param folder path of the folder whose tree holds them; empty: anywhere
 * @param from   what stands after FROM
 * @param alias  of the type whose documents they are, with its dot; empty if it has none
 * @param where  that they fulfil; empty: all
 */
record Scope(Optional<String> folder, String from, String alias, Optional<String> where) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final String LITERAL = "'(?:[^'\\\\]|\\\\.|'')*'";
    private static final Pattern SELECT = Pattern.compile("(?is)SELECT\\s+.+?\\s+FROM\\s+((?:" + LITERAL + "|[^'])+?)(?:\\s+WHERE\\s+(.+))?");
    private static final Pattern ORDER = Pattern.compile("(?is)(?:" + LITERAL + "|[^'])*\\bORDER\\s+BY\\b.*");
    private static final Pattern TABLE = Pattern.compile("(?is)\\(*\\s*[\\w:]+(?:\\s+AS)?\\s+(?!JOIN\\b|LEFT\\b|INNER\\b|ON\\b)(\\w+)\\b.*");

    /** @throws org.gangmu.connect.SettingsException if folder and query do not go together */
    static Scope of(Settings settings) {
        Optional<String> folder = settings.text("folder").map(f -> f.length() > 1 && f.endsWith("/") ? f.substring(0, f.length() - 1) : f);
        if (folder.isPresent() && !folder.get().startsWith("/")) {
            throw settings.wrong("folder", "it should be a path such as /Sites/reports, not \"" + folder.get() + "\"");
        }
        Optional<String> query = settings.text("query");
        if (query.isEmpty() || !query.get().matches("(?is)SELECT\\s.*")) {
            if (query.filter(q -> ORDER.matcher(q).matches()).isPresent()) {
                throw settings.wrong("query", "the order is the connector's own: leave out ORDER BY");
            }
            return new Scope(folder, "cmis:document", "", query);
        }
        if (folder.isPresent()) {
            throw settings.wrong("query", "a whole SELECT says by itself where to look (IN_TREE): leave out folder");
        }
        if (ORDER.matcher(query.get()).matches()) {
            throw settings.wrong("query", "the order is the connector's own: leave out ORDER BY");
        }
        Matcher select = SELECT.matcher(query.get());
        if (!select.matches()) {
            throw settings.wrong("query", "it should be SELECT … FROM … WHERE …, or only what stands after WHERE");
        }
        Matcher table = TABLE.matcher(select.group(1));
        return new Scope(Optional.empty(), select.group(1), table.matches() ? table.group(1) + "." : "", Optional.ofNullable(select.group(2)));
    }

    /**
     * Documents that changed since, the oldest change first.
     *
     * @param folderId of the folder, if there is one
     */
    String changedSince(Optional<Instant> since, Optional<String> folderId) {
        return statement(folderId, since.map(s -> alias + "cmis:lastModificationDate >= TIMESTAMP '" + MOMENT.format(s) + "'")) + " ORDER BY " + alias + "cmis:lastModificationDate";
    }

    /** One document, if it is among them. */
    String one(String objectId, Optional<String> folderId) {
        return statement(folderId, Optional.of(alias + "cmis:objectId = " + quoted(objectId)));
    }

    /** Those whose names end so. */
    String named(String ending, Optional<String> folderId) {
        List<String> conditions = new ArrayList<>();
        folderId.ifPresent(f -> conditions.add("IN_TREE(" + quoted(f) + ")"));
        conditions.add("cmis:name LIKE " + quoted("%" + ending));
        return "SELECT cmis:objectId FROM cmis:document WHERE " + String.join(" AND ", conditions);
    }

    private String statement(Optional<String> folderId, Optional<String> condition) {
        List<String> conditions = new ArrayList<>();
        folderId.ifPresent(f -> conditions.add("IN_TREE(" + quoted(f) + ")"));
        where.ifPresent(w -> conditions.add("(" + w + ")"));
        condition.ifPresent(conditions::add);
        return "SELECT " + alias + "cmis:objectId, " + alias + "cmis:lastModificationDate FROM " + from + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
