package org.gangmu.write;

/** Words for the signs that say how a value is meant: no program takes them for a formula, and every one can sort them. */
public final class Signs {

    private Signs() {
    }

    /** {@code eq}, {@code about}, {@code ge} …; what is a word already stays. */
    public static String word(String sign) {
        return switch (sign) {
            case "=" -> "eq";
            case "≈" -> "about";
            case "≥" -> "ge";
            case "≤" -> "le";
            case ">" -> "gt";
            case "<" -> "lt";
            default -> sign;
        };
    }
}
