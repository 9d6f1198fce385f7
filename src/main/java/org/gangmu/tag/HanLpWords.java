package org.gangmu.tag;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;

/** Chinese words by HanLP's shortest path over its core dictionary; no entity recognition, which is slow and mostly wrong on official prose. */
final class HanLpWords implements WordTagger {

    /** Built on first use: the dictionaries take a third of a second. */
    private static final class Lazy {
        static final Segment SEGMENT = HanLP.newSegment("viterbi").enableNameRecognize(false).enableTranslatedNameRecognize(false)
                .enableJapaneseNameRecognize(false).enablePlaceRecognize(false).enableOrganizationRecognize(false)
                .enableCustomDictionary(false).enablePartOfSpeechTagging(true).enableOffset(true);
    }

    @Override
    public List<Token> words(FoldedText text) {
        List<Term> terms = Lazy.SEGMENT.seg(text.plain());
        List<Token> out = new ArrayList<>(terms.size());
        for (Term term : terms) {
            out.add(new Token(text.inSentence(term.offset, term.offset + term.word.length()), term.word, term.nature.toString()));
        }
        return out;
    }
}
