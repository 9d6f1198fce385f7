package org.gangmu.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class DigitsTest {

    private static String parts(String text) {
        Digits digits = Digits.at(text, 0);
        return digits.value(text) + (digits.isRange() ? "-" + digits.upper(text) : "") + "|" + digits.sign() + "|" + digits.more() + "|" + digits.size() + "|" + text.substring(digits.end());
    }

    @Test
    void digitsWithCommasAndDecimalsAreOneNumber() {
        assertEquals("1286.4||||元", parts("1,286.4元"));
        assertEquals("12.0||||,34人", parts("12,34人"));
    }

    @Test
    void whatStandsBehindIsReadAsFarAsItGoes() {
        assertEquals("3.5|%|||左右", parts("3.5%左右"));
        assertEquals("3.0|万|多||人", parts("3万多人"));
        assertEquals("20.0||多|万|吨", parts("20多万吨"));
        assertEquals("1.2|万亿|||元", parts("1.2万亿元"));
        assertEquals("2.0|百亿亿|||次", parts("2百亿亿次"));
        assertEquals("6.0||||千瓦", parts("6千瓦"));
        assertEquals("6.0|千|||人", parts("6千人"));
        assertEquals("6.0||||家", parts("6 家"));
    }

    @Test
    void twoNumbersWithADashAreARange() {
        assertEquals("10.0-20.0|||亿|元", parts("10-20亿元"));
        assertEquals("3.0-5.0|%|||左右", parts("3%至5左右"));
        assertEquals("3.0||||-", parts("3-"));
    }

    @Test
    void partsOfNamesAndOrdinalsAreNoNumber() {
        assertNull(Digits.at("第3号", 1));
        assertNull(Digits.at("a4纸", 1));
        assertNull(Digits.at("2028", 2));
    }

    @Test
    void moreDigitsThanAreExactAreParsedAsAnyNumber() {
        assertEquals(Double.parseDouble("12345678901234567"), Digits.at("12345678901234567", 0).value("12345678901234567"));
    }
}
