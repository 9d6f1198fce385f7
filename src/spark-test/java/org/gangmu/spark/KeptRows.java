package org.gangmu.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** Reads the tables of the job with Spark itself, one JSON object a row, in the order of documents and ordinals. */
final class KeptRows {

    private KeptRows() {
    }

    /** @param arguments a folder of results; another one, which gets a file of lines for each table */
    public static void main(String[] arguments) throws IOException {
        try (SparkSession spark = SparkSession.builder().master("local[1]").appName("rows").config("spark.ui.enabled", "false").config("spark.sql.codegen.wholeStage", "false")
                .config("spark.sql.shuffle.partitions", "1").getOrCreate()) {
            for (String table : List.of("documents", "sentences", "figures")) {
                String order = table.equals("documents") ? "document" : "document, ordinal";
                spark.read().parquet(arguments[0] + "/" + table).createOrReplaceTempView(table);
                List<String> rows = spark.sql("SELECT * EXCEPT (edition) FROM " + table + " ORDER BY " + order).toJSON().collectAsList();
                Files.write(Path.of(arguments[1], table + ".jsonl"), rows, StandardCharsets.UTF_8);
            }
        }
    }
}
