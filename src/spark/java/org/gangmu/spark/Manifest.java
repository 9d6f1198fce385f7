package org.gangmu.spark;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads the table of the documents that are to be read. */
final class Manifest {

    private static final String USUAL = "path";

    private Manifest() {
    }

    /**
     * @param file   Parquet, CSV with a header, or else text with one document a line; told by the ending, a folder is Parquet
     * @param column that holds the documents' paths or URIs; empty: {@code path}, or the only one
     * @return each document once, in one column
     * @throws WrongUse if there is no such file or column
     */
    static Dataset<Row> read(SparkSession spark, String file, String column) {
        String name = file.toLowerCase(Locale.ROOT);
        try {
            Dataset<Row> table = name.matches(".*\\.(?:csv|csv\\.gz)") ? spark.read().option("header", true).option("multiLine", true).option("escape", "\"").csv(file)
                    : name.matches(".*\\.(?:txt|lst|list|text)(?:\\.gz)?") ? spark.read().text(file).toDF(USUAL) : spark.read().parquet(file);
            String chosen = column(table, file, column);
            return table.select(table.col("`" + chosen.replace("`", "``") + "`").cast("string").as(Plan.DOCUMENT)).where("trim(document) <> ''").distinct();
        } catch (Exception e) {
            if (e instanceof AnalysisException) {
                throw new WrongUse(file + ": cannot be read as a table of documents: " + e.getMessage().lines().findFirst().orElse(""));
            }
            throw e;
        }
    }

    private static String column(Dataset<Row> table, String file, String column) {
        List<String> columns = List.of(table.columns());
        if (column.isEmpty() && columns.size() == 1) {
            return columns.get(0);
        }
        String wanted = column.isEmpty() ? USUAL : column;
        if (!columns.contains(wanted)) {
            throw new WrongUse(file + ": has no column \"" + wanted + "\"; it has " + String.join(", ", columns) + ". Name one with --column.");
        }
        return wanted;
    }
}
