package kernelight.worksheet.file;

import java.util.Locale;
import kernelight.worksheet.page.Paper;
import kernelight.worksheet.page.WorkingSpace;

/**
 * How a worksheet looks.
 *
 * @param language one that the app speaks
 * @param solutions whether the key works out every answer, step by step
 */
public record SheetOptions(Locale language, Paper paper, WorkingSpace working, boolean solutions) {}
