package kernelight.screen.stageroom.model;

import java.util.Optional;
import java.util.function.IntFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import kernelight.playback.Playback;
import kernelight.stage.edit.model.EditableNumbers;
import kernelight.stage.sheet.Narration;
import kernelight.stage.sheet.Sheet;
import kernelight.walk.Frame;
import kernelight.walk.GridCell;
import kernelight.walk.NumberTable;
import kernelight.walk.Walk;
import kernelight.words.Message;
import kernelight.stage.edit.model.EditedCase;
import kernelight.stage.edit.model.UndoEntry;
import kernelight.stage.player.DisplayOptions;
import kernelight.stage.player.Hidden;
import kernelight.stage.player.StagePlayer;
import kernelight.stage.player.WalkPosition;
import kernelight.stage.player.WalkTables;
import kernelight.stage.quiz.model.QuizSubject;

/**
 * A case that is walked through and edited: what is shown of it, the place in the walk of the view, the ways back and
 * forth. Here stands the order in which an edit reaches walk, state and sheet.
 *
 * @param <S> immutable: everything that can be edited, and so undone
 * @param <H> the sheets of such a state in a view
 */
public abstract class WalkedCaseModel<S, H extends WalkTables> implements EditableNumbers, QuizSubject {
    private final EditedCase<S> edits;
    private final DisplayOptions looking = new DisplayOptions();
    private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>();
    private final StagePlayer<H> place;
    private boolean changing;

    /** A subclass calls {@link #begin} when it has all it needs. */
    protected WalkedCaseModel(S opening, H first) {
        edits = new EditedCase<>(opening);
        place = new StagePlayer<>(first);
    }

    /** Shows the opening state, before its first term, paused. */
    protected final void begin() {
        show(state());
        playback().positionProperty().subscribe(() -> {
            if (!changing) {
                looking.pointedAt().set(Optional.empty()); // a resting pointer must not hide the step just taken
                refresh();
            }
        });
        looking.whenChanged(this::refreshSheet);
    }

    // ---- what a screen adds

    /** The sheets of a state in the view that is chosen now. */
    protected abstract H sheetsOf(S shown);

    /** What stands for the walk that is in view: views of the same walk keep its place. */
    protected abstract Object walkInView();

    /** Takes over what is shown now where it is kept a second time: as settings, as numbers met. */
    protected abstract void settle(S shown);

    /** Forgets what numbers were met before: another case is opened. */
    protected abstract void forget();

    /** Another view where the one that is chosen has nothing to show of a state. */
    protected void turnToPossibleView(S shown) {}

    // ---- what is shown

    protected final S state() {
        return edits.now();
    }

    protected final H sheetsInView() {
        return place.sheets();
    }

    /** Takes over another state whole, as from a file; the place goes back to the start. */
    public final void open(S opened) {
        forget();
        if (!opened.equals(state())) {
            edits.remember(spot());
        }
        place.forget();
        show(opened);
        playback().first();
    }

    /** An edit: it can be undone. */
    protected final void change(S changed) {
        if (!changed.equals(state())) {
            edits.remember(spot());
            show(changed);
        } else {
            settle(changed);
        }
    }

    /** An edit that goes on, as a drag does: the way back leads to where it began. */
    protected final void change(S changed, boolean begins) {
        if (begins) {
            edits.remember(spot());
        }
        show(changed);
    }

    protected final void show(S shown) {
        changing = true;
        turnToPossibleView(shown);
        place.show(sheetsOf(shown)); // before anybody hears of the state: its walk may be shorter
        edits.show(shown);
        looking.startAnew();
        changing = false;
        refresh();
        settle(shown);
    }

    /** Looks at the case in another way, at the place where one was in its walk. */
    protected final void turn(Runnable toTheOtherWay) {
        place.remember(walkInView());
        toTheOtherWay.run();
        show(state());
        place.goBackTo(walkInView());
    }

    private void refresh() {
        place.refresh();
        refreshSheet();
    }

    private void refreshSheet() {
        if (!changing) {
            sheet.set(place.sheet(looking));
        }
    }

    /** The sheet at each position of what is in view now, whatever becomes of this model; from any thread. */
    public final IntFunction<Sheet> sheets() {
        return place.sheetAt(looking);
    }

    public final void undo() {
        edits.undo(spot(), this::goBack);
    }

    public final void redo() {
        edits.redo(spot(), this::goBack);
    }

    private WalkPosition spot() {
        return place.spot(walkInView());
    }

    /** Where the edit made the walk another one, its place comes back too: what is there now says nothing of it. */
    private void goBack(UndoEntry<S> moment) {
        WalkPosition left = spot();
        show(moment.state());
        if (!left.timeline().equals(moment.spot().timeline())
                && moment.spot().walk().equals(walkInView())) {
            playback().seek(moment.spot().position());
        }
    }

    /** What is shown now is what there is to begin with: nothing of it can be undone. */
    final void beginHere() {
        edits.beginHere();
    }

    // ---- the walk

    @Override
    public final Walk walk() {
        return place.walk();
    }

    /** What the walk in view writes, finished. */
    public final NumberTable result() {
        return place.sheets().result();
    }

    @Override
    public final Message target() {
        return place.sheets().target(place.frame());
    }

    /** What the last step did; nothing of it while its number is asked for. */
    public final Message step() {
        GridCell at = new GridCell(walk().operation().target(), place.frame().target());
        return looking.hidden().get().hides(at) ? Message.of("stage.strip.asked") : Narration.step(place.frame());
    }

    @Override
    public final void goToTerm(int termsDone) {
        place.goToTerm(termsDone);
    }

    @Override
    public void choose(GridCell at) {
        GridCell source = source(at);
        if (source.grid() == walk().operation().target()) {
            place.goTo(source.cell());
        }
    }

    /** The cell that a cell of a matrix stands for. */
    protected final GridCell source(GridCell at) {
        return place.source(at);
    }

    // ---- what can be watched

    @Override
    public final Playback playback() {
        return place.playback();
    }

    public final ReadOnlyObjectProperty<S> stateProperty() {
        return edits.stateProperty();
    }

    @Override
    public final ReadOnlyObjectProperty<Sheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    @Override
    public final ReadOnlyObjectProperty<Frame> frameProperty() {
        return place.frameProperty();
    }

    @Override
    public final ObjectProperty<Optional<GridCell>> pointedAtProperty() {
        return looking.pointedAt();
    }

    @Override
    public final ObjectProperty<Hidden> hiddenProperty() {
        return looking.hidden();
    }

    /** Whether the cells of input and output are coloured by their numbers, as pixels are. */
    public final BooleanProperty shadedProperty() {
        return looking.shaded();
    }

    /** Whether every weight, and what it meets, has a colour of its own. */
    public final BooleanProperty weightColorsProperty() {
        return looking.weightColors();
    }

    /** The words below a number that is not finished, in the language of the window. */
    public final StringProperty soFarProperty() {
        return looking.soFar();
    }

    public final ReadOnlyBooleanProperty canUndoProperty() {
        return edits.canUndoProperty();
    }

    public final ReadOnlyBooleanProperty canRedoProperty() {
        return edits.canRedoProperty();
    }
}
