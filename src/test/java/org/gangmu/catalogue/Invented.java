package org.gangmu.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.gangmu.findings.Content;
import org.gangmu.findings.Decisions;
import org.gangmu.findings.DerivationFile;
import org.gangmu.findings.Findings;
import org.gangmu.findings.FoundArticle;
import org.gangmu.findings.FoundFigure;
import org.gangmu.findings.FoundLabel;
import org.gangmu.findings.FoundPerson;
import org.gangmu.findings.FoundSentence;
import org.gangmu.source.Located;
import org.gangmu.text.Language;
import org.gangmu.text.Span;

/** Findings for tests of the catalogue. */
final class Invented {

    static final Rules RULES = new Rules("zh@1", Language.ZH, new byte[] {1, 2, 3});

    private Invented() {
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Located located(String name) {
        return new Located(name, "", 10, 1000);
    }

    /** A document of these sentences; every other one is a goal, the rest is nothing. */
    static Findings findings(String... sentences) {
        return findings("GOAL", 2026, "青泽市", sentences);
    }

    static Findings findings(String label, int year, String place, String... sentences) {
        String text = String.join("\n", sentences);
        List<FoundSentence> found = new ArrayList<>();
        List<FoundLabel> labels = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < sentences.length; i++) {
            found.add(new FoundSentence(i, 0, i, i, List.of(new Span(at, at + sentences[i].length())), 0, i + 1, sentences[i]));
            labels.add(i % 2 == 0 ? new FoundLabel(label, List.of("REQUIREMENT"), 0.93, "targets", List.of("zh.goal.target.expected"))
                    : new FoundLabel("OTHER", List.of(), 0.5, "review", List.of()));
            at += sentences[i].length() + 1;
        }
        Content content = new Content(sha256(text), "txt", "text/plain", text.length(), found, List.of(), DerivationFile.write(List.of()));
        Decisions decisions = new Decisions(List.of(new FoundArticle(0, Language.ZH, "report", "青泽市工作报告", year + "-01-08", year, place, "市委经济工作会议")), labels,
                List.of(new FoundFigure(0, 0, 2, "target", "地区生产总值", "growth", "≥", List.of(6.5), "%", year, year, "增长6.5%以上")),
                List.of(new FoundPerson(0, "林远舟", "市长", List.of("spoke"))), DerivationFile.write(List.of()));
        return new Findings(content, decisions);
    }
}
