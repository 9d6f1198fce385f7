package org.gangmu.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One entry of a lexicon.
 *
 * @param cue    name of the cue it belongs to
 * @param parts  the word as folded for matching; more than one when it has gaps ("以…为指导"). A part that begins with {@code #} is a built-in cue
 *               ("增长…#percent"); a part that ends with {@code *} matches any ending of the word
 * @param atStart whether it must open the sentence (written {@code ^})
 * @param atEnd  whether it must close the sentence (written {@code $})
 * @param pos    part-of-speech prefixes of which the word must have one as a whole token; empty for any
 * @param except longer words inside which it does not count ("重要" for "要")
 * @param also   other cues that have the word too, as its author means it to be
 * @param row    its row as written
 */
public record Word(String cue, List<String> parts, boolean atStart, boolean atEnd, List<String> pos, List<String> except, Set<String> also,
                   Row row) {

    public Word {
        parts = List.copyOf(parts);
        pos = List.copyOf(pos);
        except = List.copyOf(except);
        also = Set.copyOf(also);
    }

    /** A word that stands in no table (yet): these words wherever they stand. */
    public static Word of(String cue, String words) {
        return new Word(cue, CellReader.parts(words), false, false, List.of(), List.of(), Set.of(), new Row("", 0, Map.of()));
    }

    public Place place() {
        return row.place();
    }

    /** The word as lexicons have it. */
    public String written() {
        return (atStart ? "^" : "") + String.join("…", parts) + (atEnd ? "$" : "");
    }
}
