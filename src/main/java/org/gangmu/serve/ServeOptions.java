package org.gangmu.serve;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.worker.WorkerLimits;

/**
 * How the service is run.
 *
 * @param address where it listens
 * @param port    0: any that is free
 * @param token   that callers have to show, printable ASCII without spaces; none: whoever reaches the address may call
 * @param rules   folder of rulebooks, watched for changes; none: those in the jar
 * @param jobs    documents that are judged at once
 * @param queue   documents that may wait
 * @param limits  on each document
 * @param heap    megabytes of a process that opens documents
 * @param time    for a request, from its last byte to the first of its answer
 * @param upload  for all of a request to come in
 * @param grace   for work in hand when the service is told to end
 */
public record ServeOptions(InetAddress address, int port, Optional<String> token, Optional<Path> rules, int jobs, int queue, ExtractLimits limits, int heap, Duration time,
                           Duration upload, Duration grace) {

    /** 20 MB, 2 million characters, half a minute to take out a text: what is larger belongs to {@code gangmu archive}. */
    public static final ExtractLimits LIMITS = ExtractLimits.DEFAULT.withMaxBytes(20_000_000).withMaxUnpacked(200_000_000).withMaxChars(2_000_000).withTimeout(Duration.ofSeconds(30));

    /** @throws IllegalArgumentException saying what is wrong and the way out */
    public ServeOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535");
        }
        if (jobs < 1 || queue < 0) {
            throw new IllegalArgumentException("at least one document must be judged at once, and none or more may wait");
        }
        if (token.isPresent() && !token.get().matches("[!-~]+")) {
            // Anything else is written differently by different callers, or cut by proxies.
            throw new IllegalArgumentException(token.get().isBlank() ? "the token is empty"
                    : "the token holds a space or another character that a header does not carry safely: take letters, digits and signs of ASCII, as openssl rand -hex 32 prints");
        }
        if (token.isEmpty() && !address.isLoopbackAddress()) {
            throw new IllegalArgumentException(address.getHostAddress() + " can be reached from other machines: set a token with --token-file, or bind to 127.0.0.1");
        }
        if (time.isNegative() || time.isZero() || upload.isNegative() || upload.isZero() || grace.isNegative()) {
            throw new IllegalArgumentException("times must be greater than 0");
        }
    }

    /** On this machine alone, without a token, with the shipped rulebooks. */
    public static ServeOptions local(int port) {
        int jobs = Math.max(1, Runtime.getRuntime().availableProcessors());
        return new ServeOptions(InetAddress.getLoopbackAddress(), port, Optional.empty(), Optional.empty(), jobs, 8 * jobs, LIMITS, 512, Duration.ofSeconds(60),
                Duration.ofSeconds(60), Duration.ofSeconds(30));
    }

    public ServeOptions withAddress(InetAddress other, Optional<String> shown) {
        return new ServeOptions(other, port, shown, rules, jobs, queue, limits, heap, time, upload, grace);
    }

    public ServeOptions withRules(Path folder) {
        return new ServeOptions(address, port, token, Optional.of(folder), jobs, queue, limits, heap, time, upload, grace);
    }

    public ServeOptions withWork(int atOnce, int waiting) {
        return new ServeOptions(address, port, token, rules, atOnce, waiting, limits, heap, time, upload, grace);
    }

    public ServeOptions withLimits(ExtractLimits other, int megabytes) {
        return new ServeOptions(address, port, token, rules, jobs, queue, other, megabytes, time, upload, grace);
    }

    public ServeOptions withTimes(Duration work, Duration body, Duration end) {
        return new ServeOptions(address, port, token, rules, jobs, queue, limits, heap, work, body, end);
    }

    /** Those of a process that opens documents: its answer is a text, of which a character takes some bytes. */
    WorkerLimits worker() {
        return new WorkerLimits(limits, limits.timeout().plusSeconds(5), heap, 16L * limits.maxChars() + (1 << 20), 5_000);
    }
}
