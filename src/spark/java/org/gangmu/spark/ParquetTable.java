package org.gangmu.spark;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * A table that is kept in Parquet files.
 *
 * @param <R>  of the rows
 * @param name of the table
 */
record ParquetTable<R>(String name, List<Column<R>> columns) {

    /** Opens a file for rows. */
    ParquetWriter<R> create(Path file, Configuration conf) throws IOException {
        return new Builder<>(this, HadoopOutputFile.fromPath(file, conf)).withConf(conf).withCompressionCodec(CompressionCodecName.ZSTD).build();
    }

    private MessageType type() {
        return new MessageType(name, columns.stream().map(Column::type).toArray(Type[]::new));
    }

    private static final class Builder<R> extends ParquetWriter.Builder<R, Builder<R>> {
        private final ParquetTable<R> table;

        Builder(ParquetTable<R> table, OutputFile file) {
            super(file);
            this.table = table;
        }

        @Override
        protected Builder<R> self() {
            return this;
        }

        // Parquet marks it as old and yet asks for it.
        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<R> getWriteSupport(Configuration conf) {
            return new Rows<>(table);
        }
    }

    private static final class Rows<R> extends WriteSupport<R> {
        private final ParquetTable<R> table;
        private RecordConsumer out;

        Rows(ParquetTable<R> table) {
            this.table = table;
        }

        @Override
        @SuppressWarnings("deprecation")
        public WriteContext init(Configuration conf) {
            return new WriteContext(table.type(), Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            out = consumer;
        }

        @Override
        public void write(R row) {
            out.startMessage();
            Column.writeAll(table.columns, out, row);
            out.endMessage();
        }
    }
}
