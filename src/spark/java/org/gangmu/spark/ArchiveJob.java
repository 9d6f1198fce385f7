package org.gangmu.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.BitSet;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import scala.Function2;
import scala.Tuple2;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

/** Reads the documents of a manifest that are not read yet under these rulebooks, each bucket of them as a task. */
final class ArchiveJob {

    private final SparkSession spark;
    private final PackedRules rules;
    private final JobSettings settings;
    private final PrintStream log;

    ArchiveJob(SparkSession spark, PackedRules rules, JobSettings settings, PrintStream log) {
        this.spark = spark;
        this.rules = rules;
        this.settings = settings;
        this.log = log;
    }

    /**
     * @param root      where results lie, or are to lie
     * @param retry     whether buckets with documents that another time may be readable are read again
     * @param catalogue that gets them too
     * @throws IOException if it could not be ended; what is in place stays, and the next start goes on from there
     */
    void run(Dataset<Row> manifest, String root, int perBucket, boolean retry, Optional<ManifestEntry> catalogue) throws IOException, InterruptedException {
        SparkContext context = spark.sparkContext();
        Configuration conf = context.hadoopConfiguration();
        OutputFolder out = new OutputFolder(new Path(root), OutputFolder.id(rules.edition()), conf);
        out.describe(rules.edition());
        out.sweep();
        Dataset<Row> plan = new Plan(spark, out).with(manifest, perBucket);
        if (retry) {
            reopen(out);
        }
        BitSet done = out.done();
        int[] todo = plan.select(Plan.BUCKET).distinct().collectAsList().stream().mapToInt(r -> r.getInt(0)).filter(b -> !done.get(b)).sorted().toArray();
        log.println("gangmu: edition " + out.edition() + ", " + done.cardinality() + " buckets are done, " + todo.length + " to do");
        if (todo.length > 0) {
            JavaPairRDD<Integer, String> open = open(plan, todo);
            catalogue.ifPresent(c -> c.add(open.values().toLocalIterator()));
            JobProgress progress = new JobProgress(todo.length, log);
            Commits commits = new Commits(out, progress, context::cancelAllJobs);
            try {
                read(open.groupByKey(new BucketPartitioner(todo)).rdd(), root, commits);
            } finally {
                commits.finish();
            }
            commits.check();
            log.println("gangmu: " + progress);
        }
        out.sweep();
    }

    /** What is refused is so for good; all else that failed may have been bad luck. */
    private void reopen(OutputFolder out) throws IOException {
        if (out.done().isEmpty()) {
            return;
        }
        Dataset<Row> documents = spark.read().parquet(out.documents());
        org.apache.spark.sql.Column file = documents.metadataColumn("_metadata").getField("file_name");
        for (Row lost : documents.where("state <> 'done' AND cause <> 'refused'").select(file).distinct().collectAsList()) {
            out.reopen(lost.getString(0));
        }
    }

    /** The documents of these buckets. */
    private static JavaPairRDD<Integer, String> open(Dataset<Row> plan, int[] todo) {
        BitSet wanted = new BitSet();
        for (int bucket : todo) {
            wanted.set(bucket);
        }
        return plan.javaRDD().filter(r -> wanted.get(r.getInt(0))).mapToPair(r -> new Tuple2<>(r.getInt(0), r.getString(1)));
    }

    private void read(RDD<Tuple2<Integer, Iterable<String>>> buckets, String root, Commits commits) throws IOException {
        SparkContext context = spark.sparkContext();
        JavaSparkContext java = JavaSparkContext.fromSparkContext(context);
        BucketTask task = new BucketTask(java.broadcast(rules), java.broadcast(new SerializableConfiguration(context.hadoopConfiguration())), settings, root,
                context.applicationId());
        Function2<Object, Written, BoxedUnit> written = (index, bucket) -> {
            commits.add(bucket);
            return BoxedUnit.UNIT;
        };
        try {
            context.runJob(buckets, task, written, ClassTag$.MODULE$.apply(Written.class));
        } catch (Exception e) {
            // Scala does not declare what it throws.
            if (e instanceof SparkException) {
                commits.check();
                throw new IOException(e.getMessage(), e);
            }
            throw e;
        }
    }
}
