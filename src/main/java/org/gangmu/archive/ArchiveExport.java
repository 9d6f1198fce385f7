package org.gangmu.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.ExportFilter;
import org.gangmu.catalogue.ExportTable;
import org.gangmu.write.LedgerFormat;
import org.gangmu.write.RowsWriter;

/** Writes a table of what a catalogue holds. However many rows there are, few are in memory. */
public final class ArchiveExport {

    /** The formats that it can have. */
    public static final List<LedgerFormat> FORMATS = List.of(LedgerFormat.CSV, LedgerFormat.JSON_LINES, LedgerFormat.XLSX);

    private ArchiveExport() {
    }

    /**
     * Two catalogues of the same documents under the same edition give the same bytes.
     *
     * @param out is flushed and left open
     * @return how many rows, without that of the columns' names
     * @throws RowsWriter.TooManyRows if a workbook cannot hold the table; nothing is written then
     */
    public static long write(Catalogue catalogue, ExportTable table, ExportFilter filter, LedgerFormat format, OutputStream out) throws IOException {
        long[] written = {0};
        try (RowsWriter rows = RowsWriter.of(format, table.toString(), table.columns(), out)) {
            catalogue.export(table, filter, row -> {
                rows.row(row);
                written[0]++;
            });
        }
        return written[0];
    }
}
