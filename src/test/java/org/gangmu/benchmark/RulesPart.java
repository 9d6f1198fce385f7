package org.gangmu.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gangmu.Gangmu;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.text.Language;
import org.gangmu.text.SourceText;

/** The chain and its rules alone as rules become many: the same documents, in which the same is found at every size. */
final class RulesPart implements Part {

    private static final int[] SIZES = {60, 600, 6_000};
    private static final int RULES = Stages.NAMES.indexOf("rules (Drools)");
    private static final int WARM_UP = 15;

    @Override
    public void run(Options options, Ratios out) throws Exception {
        Gangmu gangmu = Gangmu.open(Options.RULES);
        List<SourceText> texts = Texts.of(gangmu, options, Language.ZH);
        WiderBook wider = new WiderBook(gangmu.rulebook(Language.ZH), texts);
        List<Stages> sizes = new ArrayList<>();
        for (int size : SIZES) {
            RuleBook book = wider.rules(size);
            sizes.add(new Stages(book));
        }
        SizesPass.check(sizes, texts);
        int passes = Rounds.warmUp(WARM_UP, () -> SizesPass.run(sizes, texts, 1));
        for (int run = 0; run < options.runs(); run++) {
            Laps[] laps = SizesPass.run(sizes, texts, passes);
            double documents = (double) texts.size() * passes;
            for (int i = 0; i < SIZES.length; i++) {
                String size = String.format(Locale.ROOT, "%,d rules", SIZES[i]);
                double goal = i == 0 ? Double.NaN : 3;
                out.line("whole chain, " + size, "60 rules").add(laps[i].all(), laps[0].all()).atMost(goal).remark("%.3f ms a document", laps[i].all() / 1e6 / documents);
                out.line("rules alone, " + size, "60 rules").add(laps[i].cpu(RULES), laps[0].cpu(RULES)).remark("%.3f ms a document", laps[i].cpu(RULES) / 1e6 / documents);
            }
        }
        out.remark("%d Chinese documents, %d characters; half of the rules beyond 60 hang at cues that the documents have, the other half at cues of their own. CPU time of the thread.",
                texts.size(), Texts.chars(texts));
    }
}
