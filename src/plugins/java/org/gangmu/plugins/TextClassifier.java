package org.gangmu.plugins;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gangmu.client.Findings;
import org.gangmu.client.GangmuClient;
import org.gangmu.client.ServiceException;
import org.gangmu.client.Values;

/** Asks the service about texts that a host took out of documents. Throws nothing: what goes wrong is told in the values, so that no host loses a document by it. Safe for many threads. */
public final class TextClassifier {

    /** After a vain wait nobody waits again for as long, and at least so long: a batch of thousands must not wait for each of its documents. */
    private static final long QUIET = TimeUnit.SECONDS.toNanos(5);
    /** No answer, busy, ending. A text at which the service fails is the trouble of that text alone. */
    private static final Set<Integer> AWAY = Set.of(0, 429, 503);

    private final PluginOptions options;
    private final GangmuClient client;
    private final Semaphore places;
    private volatile Silence silence;
    private volatile Labels labels = new Labels("", Map.of());

    private record Silence(long until, ServiceException cause) {
    }

    /** @param bySection of an edition */
    private record Labels(String edition, Map<String, String> bySection) {
    }

    public TextClassifier(PluginOptions options) {
        this.options = options;
        this.client = options.client();
        this.places = new Semaphore(options.atOnce(), true);
    }

    public PluginOptions options() {
        return options;
    }

    /** The one client: each of its own would bring threads and connections of its own. */
    public GangmuClient client() {
        return client;
    }

    /** What a host stores of a document whose text is gone: nothing, under every name, those of the sections of the rules in force too as far as they are known. */
    public Classified gone() {
        try {
            if (labels.edition().isEmpty() && silent().isEmpty()) {
                GangmuClient hasty = client.withLimits(Duration.ofNanos(QUIET), Duration.ZERO);
                labels = new Labels(hasty.edition(), hasty.labels());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ServiceException e) {
            silence = new Silence(System.nanoTime() + QUIET, e);
        } catch (RuntimeException e) {
            // Then the usual names have to do.
        }
        return whole(new Classified(Classified.none()));
    }

    /** What a host stores of a text that is not asked about. */
    public Classified failed(String kind, String message) {
        return whole(Classified.failed(kind, message));
    }

    /** A result without labels takes away those of own sections too. */
    private Classified whole(Classified some) {
        Map<String, List<String>> values = new LinkedHashMap<>(some.values());
        labels.bySection().keySet().forEach(section -> values.putIfAbsent(section, List.of()));
        return new Classified(values);
    }

    /**
     * What a text holds.
     *
     * @param name   of the document; a text has no format, so its ending says nothing
     * @param sha256 digest of the document that the text was taken from; of the text itself if it is not known
     */
    public Classified classify(String name, String text, Optional<String> sha256) {
        return whole(judged(name, text, sha256));
    }

    private Classified judged(String name, String text, Optional<String> sha256) {
        if (text.isBlank()) {
            return Classified.without(Values.REFUSED, "no-text", "there is no text in it to classify; scanned pages need character recognition first");
        }
        try {
            Optional<Classified> silent = silent();
            if (silent.isPresent()) {
                return silent.get();
            }
            // Twice, so that who waits behind a vain wait learns of it.
            if (!places.tryAcquire(2 * options.timeout().plus(options.patience()).toMillis(), TimeUnit.MILLISECONDS)) {
                return Classified.failed("waited-too-long", "other texts of this program took all the time: raise atOnce, or send fewer documents at once");
            }
            try {
                // Those before it may have waited in vain.
                silent = silent();
                return silent.isPresent() ? silent.get() : answered(name, text, sha256);
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Classified.failed("interrupted", "the program ended the work on it");
        } catch (SecurityException e) {
            return Classified.failed("forbidden", "the Java security policy of this program forbids calls of the service (" + e.getMessage()
                    + "): add to it: permission java.net.URLPermission \"" + options.service() + "/-\", \"*:*\";");
        } catch (Throwable e) {
            // Whatever it is, the host's own work must go on.
            return Classified.failed("plugin-fault", e.toString());
        }
    }

    private Optional<Classified> silent() {
        Silence now = silence;
        return now == null || System.nanoTime() - now.until() >= 0 ? Optional.empty() : Optional.of(failed(now.cause()));
    }

    private Classified answered(String name, String text, Optional<String> sha256) throws InterruptedException {
        long start = System.nanoTime();
        try {
            return asked(name, text, sha256);
        } catch (ServiceException e) {
            if (e.blame() == ServiceException.Blame.DOCUMENT) {
                return Classified.without(Values.REFUSED, e.kind(), e.getMessage());
            }
            if (AWAY.contains(e.status())) {
                long end = System.nanoTime();
                silence = new Silence(end + Math.max(QUIET, end - start), e);
            }
            return failed(e);
        }
    }

    private static Classified failed(ServiceException e) {
        return Classified.failed(e.kind(), e.getMessage());
    }

    private Classified asked(String name, String text, Optional<String> sha256) throws ServiceException, InterruptedException {
        String whole = whole(text);
        Findings findings = client.summarizeText(name, whole, sha256.orElseGet(() -> GangmuClient.sha256(whole.getBytes(StandardCharsets.UTF_8))));
        Map<String, String> bySection = labels(findings.stamp().edition());
        Map<String, List<String>> values = new LinkedHashMap<>(Values.of(findings, ""));
        values.remove(Values.TAG);
        values.put(Classified.LABELS, findings.sections().keySet().stream().filter(s -> !findings.texts(s).isEmpty()).map(s -> bySection.getOrDefault(s, s)).distinct().toList());
        return new Classified(values);
    }

    private Map<String, String> labels(String edition) throws ServiceException, InterruptedException {
        Labels known = labels;
        if (!known.edition().equals(edition)) {
            known = new Labels(edition, client.labels());
            labels = known;
        }
        return known.bySection();
    }

    /** Parsers let through what is no character: halves of surrogate pairs, NUL. The service refuses such a text as a fault of its caller. */
    private static String whole(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c == '\0' || Character.isSurrogate(c)) {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, '\uFFFD');
            }
        }
        return out == null ? text : out.toString();
    }
}
