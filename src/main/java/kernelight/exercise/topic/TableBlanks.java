package kernelight.exercise.topic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kernelight.exercise.NumberQuestion;
import kernelight.walk.Cell;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/** A whole table of blanks. */
final class TableBlanks {
    private TableBlanks() {}

    /** A blank for each cell of a table of one channel, row by row. */
    static List<Blank> of(Sizes sizes, Function<Cell, NumberQuestion> question) {
        return sizes.cells().<Blank>map(cell -> of(cell, question.apply(cell))).toList();
    }

    static Blank of(Cell cell, NumberQuestion question) {
        return new Blank.Number(
                LocalizedMessage.of("exercise.blank.cell", cell.row() + 1, cell.column() + 1),
                question,
                Optional.of(cell));
    }

    /** "Row 1, column 2: 1 × 2 + 3 × 1 = 5". */
    static LocalizedMessage step(Cell cell, String terms, BigDecimal number) {
        return LocalizedMessage.of(
                "exercise.solution.at", cell.row() + 1, cell.column() + 1, terms, SumText.equal(number));
    }
}
