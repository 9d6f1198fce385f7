package org.gangmu.catalogue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a catalogue of PostgreSQL is, as typed: {@code postgresql://user:password@host:port/database?option=value}, also with {@code jdbc:} before it.
 *
 * @param url        for the driver, without user and password
 * @param properties for the driver
 * @param shown      for people: without password and options
 */
record PostgresAddress(String url, Properties properties, String shown) {

    /** The tables' own name space, so that they do not mix with others' in the database; another by the option {@code currentSchema}. */
    static final String SCHEMA = "gangmu";
    private static final Pattern ADDRESS = Pattern.compile("(?:jdbc:)?postgres(?:ql)?:(?://(?:([^/@?]*)@)?([^/?]*)/)?([^/?]*)(?:\\?(.*))?");

    static boolean is(String at) {
        return at.startsWith("postgresql:") || at.startsWith("postgres:") || at.startsWith("jdbc:postgresql:");
    }

    /** @param environment for the variables PGUSER and PGPASSWORD */
    static PostgresAddress of(String at, Map<String, String> environment) {
        Matcher m = ADDRESS.matcher(at);
        if (!m.matches() || m.group(3).isEmpty()) {
            throw new CatalogueException("the address of a catalogue is a file, or postgresql://user@host:port/database");
        }
        Properties properties = new Properties();
        properties.setProperty("currentSchema", SCHEMA);
        properties.setProperty("ApplicationName", "gangmu");
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "20");
        set(properties, "user", environment.get("PGUSER"));
        set(properties, "password", environment.get("PGPASSWORD"));
        if (m.group(1) != null) {
            String[] user = m.group(1).split(":", 2);
            set(properties, "user", decoded(user[0]));
            set(properties, "password", user.length < 2 ? null : decoded(user[1]));
        }
        if (m.group(4) != null) {
            for (String option : m.group(4).split("&")) {
                String[] pair = option.split("=", 2);
                set(properties, pair[0], pair.length < 2 ? "" : decoded(pair[1]));
            }
        }
        String host = m.group(2) == null || m.group(2).isEmpty() ? "localhost" : m.group(2);
        String user = properties.getProperty("user");
        return new PostgresAddress("jdbc:postgresql://" + host + "/" + m.group(3), properties,
                "postgresql://" + (user == null ? "" : user + "@") + host + "/" + decoded(m.group(3)));
    }

    private static void set(Properties properties, String name, String value) {
        if (value != null && !name.isEmpty()) {
            properties.setProperty(name, value);
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a percent sign that stands for itself
        }
    }

    /** The name space of the tables. */
    String schema() {
        return properties.getProperty("currentSchema").split(",")[0];
    }
}
