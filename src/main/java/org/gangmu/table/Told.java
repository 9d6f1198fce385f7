package org.gangmu.table;

import java.util.function.Consumer;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.gangmu.text.Problem;

/** Words what is wrong with a table for those who are told. */
final class Told {

    private Told() {
    }

    static String in(Consumer<Problem> problems, String key, Object... values) {
        return Messages.of(Told.class, language(problems)).get(key, values);
    }

    static Language language(Consumer<Problem> problems) {
        return problems instanceof ProblemReader reader ? reader.ui() : Language.EN;
    }
}
