package org.gangmu.whynot;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Takes names out of cells, all else staying as it was written. */
final class CellText {

    private static final String SEPARATORS = "[\\s/,、|，／｜\u3000]+";

    private CellText() {
    }

    /** @param canonical gives the name that rules use for one as written */
    static String without(String cell, String name, UnaryOperator<String> canonical) {
        List<String> written = Arrays.stream(cell.split(SEPARATORS)).filter(s -> !s.isEmpty()).toList();
        if (written.stream().noneMatch(w -> canonical.apply(w).equals(name))) {
            return cell;
        }
        return written.stream().filter(w -> !canonical.apply(w).equals(name)).collect(Collectors.joining(" "));
    }

    /** The cell without the set of exactly these names; "+" stands between sets. */
    static String withoutGroup(String cell, List<String> names, UnaryOperator<String> canonical) {
        Set<String> wanted = new HashSet<>(names);
        return Arrays.stream(cell.replace('＋', '+').split("\\+")).map(String::strip)
                .filter(g -> !wanted.equals(Arrays.stream(g.split(SEPARATORS)).filter(s -> !s.isEmpty()).map(canonical).collect(Collectors.toSet())))
                .collect(Collectors.joining("+"));
    }

    /** Full-width signs as their half-width twins. */
    static String plain(String written) {
        StringBuilder out = new StringBuilder();
        for (char c : written.toCharArray()) {
            out.append(c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c);
        }
        return out.toString();
    }
}
