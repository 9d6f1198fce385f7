package org.gangmu.catalogue;

/**
 * How far a run has come.
 *
 * @param done    documents read by this run
 * @param failed  of this run, or gone
 * @param waiting documents still to do; those in hand included
 * @param bytes   read by this run
 * @param chars   UTF-16 units of text
 * @param millis  since it started
 * @param rate    documents a second over the last minute
 * @param memory  bytes that all its processes hold
 * @param gone    how many of those failed are not there any more
 */
public record Progress(long done, long failed, long waiting, long bytes, long chars, long millis, double rate, long memory, long gone) {

    /** Of work in which no document can be gone. */
    public Progress(long done, long failed, long waiting, long bytes, long chars, long millis, double rate, long memory) {
        this(done, failed, waiting, bytes, chars, millis, rate, memory, 0);
    }

    /** In one line, for the table of runs. */
    String packed() {
        return done + " " + failed + " " + waiting + " " + bytes + " " + chars + " " + millis + " " + rate + " " + memory + " " + gone;
    }

    /** Null if there is none. */
    static Progress unpacked(String packed) {
        if (packed == null) {
            return null;
        }
        String[] p = packed.split(" ");
        return new Progress(Long.parseLong(p[0]), Long.parseLong(p[1]), Long.parseLong(p[2]), Long.parseLong(p[3]), Long.parseLong(p[4]), Long.parseLong(p[5]),
                Double.parseDouble(p[6]), Long.parseLong(p[7]), p.length > 8 ? Long.parseLong(p[8]) : 0);
    }
}
