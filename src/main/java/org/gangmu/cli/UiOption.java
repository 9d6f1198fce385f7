package org.gangmu.cli;

import java.util.Locale;
import org.gangmu.text.Language;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The language of messages, for every command that may meet a broken rulebook. */
final class UiOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--ui", paramLabel = "LANG", description = "Language of messages: zh or en (default: the user's).")
    private void ui(String code) {
        show(code, spec);
    }

    /** Messages are in that language from now on. */
    static void show(String code, CommandSpec spec) {
        try {
            Locale.setDefault(Locale.Category.DISPLAY, Locale.forLanguageTag(Language.ofCode(code).code()));
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), Console.words("usage.language", code));
        }
    }
}
