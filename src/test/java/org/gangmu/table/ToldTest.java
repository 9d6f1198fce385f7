package org.gangmu.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;
import org.junit.jupiter.api.Test;

class ToldTest {

    @Test
    void whoeverReadsChineseIsToldInChinese() {
        List<String> told = new ArrayList<>();
        CsvFile.read("词.csv", "cue,word\na,\"b\n".getBytes(StandardCharsets.UTF_8), new ProblemReader() {
            @Override
            public Language ui() {
                return Language.ZH;
            }

            @Override
            public void accept(Problem problem) {
                told.add(problem.toString());
            }
        });
        assertEquals(List.of("词.csv:2: 此处的引号 \" 没有配对的结束引号"), told);
    }
}
