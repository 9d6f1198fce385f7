package org.gangmu.benchmark;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.gangmu.text.Language;

/** What a user pays for words alone: HanLP's default segmentation, or OpenNLP's sentences, tokens and parts of speech. */
interface Floor {

    void read(String text);

    static Floor of(Language language) throws IOException {
        return language == Language.ZH ? hanLp() : openNlp();
    }

    private static Floor hanLp() {
        Segment segment = HanLP.newSegment();
        return segment::seg;
    }

    private static Floor openNlp() throws IOException {
        try (InputStream sentence = model("sentence"); InputStream tokens = model("tokens"); InputStream pos = model("pos")) {
            SentenceDetectorME sentences = new SentenceDetectorME(new SentenceModel(sentence));
            TokenizerME tokenizer = new TokenizerME(new TokenizerModel(tokens));
            POSTaggerME tagger = new POSTaggerME(new POSModel(pos));
            return text -> {
                for (String one : sentences.sentDetect(text)) {
                    tagger.tag(tokenizer.tokenize(one));
                }
            };
        }
    }

    private static InputStream model(String what) {
        return Floor.class.getResourceAsStream("/opennlp-en-ud-ewt-" + what + "-1.3-2.5.4.bin");
    }
}
