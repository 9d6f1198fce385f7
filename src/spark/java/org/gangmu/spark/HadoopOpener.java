package org.gangmu.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.gangmu.extract.ExtractException;
import org.gangmu.extract.FileBytes;
import org.gangmu.source.GoneException;
import org.gangmu.source.Opened;
import org.gangmu.source.SourceOpener;
import org.gangmu.source.Spool;

/** Opens documents in any file system that Hadoop knows: local, HDFS, S3 and its like. */
final class HadoopOpener implements SourceOpener {

    private final Configuration conf;

    HadoopOpener(Configuration conf) {
        this.conf = conf;
    }

    /** @throws UncheckedIOException if the store does not answer as it should; another time it may */
    @Override
    public Opened open(String name, String address, long maxBytes) throws ExtractException, GoneException {
        Path path = path(address.isEmpty() ? name : address);
        try {
            FileSystem store = path.getFileSystem(conf);
            FileStatus status = store.getFileStatus(path);
            if (status.isDirectory()) {
                throw ExtractException.unopened("is a folder, not a file", null);
            }
            if (status.getLen() > maxBytes) {
                throw FileBytes.tooLarge(maxBytes);
            }
            try (InputStream in = store.open(path)) {
                return Spool.copy(in, maxBytes);
            }
        } catch (FileNotFoundException e) {
            throw new GoneException("no such file");
        } catch (AccessControlException e) {
            throw ExtractException.unopened("may not be read (permission denied)", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path path(String name) throws ExtractException {
        try {
            return new Path(name);
        } catch (IllegalArgumentException e) {
            throw ExtractException.unopened("is no path or URI of a file", e);
        }
    }

    @Override
    public void close() {
    }
}
