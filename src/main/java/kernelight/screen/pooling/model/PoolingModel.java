package kernelight.screen.pooling.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import kernelight.engine.kernel.Rounding;
import kernelight.exercise.NumberQuestion;
import kernelight.exercise.OutputSizeQuestion;
import kernelight.exercise.PoolingQuestion;
import kernelight.playback.Playback;
import kernelight.screen.stageroom.model.Hidden;
import kernelight.screen.stageroom.model.Predictable;
import kernelight.screen.stageroom.model.SizeFacts;
import kernelight.stage.History;
import kernelight.stage.NumberEntry;
import kernelight.stage.NumberMemory;
import kernelight.stage.RandomNumbers;
import kernelight.stage.Spreadsheet;
import kernelight.stage.StageModel;
import kernelight.stage.WalkTimeline;
import kernelight.stage.sheet.Narration;
import kernelight.stage.sheet.Sheet;
import kernelight.stage.sheet.WalkSheet;
import kernelight.walk.Cell;
import kernelight.walk.Frame;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingKind;
import kernelight.walk.Walk;
import kernelight.words.Message;

/** The state of the pooling screen. Opens on the lecture's 4 x 4, before its first comparison, paused. */
public final class PoolingModel implements StageModel, Predictable {
    private final History<PoolingState> history = new History<>();
    private final ReadOnlyObjectWrapper<PoolingState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Frame> frame = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PoolingSettings> settings = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<SettingProblem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<PoolingView> view = new ReadOnlyObjectWrapper<>(PoolingView.SLIDING);
    private final ReadOnlyObjectWrapper<ShiftDirection> shift = new ReadOnlyObjectWrapper<>(ShiftDirection.RIGHT);
    private final ReadOnlyObjectWrapper<ShiftFacts> shiftFacts = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Optional<GridCell>> pointedAt = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Hidden> hidden = new SimpleObjectProperty<>(Hidden.NOTHING);
    private final BooleanProperty shaded = new SimpleBooleanProperty();
    private final IntegerProperty seed = new SimpleIntegerProperty(1);
    private final StringProperty soFar = new SimpleStringProperty("");
    private final Playback playback;
    private final NumberMemory inputMemory = new NumberMemory();
    /** Where one was in the walk forward, and in the walk backward. */
    private final Map<Boolean, Integer> placesOfWalks = new HashMap<>();

    private PoolingSheets sheets;
    private boolean changing;

    public PoolingModel() {
        PoolingState opening = PoolingState.of(PoolingPreset.OPENING.example());
        sheets = new PoolingSheets(opening, PoolingView.SLIDING, shift.get().shift());
        playback = new Playback(WalkTimeline.of(sheets.walk()));
        show(opening);
        playback.positionProperty().subscribe(() -> {
            if (!changing) {
                pointedAt.set(Optional.empty()); // a resting pointer must not hide the step just taken
                refresh();
            }
        });
        pointedAt.subscribe(this::refreshSheet);
        hidden.subscribe(this::refreshSheet);
        shaded.subscribe(this::refreshSheet);
        soFar.subscribe(this::refreshSheet);
    }

    @Override
    public PoolingCase example() {
        return state.get().example();
    }

    /** What the walk in view writes, finished. */
    public NumberTable result() {
        return sheets.result();
    }

    /** The input that the walk in view reads: the case's own, or the same moved. */
    public NumberTable input() {
        return sheets.input();
    }

    @Override
    public Walk walk() {
        return sheets.walk();
    }

    /** How the output's size is worked out. */
    public ObservableValue<SizeFacts> sizeFacts() {
        return state.map(now -> OutputFacts.of(now.example()));
    }

    @Override
    public Message target() {
        return sheets.target(frame.get());
    }

    /** What the last step did; nothing of it while its number is asked for. */
    public Message step() {
        GridCell at = new GridCell(walk().operation().target(), frame.get().target());
        return hidden.get().hides(at) ? Message.of("stage.strip.asked") : Narration.step(frame.get());
    }

