package org.gangmu.ledger;

import java.util.Optional;
import java.util.stream.Stream;
import org.gangmu.text.Language;

/** The place that a document's name tells: its file's, else its folder's. */
public final class NamedPlace {

    private NamedPlace() {
    }

    /** @param document path or name of a document in any language */
    public static Optional<String> of(String document) {
        return Stream.of(Language.ZH, Language.EN).flatMap(l -> inFile(document, l).stream()).findFirst()
                .or(() -> Stream.of(Language.ZH, Language.EN).flatMap(l -> inFolder(document, l).stream()).findFirst());
    }

    static Optional<String> inFile(String document, Language language) {
        String[] path = parts(document);
        String file = path.length == 0 ? "" : path[path.length - 1].replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        return PlaceNames.in(language == Language.EN ? PlaceNames.headline(file) : file, language);
    }

    static Optional<String> inFolder(String document, Language language) {
        String[] path = parts(document);
        return path.length < 2 ? Optional.empty() : PlaceNames.in(path[path.length - 2], language);
    }

    private static String[] parts(String document) {
        return document.split("[/\\\\]");
    }
}
