package org.gangmu.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Which bucket each document is in, for ever: a document that was planned stays in its bucket, whatever the manifest says later, so that no bucket's rows are
 * ever written under another number. Each start that finds new documents adds a step, which counts when its {@code _SUCCESS} is there.
 */
final class Plan {

    static final String BUCKET = "bucket";
    static final String DOCUMENT = "document";
    private static final StructType COLUMNS = new StructType().add(BUCKET, DataTypes.IntegerType, false).add(DOCUMENT, DataTypes.StringType, false);

    private final SparkSession spark;
    private final OutputFolder out;

    Plan(SparkSession spark, OutputFolder out) {
        this.spark = spark;
        this.out = out;
    }

    /**
     * Plans the documents that are not planned yet.
     *
     * @param documents one column of names, none twice
     * @param perBucket how many documents a bucket takes
     * @return the whole plan: bucket, document
     */
    Dataset<Row> with(Dataset<Row> documents, int perBucket) throws IOException {
        List<String> steps = steps();
        Dataset<Row> planned = read(steps);
        Dataset<Row> fresh = documents.join(planned, documents.col(DOCUMENT).equalTo(planned.col(DOCUMENT)), "left_anti");
        if (fresh.isEmpty()) {
            return planned;
        }
        Row last = planned.agg(functions.max(BUCKET)).first();
        int next = last.isNullAt(0) ? 0 : last.getInt(0) + 1;
        String step = new Path(out.plan(), String.format("%06d", steps.size())).toString();
        spark.createDataFrame(fresh.sort(DOCUMENT).javaRDD().zipWithIndex().map(d -> RowFactory.create((int) (next + d._2() / perBucket), d._1().getString(0))), COLUMNS)
                .write().option("mapreduce.fileoutputcommitter.marksuccessfuljobs", "true").parquet(step);
        steps.add(step);
        return read(steps);
    }

    private Dataset<Row> read(List<String> steps) {
        return steps.isEmpty() ? spark.createDataFrame(List.of(), COLUMNS) : spark.read().schema(COLUMNS).parquet(steps.toArray(String[]::new));
    }

    /** Those written wholly; one that a driver died over is taken away. */
    private List<String> steps() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path step : out.list(out.plan())) {
            if (out.store().exists(new Path(step, "_SUCCESS"))) {
                found.add(step.toString());
            } else {
                out.store().delete(step, true);
            }
        }
        return found;
    }
}
