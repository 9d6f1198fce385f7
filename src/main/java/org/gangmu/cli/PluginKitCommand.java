package org.gangmu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gangmu.Gangmu;
import org.gangmu.conform.Kit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the kit for authors of plugins. */
@Command(name = "kit", mixinStandardHelpOptions = true, sortOptions = false, description = "Writes a folder with the shapes of all answers, sample documents, their answers, and what a connector keeps to.")
final class PluginKitCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "DIR", description = "Folder; made if there is none.")
    private Path folder;

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder of rulebooks (default: the shipped ones).")
    private Path rules;

    PluginKitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            Kit.write(Gangmu.open(ReadOptions.rulebooks(rules)), folder);
            console.say("plugin.kit", folder);
            return 0;
        } catch (IOException e) {
            console.failure(e.getMessage());
            return 2;
        }
    }
}
