package kernelight.stage.player;

import java.util.List;
import java.util.Optional;
import kernelight.playback.Timeline;
import kernelight.stage.state.Narration;
import kernelight.stage.state.PointedCell;
import kernelight.stage.state.Table;
import kernelight.stage.state.TableNumbers;
import kernelight.walk.Frame;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Walk;
import kernelight.words.LocalizedMessage;

/** A walk and the tables that show it. Immutable: exports paint pictures from it on other threads. */
public interface WalkTables {
    Walk walk();

    /** The finished result of the walk. */
    default NumberTable result() {
        return walk().result();
    }

    /** How many images the batch has that the walk reads. */
    default int images() {
        return 1;
    }

    /**
     * The tables at a position of the walk, from left to right; one of them is the one it writes.
     *
     * @param image the image of a batch that is shown, counted from 0
     */
    List<Table> at(Frame frame, int image);

    /** What is shown when a cell of these tables is pointed at. */
    default PointedCell pointed(Frame frame, List<Table> tables, GridCell at) {
        return PointedCell.of(walk().operation(), tables, at);
    }

    /** Whether marks and highlighted cells would tell a number that a quiz asks for. */
    default boolean isRevealing() {
        return false;
    }

    /** Whether what is computed with has one dimension: there a cell's position names it, without its row. */
    default boolean isOfSignals() {
        return false;
    }

    /** Which channel or units a table has now, for those who hear its cells, where neither its name nor its slices tell. */
    default Optional<LocalizedMessage> spokenPart(Frame frame, GridName grid) {
        return Optional.empty();
    }

    /** The name of the table that the walk writes, with the current feature map or channel where there are several. */
    LocalizedMessage target(Frame frame);

    /** The same for those who hear it and do not see which table it is. */
    default LocalizedMessage spokenTarget(Frame frame) {
        return target(frame);
    }

    /** The name of the cell that is being written: "Output row 2, column 3". */
    default LocalizedMessage cellName(Frame frame) {
        return Narration.cellName(target(frame), frame.place(), isOfSignals());
    }

    /** The same for those who hear it. */
    default LocalizedMessage spokenCellName(Frame frame) {
        return Narration.cellName(spokenTarget(frame), frame.place(), isOfSignals());
    }

    /** Where a finished number stands, beside the written-out sum. */
    default LocalizedMessage place(Frame frame) {
        return Narration.place(frame.place(), isOfSignals());
    }

    /** How the positions of the walk are grouped for playback. */
    default Timeline timeline() {
        return WalkTimeline.of(walk());
    }

    /** How many terms belong together in the written-out sum: a row of the filter, for example. */
    int termsPerLine();

    /** The range and the widths of the numbers that the cells show. */
    TableNumbers numbers();

    /** Equal for tables that show the same walk in different ways: switching between them keeps the position. */
    Object samePosition();
}
