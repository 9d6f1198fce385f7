package org.gangmu.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** For authors of plugins. */
@Command(name = "plugin", mixinStandardHelpOptions = true, sortOptions = false, description = "For authors of plugins: checks a service or a connector, writes samples.",
        subcommands = {PluginCheckCommand.class, PluginKitCommand.class})
final class PluginCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Console.words("usage.command", String.join(Console.words("comma"), spec.subcommands().keySet())));
    }
}
