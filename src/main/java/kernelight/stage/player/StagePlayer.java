package kernelight.stage.player;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
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
import kernelight.walk.NumberTable;
import kernelight.walk.Walk;
import kernelight.words.Message;

/**
 * A walk on a stage: what pictures it, where it is, what is pointed at, how it is displayed. It is only looked at;
 * typing, quizzes and exports are parts of their own that take a player. FX thread; needs no toolkit.
 */
public final class StagePlayer {
    private final Playback playback;
    private final DisplayOptions options = new DisplayOptions();
    private final ReadOnlyObjectWrapper<Frame> frame = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<StageState> state = new ReadOnlyObjectWrapper<>();
    private final Map<Object, Integer> positions = new HashMap<>();
    private WalkTables tables;
    private boolean switching;

    /** Begins before the first term, paused. */
    public StagePlayer(WalkTables first) {
        tables = first;
        playback = new Playback(WalkTimeline.of(first.walk()));
        refresh();
        playback.positionProperty().subscribe(() -> {
            if (!switching) {
                options.pointedAt().set(Optional.empty()); // a resting pointer must not hide the step just taken
                refresh();
            }
        });
        options.whenChanged(this::refreshSheet);
    }

    // ---- what is shown

    /** Shows another walk, or the same in another way, at the position where the last one was, as far as it goes. */
    public void show(WalkTables shown) {
        switching = true;
        tables = shown;
        playback.setTimeline(WalkTimeline.of(shown.walk()));
        options.clear(); // what was pointed at or hidden may not be there any more
        switching = false;
        refresh();
    }

    /** Shows the same case in another way, at the position where one was when one last looked at it in this way. */
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
        refreshSheet();
    }

    private void refreshSheet() {
        if (!switching) {
            state.set(state(
                    tables,
                    frame.get(),
                    options.pointedAt().get(),
                    options.ofWalk(),
                    options.hidden().get().size()));
        }
    }

    private static StageState state(
            WalkTables tables,
            Frame frame,
            Optional<GridCell> pointedAt,
            WalkState.Options options,
            boolean hidesOutputSize) {
        List<Table> all = tables.at(frame);
        return WalkState.of(
                tables.walk(),
                frame,
                hidesOutputSize ? UnknownOutput.inPlaceOfOutput(all) : all,
                tables.target(frame),
                tables.termsPerLine(),
                tables.numbers(),
                pointedAt,
                options);
    }

    /** The state at each position of what is shown now, whatever becomes of this player; from any thread. */
    public IntFunction<StageState> states() {
        WalkTables now = tables;
        WalkState.Options optionsNow = options.ofWalk();
        boolean hidesOutputSize = options.hidden().get().size();
        return position -> state(now, now.walk().frameAt(position), Optional.empty(), optionsNow, hidesOutputSize);
    }

    // ---- where it is

    /** To where this cell of the table that the walk writes has just been written; nowhere for any other cell. */
    public void goTo(GridCell at) {
        GridCell source = source(at);
        if (source.grid() == walk().operation().target()) {
            playback.seek(walk().positionOf(source.cell()));
        }
    }

    /** To where so many terms of the current number are in. */
    public void goToTerm(int termsDone) {
        playback.seek(startOf(frame.get().target()) + termsDone);
    }

    /** The position before the first term of a cell. */
    public int startOf(Cell target) {
        return walk().positionOf(target) - walk().operation().microSteps(target);
    }

    /** Where it is, to come back to. */
    public WalkPosition position() {
        return new WalkPosition(
                tables.samePosition(),
                playback.timelineProperty().get(),
                playback.positionProperty().get());
    }

    /** Back to a position of the same walk; says whether it is this walk's. */
    public boolean goBackTo(WalkPosition earlier) {
        boolean isOfThisWalk = earlier.walk().equals(tables.samePosition());
        if (isOfThisWalk) {
            playback.seek(earlier.position());
        }
        return isOfThisWalk;
    }

    /** The cell that a cell of a matrix stands for; any other cell itself. */
    public GridCell source(GridCell at) {
        return tables.at(frame.get()).stream()
                .filter(table -> table.grid() == at.grid())
                .findFirst()
                .map(table -> table.source(at.cell()))
                .orElse(at);
    }

    // ---- what is looked at

    public Walk walk() {
        return tables.walk();
    }

    /** What the walk writes, finished. */
    public NumberTable result() {
        return walk().result();
    }

    /** What the table is called that the walk writes, with the current map or channel where there are several. */
    public Message target() {
        return tables.target(frame.get());
    }

    /** The cell that is being written, in words. */
    public Message place() {
        return Narration.place(target(), frame.get().target());
    }

    /** What the last step did; nothing of it while its number is hidden. */
    public Message step() {
        GridCell at = new GridCell(walk().operation().target(), frame.get().target());
        return options.hidden().get().hides(at) ? Message.of("stage.strip.asked") : Narration.step(frame.get());
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
