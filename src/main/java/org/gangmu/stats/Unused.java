package org.gangmu.stats;

import java.util.List;
import org.gangmu.rulebook.FrameRow;
import org.gangmu.rulebook.KindRow;
import org.gangmu.rulebook.Word;

/**
 * What stands in a rulebook and was of no use on a corpus.
 *
 * @param cues   cues that no rule, frame, kind or setting asks for
 * @param words  words that stand in no sentence
 * @param frames frame rows that opened nothing
 * @param kinds  kind rows that spoke nowhere
 */
public record Unused(List<String> cues, List<Word> words, List<FrameRow> frames, List<KindRow> kinds) {

    public Unused {
        cues = List.copyOf(cues);
        words = List.copyOf(words);
        frames = List.copyOf(frames);
        kinds = List.copyOf(kinds);
    }
}
