package kernelight.screen.filters.model;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.filter.FilterProblem;
import kernelight.filter.KernelText;
import kernelight.filter.Planes;
import kernelight.filter.response.CutOut;

/** Cuts a piece out of what the step that is seen reads, to be a filter: a detector. FX thread. */
public final class PieceCutting {
    /** The side of a piece before it is drawn: about a beak. */
    private static final int USUAL = 11;

    private final FiltersModel model;
    private final Consumer<Exception> failed;
    private final ReadOnlyObjectWrapper<Optional<CutOut>> piece = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper atMost = new ReadOnlyBooleanWrapper();
    private int fromRow;
    private int fromColumn;

    /** @param failed receives why a piece is no filter */
    PieceCutting(FiltersModel model, Consumer<Exception> failed) {
        this.model = model;
        this.failed = failed;
    }

    /** The piece that is about to be cut out; empty while none is. */
    public ReadOnlyObjectProperty<Optional<CutOut>> pieceProperty() {
        return piece.getReadOnlyProperty();
    }

    /** Whether the piece was to become larger than a filter may be. */
    public ReadOnlyBooleanProperty atMostProperty() {
        return atMost.getReadOnlyProperty();
    }

    /** Begins to cut out a piece, around the window of the pixel that is looked at. */
    public void begin() {
        model.pixelProperty().get().ifPresent(looked -> {
            atMost.set(false);
            piece.set(Optional.of(within(
                    looked.place().middleRow() - USUAL / 2, looked.place().middleColumn() - USUAL / 2, USUAL, USUAL)));
        });
    }

    public void cancel() {
        piece.set(Optional.empty());
    }

    /** Begins the piece at a pixel, which is one of its corners. */
    public void from(int row, int column) {
        atMost.set(false);
        fromRow = row;
        fromColumn = column;
    }

    /** Goes with the piece to another pixel, as far as a filter may be large. */
    public void to(int row, int column) {
        int drawnRows = Math.abs(row - fromRow) + 1;
        int drawnColumns = Math.abs(column - fromColumn) + 1;
        int rows = Math.min(drawnRows, KernelText.LARGEST_SIDE);
        int columns = Math.min(drawnColumns, KernelText.LARGEST_SIDE);
        atMost.set(rows < drawnRows || columns < drawnColumns);
        piece.set(Optional.of(within(
                row < fromRow ? fromRow - rows + 1 : fromRow,
                column < fromColumn ? fromColumn - columns + 1 : fromColumn,
                rows,
                columns)));
    }

    /** Moves the piece. */
    public void move(int rows, int columns) {
        piece.get()
                .ifPresent(now -> piece.set(
                        Optional.of(within(now.row() + rows, now.column() + columns, now.rows(), now.columns()))));
    }

    /** Makes the piece larger or smaller. */
    public void resize(int rows, int columns) {
        atMost.set(piece.get()
                .filter(now -> Math.max(now.rows() + rows, now.columns() + columns) > KernelText.LARGEST_SIDE)
                .isPresent());
        piece.get()
                .ifPresent(now -> piece.set(
                        Optional.of(within(now.row(), now.column(), now.rows() + rows, now.columns() + columns))));
    }

    /** On the picture, and no larger than a filter may be. */
    private CutOut within(int row, int column, int rows, int columns) {
        Planes of = picture();
        int height = Math.clamp(rows, 1, Math.min(KernelText.LARGEST_SIDE, of.height()));
        int width = Math.clamp(columns, 1, Math.min(KernelText.LARGEST_SIDE, of.width()));
        return new CutOut(
                Math.clamp(row, 0, of.height() - height), Math.clamp(column, 0, of.width() - width), height, width);
    }

    private Planes picture() {
        return model.responsesProperty().get().orElseThrow().before();
    }

    /** Applies the piece as a filter. */
    public void apply() {
        piece.get().ifPresent(cut -> {
            try {
                model.choose(ChosenFilter.of(cut, picture()));
                piece.set(Optional.empty());
                model.lookAt(cut.middleRow(), cut.middleColumn());
            } catch (FilterProblem why) {
                failed.accept(why);
            }
        });
    }
}