    // ---- what is asked

    @Override
    public void lookAtOutput() {
        look(PoolingView.SLIDING);
    }

    @Override
    public List<ObservableValue<?>> whatIsAskedAbout() {
        return List.of(state, view);
    }

    @Override
    public NumberQuestion question(Cell output) {
        return new PoolingQuestion(example(), output);
    }

    @Override
    public OutputSizeQuestion sizeQuestion() {
        return new OutputSizeQuestion(List.of(example().rowAxis(), example().columnAxis()));
    }

    /** Where the gradient goes. */
    public Message wayBack() {
        return Message.of("pooling.wayBack." + (example().kind().isAverage() ? "average" : "winner"));
    }

    /** Takes over a preset's numbers and sizes; the place goes back to the start. */
    public void choose(PoolingPreset preset) {
        open(PoolingState.of(preset.example()));
        shaded.set(preset.isPicture());
    }

    /** Takes over another state whole, as from a file; the place goes back to the start. */
    public void open(PoolingState opened) {
        inputMemory.forget();
        if (!opened.equals(state.get())) {
            history.remember(state.get());
        }
        placesOfWalks.clear();
        show(opened);
        playback.first();
    }

    // ---- what is set

    /** Sets a number. Where no window would fit, the case stays as it is and the problem says why. */
    public void set(Setting setting, int value) {
        ask(setting.kind(), settings.get().with(setting, value));
    }

    /** Sets the number of a kind for rows and columns. */
    public void setAll(Setting.Kind kind, int value) {
        ask(kind, settings.get().withAll(kind, value));
    }

    public void set(PoolingKind kind) {
        ask(Setting.Kind.WINDOW, settings.get().with(kind));
    }

    /** Whether a last window that hangs over is kept. */
    public void setRoundedUp(boolean up) {
        ask(Setting.Kind.STRIDE, settings.get().with(up ? Rounding.UP : Rounding.DOWN));
    }

    public void setCountPadding(boolean counted) {
        ask(Setting.Kind.PADDING, settings.get().withCountPadding(counted));
    }

    /** Makes rows and columns alike, as the columns are. */
    public void makeAlike() {
        PoolingSettings alike = settings.get();
        for (Setting.Kind kind : Setting.Kind.values()) {
            alike = alike.withAll(kind, alike.get(Setting.of(kind).getLast()));
        }
        ask(Setting.Kind.INPUT, alike);
    }

    private void ask(Setting.Kind kind, PoolingSettings wanted) {
        settings.set(wanted);
        Optional<SettingProblem> found = SettingCheck.problem(kind, wanted, PoolingSettings.of(example()));
        if (found.isEmpty()) {
            change(resized(wanted));
        }
        problem.set(found);
    }

    /** Takes settings that were offered because they work. */
    public void accept(SettingProblem.Offer offer) {
        change(resized(offer.settings()));
    }

    private PoolingState resized(PoolingSettings wanted) {
        NumberTable now = example().input();
        RandomNumbers random = new RandomNumbers(seed.get());
        // New rows and columns are empty; a new channel has something to show.
        NumberTable input = inputMemory.resized(
                now,
                wanted.inputSizes(),
                cell -> cell.channel() >= now.sizes().channels()
                        ? random.number(RandomNumbers.Purpose.INPUT, cell)
                        : BigDecimal.ZERO);
        return state.get().with(new PoolingCase(input, wanted.kind(), wanted.window(), wanted.countPadding()));
    }

    /** New numbers out of the seed. */
    public void randomize(RandomNumbers.Purpose purpose) {
        NumberTable old = table(grid(purpose));
        replace(grid(purpose), new RandomNumbers(seed.get()).table(purpose, old.sizes()));
    }

    /** Zeros everywhere in a table. */
    public void clear(RandomNumbers.Purpose purpose) {
        replace(grid(purpose), NumberTable.zeros(table(grid(purpose)).sizes()));
    }

