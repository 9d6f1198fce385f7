package org.gangmu.write;

import java.math.BigDecimal;

/** Numbers as people write them: 8.5, 3000; never 3.0E3, never 3000.0. */
final class Decimals {

    private Decimals() {
    }

    static String plain(double value) {
        String out = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        return out.equals("-0") ? "0" : out;
    }
}
