package org.gangmu.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gangmu.Gangmu;
import org.gangmu.preview.Flip;
import org.gangmu.preview.FlipTable;
import org.gangmu.preview.FlipWords;
import org.gangmu.preview.PreviewText;

/** Asks somebody at a terminal for a verdict on each flip. */
final class AskedVerdicts {

    private final Console console;
    private final BufferedReader answers;

    AskedVerdicts(Console console) {
        this.console = console;
        this.answers = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    }

    /** The verdicts given before the end, the answer "quit" or the end of the input. */
    List<FlipTable.Ruling> ask(List<Flip> flips, Gangmu edited, FlipWords words) throws IOException {
        List<FlipTable.Ruling> out = new ArrayList<>();
        for (int i = 0; i < flips.size(); i++) {
            StringBuilder shown = new StringBuilder("\n");
            new PreviewText(shown, console.colors(), words).flip(flips.get(i));
            console.print(shown.toString());
            String answer = answer(i + 1, flips.size());
            if (answer.equals("q")) {
                break;
            }
            Flip flip = flips.get(i);
            FlipTable.verdict(answer).ifPresent(v -> out.add(FlipTable.ruling(v, flip, edited)));
        }
        console.print("\n");
        return out;
    }

    /** A verdict as it was typed, "s" or "q". */
    private String answer(int number, int of) throws IOException {
        while (true) {
            console.print(Console.words("preview.ask", number, of));
            console.flush();
            String typed = Optional.ofNullable(answers.readLine()).orElse("q").strip().toLowerCase(Locale.ROOT);
            if (List.of("s", "q").contains(typed) || FlipTable.verdict(typed).isPresent()) {
                return typed;
            }
            console.say("preview.ask-again");
        }
    }
}
