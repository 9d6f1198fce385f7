package org.gangmu.benchmark;

import java.util.List;
import org.gangmu.Gangmu;
import org.gangmu.text.Language;
import org.gangmu.text.SourceText;

/** The chain behind extraction, warm, on one thread, beside what a user pays for words alone. */
final class ChainPart implements Part {

    private static final int WARM_UP = 60;

    @Override
    public void run(Options options, Ratios out) throws Exception {
        Gangmu gangmu = Gangmu.open(Options.RULES);
        for (Language language : Language.values()) {
            run(gangmu, Texts.of(gangmu, options, language), language, options, out);
        }
    }

    private static void run(Gangmu gangmu, List<SourceText> texts, Language language, Options options, Ratios out) throws Exception {
        Stages stages = new Stages(gangmu.rulebook(language));
        Floor floor = Floor.of(language);
        String beside = language == Language.ZH ? "HanLP segment()" : "OpenNLP sentences, tokens, POS";
        int last = Stages.NAMES.size();
        int passes = Rounds.warmUp(WARM_UP, () -> pass(gangmu, texts, stages, floor, new Laps(last), new Laps(2)));
        double chars = (double) Texts.chars(texts) * passes;
        for (int run = 0; run < options.runs(); run++) {
            Laps laps = new Laps(last);
            Laps whole = new Laps(2);
            for (int i = 0; i < passes; i++) {
                pass(gangmu, texts, stages, floor, laps, whole);
            }
            for (int stage = 0; stage < last; stage++) {
                out.line(language.code() + ": " + Stages.NAMES.get(stage), beside).add(laps.cpu(stage), whole.cpu(1))
                        .remark("%.2f us / 100 characters, %.0f bytes a character", laps.cpu(stage) / 10 / chars, laps.bytes(stage) / chars);
            }
            out.line(language.code() + ": whole chain", beside).add(whole.cpu(0), whole.cpu(1)).atMost(1)
                    .remark("%.2f us / 100 characters, %.1f million characters/s, %.0f bytes a character; the floor %.2f us, %.0f bytes", whole.cpu(0) / 10 / chars,
                            chars * 1e3 / whole.cpu(0), whole.bytes(0) / chars, whole.cpu(1) / 10 / chars, whole.bytes(1) / chars);
        }
        out.remark("%s: %d documents, %d characters, %d passes a round; CPU time of the thread.", language.code(), texts.size(), Texts.chars(texts), passes);
    }

    private static void pass(Gangmu gangmu, List<SourceText> texts, Stages stages, Floor floor, Laps laps, Laps whole) {
        for (SourceText text : texts) {
            stages.run(text, laps);
            whole.start();
            laps.keep(gangmu.summarize(text));
            whole.end(0);
            floor.read(text.text());
            whole.end(1);
        }
    }
}
