package org.gangmu.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands of people who keep archives. */
@Command(name = "archive", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Classifies whole archives and keeps what it found in a catalogue: stopped and resumed at will, searched, proved, judged again when rules change.",
        footer = {"", "A first archive:", "  gangmu archive init", "  gangmu archive add reports/ boxes/2024.zip", "  gangmu archive run -j 2", "  gangmu archive search 地区生产总值 --label GOAL"},
        subcommands = {
            ArchiveInitCommand.class,
            ArchiveAddCommand.class,
            ArchiveRunCommand.class,
            ArchiveStatusCommand.class,
            ArchiveRetryCommand.class,
            ArchiveVerifyCommand.class,
            ArchiveRerunCommand.class,
            ArchiveSearchCommand.class,
            ArchiveShowCommand.class,
            ArchiveExportCommand.class,
            ArchiveReportCommand.class,
        })
final class ArchiveCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Console.words("usage.command", String.join(Console.words("comma"), spec.subcommands().keySet())));
    }
}
