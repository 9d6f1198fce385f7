package org.gangmu.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SignsTest {

    private static int of(String text) {
        return Signs.of(Reading.fold(text).toCharArray());
    }

    private static void has(int kind, String... texts) {
        for (String text : texts) {
            assertTrue((of(text) & kind) != 0, text);
        }
    }

    @Test
    void noCharacterOfAKindIsOverlooked() {
        has(Signs.NUMBER, "增长５％", "第3号", "二〇二八", "○");
        has(Signs.OPEN, "“双碳”", "（试行）", "《青泽市志》", "'a'", "【图】");
        has(Signs.COLON, "责任单位：林沙市财政局");
        has(Signs.DOT, "艾力·买买提");
        has(Signs.DATE, "三月", "6日");
        has(Signs.DAY, "三月", "6日", "2027-03-09", "2027/3/9", "2027.3.9", "MAY 6");
        has(Signs.YEAR, "今年", "１９９８", "2028", "“十五五”时期");
        has(Signs.TIME | Signs.LIMIT, "年底前");
        has(Signs.AMOUNT, "翻番", "过半", "超千亿", "零增长", "两位数");
        has(Signs.COMMAND, "要抓好春耕", "必须", "应当");
    }

    @Test
    void wordsWithoutAnyOfThemTellOfNone() {
        assertEquals(0, of("青泽召开会议"));
    }
}
