package org.gangmu.cli;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import org.gangmu.conform.Conformance;
import org.gangmu.conform.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a service or a connector. */
@Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false, description = "Checks whether a service, or a connector behind its adapter, keeps to the contract: shapes, places, nothing lost,"
        + " nothing done twice, problems told. \"gangmu plugin kit\" writes down what that is. Exit status 1: it does not.")
final class PluginCheckCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "URL", description = "Address of the service, or of the connector's adapter.")
    private String url;

    @Mixin
    private TokenOption token = new TokenOption();

    PluginCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        URI address = address();
        try {
            Report report = Conformance.check(address, token.read(spec), check -> {
                console.print((check.passed() ? "ok    " : "FAIL  ") + check.name() + "\n" + (check.passed() ? "" : "      " + check.fault().strip().replace("\n", "\n      ") + "\n"));
                console.flush();
            });
            long failed = report.checks().stream().filter(c -> !c.passed()).count();
            console.say(failed == 0 ? "plugin.passed" : "plugin.failed", report.checks().size(), failed);
            return failed == 0 ? 0 : 1;
        } catch (IOException e) {
            console.failure(e.getMessage());
            return 2;
        }
    }

    private URI address() {
        try {
            URI address = URI.create(url);
            if (address.getHost() != null && String.valueOf(address.getScheme()).startsWith("http")) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new ParameterException(spec.commandLine(), Console.words("plugin.address", url));
    }
}
