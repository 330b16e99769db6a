package kernelight.screen.convolution.model;

import java.math.BigDecimal;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.playback.Playback;
import kernelight.playback.Timeline;
import kernelight.walk.square.Cell;
import kernelight.walk.square.ConvolutionCase;
import kernelight.walk.square.ConvolutionWalk;
import kernelight.walk.square.NumberGrid;
import kernelight.walk.square.Ties;

/** The state of the convolution screen. Opens on the lecture's case, before its first product, paused. */
public final class ConvolutionModel {

    private static final NumberGrid NOTHING_REMEMBERED = NumberGrid.zeros(1, 1);

    private final History<ConvolutionCase> history = new History<>();
    private final ReadOnlyObjectWrapper<Moment> moment = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<CaseSettings> settings = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<SettingProblem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Optional<GridCell>> pointedAt = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty shaded = new SimpleBooleanProperty();
    private final Playback playback;
    /** Numbers that a smaller size cut off, to come back when it grows again. */
    private NumberGrid inputMemory = NOTHING_REMEMBERED;

    private NumberGrid filterMemory = NOTHING_REMEMBERED;
    private boolean changingCase;

    public ConvolutionModel() {
        ConvolutionWalk walk = new ConvolutionWalk(ConvolutionPreset.OPENING.example());
        playback = new Playback(timeline(walk));
        show(walk);
        playback.positionProperty().subscribe(() -> {
            if (!changingCase) {
                pointedAt.set(Optional.empty()); // a resting pointer must not hide the step just taken
                moment.set(momentOf(moment.get().walk()));
            }
        });
    }

    public ConvolutionCase example() {
        return moment.get().walk().example();
    }

    /** Takes over a preset's numbers and sizes; the place goes back to the start. */
    public void choose(ConvolutionPreset preset) {
        inputMemory = NOTHING_REMEMBERED;
        filterMemory = NOTHING_REMEMBERED;
        change(preset.example());
        shaded.set(preset.isPicture());
        playback.first();
    }

    /** Sets one of the sizes. Where no window would fit, the case stays as it is and the problem says why. */
    public void set(Setting setting, int value) {
        CaseSettings wanted = setting.set(settings.get(), value);
        settings.set(wanted);
        Optional<SettingProblem> found = SettingCheck.problem(setting, wanted);
        if (found.isEmpty()) {
            change(resized(wanted));
        }
        problem.set(found);
    }

    /** Takes settings that were offered because they work. */
    public void accept(SettingProblem.Offer offer) {
        change(resized(offer.settings()));
    }

    /** Makes input and filter square again, as large as their rows say. */
    public void makeSquare() {
        CaseSettings now = CaseSettings.of(example());
        change(resized(Setting.FILTER_SIZE.set(Setting.INPUT_SIZE.set(now, now.inputRows()), now.filterRows())));
    }

    /** Sets the bias; returns what is wrong with it, the old one then stays. */
    public Optional<Message> setBias(BigDecimal bias) {
        Optional<Message> refused = NumberEntry.refusal(bias);
        if (refused.isEmpty()) {
            putBias(bias);
        }
        return refused;
    }

    private void putBias(BigDecimal bias) {
        ConvolutionCase now = example();
        change(new ConvolutionCase(now.input(), now.filter(), now.padding(), now.stride(), bias));
    }

    /** Puts what was typed into a cell of input or filter; returns what is wrong with it, the cell then unchanged. */
    public Optional<Message> enter(GridCell where, String typed) {
        return switch (NumberEntry.of(typed)) {
            case NumberEntry.Refused refused -> Optional.of(refused.why());
            case NumberEntry.Accepted accepted -> {
                put(where, accepted.value());
                yield Optional.empty();
            }
        };
    }

    private void put(GridCell where, BigDecimal value) {
        ConvolutionCase now = example();
        change(
                where.grid() == GridName.INPUT
                        ? now.withInput(now.input().with(where.cell(), value))
                        : now.withFilter(now.filter().with(where.cell(), value)));
    }

    public void undo() {
        if (history.canUndo()) {
            show(new ConvolutionWalk(history.undo(example())));
        }
    }

    public void redo() {
        if (history.canRedo()) {
            show(new ConvolutionWalk(history.redo(example())));
        }
    }

    /** Goes to where this output cell has just been written. */
    public void jumpTo(Cell outputCell) {
        playback.seek(moment.get().walk().positionOf(outputCell));
    }

    /** Goes to where this many products of the current output cell are in the sum. */
    public void jumpToProduct(int productsDone) {
        ConvolutionWalk walk = moment.get().walk();
        playback.seek(walk.positionOf(moment.get().frame().outputCell()) - walk.microStepsPerCell() + productsDone);
    }

    /** Which cells are lit now. */
    public Lighting lighting() {
        return new Lighting(moment.get(), pointedAt.get(), pointedAt.get().map(this::ties));
    }

    private Ties ties(GridCell at) {
        ConvolutionWalk walk = moment.get().walk();
        return switch (at.grid()) {
            case INPUT -> Ties.ofInput(walk, at.cell());
            case FILTER -> Ties.ofWeight(walk, at.cell());
            case OUTPUT -> Ties.ofOutput(walk, at.cell());
        };
    }

    private ConvolutionCase resized(CaseSettings wanted) {
        ConvolutionCase now = example();
        return new ConvolutionCase(
                now.input().resized(wanted.inputRows(), wanted.inputColumns(), inputMemory),
                now.filter().resized(wanted.filterRows(), wanted.filterColumns(), filterMemory),
                wanted.padding(),
                wanted.stride(),
                now.bias());
    }

    private void change(ConvolutionCase changed) {
        if (!changed.equals(example())) {
            history.remember(example());
            show(new ConvolutionWalk(changed));
        } else {
            settings.set(CaseSettings.of(changed));
            problem.set(Optional.empty());
        }
    }

    private void show(ConvolutionWalk walk) {
        ConvolutionCase example = walk.example();
        inputMemory = remembered(example.input(), inputMemory);
        filterMemory = remembered(example.filter(), filterMemory);
        changingCase = true;
        playback.setTimeline(timeline(walk));
        changingCase = false;
        pointedAt.set(Optional.empty());
        moment.set(momentOf(walk));
        settings.set(CaseSettings.of(example));
        problem.set(Optional.empty());
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
    }

    private static NumberGrid remembered(NumberGrid grid, NumberGrid memory) {
        return grid.resized(Math.max(grid.rows(), memory.rows()), Math.max(grid.columns(), memory.columns()), memory);
    }

    private Moment momentOf(ConvolutionWalk walk) {
        return new Moment(walk, walk.frameAt(playback.positionProperty().get()));
    }

    private static Timeline timeline(ConvolutionWalk walk) {
        return new Timeline(
                walk.microStepsPerCell(), walk.output().columns(), walk.output().rows());
    }

    public Playback playback() {
        return playback;
    }

    public ReadOnlyObjectProperty<Moment> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /** What is asked for; differs from the case while there is a problem. */
    public ReadOnlyObjectProperty<CaseSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<SettingProblem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The cell under the pointer. */
    public ObjectProperty<Optional<GridCell>> pointedAtProperty() {
        return pointedAt;
    }

    /** Whether the cells of input and output are shaded by their numbers, as pixels are. */
    public BooleanProperty shadedProperty() {
        return shaded;
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }
}
