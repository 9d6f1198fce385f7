package org.gangmu.table;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What helps to fill in a sheet: frozen header, filter, widths, notes, choices and label colours. */
final class SheetAids {

    /** Rows below the last that have choices and colours too. */
    private static final int ROOM = 1000;

    private final XSSFSheet sheet;
    private final WorkbookDesign design;
    private final Map<String, String> ranges;
    private final WorkbookStyles styles;

    SheetAids(XSSFSheet sheet, WorkbookDesign design, Map<String, String> ranges, WorkbookStyles styles) {
        this.sheet = sheet;
        this.design = design;
        this.ranges = ranges;
        this.styles = styles;
    }

    /** @param header row of the header, from 0 */
    void add(int header, int last, List<WorkbookDesign.Column> columns) {
        sheet.createFreezePane(1, header + 1);
        sheet.setAutoFilter(new CellRangeAddress(header, Math.max(header, last), 0, columns.size() - 1));
        for (int j = 0; j < columns.size(); j++) {
            WorkbookDesign.Column column = columns.get(j);
            sheet.setColumnWidth(j, column.width() * 256);
            sheet.setDefaultColumnStyle(j, column.number() ? styles.number : styles.text);
            CellRangeAddress below = new CellRangeAddress(header + 1, last + ROOM, j, j);
            if (!column.note().isEmpty()) {
                note(header, j, column.note());
            }
            if (ranges.containsKey(column.list())) {
                choices(below, ranges.get(column.list()));
            }
            if (column.colored()) {
                colors(below);
            }
        }
    }

    private void note(int row, int column, String text) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFComment comment = drawing.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, column + 1, row, column + 4, row + 6));
        comment.setString(new XSSFRichTextString(text));
        sheet.getRow(row).getCell(column).setCellComment(comment);
    }

    /** Offers a list without insisting on it: a cell may hold several names, and names in Chinese. */
    private void choices(CellRangeAddress cells, String range) {
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        DataValidation validation = helper.createValidation(helper.createFormulaListConstraint(range),
                new CellRangeAddressList(cells.getFirstRow(), cells.getLastRow(), cells.getFirstColumn(), cells.getLastColumn()));
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.createErrorBox("?", "不在下拉列表中；多个名称可用空格、/ 或 、 隔开。\nNot in the list. Several names may be separated by spaces or \"/\".");
        validation.setShowErrorBox(true);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }

    private void colors(CellRangeAddress cells) {
        design.colors().forEach((value, css) -> {
            ConditionalFormattingRule rule = sheet.getSheetConditionalFormatting().createConditionalFormattingRule(ComparisonOperator.EQUAL, "\"" + value + "\"");
            XSSFFontFormatting font = (XSSFFontFormatting) rule.createFontFormatting();
            font.setFontStyle(false, true);
            font.setFontColor(WorkbookStyles.color(css));
            sheet.getSheetConditionalFormatting().addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
        });
    }
}
