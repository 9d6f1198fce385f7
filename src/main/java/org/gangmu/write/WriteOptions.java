package org.gangmu.write;

import java.util.Optional;
import org.gangmu.text.Language;

/**
 * What the user may choose about an output.
 *
 * @param ui        language of headings and remarks; if empty, that of each document
 * @param color     whether terminal text is coloured
 * @param width     columns of the terminal; lines are wrapped to it
 * @param sentences whether tables have a row for each sentence instead of each summary line
 * @param furniture whether sentences are followed by the furniture between them, as the default label with its role
 * @param array     whether JSON is an array, even of one document; an array is written for several in any case
 */
public record WriteOptions(Optional<Language> ui, boolean color, int width, boolean sentences, boolean furniture, boolean array) {

    private static final int NARROWEST = 20;

    public WriteOptions {
        width = Math.max(NARROWEST, width);
    }

    public static WriteOptions defaults() {
        return new WriteOptions(Optional.empty(), false, 100, false, false, false);
    }

    public WriteOptions withUi(Language language) {
        return new WriteOptions(Optional.of(language), color, width, sentences, furniture, array);
    }

    public WriteOptions withColor(boolean on) {
        return new WriteOptions(ui, on, width, sentences, furniture, array);
    }

    public WriteOptions withWidth(int columns) {
        return new WriteOptions(ui, color, columns, sentences, furniture, array);
    }

    public WriteOptions withSentences(boolean on) {
        return new WriteOptions(ui, color, width, on, furniture, array);
    }

    public WriteOptions withFurniture(boolean on) {
        return new WriteOptions(ui, color, width, sentences, on, array);
    }

    public WriteOptions withArray(boolean on) {
        return new WriteOptions(ui, color, width, sentences, furniture, on);
    }
}
