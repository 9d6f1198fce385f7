package org.gangmu.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gangmu.Gangmu;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.CatalogueException;
import org.gangmu.catalogue.Mode;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.rulebook.RuleBookException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Entry point of the job that {@code spark-submit} starts. */
@Command(name = "gangmu-spark", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Classifies the documents of a table on a cluster and keeps what it finds in Parquet tables. Started again, it goes on where it was.",
        footer = {"", "Exit status: 0 every document has its row, with the reason where it could not be read; 1 the job ended early, start it again;"
            + " 2 wrong use or a broken rulebook."})
public final class SparkJob implements Callable<Integer> {

    @Option(names = "--manifest", required = true, paramLabel = "TABLE",
            description = "Table of documents: Parquet, CSV with a header, or text (.txt, .lst) with one path or URI a line.")
    private String manifest;

    @Option(names = "--column", paramLabel = "NAME", defaultValue = "",
            description = "Column with the paths or URIs (default: path, or the only one).")
    private String column;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Folder for the tables documents, sentences, figures.")
    private String out;

    @Option(names = "--catalogue", paramLabel = "URL", defaultValue = "",
            description = "Also keep what is found in this catalogue, postgresql://USER@HOST:PORT/DATABASE, by the rulebooks that are in it.")
    private String catalogue;

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder of rulebooks where the driver runs (default: the shipped ones).")
    private Path rules;

    @Option(names = "--documents-per-task", paramLabel = "N", defaultValue = "500",
            description = "Documents that are read and put in place together (default: ${DEFAULT-VALUE}).")
    private int perTask;

    @Option(names = "--attempts", paramLabel = "N", defaultValue = "3",
            description = "Times that a document may cost its reader before it is given up (default: ${DEFAULT-VALUE}).")
    private int attempts;

    @Option(names = "--heap", paramLabel = "MB", defaultValue = "1024",
            description = "Memory of each reading process (default: ${DEFAULT-VALUE}).")
    private int heap;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "120",
            description = "Give up a document that takes longer (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Option(names = "--max-bytes", paramLabel = "N", description = "Refuse larger documents (default: 100 MB).")
    private long maxBytes = ExtractLimits.DEFAULT.maxBytes();

    @Option(names = "--max-chars", paramLabel = "N", description = "Refuse more text than this in a document (default: 20 million characters).")
    private int maxChars = ExtractLimits.DEFAULT.maxChars();

    @Option(names = "--missing-ok", description = "Go on where many documents in a row cannot be opened.")
    private boolean missingOk;

    @Option(names = "--retry",
            description = "Read the buckets again in which documents were lost or gone; with a catalogue, after \"gangmu archive retry\".")
    private boolean retry;

    public static void main(String[] args) {
        int status = new CommandLine(new SparkJob()).setExecutionExceptionHandler((error, command, parsed) -> failed(error)).execute(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        // Each executor that dies takes parts of the plan with it, which are read again: that must not end a long job, however many die.
        SparkConf conf = new SparkConf().setIfMissing("spark.stage.maxConsecutiveAttempts", String.valueOf(Integer.MAX_VALUE));
        try (SparkSession spark = SparkSession.builder().config(conf).appName("gangmu").getOrCreate()) {
            if (catalogue.isEmpty()) {
                run(spark, PackedRules.of(rules == null ? Gangmu.shippedRulebooks() : rules), Optional.empty());
                return 0;
            }
            try (Catalogue open = Catalogue.open(catalogue, Mode.WRITE)) {
                run(spark, PackedRules.of(open), Optional.of(new ManifestEntry(open, manifest)));
            }
        }
        return 0;
    }

    private void check() {
        if (perTask < 1 || attempts < 1 || heap < 1 || timeout < 1 || maxBytes < 1 || maxChars < 1) {
            throw new WrongUse("numbers must be at least 1");
        }
        if (!catalogue.isEmpty() && !catalogue.startsWith("postgresql:")) {
            throw new WrongUse("--catalogue takes postgresql://…: a cluster cannot share a file");
        }
        if (!catalogue.isEmpty() && rules != null) {
            throw new WrongUse("--rules and --catalogue exclude each other: the catalogue has its rulebooks");
        }
    }

    private void run(SparkSession spark, PackedRules packed, Optional<ManifestEntry> entry) throws IOException, InterruptedException {
        JobSettings settings = new JobSettings(maxBytes, maxChars, timeout, heap, attempts, missingOk, catalogue);
        new ArchiveJob(spark, packed, settings, System.err).run(Manifest.read(spark, manifest, column), out, perTask, retry, entry);
    }

    private static int failed(Exception error) {
        if (error instanceof RuleBookException broken) {
            broken.problems().forEach(p -> System.err.println("gangmu: " + p));
            return 2;
        }
        if (error instanceof WrongUse || error instanceof CatalogueException) {
            System.err.println("gangmu: " + error.getMessage());
            return 2;
        }
        Throwable first = error;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        System.err.println("gangmu: the job ended early: " + (first.getMessage() == null ? first.toString() : first.getMessage()));
        System.err.println("gangmu: what is in place stays; start it again to go on");
        return 1;
    }
}
