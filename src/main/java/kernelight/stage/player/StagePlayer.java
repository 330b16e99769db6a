package kernelight.stage.player;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.playback.Playback;
import kernelight.stage.sheet.Sheet;
import kernelight.stage.sheet.WalkSheet;
import kernelight.walk.Cell;
import kernelight.walk.Frame;
import kernelight.walk.GridCell;
import kernelight.walk.Walk;

/**
 * Where the walk in view is, and where one was in others.
 *
 * @param <H> the sheets of the walk
 */
final class StagePlayer<H extends WalkTables> {
    private final ReadOnlyObjectWrapper<Frame> frame = new ReadOnlyObjectWrapper<>();
    private final Map<Object, Integer> places = new HashMap<>();
    private final Playback playback;
    private H sheets;

    StagePlayer(H first) {
        sheets = first;
        playback = new Playback(WalkTimeline.of(first.walk()));
    }

    /** Another walk; its frame is not looked up before {@link #refresh}. */
    void show(H shown) {
        sheets = shown;
        playback.setTimeline(WalkTimeline.of(shown.walk()));
    }

    void refresh() {
        frame.set(walk().frameAt(playback.positionProperty().get()));
    }

    /** To where this cell has just been written. */
    void goTo(Cell target) {
        playback.seek(walk().positionOf(target));
    }

    /** To where so many terms of the current number are in. */
    void goToTerm(int termsDone) {
        Cell now = frame().target();
        playback.seek(walk().positionOf(now) - walk().operation().microSteps(now) + termsDone);
    }

    WalkPosition spot(Object walk) {
        return new WalkPosition(
                walk,
                playback.timelineProperty().get(),
                playback.positionProperty().get());
    }

    void remember(Object walk) {
        places.put(walk, playback.positionProperty().get());
    }

    void goBackTo(Object walk) {
        playback.seek(places.getOrDefault(walk, 0));
    }

    void forget() {
        places.clear();
    }

    /** The sheet of this place. */
    Sheet sheet(DisplayOptions looking) {
        return sheets.sheet(
                frame(),
                looking.pointedAt().get(),
                looking.options(),
                looking.hidden().get().size());
    }

    /** The sheet at each position of the walk, whatever is shown or looked at later; from any thread. */
    IntFunction<Sheet> sheetAt(DisplayOptions looking) {
        H now = sheets;
        WalkSheet.Options options = looking.options();
        boolean hidesSize = looking.hidden().get().size();
        return position -> now.sheet(now.walk().frameAt(position), Optional.empty(), options, hidesSize);
    }

    /** The cell that a cell of a matrix stands for. */
    GridCell source(GridCell at) {
        return sheets.source(at, frame());
    }

    H sheets() {
        return sheets;
    }

    Walk walk() {
        return sheets.walk();
    }

    Frame frame() {
        return frame.get();
    }

    Playback playback() {
        return playback;
    }

    ReadOnlyObjectProperty<Frame> frameProperty() {
        return frame.getReadOnlyProperty();
    }
}
