package org.gangmu.table;

import java.util.function.Consumer;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;

/** Takes problems and says in which language it wants them told; whoever takes them without saying so is told in English. */
public interface ProblemReader extends Consumer<Problem> {

    Language ui();
}