    private static GridName grid(RandomNumbers.Purpose purpose) {
        return purpose == RandomNumbers.Purpose.GRADIENT ? GridName.OUTPUT_GRADIENT : GridName.INPUT;
    }

    // ---- what is looked at

    /** Looks at the same case in another way, at the same place where the way has it. */
    public void look(PoolingView wanted) {
        if (wanted == view.get()) {
            return;
        }
        placesOfWalks.put(isForward(view.get()), playback.positionProperty().get());
        view.set(wanted);
        show(state.get());
        playback.seek(placesOfWalks.getOrDefault(isForward(wanted), 0));
    }

    /** All views but one show the same walk. */
    private static boolean isForward(PoolingView kind) {
        return kind != PoolingView.BACKWARD;
    }

    /** Moves the input another way for the comparison. */
    public void shift(ShiftDirection direction) {
        shift.set(direction);
        show(state.get());
    }

    // ---- the stage

    @Override
    public boolean isTyped(GridCell at) {
        return switch (at.grid()) {
            case INPUT ->
                view.get() != PoolingView.SHIFTED && example().input().sizes().contains(at.cell());
            case OUTPUT_GRADIENT -> true;
            default -> false;
        };
    }

    @Override
    public BigDecimal numberAt(GridCell at) {
        return table(at.grid()).at(at.cell());
    }

    @Override
    public Optional<Message> enter(GridCell at, String typed) {
        return switch (NumberEntry.of(typed)) {
            case NumberEntry.Refused refused -> Optional.of(refused.why());
            case NumberEntry.Accepted accepted -> {
                change(put(at, accepted.value()));
                yield Optional.empty();
            }
        };
    }

    @Override
    public void drag(GridCell at, BigDecimal number, boolean first) {
        if (NumberEntry.refusal(number).isPresent()) {
            return;
        }
        if (first) {
            history.remember(state.get());
        }
        show(put(at, number));
    }

    private PoolingState put(GridCell at, BigDecimal value) {
        return replaced(at.grid(), table(at.grid()).with(at.cell(), value));
    }

    private PoolingState replaced(GridName grid, NumberTable changed) {
        return grid == GridName.INPUT
                ? state.get().with(example().withInput(changed))
                : state.get().withOutputGradient(changed);
    }

    private void replace(GridName grid, NumberTable changed) {
        change(replaced(grid, changed));
    }

    private NumberTable table(GridName grid) {
        return switch (grid) {
            case INPUT ->
                view.get() == PoolingView.SHIFTED ? sheets.input() : example().input();
            case OUTPUT_GRADIENT -> state.get().outputGradient();
            case OUTPUT_BEFORE -> sheets.output();
            default -> result();
        };
    }

    @Override
    public void choose(GridCell at) {
        GridCell source = sheets.source(at, frame.get());
        if (source.grid() == walk().operation().target() || source.grid() == GridName.OUTPUT_BEFORE) {
            playback.seek(walk().positionOf(source.cell()));
        }
    }

    @Override
    public void goToTerm(int termsDone) {
        Cell now = frame.get().target();
        playback.seek(walk().positionOf(now) - walk().operation().microSteps(now) + termsDone);
    }

    @Override
    public String copy(GridCell at) {
        GridCell source = sheets.source(at, frame.get());
        return Spreadsheet.write(table(source.grid()), source.cell());
    }

