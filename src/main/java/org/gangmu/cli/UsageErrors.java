package org.gangmu.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gangmu.rulebook.Nearest;
import org.gangmu.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's words what is wrong with a command line; what the commands themselves find wrong is said as they say it. */
final class UsageErrors {

    private static final String UI = "--ui";

    private UsageErrors() {
    }

    /** A line that is wrong may not have been read as far as where it asks for a language. */
    static void speakAsAsked(String[] typed) {
        for (int i = 0; i < typed.length; i++) {
            String code = typed[i].startsWith(UI + "=") ? typed[i].substring(UI.length() + 1) : typed[i].equals(UI) && i + 1 < typed.length ? typed[i + 1] : "";
            for (Language language : Language.values()) {
                if (language.code().equalsIgnoreCase(code.trim())) {
                    Locale.setDefault(Locale.Category.DISPLAY, Locale.forLanguageTag(language.code()));
                }
            }
        }
    }

    /** Refuses a number that is too small; none is left to its default. */
    static void requireAtLeast(CommandSpec spec, String option, Number given, long least) {
        if (given != null && given.longValue() < least) {
            throw new ParameterException(spec.commandLine(), Console.words("usage.least", option, least));
        }
    }

    static ParameterException noFormat(CommandSpec spec, String format, String possible) {
        return new ParameterException(spec.commandLine(), Console.words("usage.no-format", format, possible));
    }

    static String of(ParameterException error, String[] typed) {
        if (error instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing(), typed);
        }
        if (error instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched);
        }
        if (error instanceof OverwrittenOptionException twice && twice.getOverwritten() != null) {
            return Console.words("usage.twice", name(twice.getOverwritten()));
        }
        if (error instanceof MaxValuesExceededException && error.getArgSpec() != null) {
            return Console.words("usage.twice", name(error.getArgSpec()));
        }
        if (error.getArgSpec() != null && error.getValue() != null) {
            return Console.words("usage.value", name(error.getArgSpec()), error.getValue(), wanted(error.getArgSpec()));
        }
        return error.getMessage();
    }

    private static String missing(List<ArgSpec> missing, String[] typed) {
        ArgSpec first = missing.get(0);
        if (first instanceof OptionSpec option && Arrays.stream(option.names()).anyMatch(n -> Arrays.stream(typed).anyMatch(t -> t.equals(n) || t.startsWith(n + "=")))) {
            return Console.words("usage.no-value", option.longestName(), option.paramLabel());
        }
        return Console.words("usage.missing", missing.stream().map(UsageErrors::name).collect(Collectors.joining(Console.words("comma"))));
    }

    private static String unmatched(UnmatchedArgumentException error) {
        String first = error.getUnmatched().get(0);
        CommandLine command = error.getCommandLine();
        if (first.startsWith("-") && first.length() > 1) {
            String near = error.getSuggestions().stream().filter(s -> s.startsWith("--")).findFirst().map(s -> Console.words("usage.near", s)).orElse("");
            boolean word = !first.startsWith("--") && near.isEmpty() && !command.getCommandSpec().positionalParameters().isEmpty();
            return Console.words("usage.no-option", command.getCommandSpec().qualifiedName(), first) + near + (word ? Console.words("usage.dash", first) : "");
        }
        return command.getSubcommands().isEmpty() ? Console.words("usage.too-much", String.join(" ", error.getUnmatched()))
                : Console.words("usage.no-command", first, String.join(Console.words("comma"), command.getSubcommands().keySet())) + nearCommand(first, command);
    }

    /** Not as the library suggests: it names some command for every word, however far. */
    private static String nearCommand(String typed, CommandLine command) {
        return Nearest.to(typed, command.getSubcommands().keySet()).map(near -> Console.words("usage.near", near)).orElse("");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String wanted(ArgSpec argument) {
        Class<?> type = argument.typeInfo().isCollection() && !argument.typeInfo().getAuxiliaryTypes()[0].equals(String.class) ? argument.typeInfo().getAuxiliaryTypes()[0]
                : argument.typeInfo().getType();
        if (type.isEnum()) {
            return Console.words("usage.one-of", Arrays.stream(type.getEnumConstants()).map(c -> c.toString().toLowerCase(Locale.ROOT)).collect(Collectors.joining(Console.words("comma"))));
        }
        if (List.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class).contains(type)) {
            return Console.words("usage.whole-number");
        }
        return Console.words(List.of(double.class, Double.class, float.class, Float.class).contains(type) ? "usage.number" : "usage.other");
    }
}
