package org.gangmu.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.rulebook.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookEditorTest {

    @TempDir
    private Path root;
    private RuleBookFixture fixture;
    private RuleBookEditor editor;

    @BeforeEach
    void open() {
        fixture = RuleBookFixture.chinese(root);
        editor = RuleBookEditor.open(fixture.folder());
    }

    private String file(String path) throws IOException {
        return Files.readString(fixture.folder().resolve(path));
    }

    @Test
    void aCellIsChangedAndAColumnAddedWhereThereIsNone() throws IOException {
        Rule rule = fixture.read().rules().get(0);
        editor.set(rule.row().file(), rule.row().line(), "strength", "2.5");
        editor.set(rule.row().file(), rule.row().line(), "status", "draft");
        assertEquals("name,cue,label,strength,hit,hit 2,near miss\nmust,modal,REQUIREMENT,2,各镇【必须】整改。,我们【必须】抓紧。,这是必须品。\n", file("requirement/modal.csv"),
                "nothing is written before save");
        editor.save();
        assertEquals("name,cue,label,strength,hit,hit 2,near miss,status\nmust,modal,REQUIREMENT,2.5,各镇【必须】整改。,我们【必须】抓紧。,这是必须品。,draft\n",
                file("requirement/modal.csv"));
        Rule now = fixture.read().rules().get(0);
        assertEquals(2.5, now.strength());
        assertEquals(Status.DRAFT, now.status());
        assertEquals(List.of("strength: \"2\" → \"2.5\"", "status: \"\" → \"draft\""),
                editor.changes().stream().map(c -> c.toString().replaceFirst(".*modal\\.csv:2: ", "")).toList());
    }

    @Test
    void aRowIsAddedToATableAndToANewOne() throws IOException {
        assertEquals(5, editor.add("lexicon/words", Map.of("cue", "modal", "word", "应当,须")));
        Map<String, String> example = new LinkedHashMap<>();
        example.put("sentence", "各镇必须整改。");
        example.put("label", "REQUIREMENT");
        editor.add("examples/decisions", example);
        editor.save();
        assertEquals("cue,word,except,pos\nmodal,必须,必须品,\nformula,会议强调,,\nlead,重点任务,,\nmodal,\"应当,须\",,\n", file("lexicon/words.csv"));
        assertEquals("sentence,label\n各镇必须整改。,REQUIREMENT\n", file("examples/decisions.csv"));
        assertEquals(1, fixture.read().decided().size());
    }

    @Test
    void aRowIsTakenOut() throws IOException {
        editor.remove(fixture.folder() + "/lexicon/words.csv", 3);
        editor.save();
        assertEquals("cue,word,except,pos\nmodal,必须,必须品,\nlead,重点任务,,\n", file("lexicon/words.csv"));
        assertEquals(List.of("cue", "word"), editor.changes().stream().map(Change::column).toList());
    }

    @Test
    void columnsOfATableInChineseGetChineseNames() throws IOException {
        fixture.with("requirement/modal.csv", "名称,线索,标签,强度,命中\nmust,modal,REQUIREMENT,2,各镇【必须】整改。\n");
        Rule rule = fixture.read().rules().get(0);
        editor.set(rule.row().file(), 2, "hit 2", "我们【必须】抓紧。");
        editor.save();
        assertEquals("名称,线索,标签,强度,命中,命中 2\nmust,modal,REQUIREMENT,2,各镇【必须】整改。,我们【必须】抓紧。\n", file("requirement/modal.csv"));
    }

    @Test
    void aRowThatIsNotThereAndAPathOutOfTheRulebookAreRefused() {
        String file = fixture.folder() + "/requirement/modal.csv";
        assertThrows(IllegalArgumentException.class, () -> editor.set(file, 9, "strength", "1"));
        assertThrows(IllegalArgumentException.class, () -> editor.add("../outside", Map.of("cue", "a")));
        assertEquals(List.of(), editor.changes());
    }
}
