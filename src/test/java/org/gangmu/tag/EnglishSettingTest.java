package org.gangmu.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.segment.Article;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Paragraph.Role;
import org.gangmu.segment.Sentence;
import org.gangmu.text.Language;
import org.gangmu.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists, headlines, tense and contractions of English text. */
class EnglishSettingTest {

    @TempDir
    private Path root;

    private List<TaggedSentence> tag(Paragraph... paragraphs) {
        RuleBook book = RuleBookFixture.chinese(root).with("rulebook.csv", "key,value\nlanguage,en\ngap,60\n")
                .with("lexicon/words.csv", "cue,word,except,pos\nmodal,shall,,\nformula,xyz,,\nlead,shall,,\n")
                .with("setting/frames.csv", "name,cue,with,opens,scope\nduties,lead,#colon-end,duties,list\n")
                .with("requirement/modal.csv", "name,cue,label,strength,hit,hit 2,near miss\nmust,modal,REQUIREMENT,2,They 【shall】 go.,It 【shall】 end.,It ends.\n")
                .read();
        return new ArticleTagger(book).tag(new Article(0, Language.EN, List.of(paragraphs), List.of())).sentences();
    }

    private static Paragraph paragraph(Role role, int level, String enumerator, String... texts) {
        List<Sentence> sentences = new ArrayList<>();
        for (String text : texts) {
            sentences.add(new Sentence(0, List.of(new Span(0, text.length())), text));
        }
        return new Paragraph(0, role, level, enumerator, sentences);
    }

    private TaggedSentence one(String text) {
        return tag(paragraph(Role.BODY, 0, "", text)).get(0);
    }

    private static List<String> frames(List<TaggedSentence> sentences) {
        return sentences.stream().map(s -> s.setting().frame()).toList();
    }

    @Test
    void aListGoesOnAfterSemicolonsAndEndsWithTheItemThatHasAFullStop() {
        assertEquals(List.of("duties", "duties", "duties", "none"), frames(tag(
                paragraph(Role.BODY, 0, "", "The board shall:"),
                paragraph(Role.BODY, 0, "", "name a keeper of each well; and"),
                paragraph(Role.BODY, 0, "", "publish the list every year."),
                paragraph(Role.BODY, 0, "(b)", "(b) Fees stay as they are."))));
    }

    @Test
    void itemsNumberedInAnotherWayThanTheirLeadBelongToIt() {
        assertEquals(List.of("duties", "duties", "none"), frames(tag(
                paragraph(Role.LIST_ITEM, 1, "b.", "b. The plan shall cover:"),
                paragraph(Role.LIST_ITEM, 1, "i.", "i. wells and springs"),
                paragraph(Role.LIST_ITEM, 1, "c.", "c. Fees stay as they are."))));
    }

    @Test
    void aNewSectionEndsAList() {
        assertEquals(List.of("duties", "duties", "none"), frames(tag(
                paragraph(Role.BODY, 0, "", "The board shall:"),
                paragraph(Role.LIST_ITEM, 1, "(a)", "(a) clean the wells"),
                paragraph(Role.LIST_ITEM, 1, "", "Sec. 4. Fees stay as they are."))));
    }

    @Test
    void aShortLineWithoutStopIsAHeadlineAndASentenceIsNone() {
        assertTrue(one("Next steps").has("#headline"));
        assertTrue(one("Next steps:").has("#headline"));
        assertFalse(one("The next steps are open.").has("#headline"));
    }

    @Test
    void aNumberThatStandsAloneIsTold() {
        assertTrue(one("viii.").has("#lone-number"));
        assertTrue(one("§ 4.").has("#lone-number"));
        assertFalse(one("4 wells").has("#lone-number"));
    }

    @Test
    void theMainVerbGivesTheTenseNotAParticipleBeforeIt() {
        assertTrue(one("The board opened two wells.").has("#past-main"));
        assertTrue(one("Families have been given new homes.").has("#past-main"));
        assertFalse(one("Homes exposed to floods are safe.").has("#past-main"));
        assertFalse(one("Managed by one trained person").has("#past-main"));
    }

    @Test
    void aContractionHoldsAnAuxiliary() {
        assertTrue(one("We'll open two wells.").has("#future"));
        assertTrue(one("We’ve opened two wells.").has("#perfect"));
    }
}
