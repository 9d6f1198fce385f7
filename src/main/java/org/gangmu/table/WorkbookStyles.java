package org.gangmu.table;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of the cells of a rulebook's workbook. */
final class WorkbookStyles {

    /** The built-in format of text, which keeps spreadsheets from reading dates and numbers into words. */
    static final short TEXT_FORMAT = 49;

    final CellStyle header;
    final CellStyle text;
    final CellStyle number;
    final CellStyle comment;
    final CellStyle bold;

    WorkbookStyles(XSSFWorkbook workbook) {
        header = style(workbook, true, null, TEXT_FORMAT);
        ((XSSFCellStyle) header).setFillForegroundColor(color("#e8ecf0"));
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        header.setBorderBottom(BorderStyle.THIN);
        text = style(workbook, false, null, TEXT_FORMAT);
        number = style(workbook, false, null, (short) 0);
        comment = style(workbook, false, "#6e7781", TEXT_FORMAT);
        comment.setWrapText(false);
        bold = style(workbook, true, null, TEXT_FORMAT);
    }

    private static CellStyle style(XSSFWorkbook workbook, boolean bold, String css, short format) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(format);
        XSSFFont font = workbook.createFont();
        font.setBold(bold);
        if (css != null) {
            font.setColor(color(css));
        }
        style.setFont(font);
        return style;
    }

    /** A colour such as #1a7f37. */
    static XSSFColor color(String css) {
        int rgb = Integer.parseInt(css.substring(1), 16);
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    }
}
