package kernelight.stage.player;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.playback.Playback;
import kernelight.stage.state.Narration;
import kernelight.stage.state.StageState;
import kernelight.stage.state.Table;
import kernelight.stage.state.WalkState;
import kernelight.walk.Cell;
import kernelight.walk.Frame;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Term;
import kernelight.walk.Walk;
import kernelight.words.LocalizedMessage;

/**
 * Plays a walk on a stage: holds its tables, its position, the cell that is pointed at and the display options, and
 * derives from them what is seen. Changes nothing in the walk: editing, quizzes and exports are separate parts that
 * take a player. FX thread; needs no toolkit.
 */
public final class StagePlayer {
    private final Playback playback;
    private final DisplayOptions options = new DisplayOptions();
    private final ReadOnlyObjectWrapper<Frame> frame = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<StageState> state = new ReadOnlyObjectWrapper<>();
    private final Map<Object, Integer> positions = new HashMap<>();
    private WalkTables tables;
    private boolean switching;

    /** Starts before the first term, paused. */
    public StagePlayer(WalkTables first) {
        tables = first;
        playback = new Playback(first.timeline());
        refresh();
        playback.positionProperty().subscribe(() -> {
            if (!switching) {
                options.pointedAt().set(Optional.empty()); // a resting pointer must not hide the step just taken
                refresh();
            }
        });
        options.whenChanged(this::refreshState);
    }

    // ---- what is shown

    /** Shows another walk, or the same in another way, at the position where the last one was, as far as it goes. */
    public void show(WalkTables shown) {
        switching = true;
        tables = shown;
        playback.setTimeline(shown.timeline());
        options.clear(); // what was pointed at or hidden may not be there any more
        switching = false;
        refresh();
    }

    /** Shows another view of the same case, at the position where that view was left the last time. */
    public void switchTo(WalkTables shown) {
        positions.put(tables.samePosition(), playback.positionProperty().get());
        show(shown);
        playback.seek(positions.getOrDefault(shown.samePosition(), 0));
    }

    /** Another case is about to be shown: positions in the walks of this one mean nothing for it. */
    public void forgetPositions() {
        positions.clear();
    }

    private void refresh() {
        frame.set(walk().frameAt(playback.positionProperty().get()));
        refreshState();
    }

    private void refreshState() {
        if (!switching) {
            state.set(state(
                    tables,
                    frame.get(),
                    options.pointedAt().get(),
                    options.ofWalk(),
                    options.hidden().get()));
        }
    }

    private static StageState state(
            WalkTables tables,
            Frame frame,
            Optional<GridCell> pointedAt,
            WalkState.Options options,
            HiddenOutputs hidden) {
        int image = image(tables, frame, pointedAt);
        List<Table> all = tables.at(frame, image);
        boolean isVeiled = tables.isRevealing() && !hidden.outputs().isEmpty();
        if (isVeiled) {
            all = UnknownNumbers.within(
                    all, hidden.hides(new GridCell(tables.walk().operation().target(), frame.target())));
        }
        List<Table> shown = hidden.size() ? UnknownOutput.inPlaceOfOutput(all) : all;
        return WalkState.of(
                tables.walk(),
                frame,
                shown,
                tables.spokenCellName(frame),
                tables::place,
                tables.termsPerLine(),
                tables.numbers(),
                new StageState.Batch(tables.images(), image),
                pointedAt
                        .filter(at -> !isVeiled && shown.stream().anyMatch(table -> table.grid() == at.grid()))
                        .map(at -> tables.pointed(frame, shown, at)),
                options);
    }

    /** The image that is shown: that of a cell that is pointed at, which a matrix may repeat, or of the current number. */
    private static int image(WalkTables tables, Frame frame, Optional<GridCell> pointedAt) {
        return pointedAt
                .filter(at -> tables.images() > 1)
                .map(at -> source(tables, frame, at))
                .filter(source -> source.grid().isOfImages())
                .map(source -> source.cell().image())
                .orElse(frame.image());
    }