    @Override
    public Optional<Refusal> paste(GridCell at, String text) {
        Spreadsheet.Reading reading = Spreadsheet.read(text);
        if (reading.problem().isPresent()) {
            return Optional.of(new Refusal(reading.problem().get(), List.of()));
        }
        GridCell from = sheets.source(at, frame.get());
        NumberTable table = table(from.grid());
        int rows = from.cell().row() + reading.rows().size();
        int columns = from.cell().column() + reading.columns();
        if (rows <= table.sizes().rows() && columns <= table.sizes().columns()) {
            replace(from.grid(), reading.into(table, from.cell()));
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                Message.of(
                        "stage.paste.noRoom",
                        reading.rows().size(),
                        reading.columns(),
                        table.sizes().rows() - from.cell().row(),
                        table.sizes().columns() - from.cell().column()),
                larger(from, text, rows, columns)));
    }

    /** The same paste into an input that is large enough, if such a one can be. */
    private List<Offer> larger(GridCell at, String text, int rows, int columns) {
        int newRows = Math.max(rows, settings.get().get(Setting.INPUT_ROWS));
        int newColumns = Math.max(columns, settings.get().get(Setting.INPUT_COLUMNS));
        if (at.grid() != GridName.INPUT || Math.max(newRows, newColumns) > Setting.INPUT_ROWS.largest()) {
            return List.of();
        }
        return List.of(new Offer(Message.of("pooling.offer.size", newRows, newColumns), () -> {
            ask(
                    Setting.Kind.INPUT,
                    settings.get().with(Setting.INPUT_ROWS, newRows).with(Setting.INPUT_COLUMNS, newColumns));
            if (problem.get().isEmpty()) {
                paste(at, text);
            }
        }));
    }

    // ---- back and forth

    public void undo() {
        if (history.canUndo()) {
            show(history.undo(state.get()));
        }
    }

    public void redo() {
        if (history.canRedo()) {
            show(history.redo(state.get()));
        }
    }

    private void change(PoolingState changed) {
        if (!changed.equals(state.get())) {
            history.remember(state.get());
            show(changed);
        } else {
            settings.set(PoolingSettings.of(changed.example()));
            problem.set(Optional.empty());
        }
    }

    private void show(PoolingState shown) {
        changing = true;
        sheets = new PoolingSheets(shown, view.get(), shift.get().shift());
        inputMemory.remember(shown.example().input());
        state.set(shown);
        shiftFacts.set(sheets.shiftFacts());
        hidden.set(Hidden.NOTHING);
        pointedAt.set(Optional.empty());
        playback.setTimeline(WalkTimeline.of(sheets.walk()));
        changing = false;
        refresh();
        settings.set(PoolingSettings.of(shown.example()));
        problem.set(Optional.empty());
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
    }

    private void refresh() {
        frame.set(walk().frameAt(playback.positionProperty().get()));
        refreshSheet();
    }

    private void refreshSheet() {
        if (changing || frame.get() == null) {
            return;
        }
        sheet.set(sheets.sheet(
                frame.get(), pointedAt.get(), options(), hidden.get().size()));
    }

    private WalkSheet.Options options() {
        return new WalkSheet.Options(shaded.get(), false, hidden.get()::hides, soFar.get());
    }

    /** The sheet at each position of what is in view now, whatever becomes of this model; from any thread. */
    public IntFunction<Sheet> sheets() {
        PoolingSheets now = sheets;
        WalkSheet.Options options = options();
        boolean hidesSize = hidden.get().size();
        return position -> now.sheet(now.walk().frameAt(position), Optional.empty(), options, hidesSize);
    }

    // ---- what can be watched

    @Override
    public Playback playback() {
        return playback;
    }

    public ReadOnlyObjectProperty<PoolingState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Sheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Frame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /** What is asked for; differs from the case while there is a problem. */
    public ReadOnlyObjectProperty<PoolingSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<SettingProblem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

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

    @Override
    public ObjectProperty<Optional<GridCell>> pointedAtProperty() {
        return pointedAt;
    }

    @Override
    public ObjectProperty<Hidden> hiddenProperty() {
        return hidden;
    }

    /** Whether the cells of input and output are coloured by their numbers, as pixels are. */
    public BooleanProperty shadedProperty() {
        return shaded;
    }

    /** Where random numbers come from. */
    public IntegerProperty seedProperty() {
        return seed;
    }

    /** The words below a number that is not finished, in the language of the window. */
    public StringProperty soFarProperty() {
        return soFar;
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }
}
