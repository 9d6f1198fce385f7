package org.gangmu.tag;

import com.hankcs.hanlp.corpus.tag.Nature;
import java.util.ArrayList;
import java.util.List;

/** Chinese words by the shortest path over HanLP's core dictionary; no entity recognition, which is slow and mostly wrong on official prose. */
final class HanLpWords implements WordTagger {

    @Override
    public List<Token> words(FoldedText text) {
        String plain = text.plain();
        if (plain.isEmpty()) {
            return List.of();
        }
        WordLattice.Way way = new WordLattice(plain.toCharArray()).cheapest();
        Nature[] tags = way.tags();
        List<Token> out = new ArrayList<>(tags.length);
        int start = 0;
        for (int i = 0; i < tags.length; i++) {
            int end = way.ends()[i];
            String listed = way.words()[i + 1].text();
            out.add(new Token(text.inSentence(start, end), listed == null ? plain.substring(start, end) : listed, tags[i].toString()));
            start = end;
        }
        return out;
    }
}
