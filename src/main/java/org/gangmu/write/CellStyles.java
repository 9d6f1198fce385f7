package org.gangmu.write;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.gangmu.rulebook.Label;

/** The looks of cells in one workbook. */
final class CellStyles {

    private final SXSSFWorkbook workbook;
    private final CellStyle heading;
    private final CellStyle text;
    private final CellStyle decimal;
    private final Map<String, CellStyle> labels = new HashMap<>();

    CellStyles(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        text = base();
        decimal = base();
        decimal.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
        XSSFCellStyle head = base();
        head.setFillForegroundColor(color(Rgb.of("#e8ecf0")));
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        head.setBorderBottom(BorderStyle.THIN);
        head.setFont(font(true, null));
        heading = head;
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle text() {
        return text;
    }

    CellStyle decimal() {
        return decimal;
    }

    /** Bold in the label's colour on a pale ground of it. */
    CellStyle label(Label label) {
        return labels.computeIfAbsent(label.color(), css -> {
            XSSFCellStyle style = base();
            Rgb rgb = Rgb.of(css);
            Rgb ground = rgb.mix(Rgb.WHITE, 0.86);
            style.setFillForegroundColor(color(ground));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFont(font(true, color(rgb.readableOn(ground))));
            return style;
        });
    }

    private XSSFCellStyle base() {
        XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFFont font(boolean bold, XSSFColor color) {
        XSSFFont font = (XSSFFont) workbook.createFont();
        font.setBold(bold);
        if (color != null) {
            font.setColor(color);
        }
        return font;
    }

    private static XSSFColor color(Rgb rgb) {
        return new XSSFColor(new byte[] {(byte) rgb.red(), (byte) rgb.green(), (byte) rgb.blue()});
    }
}
