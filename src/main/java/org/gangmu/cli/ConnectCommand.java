package org.gangmu.cli;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.gangmu.client.GangmuClient;
import org.gangmu.connect.Connector;
import org.gangmu.connect.ConnectorOptions;
import org.gangmu.connect.Host;
import org.gangmu.connect.HostProvider;
import org.gangmu.connect.HostProviders;
import org.gangmu.connect.Pass;
import org.gangmu.connect.Setting;
import org.gangmu.connect.Settings;
import org.gangmu.connect.SettingsException;
import org.gangmu.connect.StoppedException;
import org.gangmu.connect.events.EventServer;
import org.gangmu.connect.events.JmsEvents;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps the labels of a repository's documents current. */
@Command(name = "connect", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Labels the documents of a repository, and keeps the labels current as documents and rules change. Asks a running service (gangmu serve). May be stopped or killed at any time:"
                + " the next run goes on where it was.")
final class ConnectCommand implements Callable<Integer> {

    private static final String SERVICE = "service";
    private static final String TOKEN = "token";
    private static final String PATIENCE = "patience";
    private static final String DEFAULT_SERVICE = "http://127.0.0.1:8686";

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "CONFIG", description = "Configuration: lines such as \"host = folder\".")
    private Path file;

    @ArgGroup
    private Doing doing = new Doing();

    @Option(names = "--debug", description = "Show the details of problems.")
    private boolean debug;

    /** What to do but the usual. */
    private static final class Doing {

        @Option(names = "--once", description = "Look at everything that changed once, and end. Exit status 1: some documents were refused, or wait for another try.")
        private boolean once;

        @Option(names = "--undo", description = "Take all labels away again, and what was made for them.")
        private boolean undo;

        @Option(names = "--waiting", description = "List the documents that wait for another try, and why.")
        private boolean waiting;

        @Option(names = "--refused", description = "List the documents that cannot be read, and those that were read with problems, such as a missing end.")
        private boolean refused;

        @Option(names = "--settings", paramLabel = "KIND", arity = "0..1", fallbackValue = "", description = "List what a configuration may hold for hosts of this kind; without a kind, the kinds.")
        private String settings;
    }

    ConnectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        console.debug(debug);
        try {
            if (doing.settings != null) {
                return settings(doing.settings);
            }
            if (file == null) {
                throw new ParameterException(spec.commandLine(), Console.words("connect.no-config"));
            }
            return connect(Settings.read(file, System.getenv()));
        } catch (SettingsException | IOException e) {
            console.failure(e.getMessage());
            return 2;
        } catch (StoppedException e) {
            console.failure(e.getMessage());
            return e.isPassing() ? 1 : 2;
        }
    }

    private static List<Setting> common() {
        List<Setting> all = new ArrayList<>();
        all.add(Setting.optional(SERVICE, "address of the service (default: " + DEFAULT_SERVICE + ")"));
        all.add(Setting.optional(TOKEN, "token of the service; ${NAME}: from the environment, @FILE: from a file"));
        all.add(Setting.optional(PATIENCE, "seconds to wait for a service that is busy or gives no answer, before all else is put off (default: 120)"));
        all.addAll(ConnectorOptions.settings());
        all.addAll(EventServer.settings());
        all.addAll(JmsEvents.settings());
        return all;
    }

    private int settings(String kind) {
        List<HostProvider> providers = HostProviders.all();
        if (kind.isEmpty()) {
            providers.forEach(p -> console.say("connect.kind", p.kind()));
            return 0;
        }
        HostProvider provider = providers.stream().filter(p -> p.kind().equals(kind)).findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), Console.words("connect.no-kind", kind, String.join(", ", providers.stream().map(HostProvider::kind).toList()))));
        console.print("host = " + kind + "\n");
        for (List<Setting> part : List.of(provider.settings(), common())) {
            part.forEach(s -> console.print("\n# " + s.description() + "\n" + (s.required() ? "" : "# ") + s.name() + " = \n"));
        }
        return 0;
    }

    private int connect(Settings settings) throws IOException, StoppedException, InterruptedException {
        ConnectorOptions options = ConnectorOptions.of(settings);
        GangmuClient gangmu = GangmuClient.of(settings.text(SERVICE).isEmpty() ? URI.create(DEFAULT_SERVICE) : settings.address(SERVICE), settings.text(TOKEN))
                .withLimits(Duration.ofMinutes(2), settings.seconds(PATIENCE, Duration.ofMinutes(2)));
        // All of it, also where it is not needed this time: what is wrong should not come out in the night.
        EventServer.check(settings);
        JmsEvents.check(settings);
        Host host = HostProviders.open(settings, common());
        try (Connector connector = Connector.open(host, gangmu, options, console::log)) {
            if (doing.waiting || doing.refused) {
                return list(doing.waiting ? connector.waiting() : connector.refused(), !connector.hasLooked() ? "connect.none-yet" : doing.waiting ? "connect.none-waiting" : "connect.none-refused");
            }
            if (doing.undo) {
                console.say("connect.undone", connector.undo());
                // Otherwise the broker would keep messages for it for ever.
                JmsEvents.unsubscribe(settings);
                return 0;
            }
            BooleanSupplier stop = StopSignals.on(() -> { });
            if (doing.once) {
                Pass pass = connector.pass(stop);
                console.say("connect.pass", pass.written(), pass.refused(), pass.current(), pass.waiting());
                return stop.getAsBoolean() ? StopSignals.STOPPED : pass.refused() + pass.waiting() > 0 ? 1 : 0;
            }
            return keepOn(settings, host, connector, stop);
        }
    }

    private int list(List<String> lines, String none) {
        lines.forEach(line -> console.print(line + "\n"));
        if (lines.isEmpty()) {
            console.say(none);
        }
        return 0;
    }

    private int keepOn(Settings settings, Host host, Connector connector, BooleanSupplier stop) throws IOException, StoppedException, InterruptedException {
        List<Closeable> heard = new ArrayList<>();
        try {
            EventServer.of(settings, connector, host).ifPresent(server -> {
                heard.add(server);
                console.say("connect.listening", server.address());
            });
            JmsEvents.of(settings, connector, console::log).ifPresent(heard::add);
            console.say("connect.watching", host.name());
            console.flush();
            connector.run(stop, pass -> {
                if (!pass.isIdle()) {
                    console.log(Console.words("connect.pass", pass.written(), pass.refused(), pass.current(), pass.waiting()));
                }
            });
        } finally {
            for (Closeable events : heard) {
                events.close();
            }
        }
        return 0;
    }
}
