package org.gangmu.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookChecksTest {

    private static final String RULES = "requirement/modal.csv";

    @TempDir
    private Path root;

    private final Locale language = Locale.getDefault(Locale.Category.DISPLAY);

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(Locale.Category.DISPLAY, language);
    }

    private static List<String> problems(RuleBookFixture book) {
        String shown = book.folder() + "/";
        return RuleBookReader.check(book.folder()).problems().stream().map(p -> (p.isError() ? "" : "note: ") + p.toString().replace(shown, "")).toList();
    }

    private void assertStarts(List<String> starts, List<String> problems) {
        assertEquals(starts, problems.stream().map(p -> starts.stream().filter(p::startsWith).findFirst().orElse(p)).toList());
    }

    private RuleBookFixture rules(String table) {
        return RuleBookFixture.chinese(root).with(RULES, table.replace(';', '\n') + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '~', value = {
        "name,cue,label,strength;a,modall,GOAL,2 ! 2:B: no lexicon has the cue \"modall\": correct the name (did you mean \"modal\"?)",
        "name,cue,label,strength;a,,GOAL,2 ! 2:B: this row asks for nothing",
        "name,cue,label,strength;a,modal,,2 ! 2:C: this cell of the column \"label\" is empty",
        "name,cue,label,strength;a,modal,GOAL, ! 2:D: this cell of the column \"strength\" is empty",
        "name,cue,label,strength;a,modal,GOAL,0 ! 2:D: a strength of 0 adds nothing",
        "name,cue,label,strength;a,modal,GOAL,5000 ! 2:D: a strength of 5000 is too much",
        "name,cue,label,strengh;a,modal,GOAL,2 ! 1:D: no column is called \"strengh\" here (did you mean \"strength\"?)",
        "name,cue,with,without,label,strength;a,modal,lead,lead,GOAL,2 ! 2:C: this row can never match: it asks for lead and forbids it",
        "name,cue,with,without,label,strength;a,modal,start:lead,lead,GOAL,2 ! 2:C: this row can never match: it asks for start:lead",
        "name,cue,with,without,label,strength;a,modal,#percent,#number,GOAL,2 ! 2:C: this row can never match: it asks for #percent",
        "name,cue,without,where,label,strength;a,modal,head:modal,start,GOAL,2 ! 2:B: this row can never match: it asks for modal",
        "name,cue,with,frame,label,strength;a,modal,frame:none,tasks,GOAL,2 ! 2:D: this row can never match: no sentence is frame:none and frame:tasks",
        "name,cue,with,label,strength;a,modal,#short+#long,GOAL,2 ! 2:C: this row can never match: no sentence is #short and #long",
        "name,cue,then,label,strength;a,#short,modal,GOAL,2 ! 2:C: this row can never match: nothing follows #short",
        "name,cue,then,label,strength;a,modal,#short,GOAL,2 ! 2:C: this row can never match: #short takes the whole sentence",
        "name,cue,within,label,strength;a,modal,5,GOAL,2 ! 2:C: a distance needs a cue",
        "name,cue,label,strength;a,#imperative,GOAL,2 ! 2:B: #imperative is found in English articles only",
    })
    void anErrorStandsAtItsCell(String table, String problem) {
        assertTrue(problems(rules(table)).stream().anyMatch(p -> p.startsWith(RULES + ":" + problem)), () -> problems(rules(table)).toString());
        assertTrue(RuleBookReader.check(rules(table).folder()).book().isEmpty());
    }

    @Test
    void aRowThatAnotherCoversIsANote() {
        assertStarts(List.of("note: requirement/modal.csv:3:A: this row never counts: wherever it matches, wide"),
                problems(rules("name,cue,with,where,label,strength;wide,modal lead,,head,GOAL,2;narrow,modal,#percent,start,GOAL,1.5;strong,modal,#number,start,GOAL,3")));
    }

    @Test
    void ofTwoRowsThatMatchTheSameTheFirstStays() {
        assertStarts(List.of("note: requirement/modal.csv:3:A: this row never counts: wherever it matches, a"),
                problems(rules("name,cue,label,strength;a,modal,GOAL,2;b,modal,GOAL,2;against,modal,GOAL,-2;other,modal,REQUIREMENT,2")));
    }

    @Test
    void aFrameRowBehindAWiderOneNeverOpens() {
        assertStarts(List.of("setting/frames.csv:3:A: this row never opens its frame", "setting/frames.csv:4:A: this row asks for the same as a"),
                problems(RuleBookFixture.chinese(root).with("setting/frames.csv", "name,cue,shape,opens,scope\na,lead,,tasks,section\nb,lead,heading,tasks,section\nc,lead,,tasks,list\n")));
    }

    @Test
    void wordsThatDoNothingAreTold() {
        assertStarts(List.of("note: lexicon/more.csv:2:B: \"务必\" stands in the cue x twice", "note: lexicon/more.csv:2:C: \"重要\" excepts nothing",
                "lexicon/more.csv:3:B: \"#number\" has no letter", "lexicon/more.csv:4:C: \"必…须知\": an exception can have no gap",
                "lexicon/more.csv:5:C: \"要\" is its own exception", "lexicon/more.csv:6:B: this cell of the column \"word\" is empty"),
                problems(RuleBookFixture.chinese(root).with("lexicon/more.csv",
                        "cue,word,except\nx,务必|务必,重要\ny,#number,\nz,必,必…须知\nv,要,要\nw,,\n")));
    }

    @Test
    void aWordOfTwoOppositeCuesIsToldUnlessItIsMeant() {
        RuleBookFixture book = rules("name,cue,label,strength;must,modal,REQUIREMENT,2").with("goal/aim.csv", "name,cue,label,strength\naim,aim,GOAL,2\n");
        assertStarts(List.of("note: lexicon/words.csv:2:B: 必须: also in the cue aim (" + book.folder() + "/lexicon/aim.csv:2:B)"),
                problems(book.with("lexicon/aim.csv", "cue,word\naim,必须|力争\n")).stream().map(p -> p.replace("(lexicon", "(" + book.folder() + "/lexicon")).toList());
        assertEquals(List.of(), problems(book.with("lexicon/aim.csv", "cue,word,also\naim,必须|力争,modal\n")));
    }

    @Test
    void examplesThatCannotComeOutAreTold() {
        assertStarts(List.of("note: requirement/modal.csv:2:F: this example can never hit: the row asks for frame:tasks",
                "note: requirement/modal.csv:2:G: this example can never hit: the row rules out shape:heading",
                "note: requirement/modal.csv:2:H: the same sentence stands at"),
                problems(rules("name,cue,frame,shape,label,hit,hit 2,near miss,strength;a,modal,tasks,!heading,GOAL,必须改。,{frame=tasks shape=heading}必须改。,必须改。,2")));
    }

    @Test
    void labelsFillASectionEach() {
        assertStarts(List.of("labels.csv:3:E: the section \"goals\" is filled by GOAL already"), problems(RuleBookFixture.chinese(root).with("labels.csv",
                "label,zh,en,color,section,form\nGOAL,目标,Goals,,goals,items\nREQUIREMENT,要求,Requirements,,goals,tasks\nOTHER,其他,Other,,,none\n")));
    }

    @Test
    void everythingIsUnderstoodInChinese() {
        RuleBookFixture book = RuleBookFixture.chinese(root)
                .with("setting/names.csv", "类别,名称,中文,英文\n语境,tasks,任务,Tasks\n线索,modal,情态,\n文种,news,新闻,\n")
                .with("setting/kinds.csv", "名称,线索,部位,判为,强度\nnews,情态,开头,新闻,２\n")
                .with("rulebook.csv", "项,值\n语言,中文\n默认标签,其他\n套语,formula\n起始语境 新闻,任务\n")
                .with(RULES, "名称,线索,同时有,不含,位置,语境,文种,形态,标签,强度,状态,命中\n"
                        + "must,“情态”　,上句：情态＋＃百分比,句首:formula,句首、末分句,！无,非新闻,列表,要求,２．５,试行,｛语境＝任务　形态＝列表　上句＝情态｝各镇【必须】整改５％。\n");
        assertEquals(List.of(), problems(book));
        Rule rule = book.read().rules().get(0);
        assertEquals(new Conditions(List.of("modal"), List.of(Set.of("prev:modal"), Set.of("#percent"), Set.of("shape:list")),
                Set.of("start:formula", "frame:none", "kind:news"), Set.of(Where.START, Where.TAIL), Set.of(), Conditions.NO_LIMIT), rule.conditions());
        assertEquals("REQUIREMENT", rule.label());
        assertEquals(Status.SHADOW, rule.status());
        assertEquals(Map.of("frame", "tasks", "shape", "list", "prev", "modal"), rule.examples().get(0).setting());
        assertEquals("tasks", book.read().settings().kindFrames().get("news"));
        assertEquals("语境:任务", book.read().names().feature("frame:tasks", Language.ZH));
    }

    @Test
    void problemsAreToldInTheUsersLanguageWithTheNamesOfTheCells() {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.CHINA);
        assertEquals(List.of(RULES + ":2:C: 标签“要去”不在可选之列：目标、要求、其他"), problems(rules("name,cue,label,strength;a,modal,要去,2")));
        Locale.setDefault(Locale.Category.DISPLAY, Locale.ENGLISH);
        assertEquals(List.of(RULES + ":2:C: label \"要去\" is not one of 目标, 要求, 其他"), problems(rules("name,cue,label,strength;a,modal,要去,2")));
    }

    @Test
    void problemsComeInOrderOfFileRowAndColumn() {
        List<Problem> all = RuleBookReader.check(rules("name,cue,label,strength;B,x,,;a,y,NO,z").with("lexicon/more.csv", "cue,word\n9,\n").folder()).problems();
        assertEquals(List.of("more.csv:2:A", "more.csv:2:B", "modal.csv:2:A", "modal.csv:2:B", "modal.csv:2:C", "modal.csv:2:D", "modal.csv:3:B", "modal.csv:3:C", "modal.csv:3:D"),
                all.stream().map(p -> p.file().substring(p.file().lastIndexOf('/') + 1) + ":" + p.line() + ":" + Problem.letters(p.column())).toList());
    }

    @Test
    void sixThousandRowsOfOneTableAreComparedInReasonableTime() {
        StringBuilder table = new StringBuilder("name,cue,with,without,label,strength\n");
        StringBuilder words = new StringBuilder("cue,word\n");
        for (int i = 0; i < 6000; i++) {
            table.append("r").append(i).append(",modal,").append("c").append(i % 300).append(",c").append(300 + i / 300).append(",GOAL,2\n");
        }
        for (int i = 0; i < 330; i++) {
            words.append('c').append(i).append(",词").append(i).append("号\n");
        }
        assertEquals(List.of(), problems(RuleBookFixture.chinese(root).with(RULES, table.toString()).with("lexicon/more.csv", words.toString())));
    }
}