    /**
     * Computes the state at any position of what is shown now, on any thread; later changes of this player do not
     * affect it.
     */
    public IntFunction<StageState> states() {
        WalkTables now = tables;
        WalkState.Options optionsNow = options.ofWalk();
        HiddenOutputs hiddenNow = options.hidden().get();
        return position -> state(now, now.walk().frameAt(position), Optional.empty(), optionsNow, hiddenNow);
    }

    // ---- position

    /** Seeks to the position where this output cell has just been written; does nothing for a cell of another table. */
    public void goTo(GridCell at) {
        GridCell source = source(at);
        if (source.grid() == walk().operation().target()) {
            playback.seek(walk().positionOf(source.cell()));
        }
    }

    /** Seeks to the position where this many terms of the current number have been taken. */
    public void goToTerm(int termsDone) {
        playback.seek(startOf(frame.get().target()) + termsDone);
    }

    /**
     * Goes to the same position in another image of a batch, or to its first term in the current number where that reads
     * all images.
     */
    public void goToImage(int image) {
        if (image == frame.get().image()) {
            return;
        }
        List<Term> terms = frame.get().formula().terms();
        OptionalInt first = IntStream.range(0, terms.size())
                .filter(term -> terms.get(term).first().cell().image() == image)
                .findFirst();
        if (first.isPresent()) {
            goToTerm(first.getAsInt() + 1);
        } else {
            goToSameStepOf(walk().operation().inImage(frame.get().target(), image));
        }
    }

    /**
     * Goes as far into another number of the walk as the current one has come; at least to its first step, for before that
     * the number ahead of it is shown.
     */
    public void goToSameStepOf(Cell target) {
        int done = playback.positionProperty().get() - startOf(frame.get().target());
        playback.seek(startOf(target) + Math.clamp(done, 1, walk().operation().microSteps(target)));
    }

    /** The position before the first term of a cell. */
    public int startOf(Cell target) {
        return walk().positionOf(target) - walk().operation().microSteps(target);
    }

    /** The current position, to return to later. */
    public WalkPosition position() {
        return new WalkPosition(
                tables.samePosition(),
                playback.timelineProperty().get(),
                playback.positionProperty().get());
    }

    /** Returns to an earlier position if it is one of this walk; returns whether it is. */
    public boolean goBackTo(WalkPosition earlier) {
        boolean isOfThisWalk = earlier.walk().equals(tables.samePosition());
        if (isOfThisWalk) {
            playback.seek(earlier.position());
        }
        return isOfThisWalk;
    }

    /** The cell that a cell of a matrix stands for; any other cell itself. */
    public GridCell source(GridCell at) {
        return source(tables, frame.get(), at);
    }

    private static GridCell source(WalkTables tables, Frame frame, GridCell at) {
        return tables.at(frame, frame.image()).stream()
                .filter(table -> table.grid() == at.grid())
                .findFirst()
                .map(table -> table.source(at.cell()))
                .orElse(at);
    }

    // ---- what is seen

    public Walk walk() {
        return tables.walk();
    }

    /** What the walk writes, finished. */
    public NumberTable result() {
        return tables.result();
    }

    /** The name of the table that the walk writes, with the current feature map or channel where there are several. */
    public LocalizedMessage target() {
        return tables.target(frame.get());
    }

    /** See {@link WalkTables#isOfSignals}. */
    public boolean isOfSignals() {
        return tables.isOfSignals();
    }

    /** See {@link WalkTables#spokenPart}. */
    public Optional<LocalizedMessage> spokenPart(GridName grid) {
        return tables.spokenPart(frame.get(), grid);
    }

    /** The name of the cell that is being written. */
    public LocalizedMessage targetCellName() {
        return tables.cellName(frame.get());
    }

    /** What the last step did; nothing of it while its number is hidden. */
    public LocalizedMessage step() {
        GridCell at = new GridCell(walk().operation().target(), frame.get().target());
        return options.hidden().get().hides(at)
                ? LocalizedMessage.of("stage.strip.asked")
                : Narration.step(frame.get());
    }

    public Playback playback() {
        return playback;
    }

    public DisplayOptions options() {
        return options;
    }

    public ReadOnlyObjectProperty<Frame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /** What is seen now; changes with every step and with every option. */
    public ReadOnlyObjectProperty<StageState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
