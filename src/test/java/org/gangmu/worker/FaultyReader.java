package org.gangmu.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gangmu.extract.ExtractException;
import org.gangmu.findings.Content;
import org.gangmu.findings.Findings;

/** Stands before the reader of a process and fails in the way that a document's first word asks for. */
public final class FaultyReader implements UnaryOperator<DocumentReader> {

    @Override
    public DocumentReader apply(DocumentReader reader) {
        return document -> {
            String text = document.bytes() == null ? "" : new String(document.bytes(), StandardCharsets.UTF_8);
            switch (text.split("[\\s:]", 2)[0]) {
                case "HANG" -> hang();
                case "THRASH" -> thrash();
                case "EXIT" -> {
                    System.err.println("the last words");
                    Runtime.getRuntime().halt(7);
                }
                case "LITTER" -> litter();
                case "ALLOCATE" -> allocate();
                case "DEEP" -> deep(0);
                case "FAULT" -> throw new IllegalStateException("a rule that\nnobody foresaw");
                case "PRINT" -> print();
                case "GARBAGE" -> garbage();
                case "FULL" -> throw new ExtractException("is damaged: No space left on device", new IOException("No space left on device"));
                case "FIRST" -> {
                    return first(reader, document);
                }
                case "LARGE" -> {
                    return large(reader.read(document));
                }
                default -> {
                    return reader.read(document);
                }
            }
            return reader.read(document);
        };
    }

    /** Busy, so that no interruption ends it. */
    private static void hang() {
        long n = 0;
        while (n >= 0) {
            n = n + 1 & Long.MAX_VALUE;
        }
    }

    /** Dies over a file that it would have cleared away. */
    private static void litter() {
        try {
            System.err.println(Files.writeString(Files.createTempFile("litter", ".tmp"), "half a document"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().halt(7);
    }

    private static void allocate() {
        List<byte[]> all = new ArrayList<>();
        while (!all.isEmpty() || all.size() == 0) {
            all.add(new byte[1 << 20]);
        }
    }

    /** Holds nearly all of the heap, and goes on for ever. */
    private static void thrash() {
        List<byte[]> all = new ArrayList<>();
        Runtime java = Runtime.getRuntime();
        while (java.totalMemory() - java.freeMemory() < 0.9 * java.maxMemory()) {
            all.add(new byte[1 << 18]);
        }
        hang();
        all.clear();
    }

    private static int deep(int n) {
        return deep(n + 1) + 1;
    }

    private static void print() {
        String line = "a library that talks too much ".repeat(30);
        for (int i = 0; i < 20_000; i++) {
            System.out.println(line);
            System.err.print(line);
        }
        System.err.println();
    }

    private static void garbage() {
        byte[] bytes = "<html>not at all</html>".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        try {
            new FileOutputStream(FileDescriptor.out).write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails if so much is loaded for this document that its reader cannot have been ready. */
    private static Findings first(DocumentReader reader, Request document) throws ExtractException {
        long before = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
        Findings out = reader.read(document);
        long loaded = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount() - before;
        if (loaded > 250) {
            throw new IllegalStateException(loaded + " classes were loaded for one document");
        }
        return out;
    }

    private static Findings large(Findings found) throws ExtractException {
        Content c = found.content();
        return new Findings(new Content(c.sha256(), c.ending(), c.mediaType(), c.chars(), c.sentences(), c.problems(), new byte[3 << 20]), found.decisions());
    }
}
