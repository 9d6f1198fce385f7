package org.gangmu.findings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Names the libraries and language models that decide what is found in a document, each with its version. */
public final class Models {

    private static final String LINE = read();

    private Models() {
    }

    /** One line: {@code gangmu 0.1.0; hanlp portable-1.8.6; opennlp 2.5.11; …}. */
    public static String line() {
        return LINE;
    }

    private static String read() {
        Properties properties = new Properties();
        try (InputStream in = Models.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("models");
    }
}
