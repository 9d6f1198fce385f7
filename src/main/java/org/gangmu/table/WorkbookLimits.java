package org.gangmu.table;

/**
 * How much a workbook may hold before it is refused unread: a rulebook of 6,000 rules has about a tenth of this.
 *
 * @param fileBytes     size of the file
 * @param unpackedBytes size of all its parts, unpacked
 * @param parts         number of its parts
 * @param ratio         how many times larger a part may be than it is packed, once it has 100,000 bytes
 * @param rows          last row of a sheet
 * @param columns       last column of a sheet
 * @param cells         filled cells of all sheets
 * @param chars         characters of all cells
 */
record WorkbookLimits(long fileBytes, long unpackedBytes, int parts, int ratio, int rows, int columns, int cells, long chars) {

    static final WorkbookLimits DEFAULT = new WorkbookLimits(16L << 20, 32L << 20, 2000, 100, 100_000, 200, 1_000_000, 30_000_000);
    static final int FROM = 100_000;
}
