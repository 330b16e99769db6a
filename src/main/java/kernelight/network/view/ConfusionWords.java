package kernelight.network.view;

import kernelight.network.model.ConfusionMatrix;
import kernelight.ui.text.Texts;

/** What is said of the cells of a confusion matrix, in the app's language. */
public final class ConfusionWords {
    private final Texts texts;

    public ConfusionWords(Texts texts) {
        this.texts = texts;
    }

    /**
     * What a cell says: how often which class was read as which.
     *
     * @param isChange whether the numbers are differences
     */
    public String cell(ConfusionMatrix matrix, ConfusionMatrix.Cell cell, boolean isChange) {
        String truth = matrix.names().get(cell.row());
        String read = matrix.names().get(cell.column());
        int count = matrix.count(cell);
        if (isChange) {
            return texts.get(count < 0 ? "confusion.cell.less" : "confusion.cell.more", truth, read, Math.abs(count));
        }
        return cell.row() == cell.column()
                ? texts.get("confusion.cell.right", truth, count)
                : texts.get("confusion.cell.wrong", truth, read, count);
    }
}
