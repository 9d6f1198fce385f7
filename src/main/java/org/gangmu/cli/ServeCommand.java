package org.gangmu.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.serve.ServeOptions;
import org.gangmu.serve.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Answers over HTTP. */
@Command(name = "serve", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Answers over HTTP what summarize, classify, explain and extract print: send a document, get its summary. The address itself, opened in a browser, shows how."
                + " Documents are not kept. Ctrl-C ends it after the documents in hand, a second one at once.")
final class ServeCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", description = "Listen on this address of the machine (default: ${DEFAULT-VALUE}, which other machines"
            + " cannot reach; any other needs a token).")
    private String bind;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8686", description = "Listen on this port; 0: any that is free (default: ${DEFAULT-VALUE}).")
    private int port;

    @Mixin
    private TokenOption token = new TokenOption();

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder of rulebooks (default: the shipped ones). When its files change, they take over between two documents.")
    private Path rules;

    @Option(names = {"-j", "--jobs"}, paramLabel = "N", description = "Judge N documents at once (default: one for each processor).")
    private Integer jobs;

    @Option(names = "--queue", paramLabel = "N", description = "So many documents may wait; more are told to come again later (default: 8 for each that is judged at once).")
    private Integer queue;

    @Option(names = "--max-bytes", paramLabel = "N", description = "Refuse larger documents (default: 20 MB).")
    private Long maxBytes;

    @Option(names = "--max-chars", paramLabel = "N", description = "Refuse documents with more text (default: 2 million characters).")
    private Integer maxChars;

    @Option(names = "--memory", paramLabel = "MB", description = "Heap of the processes that open documents, one for each that is judged at once (default: 512).")
    private Integer memory;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "Answer a request within this time or refuse it (default: 60); opening its document may take half of it.")
    private Integer timeout;

    @Option(names = "--grace", paramLabel = "SECONDS", description = "When told to end, finish documents in hand for so long (default: 30).")
    private Integer grace;

    @Option(names = "--debug", description = "Show the details of problems.")
    private boolean debug;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        console.debug(debug);
        ServeOptions options = options();
        CountDownLatch end = new CountDownLatch(1);
        StopSignals.on(end::countDown);
        try (Service service = Service.start(options)) {
            // One line that programs can wait for and read.
            console.say("serve.listening", service.address());
            console.flush();
            end.await();
            console.log(Console.words("serve.ending"));
        } catch (BindException e) {
            console.failure(Console.words("serve.taken", e.getMessage()));
            return 2;
        } catch (IOException e) {
            console.failure(e.getMessage());
            return 2;
        }
        return 0;
    }

    private ServeOptions options() {
        UsageErrors.requireAtLeast(spec, "--jobs", jobs, 1);
        UsageErrors.requireAtLeast(spec, "--queue", queue, 0);
        UsageErrors.requireAtLeast(spec, "--max-bytes", maxBytes, 1);
        UsageErrors.requireAtLeast(spec, "--max-chars", maxChars, 1);
        UsageErrors.requireAtLeast(spec, "--memory", memory, 64);
        UsageErrors.requireAtLeast(spec, "--timeout", timeout, 2);
        UsageErrors.requireAtLeast(spec, "--grace", grace, 0);
        try {
            ServeOptions options = ServeOptions.local(port).withAddress(InetAddress.getByName(bind), token.read(spec)).withRules(ReadOptions.rulebooks(rules));
            int atOnce = jobs == null ? options.jobs() : jobs;
            ExtractLimits limits = options.limits();
            limits = maxBytes == null ? limits : limits.withMaxBytes(maxBytes);
            limits = maxChars == null ? limits : limits.withMaxChars(maxChars);
            limits = timeout == null ? limits : limits.withTimeout(Duration.ofSeconds(timeout).dividedBy(2));
            return options.withWork(atOnce, queue == null ? 8 * atOnce : queue).withLimits(limits, memory == null ? options.heap() : memory)
                    .withTimes(timeout == null ? options.time() : Duration.ofSeconds(timeout), options.upload(), grace == null ? options.grace() : Duration.ofSeconds(grace));
        } catch (UnknownHostException e) {
            throw new ParameterException(spec.commandLine(), Console.words("serve.address", bind));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
