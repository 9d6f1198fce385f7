package org.gangmu.extract;

import java.util.List;
import java.util.Locale;
import org.gangmu.text.Problem;

/** Says what is wrong with the characters of a text file, and where. */
final class TextProblems {

    private TextProblems() {
    }

    static void add(String name, Decoded decoded, List<Problem> problems) {
        String text = decoded.text();
        if (decoded.malformed() > 0) {
            String message = decoded.malformed() == 1 ? "is not sound %s at byte %d; shown as U+FFFD" : "is not sound %s at byte %d, and %s more; shown as U+FFFD";
            problems.add(at(name, text, text.indexOf('\ufffd'), String.format(Locale.ROOT, message, decoded.charset().name(), decoded.firstBad(),
                    FileBytes.amount(decoded.malformed() - 1L))));
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            long count = text.chars().filter(c -> c == 0).count();
            problems.add(at(name, text, nul, count == 1 ? "holds a NUL character" : "holds " + FileBytes.amount(count) + " NUL characters"));
        }
    }

    private static Problem at(String name, String text, int offset, String message) {
        int line = 1;
        int lineStart = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        return Problem.warning(name, line, text.codePointCount(lineStart, offset) + 1, message);
    }
}
