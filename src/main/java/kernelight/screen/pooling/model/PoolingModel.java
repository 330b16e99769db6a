package kernelight.screen.pooling.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import kernelight.engine.kernel.Rounding;
import kernelight.exercise.NumberQuestion;
import kernelight.exercise.OutputSizeQuestion;
import kernelight.exercise.PoolingQuestion;
import kernelight.screen.stageroom.model.SettableRoomModel;
import kernelight.stage.edit.model.SettingProblem;
import kernelight.screen.stepper.model.SizeFacts;
import kernelight.stage.edit.model.NumberMemory;
import kernelight.stage.edit.model.RandomNumbers;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingKind;
import kernelight.words.Message;

/** The state of the pooling screen. Opens on the lecture's 4 x 4, before its first comparison, paused. */
public final class PoolingModel
        extends SettableRoomModel<PoolingState, PoolingSheets, Setting, Setting.Kind, PoolingSettings> {
    private final ReadOnlyObjectWrapper<PoolingView> view = new ReadOnlyObjectWrapper<>(PoolingView.SLIDING);
    private final ReadOnlyObjectWrapper<ShiftDirection> shift = new ReadOnlyObjectWrapper<>(ShiftDirection.RIGHT);
    private final ReadOnlyObjectWrapper<ShiftFacts> shiftFacts = new ReadOnlyObjectWrapper<>();
    private final NumberMemory inputMemory = new NumberMemory();

    public PoolingModel() {
        this(PoolingState.of(PoolingPreset.OPENING.example()));
    }

    private PoolingModel(PoolingState opening) {
        super(opening, new PoolingSheets(opening, PoolingView.SLIDING, ShiftDirection.RIGHT.shift()));
        begin();
    }

    // ---- the case

    @Override
    public PoolingCase example() {
        return state().example();
    }

    /** Some names of presets tell the output's size. */
    @Override
    public Message title() {
        return hiddenProperty().get().size() ? PoolingNames.asked(example()) : PoolingNames.title(example());
    }

    @Override
    public List<Message> summary() {
        return PoolingNames.summary(example());
    }

    @Override
    public ObservableValue<SizeFacts> sizeFacts() {
        return stateProperty().map(now -> OutputFacts.of(now.example()));
    }

    /** Where the gradient goes. */
    public Message wayBack() {
        return Message.of("pooling.wayBack." + (example().kind().isAverage() ? "average" : "winner"));
    }

    /** Takes over a preset's numbers and sizes; the place goes back to the start. */
    public void choose(PoolingPreset preset) {
        open(PoolingState.of(preset.example()));
        shadedProperty().set(preset.isPicture());
    }

    @Override
    protected void remember(PoolingState shown) {
        inputMemory.remember(shown.example().input());
        shiftFacts.set(sheetsInView().shiftFacts());
    }

    @Override
    protected void forget() {
        inputMemory.forget();
    }

    // ---- what is set

    public void set(PoolingKind kind) {
        ask(Setting.Kind.WINDOW, wanted().with(kind));
    }

    /** Whether a last window that hangs over is kept. */
    public void setRoundedUp(boolean up) {
        ask(Setting.Kind.STRIDE, wanted().with(up ? Rounding.UP : Rounding.DOWN));
    }

    public void setCountPadding(boolean counted) {
        ask(Setting.Kind.PADDING, wanted().withCountPadding(counted));
    }

    @Override
    public void makeAlike() {
        ask(Setting.Kind.INPUT, wanted().alike());
    }

    @Override
    protected PoolingSettings settingsOf(PoolingState shown) {
        return PoolingSettings.of(shown.example());
    }

    @Override
    protected Optional<SettingProblem<Setting.Kind, PoolingSettings>> problem(
            Setting.Kind changed, PoolingSettings wanted) {
        return SettingCheck.problem(changed, wanted, settingsOf(state()));
    }

    @Override
    protected PoolingState resized(PoolingSettings wanted, RandomNumbers random) {
        NumberTable now = example().input();
        // New rows and columns are empty; a new channel has something to show.
        NumberTable input = inputMemory.resized(
                now,
                wanted.inputSizes(),
                cell -> cell.channel() >= now.sizes().channels()
                        ? random.number(RandomNumbers.Purpose.INPUT, cell)
                        : BigDecimal.ZERO);
        return state().with(new PoolingCase(input, wanted.kind(), wanted.window(), wanted.countPadding()));
    }

    // ---- what is looked at

    /** Looks at the same case in another way, at the same place where the way has it. */
    public void look(PoolingView wanted) {
        if (wanted != view.get()) {
            turn(() -> view.set(wanted));
        }
    }

    /** Moves the input another way for the comparison. */
    public void shift(ShiftDirection direction) {
        shift.set(direction);
        show(state());
    }

    @Override
    protected PoolingSheets sheetsOf(PoolingState shown) {
        return new PoolingSheets(shown, view.get(), shift.get().shift());
    }

    /** All views but one show the same walk. */
    @Override
    protected Object walkInView() {
        return view.get() == PoolingView.BACKWARD;
    }

    /** The input that the walk in view reads: the case's own, or the same moved. */
    public NumberTable input() {
        return sheetsInView().input();
    }

    // ---- what is asked

    @Override
    public void lookAtOutput() {
        look(PoolingView.SLIDING);
    }

    @Override
    public List<ObservableValue<?>> whatIsAskedAbout() {
        return List.of(stateProperty(), view, shift);
    }

    @Override
    public NumberQuestion question(Cell output) {
        return new PoolingQuestion(example(), output);
    }

    @Override
    public OutputSizeQuestion sizeQuestion() {
        return new OutputSizeQuestion(List.of(example().rowAxis(), example().columnAxis()));
    }

    // ---- numbers

    @Override
    public boolean isTyped(GridName table) {
        return switch (table) {
            case INPUT -> view.get() != PoolingView.SHIFTED;
            case OUTPUT_GRADIENT -> true;
            default -> false;
        };
    }

    @Override
    public boolean isTyped(GridCell at) {
        return isTyped(at.grid())
                && (at.grid() != GridName.INPUT || example().input().sizes().contains(at.cell()));
    }

    @Override
    protected NumberTable table(GridName grid) {
        return switch (grid) {
            case INPUT -> input();
            case OUTPUT_GRADIENT -> state().outputGradient();
            case OUTPUT_BEFORE -> sheetsInView().output();
            default -> result();
        };
    }

    @Override
    protected PoolingState with(GridName grid, NumberTable changed) {
        return grid == GridName.INPUT
                ? state().with(example().withInput(changed))
                : state().withOutputGradient(changed);
    }

    /** The output before the move is as long as the one after it. */
    @Override
    public void choose(GridCell at) {
        super.choose(at.grid() == GridName.OUTPUT_BEFORE ? new GridCell(GridName.OUTPUT, at.cell()) : at);
    }

    @Override
    protected Optional<Growth> growth(GridName grid, int rows, int columns) {
        if (grid != GridName.INPUT || Math.max(rows, columns) > Setting.INPUT_ROWS.largest()) {
            return Optional.empty();
        }
        return Optional.of(new Growth(Message.of("pooling.offer.size", rows, columns), () -> {
            ask(Setting.Kind.INPUT, wanted().with(Setting.INPUT_ROWS, rows).with(Setting.INPUT_COLUMNS, columns));
            return problemProperty().get().isEmpty();
        }));
    }

    // ---- what can be watched

    public ReadOnlyObjectProperty<PoolingView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** Where the input is moved to in the comparison. */
    public ReadOnlyObjectProperty<ShiftDirection> shiftProperty() {
        return shift.getReadOnlyProperty();
    }

    /** What the comparison comes to. */
    public ReadOnlyObjectProperty<ShiftFacts> shiftFactsProperty() {
        return shiftFacts.getReadOnlyProperty();
    }
}
