package org.gangmu.text;

/**
 * What a part of an expression can start with.
 *
 * @param ones       those of the starts that may be all that it matches
 * @param seconds    what can come second in it
 * @param mayBeEmpty whether it can match nothing
 * @param needed     one of these all it matches holds, and pairs of characters too; null if none are known
 * @param last       what the last of it can be if that is always one of a few characters, else null
 * @param ends       what the last of it can be; null where nobody asks
 * @param atEnd      whether it matches nowhere but at the end of the text
 */
record Part(CharRanges starts, CharRanges ones, CharRanges seconds, boolean mayBeEmpty, Needed needed, int[] last, CharRanges ends, boolean atEnd) {

    /** This part or the other. */
    Part or(Part other) {
        starts.addAll(other.starts);
        ones.addAll(other.ones);
        seconds.addAll(other.seconds);
        if (ends != null) {
            ends.addAll(other.ends);
        }
        return new Part(starts, ones, seconds, mayBeEmpty || other.mayBeEmpty, Needed.either(needed, other.needed), null, ends, atEnd && other.atEnd);
    }

    /** This part and the other behind it. */
    Part then(Part next) {
        if (!ones.isEmpty()) {
            seconds.addAll(next.starts);
        }
        if (!next.mayBeEmpty) {
            ones.clear();
        }
        if (mayBeEmpty) {
            starts.addAll(next.starts);
            ones.addAll(next.ones);
            seconds.addAll(next.seconds);
        }
        if (ends != null && next.mayBeEmpty) {
            next.ends.addAll(ends);
        }
        Needed pairs = last == null || next.last == null ? null : Needed.pairs(last, next.last);
        return new Part(starts, ones, seconds, mayBeEmpty && next.mayBeEmpty, Needed.rarer(Needed.rarer(needed, next.needed), pairs), next.last, next.ends, next.atEnd);
    }

    Part asOne() {
        return new Part(starts, ones, seconds, mayBeEmpty, needed, null, ends, atEnd);
    }
}
