package org.gangmu.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands of people who own rulebooks. */
@Command(name = "rules", mixinStandardHelpOptions = true, sortOptions = false, description = "Checks, tests and changes rulebooks.",
        subcommands = {
            RulesCheckCommand.class,
            RulesTestCommand.class,
            RulesExportCommand.class,
            RulesPreviewCommand.class,
            RulesSaveCommand.class,
            RulesJudgeCommand.class,
            RulesImportCommand.class,
            RulesNewCommand.class,
            RulesMergeCommand.class,
            RulesStatsCommand.class,
            RulesPromoteCommand.class,
            RulesProposeCommand.class,
            RulesTuneCommand.class,
        })
final class RulesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: " + String.join(", ", spec.subcommands().keySet()));
    }
}
