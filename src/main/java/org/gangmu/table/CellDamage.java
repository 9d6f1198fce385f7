package org.gangmu.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.gangmu.text.Problem;

/** Tells cells that a spreadsheet program changed or would run from those that a person wrote. */
public final class CellDamage {

    private static final Set<String> ERRORS = Set.of("#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#N/A", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!", "#GETTING_DATA",
            "Err:508", "Err:509", "Err:502", "Err:504", "Err:511", "Err:522");
    /** A sign may begin a number or a word; a function call or a call of another program after it may not. */
    private static final Pattern FORMULA = Pattern.compile("=.*|[+@-]\\s*[A-Za-z][A-Za-z0-9.]*\\(.*|[=+@-].*\\|\\s*'.*'!.*", Pattern.DOTALL);
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
    private static final Pattern DATE = Pattern.compile("\\d{4}[/-]\\d{1,2}[/-]\\d{1,2}|\\d{1,2}/\\d{1,2}/\\d{2,4}|\\d{1,2}月\\d{1,2}日");
    /** Nobody writes dates so but spreadsheets. */
    private static final Pattern SHORT_DATE = Pattern.compile("\\d{1,2}-" + MONTH + "(?:-\\d{2,4})?|" + MONTH + "-\\d{2,4}");
    private static final Pattern HASHES = Pattern.compile("#{4,}");
    private static final Pattern EXPONENT = Pattern.compile("-?\\d(?:\\.\\d+)?E[+-]?\\d{2,3}");

    private CellDamage() {
    }

    /** Checks what holds for the cells of every table, wherever they stand. */
    static void check(Table table, Consumer<Problem> problems) {
        int width = table.header().size();
        check(table, table.headerLine(), table.header(), problems);
        for (Table.Row row : table.rows()) {
            check(table, row.line(), row.cells(), problems);
            if (row.cells().size() > width && row.cells().subList(width, row.cells().size()).stream().anyMatch(c -> !c.isEmpty())) {
                problems.accept(Problem.cell(table.file(), row.line(), width + 1, Told.in(problems, "table.wide-row")));
            }
        }
    }

    private static void check(Table table, int line, List<String> cells, Consumer<Problem> problems) {
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            int column = i + 1;
            if (!mayBeDamaged(text)) {
                continue;
            }
            refusal(text, Told.language(problems)).ifPresent(message -> problems.accept(Problem.cell(table.file(), line, column, message)));
        }
    }

    /** Why no cell of a table may hold this text; nothing if it may. */
    public static Optional<String> refusal(String text, Language ui) {
        if (!mayBeDamaged(text)) {
            return Optional.empty();
        }
        if (ERRORS.contains(text)) {
            return Optional.of(Messages.of(CellDamage.class, ui).get("cell.error", text));
        }
        if (HASHES.matcher(text).matches()) {
            return Optional.of(Messages.of(CellDamage.class, ui).get("cell.hashes", text));
        }
        return FORMULA.matcher(text).matches()
                ? Optional.of(Messages.of(CellDamage.class, ui).get("cell.formula", shortened(text))) : Optional.empty();
    }

    /** By its first character: few cells need a closer look. */
    private static boolean mayBeDamaged(String text) {
        return text.length() >= 2 && "=+@-#E".indexOf(text.charAt(0)) >= 0;
    }

    /** Why a cell that names things (a row, a cue, a label) may not hold this text: a spreadsheet made a date or a number of it. */
    public static Optional<String> turnedName(String text, Language ui) {
        return mayBeNumber(text) && DATE.matcher(text).matches() ? Optional.of(date(text, ui)) : turnedWord(text, ui);
    }

    /** The same for a cell of words to look for, among which there may be dates. */
    public static Optional<String> turnedWord(String text, Language ui) {
        if (!mayBeNumber(text)) {
            return Optional.empty();
        }
        if (SHORT_DATE.matcher(text).matches()) {
            return Optional.of(date(text, ui));
        }
        return EXPONENT.matcher(text).matches() ? Optional.of(Messages.of(CellDamage.class, ui).get("cell.shortened", text)) : Optional.empty();
    }

    /** The same for dates and numbers. */
    private static boolean mayBeNumber(String text) {
        return !text.isEmpty() && "0123456789-JFMASOND".indexOf(text.charAt(0)) >= 0;
    }

    private static String date(String text, Language ui) {
        return Messages.of(CellDamage.class, ui).get("cell.date", text);
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
