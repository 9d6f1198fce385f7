package org.gangmu.benchmark;

/** Adds up what each stage costs one thread. */
final class Laps {

    private final long[] cpu;
    private final long[] bytes;
    private long cpuBefore;
    private long bytesBefore;
    /** Seen by all threads, so that no compiler can leave it out. */
    private volatile Object kept;

    Laps(int stages) {
        this.cpu = new long[stages];
        this.bytes = new long[stages];
    }

    void start() {
        bytesBefore = Meter.allocated();
        cpuBefore = Meter.thread();
    }

    /** Ends a stage and starts what comes next. */
    void end(int stage) {
        long now = Meter.thread();
        cpu[stage] += now - cpuBefore;
        bytes[stage] += Meter.allocated() - bytesBefore;
        start();
    }

    /** Keeps a result from being compiled away. */
    void keep(Object result) {
        kept = result;
    }

    long cpu(int stage) {
        return cpu[stage];
    }

    long bytes(int stage) {
        return bytes[stage];
    }

    long all() {
        long out = 0;
        for (long one : cpu) {
            out += one;
        }
        return out;
    }
}
