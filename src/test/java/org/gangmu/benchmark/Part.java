package org.gangmu.benchmark;

/** A part of the benchmark: measures something beside its floor, round by round. */
interface Part {

    void run(Options options, Ratios out) throws Exception;
}
