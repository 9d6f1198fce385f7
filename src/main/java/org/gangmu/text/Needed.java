package org.gangmu.text;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets of characters and pairs of them of which all that an expression matches holds one. */
final class Needed {

    /** A set of more needed characters tells too little to be kept. */
    private static final int MOST_NEEDED = 400;
    /** So many kinds of one character are paired with the next. */
    private static final int MOST_PAIRED = 4;
    private static final int ASCII = 128;
    private static final String FREQUENT = "的一是在了和人有中大国年不月日为上个新市会地区工作部文本报";

    private Needed() {
    }

    /** Of what is always one of these characters; null if they are too many to tell anything. */
    static Set<Integer> of(BitSet chars) {
        return chars.cardinality() > MOST_NEEDED ? null : chars.stream().boxed().collect(Collectors.toSet());
    }

    /** The characters if they are few enough to be paired with the next; else null. */
    static BitSet single(BitSet chars) {
        return chars.cardinality() > MOST_PAIRED ? null : (BitSet) chars.clone();
    }

    /** Two characters that stand side by side as one number; a single one is the second, behind 0. */
    static int pair(char before, char c) {
        return before << 16 | c;
    }

    static Set<Integer> either(Set<Integer> a, Set<Integer> b) {
        if (a == null || b == null) {
            return null;
        }
        Set<Integer> out = new HashSet<>(a);
        out.addAll(b);
        return out;
    }

    static Set<Integer> pairs(BitSet before, BitSet after) {
        Set<Integer> out = new HashSet<>();
        before.stream().forEach(a -> after.stream().forEach(b -> out.add(pair((char) a, (char) b))));
        return out;
    }

    /** Of two sets the one of which fewer texts hold something. */
    static Set<Integer> rarer(Set<Integer> a, Set<Integer> b) {
        return a == null || b != null && frequency(b) < frequency(a) ? b : a;
    }

    private static int frequency(Set<Integer> needed) {
        int sum = 0;
        for (int n : needed) {
            boolean paired = n >>> 16 != 0;
            boolean ascii = (n & 0xffff) < ASCII;
            sum += paired ? ascii ? 4 : 1 : ascii ? 40 : FREQUENT.indexOf(n) >= 0 ? 20 : 3;
        }
        return sum;
    }
}
