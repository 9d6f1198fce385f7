package org.gangmu.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.gangmu.Gangmu;

/** The heap after collection, as one Java reads more and more documents, no two of them the same. */
final class MemoryPart implements Part {

    private static final int STEP = 1_000;
    private static final int DOCUMENTS = 10_000;
    /** One in so many is a packed document or a PDF: they are dear to make. */
    private static final int PACKED = 20;

    @Override
    public void run(Options options, Ratios out) throws Exception {
        Gangmu gangmu = Gangmu.open(Options.RULES);
        MixedArchive archive = new MixedArchive(2_000);
        double first = 0;
        for (int i = 1; i <= DOCUMENTS; i++) {
            String format = i % PACKED == 0 ? "pdf" : i % PACKED == 1 ? "docx" : i % 2 == 0 ? "txt" : "html";
            gangmu.summarize(gangmu.extract(i + "." + format, archive.document(format, i)));
            if (i % STEP == 0) {
                double heap = heap();
                first = first == 0 ? heap : first;
                out.line(String.format(Locale.ROOT, "heap after %,d documents", i), "after 1,000").add(heap, first).atMost(i == DOCUMENTS ? 1.05 : Double.NaN).remark("%.1f MB", heap / 1e6);
            }
        }
    }

    /** Bytes in use after collection. */
    static double heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
