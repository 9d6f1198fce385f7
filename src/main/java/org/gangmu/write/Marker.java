package org.gangmu.write;

import org.gangmu.summarize.Item;
import org.gangmu.text.Chars;

/** What stands before an item: its number, or a bullet where it has none or its text begins with it. */
final class Marker {

    private Marker() {
    }

    static String of(Item item, String text) {
        String ordinal = OneLine.of(item.ordinal());
        if (ordinal.isEmpty() || text.startsWith(ordinal) || text.length() > 1 && text.startsWith(ordinal, 1) && !Character.isLetterOrDigit(text.charAt(0))
                || text.startsWith("第" + ordinal)) {
            return "• ";
        }
        return ordinal + (Chars.isHan(ordinal.charAt(0)) ? "、" : ". ");
    }
}
