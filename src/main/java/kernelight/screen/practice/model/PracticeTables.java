package kernelight.screen.practice.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kernelight.playback.Timeline;
import kernelight.stage.player.WalkTables;
import kernelight.stage.state.PointedCell;
import kernelight.stage.state.Table;
import kernelight.stage.state.TableNumbers;
import kernelight.walk.Cell;
import kernelight.walk.Frame;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.PoolingGradient;
import kernelight.walk.Walk;
import kernelight.words.LocalizedMessage;

/**
 * The tables of an operation in an exercise: of what it writes, only the cells that are asked for have a question mark.
 *
 * @param asked the cells that are asked for
 * @param isOpen whether they are hidden
 */
record PracticeTables(WalkTables all, Set<Cell> asked, boolean isOpen) implements WalkTables {
    @Override
    public Walk walk() {
        return all.walk();
    }

    @Override
    public List<Table> at(Frame frame, int image) {
        GridName target = walk().operation().target();
        return all.at(frame, image).stream()
                .map(table -> table.grid() == GridName.FILTER
                        ? table.named(LocalizedMessage.of("convolution.filter")) // as the question calls it
                        : table)
                .map(table -> isOpen && table.grid() == target
                        ? table.withBlank(
                                cell -> !asked.contains(table.source(cell).cell()))
                        : table)
                .toList();
    }

    @Override
    public PointedCell pointed(Frame frame, List<Table> tables, GridCell at) {
        return all.pointed(frame, tables, at);
    }

    /** The cells from which a maximum's gradient comes would say where it goes. */
    @Override
    public boolean isRevealing() {
        return walk().operation() instanceof PoolingGradient;
    }

    @Override
    public boolean isOfSignals() {
        return all.isOfSignals();
    }

    @Override
    public Optional<LocalizedMessage> spokenPart(Frame frame, GridName grid) {
        return all.spokenPart(frame, grid);
    }

    @Override
    public LocalizedMessage target(Frame frame) {
        return all.target(frame);
    }

    @Override
    public Timeline timeline() {
        return all.timeline();
    }

    @Override
    public int termsPerLine() {
        return all.termsPerLine();
    }

    @Override
    public TableNumbers numbers() {
        return all.numbers();
    }

    @Override
    public Object samePosition() {
        return all.samePosition();
    }
}
