package kernelight.stage.quiz.model;

import java.util.ArrayList;
import java.util.List;
import kernelight.walk.Cell;
import kernelight.walk.GridName;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/** Asks for the number in a cell: "What is the output at map 2, row 1, column 3?" */
final class QuestionWords {
    private QuestionWords() {}

    /**
     * @param table the table that the cell belongs to
     * @param ofSignal whether the cell's position alone names it
     * @param channelKey the text key that names one of its channels, where there are several
     */
    static LocalizedMessage of(GridName table, Sizes sizes, Cell cell, boolean ofSignal, String channelKey) {
        LocalizedMessage name = LocalizedMessage.of("predict.of." + table);
        List<LocalizedMessage> place = new ArrayList<>();
        if (sizes.filters() > 1) {
            place.add(LocalizedMessage.of(
                    table.isOfImages() ? "predict.at.image" : "predict.at.filter", cell.filter() + 1));
        }
        if (sizes.channels() > 1) {
            place.add(LocalizedMessage.of(channelKey, cell.channel() + 1));
        }
        if (sizes.planes() > 1) {
            place.add(LocalizedMessage.of("predict.at.plane", cell.plane() + 1));
        }
        if (table != GridName.BIAS_GRADIENT) {
            place.add(
                    ofSignal
                            ? LocalizedMessage.of("predict.at.position", cell.column() + 1)
                            : LocalizedMessage.of("predict.at.cell", cell.row() + 1, cell.column() + 1));
        }
        return place.stream()
                .reduce((before, next) -> LocalizedMessage.of("predict.at.then", before, next))
                .map(all -> LocalizedMessage.of("predict.question", name, all))
                .orElseGet(() -> LocalizedMessage.of("predict.question.only", name));
    }
}
