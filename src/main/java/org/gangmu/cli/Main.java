package org.gangmu.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gangmu.catalogue.CatalogueException;
import org.gangmu.rulebook.RuleBookException;
import org.gangmu.source.SpoolException;
import org.gangmu.worker.WorkerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code gangmu}. */
@Command(name = "gangmu", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Reads documents and gives back what was aimed at, what was done and what is to be done, each line with its place and its rule.",
        footer = {"", "Exit status: 0 all done; 1 some inputs had problems; 2 wrong use or a broken rulebook.",
            "Results go to standard output, problems to standard error as \"gangmu: file:line:column: message\"."})
public final class Main implements Runnable {

    /** All commands, in the order in which help lists them. */
    private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("summarize", SummarizeCommand.class);
        COMMANDS.put("classify", ClassifyCommand.class);
        COMMANDS.put("compare", CompareCommand.class);
        COMMANDS.put("track", TrackCommand.class);
        COMMANDS.put("figures", FiguresCommand.class);
        COMMANDS.put("copies", CopiesCommand.class);
        COMMANDS.put("explain", ExplainCommand.class);
        COMMANDS.put("extract", ExtractCommand.class);
        COMMANDS.put("rules", RulesCommand.class);
        COMMANDS.put("corpus", CorpusCommand.class);
        COMMANDS.put("archive", ArchiveCommand.class);
        COMMANDS.put("serve", ServeCommand.class);
        COMMANDS.put("connect", ConnectCommand.class);
        COMMANDS.put("plugin", PluginCommand.class);
    }

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        // Not System.out, which swallows what goes wrong.
        System.exit(run(args, new Console(new FileOutputStream(FileDescriptor.out), System.err, System.in)));
    }

    /** Runs a command and gives its exit status. */
    static int run(String[] args, Console console) {
        CommandLine line = args.length > 0 && COMMANDS.containsKey(args[0]) ? command(args[0], console) : commands(console);
        Locale language = Locale.getDefault(Locale.Category.DISPLAY);
        // Help is held back: picocli would print the stack trace of a closed pipe.
        StringWriter help = new StringWriter();
        line.setOut(new PrintWriter(help));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(console.colors() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(Math.max(60, Math.min(120, console.columns())));
        line.setParameterExceptionHandler(Main::wrongUse);
        line.setExecutionExceptionHandler((error, command, parsed) -> failed(error, console));
        try {
            int status = line.execute(args);
            console.print(help.toString());
            console.flush();
            return status;
        } catch (Throwable error) {
            return failed(error, console);
        } finally {
            Locale.setDefault(Locale.Category.DISPLAY, language);
        }
    }

    /** All commands with their options. */
    static CommandLine commands(Console console) {
        List<Class<?>> all = new ArrayList<>(COMMANDS.values());
        all.add(HelpCommand.class);
        return commands(console, all);
    }

    /** One command with its options. Who names it needs none of the others, and to build them all would take longer than many a run. */
    static CommandLine command(String name, Console console) {
        return commands(console, List.of(COMMANDS.get(name)));
    }

    private static CommandLine commands(Console console, List<Class<?>> wanted) {
        CommandLine line = new CommandLine(new Main(), new Commands(console));
        wanted.forEach(line::addSubcommand);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.addMixin("ui", new UiOption());
        for (String name : List.of("rules", "corpus", "explain", "archive", "serve", "connect", "plugin")) {
            if (line.getSubcommands().containsKey(name)) {
                speakAsAsked(line.getSubcommands().get(name));
            }
        }
        return line;
    }

    /** Gives the option of the messages' language to a command and to its subcommands: people write it before and behind them. */
    private static void speakAsAsked(CommandLine command) {
        command.getSubcommands().values().forEach(Main::speakAsAsked);
        if (command.getCommandSpec().findOption("--ui") == null) {
            command.addMixin("ui", new UiOption());
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Console.words("usage.command", String.join(Console.words("comma"), spec.subcommands().keySet())));
    }

    private static int wrongUse(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        UsageErrors.speakAsAsked(args);
        command.getErr().println("gangmu: " + UsageErrors.of(error, args));
        command.getErr().println(Console.words("usage.help", command.getCommandSpec().qualifiedName()));
        return 2;
    }

    private static int failed(Throwable error, Console console) {
        if (error instanceof RuleBookException broken) {
            broken.problems().forEach(console::problem);
            return 2;
        }
        if (error instanceof CatalogueException || error instanceof WorkerException || error instanceof SpoolException) {
            console.failure(error.getMessage());
            return 2;
        }
        if (error instanceof Console.Unwritten unwritten) {
            return console.unwritten(unwritten);
        }
        console.fault(error);
        return 2;
    }
}
