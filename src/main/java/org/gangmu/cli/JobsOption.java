package org.gangmu.cli;

import org.gangmu.archive.ArchiveOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option of work on archives that says how much is done at once. */
final class JobsOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = {"-j", "--jobs"}, paramLabel = "N", description = "Work on N documents at once (default: one for each processor).")
    private Integer jobs;

    int jobs() {
        UsageErrors.requireAtLeast(spec, "--jobs", jobs, 1);
        return jobs == null ? ArchiveOptions.DEFAULT.readers() : jobs;
    }
}
