package org.gangmu.plugins;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.gangmu.client.GangmuClient;

/**
 * How a plugin reaches the service.
 *
 * @param service  its address
 * @param token    that it asks for
 * @param timeout  for one answer
 * @param patience with a service that is busy or away
 * @param atOnce   texts that are with the service at the same time
 */
public record PluginOptions(URI service, Optional<String> token, Duration timeout, Duration patience, int atOnce) {

    /** As {@code gangmu serve} listens. */
    public static final String SERVICE = "http://127.0.0.1:8686";

    private static final int MOST_SECONDS = 3600;
    private static final int MOST_AT_ONCE = 64;

    /** The shipped settings: the service of this machine, without a token. */
    public static PluginOptions usual() {
        return new PluginOptions(URI.create(SERVICE), Optional.empty(), Duration.ofSeconds(60), Duration.ofSeconds(10), 4);
    }

    /** @throws IllegalArgumentException naming the setting and the way out */
    public PluginOptions withService(String address) {
        try {
            URI uri = URI.create(address.strip());
            GangmuClient.of(uri, Optional.empty());
            return new PluginOptions(uri, token, timeout, patience, atOnce);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("service: it should be an address such as " + SERVICE + ", not \"" + address + "\"", e);
        }
    }

    /**
     * @param file whose first line is the token
     * @throws IllegalArgumentException if there is none in it
     */
    public PluginOptions withTokenFile(String file) {
        String line;
        try {
            line = Files.readString(Path.of(file.strip()), StandardCharsets.UTF_8).lines().findFirst().orElse("").strip();
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException("tokenFile: " + file + " cannot be read (" + e + "): its first line should be the token that gangmu serve was given", e);
        } catch (SecurityException e) {
            throw new IllegalArgumentException("tokenFile: " + file + " may not be read under the Java security policy of this program (" + e.getMessage() + "): put it where the program may read", e);
        }
        if (!line.matches("[\\x21-\\x7e]+")) {
            throw new IllegalArgumentException("tokenFile: the first line of " + file + " is no token: it should be the one that gangmu serve was given");
        }
        return new PluginOptions(service, Optional.of(line), timeout, patience, atOnce);
    }

    public PluginOptions withTimeoutSeconds(String seconds) {
        return new PluginOptions(service, token, Duration.ofSeconds(number("timeoutSeconds", seconds, 1, MOST_SECONDS)), patience, atOnce);
    }

    public PluginOptions withPatienceSeconds(String seconds) {
        return new PluginOptions(service, token, timeout, Duration.ofSeconds(number("patienceSeconds", seconds, 0, MOST_SECONDS)), atOnce);
    }

    public PluginOptions withAtOnce(String documents) {
        return new PluginOptions(service, token, timeout, patience, number("atOnce", documents, 1, MOST_AT_ONCE));
    }

    private static int number(String name, String text, int least, int most) {
        String digits = text.strip();
        if (digits.matches("[0-9]{1,6}") && Integer.parseInt(digits) >= least && Integer.parseInt(digits) <= most) {
            return Integer.parseInt(digits);
        }
        throw new IllegalArgumentException(name + ": it should be a number from " + least + " to " + most + ", not \"" + text + "\"");
    }

    /** For messages: without the token. */
    @Override
    public String toString() {
        return service + (token.isPresent() ? " with a token" : "");
    }

    /** A client that keeps to these. */
    public GangmuClient client() {
        return GangmuClient.of(service, token).withLimits(timeout, patience);
    }
}
