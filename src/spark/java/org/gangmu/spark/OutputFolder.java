package org.gangmu.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.gangmu.catalogue.Edition;

/**
 * Where results lie: {@code sentences/edition=1a2b3c4d5e6f/bucket-000123.parquet}, likewise {@code figures} and {@code documents}. A bucket is done when its
 * file of documents is there, which is put in place last, by the driver alone. Executors write to {@code _pending}; whatever died there is of no account.
 */
final class OutputFolder {

    private static final Pattern BUCKET = Pattern.compile("bucket-(\\d+)\\.parquet");
    private static final int SHORT = 12;

    private final Path root;
    private final String edition;
    private final FileSystem store;

    /** @param edition short name */
    OutputFolder(Path root, String edition, Configuration conf) throws IOException {
        this.store = root.getFileSystem(conf);
        this.root = store.makeQualified(root);
        this.edition = edition;
    }

    /** Its short name in folders. */
    static String id(Edition edition) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(told(edition).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, SHORT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String told(Edition edition) {
        return String.join(" ", edition.rulebooks()) + "\n" + edition.models() + "\n";
    }

    /** Writes down which rulebooks and models the edition's short name stands for. */
    void describe(Edition which) throws IOException {
        Path file = new Path(root, "_editions/" + edition + ".txt");
        if (!store.exists(file)) {
            try (OutputStream out = store.create(file, true)) {
                out.write(told(which).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    String edition() {
        return edition;
    }

    FileSystem store() {
        return store;
    }

    /** Where the plan lies; it is the same for all editions. */
    Path plan() {
        return new Path(root, "_plan");
    }

    /** Where executors put what is not done yet. */
    Path pending() {
        return new Path(root, "_pending/" + edition);
    }

    private Path place(String table, int bucket) {
        return new Path(root, String.format("%s/edition=%s/bucket-%06d.parquet", table, edition, bucket));
    }

    private Path marker(int bucket) {
        return place(Tables.DOCUMENTS.name(), bucket);
    }

    /** The folder of this edition's documents. */
    String documents() {
        return marker(0).getParent().toString();
    }

    /** Makes a bucket one that is not done, by the name of its file of documents. */
    void reopen(String file) throws IOException {
        if (!store.delete(new Path(documents(), file), false)) {
            throw new IOException("cannot delete " + file + " in " + documents());
        }
    }

    /** Buckets that are done. */
    BitSet done() throws IOException {
        BitSet out = new BitSet();
        for (Path file : list(new Path(documents()))) {
            Matcher m = BUCKET.matcher(file.getName());
            if (m.matches()) {
                out.set(Integer.parseInt(m.group(1)));
            }
        }
        return out;
    }

    List<Path> list(Path folder) throws IOException {
        List<Path> out = new ArrayList<>();
        try {
            for (FileStatus file : store.listStatus(folder)) {
                out.add(file.getPath());
            }
        } catch (FileNotFoundException none) {
            // Nothing was written yet.
        }
        return out;
    }

    /** Files of the tables of a bucket as an attempt of a task writes them, in the order of {@link Tables#NAMES}. */
    List<Path> attempt(int bucket, String attempt) {
        return Tables.NAMES.stream().map(table -> new Path(pending(), String.format("%s-%06d-%s.parquet", table, bucket, attempt))).toList();
    }

    /** Puts what an attempt wrote in its place, the marker last. */
    void commit(int bucket, List<String> written) throws IOException {
        for (int i = 0; i < written.size(); i++) {
            Path to = place(Tables.NAMES.get(i), bucket);
            store.mkdirs(to.getParent());
            // Of a driver that died in the middle of this.
            store.delete(to, false);
            if (!store.rename(new Path(written.get(i)), to)) {
                throw new IOException("cannot move " + written.get(i) + " to " + to);
            }
        }
    }

    /** Takes away what attempts left behind that nobody waits for. */
    void sweep() throws IOException {
        store.delete(pending(), true);
    }
}
