package org.gangmu.plugins.tika;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.tika.config.Initializable;
import org.apache.tika.config.InitializableProblemHandler;
import org.apache.tika.config.Param;
import org.apache.tika.exception.TikaConfigException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.metadata.filter.MetadataFilter;
import org.gangmu.client.GangmuClient;
import org.gangmu.client.Values;
import org.gangmu.plugins.Classified;
import org.gangmu.plugins.PluginOptions;
import org.gangmu.plugins.TextClassifier;

/**
 * Adds labels to the metadata of every document whose text Tika took out, embedded ones too, each for its own text. Other names stay as they are.
 *
 * <pre>{@code
 * <metadataFilter class="org.gangmu.plugins.tika.GangmuMetadataFilter">
 *   <params><service>http://127.0.0.1:8686</service><tokenFile>/etc/gangmu/token</tokenFile></params>
 * </metadataFilter>
 * }</pre>
 */
public final class GangmuMetadataFilter extends MetadataFilter implements Initializable {

    /** Before all names. */
    static final String PREFIX = "gangmu:";

    private static final long serialVersionUID = 1L;
    /** Tika notes in the metadata which handler it used, but not at every address, and not what stands behind a limit of characters. */
    private static final List<String> PLAIN = List.of("ToTextContentHandler", "BodyContentHandler");
    private static final List<String> MARKED_UP = List.of("ToXMLContentHandler", "ToHTMLContentHandler");
    /** How its handlers for markup begin. */
    private static final Pattern BEGINNING = Pattern.compile("(?:<\\?xml [^>]*>\\s*)?<html [^>]*xmlns=\"http://www\\.w3\\.org/1999/xhtml\"[^>]*>");
    private static final String DIGEST = "X-TIKA:digest:SHA256";

    private transient PluginOptions options = PluginOptions.usual();
    private transient TextClassifier classifier;

    /** @param address of {@code gangmu serve} */
    public void setService(String address) throws TikaConfigException {
        set(() -> options.withService(address));
    }

    /** @param file whose first line is the token */
    public void setTokenFile(String file) throws TikaConfigException {
        set(() -> options.withTokenFile(file));
    }

    /** @param seconds for one answer; must be well below the server's own taskTimeoutMillis */
    public void setTimeoutSeconds(String seconds) throws TikaConfigException {
        set(() -> options.withTimeoutSeconds(seconds));
    }

    /** @param seconds with a service that is busy or away */
    public void setPatienceSeconds(String seconds) throws TikaConfigException {
        set(() -> options.withPatienceSeconds(seconds));
    }

    /** @param texts with the service at the same time */
    public void setAtOnce(String texts) throws TikaConfigException {
        set(() -> options.withAtOnce(texts));
    }

    private void set(Supplier<PluginOptions> change) throws TikaConfigException {
        try {
            options = change.get();
        } catch (IllegalArgumentException e) {
            throw new TikaConfigException("GangmuMetadataFilter: " + e.getMessage(), e);
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void initialize(Map<String, Param> params) {
        classifier = new TextClassifier(options);
    }

    @Override
    public void checkInitialization(InitializableProblemHandler handler) {
        // Each setting is checked where it is set.
    }

    GangmuClient client() {
        return classifier.client();
    }

    @Override
    public void filter(Metadata metadata) {
        // Tika answers with an empty list, and no word of it, if anything comes out of here.
        try {
            // A document may bring such names itself.
            clear(metadata);
            String content = metadata.get(TikaCoreProperties.TIKA_CONTENT);
            if (content != null) {
                put(metadata, classified(metadata, content));
            }
        } catch (Throwable e) {
            clear(metadata);
            metadata.set(PREFIX + Values.STATE, Classified.FAILED);
            metadata.set(PREFIX + Values.PROBLEM, "plugin-fault: " + e);
        }
    }

    private static void clear(Metadata metadata) {
        for (String name : metadata.names()) {
            if (name.startsWith(PREFIX)) {
                metadata.remove(name);
            }
        }
    }

    private Classified classified(Metadata metadata, String content) {
        String handler = String.valueOf(metadata.get(TikaCoreProperties.TIKA_CONTENT_HANDLER));
        boolean markedUp = MARKED_UP.contains(handler) || !PLAIN.contains(handler) && BEGINNING.matcher(content).lookingAt();
        String text = markedUp ? Markup.text(content) : content;
        String name = Optional.ofNullable(metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY)).orElse("document");
        if (text.isBlank()) {
            // Tika's handler for text gives no content at all then, as if none were asked for: the other forms shall not differ.
            return new Classified(Map.of());
        }
        return classifier.classify(name, text, Optional.ofNullable(metadata.get(DIGEST)).filter(d -> d.matches("[0-9a-f]{64}")));
    }

    private static void put(Metadata metadata, Classified classified) {
        classified.values().forEach((name, texts) -> texts.forEach(text -> metadata.add(PREFIX + name, text)));
        if (!classified.values().isEmpty() && "true".equals(metadata.get(TikaCoreProperties.WRITE_LIMIT_REACHED))) {
            metadata.add(PREFIX + Values.PROBLEM, "cut-off: the server's limit of characters was reached; nothing behind it was read");
        }
    }
}
