package org.gangmu.archive;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.catalogue.ContentState;
import org.gangmu.catalogue.DocumentState;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Lookup;

/** Finds what people ask for by the name of a document, by a part of it, by a content's hash, or by a sentence's id. */
public final class Shelf {

    private static final Pattern ID = Pattern.compile("([0-9a-f]{4,64})(?::([0-9]{1,7}))?");
    private static final int MOST = 20;

    private final Lookup lookup;

    public Shelf(Lookup lookup) {
        this.lookup = lookup;
    }

    /**
     * What was found.
     *
     * @param document   that was asked for by name
     * @param content    what was read of it; empty if nothing was
     * @param sentence   ordinal of the one sentence that was asked for; -1 for all
     * @param candidates names and ids that were meant perhaps, where not one but several were found
     */
    public record Found(Optional<DocumentState> document, Optional<ContentState> content, int sentence, List<String> candidates) {

        static final Found NOTHING = new Found(Optional.empty(), Optional.empty(), -1, List.of());

        /** With the reading that an edition judged, where it did not judge the newest one. */
        public Found readBy(Lookup lookup, Edition edition) {
            Optional<ContentState> read = content.filter(c -> !isJudged(lookup, c, edition))
                    .flatMap(c -> lookup.readings(c).stream().filter(r -> isJudged(lookup, r, edition)).findFirst());
            return read.isEmpty() ? this : new Found(document, read, sentence, candidates);
        }

        private static boolean isJudged(Lookup lookup, ContentState content, Edition edition) {
            return lookup.history(content.id()).stream().anyMatch(j -> j.edition().id() == edition.id());
        }

        public boolean isOne() {
            return document.isPresent() || content.isPresent();
        }
    }

    public Found find(String asked) {
        Optional<DocumentState> exact = lookup.document(asked).or(() -> absolute(asked).flatMap(lookup::document));
        if (exact.isPresent()) {
            return of(exact.get());
        }
        Matcher id = ID.matcher(asked);
        if (id.matches()) {
            List<ContentState> contents = lookup.contents(id.group(1), MOST);
            if (contents.size() == 1) {
                return new Found(Optional.empty(), Optional.of(contents.get(0)), id.group(2) == null ? -1 : Integer.parseInt(id.group(2)), List.of());
            }
            if (!contents.isEmpty()) {
                return candidates(contents.stream().map(c -> c.sha256() + (c.documents().isEmpty() ? "" : "  " + c.documents().get(0))).toList());
            }
        }
        List<DocumentState> called = called(asked);
        List<DocumentState> named = called.isEmpty() ? lookup.documents(asked, MOST) : called;
        return named.isEmpty() ? Found.NOTHING : named.size() == 1 ? of(named.get(0)) : candidates(named.stream().map(DocumentState::name).toList());
    }

    /** Documents whose file is called just so, in whatever folder: other names only hold that one. */
    private List<DocumentState> called(String asked) {
        return asked.indexOf('*') >= 0 || asked.indexOf('?') >= 0 ? List.of() : lookup.documents("*" + File.separator + asked, MOST);
    }

    private static Found candidates(List<String> candidates) {
        return new Found(Optional.empty(), Optional.empty(), -1, candidates);
    }

    private Found of(DocumentState document) {
        return new Found(Optional.of(document), document.content() < 0 ? Optional.empty() : Optional.of(lookup.content(document.content())), -1, List.of());
    }

    private static Optional<String> absolute(String asked) {
        try {
            return Optional.of(Path.of(asked).toAbsolutePath().normalize().toString());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
