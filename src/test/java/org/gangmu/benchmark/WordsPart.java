package org.gangmu.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gangmu.Gangmu;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.tag.ArticleTagger;
import org.gangmu.text.Language;
import org.gangmu.text.SourceText;

/** Finding the words of a lexicon as they become many, in the same documents, in which the same is found at every size; beside it, reading such a lexicon. */
final class WordsPart implements Part {

    private static final int[] SIZES = {500, 5_000, 50_000};
    private static final int TAG = Stages.NAMES.indexOf("cues + tag");
    private static final int WARM_UP = 15;

    @Override
    public void run(Options options, Ratios out) throws Exception {
        Gangmu gangmu = Gangmu.open(Options.RULES);
        List<SourceText> texts = Texts.of(gangmu, options, Language.ZH);
        WiderBook wider = new WiderBook(gangmu.rulebook(Language.ZH), texts);
        List<Stages> sizes = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        Path folder = Files.createTempDirectory("gangmu");
        for (int size : SIZES) {
            RuleBook book = wider.words(SIZES[0], size);
            sizes.add(new Stages(book));
            folders.add(written(folder.resolve(String.valueOf(size)), wider.others(size)));
        }
        SizesPass.check(sizes, texts);
        int passes = Rounds.warmUp(WARM_UP, () -> SizesPass.run(sizes, texts, 1));
        for (int run = 0; run < options.runs(); run++) {
            Laps[] laps = SizesPass.run(sizes, texts, passes);
            double documents = (double) texts.size() * passes;
            long least = 0;
            for (int i = 0; i < SIZES.length; i++) {
                String size = String.format(Locale.ROOT, "%,d words", SIZES[i]);
                out.line("cues + tag, " + size, "500 words").add(laps[i].cpu(TAG), laps[0].cpu(TAG)).atMost(i == 0 ? Double.NaN : 1.3)
                        .remark("%.3f ms a document", laps[i].cpu(TAG) / 1e6 / documents);
                out.line("whole chain, " + size, "500 words").add(laps[i].all(), laps[0].all()).remark("%.3f ms a document", laps[i].all() / 1e6 / documents);
                long before = Meter.thread();
                laps[i].keep(new ArticleTagger(RuleBookReader.read(folders.get(i))));
                long reading = Meter.thread() - before;
                least = i == 0 ? reading : least;
                out.line("reading the rulebook, " + size, "500 words").add(reading, least).remark("%.0f ms", reading / 1e6);
            }
        }
        out.remark("%d Chinese documents, %d characters; words beyond 500 are made of pieces of the documents that nowhere stand together. CPU time of the thread.",
                texts.size(), Texts.chars(texts));
    }

    /** A small rulebook with these words, ten a row. */
    private static Path written(Path root, List<String> words) {
        StringBuilder lexicon = new StringBuilder("cue,word\n");
        for (int i = 0; i < words.size(); i += 10) {
            lexicon.append("beside-").append(i / 10).append(',').append(String.join("|", words.subList(i, Math.min(words.size(), i + 10)))).append('\n');
        }
        return RuleBookFixture.chinese(root).with("lexicon/beside.csv", lexicon.toString()).folder();
    }
}
