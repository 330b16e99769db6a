package kernelight.screen.pooling.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import kernelight.engine.kernel.Rounding;
import kernelight.exercise.NumberQuestion;
import kernelight.exercise.OutputSizeQuestion;
import kernelight.exercise.PoolingGradientQuestion;
import kernelight.exercise.PoolingQuestion;
import kernelight.screen.stepper.model.SizeFacts;
import kernelight.stage.edit.model.AdjustableSettings;
import kernelight.stage.edit.model.CaseTables;
import kernelight.stage.edit.model.EditHistory;
import kernelight.stage.edit.model.NumberEdits;
import kernelight.stage.edit.model.NumberMemory;
import kernelight.stage.edit.model.RandomNumbers;
import kernelight.stage.edit.model.RequestedSettings;
import kernelight.stage.edit.model.SettingKind;
import kernelight.stage.edit.model.SettingProblem;
import kernelight.stage.edit.model.SuggestedFix;
import kernelight.stage.player.StagePlayer;
import kernelight.stage.player.TableWords;
import kernelight.stage.quiz.model.QuizSubject;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Pooling;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingKind;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/**
 * The state of the pooling screen. Opens with the lecture's 4 x 4 input, before its first comparison, paused.
 *
 * <p>How an edit is processed: {@link #request} checks the settings and makes the case, {@link #change} remembers the
 * old one for undo, {@link #show} shows the new one. Numbers that are typed begin at {@code change}; undo, files and
 * presets end in {@code show}, too.
 */
public final class PoolingModel
        implements AdjustableSettings<PoolingSetting, PoolingSettings>, CaseTables, QuizSubject {
    private final ReadOnlyObjectWrapper<PoolingView> view = new ReadOnlyObjectWrapper<>(PoolingView.SLIDING);
    private final ReadOnlyObjectWrapper<ShiftDirection> shift = new ReadOnlyObjectWrapper<>(ShiftDirection.RIGHT);
    private final ReadOnlyObjectWrapper<ShiftFacts> shiftFacts = new ReadOnlyObjectWrapper<>();
    private final StagePlayer player;
    private final EditHistory<PoolingState> history;
    private final RequestedSettings<PoolingSettings> requested;
    private final NumberEdits numbers;
    private final NumberMemory inputMemory = new NumberMemory();
    private PoolingWalkTables tables;
    /** The view that the user had chosen, while a preset is shown in its own view. */
    private Optional<PoolingView> viewBefore = Optional.empty();

    public PoolingModel() {
        PoolingState opening = PoolingState.of(PoolingPreset.OPENING.example());
        tables = tables(opening);
        player = new StagePlayer(tables);
        history = new EditHistory<>(opening, player);
        requested = new RequestedSettings<>(PoolingSettings.of(opening.example()));
        numbers = new NumberEdits(player, this);
        take(opening);
    }

    // ---- processing an edit

    /** Where settings are impossible the case stays as it is, and the problem says why. */
    private void request(SettingKind changed, PoolingSettings wanted) {
        PoolingSettingCheck.problem(changed, wanted, PoolingSettings.of(example()))
                .ifPresentOrElse(problem -> requested.reject(wanted, problem), () -> change(resized(wanted)));
    }

    private PoolingState resized(PoolingSettings wanted) {
        NumberTable now = example().input();
        // New rows and columns are zero; a new image or channel gets random numbers, so that there is something to see.
        NumberTable input = inputMemory.resized(
                now,
                wanted.inputSizes(),
                cell -> cell.image() >= now.sizes().images()
                                || cell.channel() >= now.sizes().channels()
                        ? numbers.random().number(RandomNumbers.Purpose.INPUT, cell)
                        : BigDecimal.ZERO);
        return state().with(new PoolingCase(input, wanted.kind(), wanted.window(), wanted.countPadding()));
    }

    private void change(PoolingState changed) {
        if (changed.equals(state())) {
            requested.apply(PoolingSettings.of(changed.example())); // drops settings that were rejected before
        } else {
            history.remember();
            show(changed);
        }
    }

    private void show(PoolingState shown) {
        tables = tables(shown);
        player.show(tables); // before listeners are notified of the state: its walk may be shorter
        take(shown);
    }

    private void take(PoolingState shown) {
        history.set(shown);
        inputMemory.remember(shown.example().input());
        shiftFacts.set(tables.shiftFacts());
        requested.apply(PoolingSettings.of(shown.example()));
    }

    private PoolingWalkTables tables(PoolingState shown) {
        return new PoolingWalkTables(shown, view.get(), shift.get().shift());
    }

    /** Opens another state, such as one from a file, at the start of its walk. */
    public void open(PoolingState opened) {
        inputMemory.forget();
        if (!opened.equals(state())) {
            history.remember();
        }
        player.forgetPositions();
        show(opened);
        requested.fitDirections();
        player.playback().first();
    }

    /** Opens a preset at the start of its walk. */
    public void choose(PoolingPreset preset) {
        open(PoolingState.of(preset.example()));
        PoolingView asked = preset.view().orElse(viewBefore.orElse(view.get()));
        viewBefore = preset.view().map(promised -> viewBefore.orElse(view.get()));
        switchTo(asked);
        player.options().shaded().set(preset.isPicture());
    }

    public void undo() {
        history.undo(this::show);
    }

    public void redo() {
        history.redo(this::show);
    }

    // ---- settings

    @Override
    public void set(PoolingSetting setting, int value) {
        request(setting.kind(), requested.now().with(setting, value));
    }

    @Override
    public void setAll(SettingKind kind, int value) {
        request(kind, requested.now().withAll(kind, value));
    }

    public void set(PoolingKind kind) {
        request(PoolingSetting.Kind.WINDOW, requested.now().with(kind));
    }

    /** Sets whether the output size is rounded up, so that a last window that overhangs the input is kept. */
    public void setRoundedUp(boolean up) {
        request(PoolingSetting.Kind.STRIDE, requested.now().with(up ? Rounding.UP : Rounding.DOWN));
    }

    public void setCountPadding(boolean counted) {
        request(PoolingSetting.Kind.PADDING, requested.now().withCountPadding(counted));
    }

    @Override
    public void makeAlike() {
        request(PoolingSetting.Kind.INPUT, requested.now().alike());
    }

    @Override
    public void apply(SuggestedFix<PoolingSettings> fix) {
        change(resized(fix.settings()));
    }

    // ---- editing numbers

    @Override
    public NumberTable table(GridName grid) {
        return switch (grid) {
            case INPUT -> tables.input();
            case OUTPUT_GRADIENT -> state().outputGradient();
            case INPUT_BEFORE -> example().input();
            case OUTPUT_BEFORE -> tables.output();
            default -> player.result();
        };
    }

    @Override
    public void change(GridName grid, NumberTable changed) {
        change(with(state(), grid, changed));
    }

    @Override
    public void changeAll(Map<GridName, NumberTable> changed) {
        PoolingState all = state();
        for (Map.Entry<GridName, NumberTable> table : changed.entrySet()) {
            all = with(all, table.getKey(), table.getValue());
        }
        change(all);
    }

    @Override
    public void drag(GridName grid, NumberTable changed, boolean first) {
        if (first) {
            history.remember();
        }
        show(with(state(), grid, changed));
    }

    private static PoolingState with(PoolingState state, GridName grid, NumberTable changed) {
        return grid == GridName.INPUT
                ? state.with(state.example().withInput(changed))
                : state.withOutputGradient(changed);
    }

    @Override
    public int dimensions() {
        return 2;
    }

    @Override
    public Optional<Growth> growth(GridName grid, Sizes sizes) {
        PoolingSettings asked = requested.now().with(sizes);
        if (grid != GridName.INPUT || !asked.isWithinRange(PoolingSetting.Kind.values())) {
            return Optional.empty();
        }
        Sizes now = example().input().sizes();
        boolean isLonger = sizes.images() == now.images() && sizes.channels() == now.channels();
        LocalizedMessage label = isLonger
                ? LocalizedMessage.of("pooling.offer.size", sizes.rows(), sizes.columns())
                : LocalizedMessage.of("pooling.offer.shape", TableWords.shape(sizes, dimensions()));
        return Optional.of(new Growth(label, () -> {
            request(PoolingSetting.Kind.INPUT, asked);
            return problemProperty().get().isEmpty();
        }));
    }

    // ---- views

    /** Shows the same case in another view, at the position where that view was left. */
    public void showView(PoolingView wanted) {
        viewBefore = Optional.empty();
        switchTo(wanted);
    }

    private void switchTo(PoolingView wanted) {
        if (wanted != view.get()) {
            view.set(wanted);
            tables = tables(state());
            player.switchTo(tables);
            take(state());
        }
    }

    /** Shifts the input in another direction for the comparison. */
    public void shift(ShiftDirection direction) {
        shift.set(direction);
        show(state());
    }

    /**
     * Goes to the position where a cell is written; a cell of the output before the shift stands for the same one after
     * it.
     */
    public void goTo(GridCell at) {
        player.goTo(at.grid() == GridName.OUTPUT_BEFORE ? new GridCell(GridName.OUTPUT, at.cell()) : at);
    }

    // ---- quiz

    @Override
    public boolean showOutput() {
        showView(PoolingView.SLIDING);
        return true;
    }

    @Override
    public List<ObservableValue<?>> endsQuestions() {
        return List.of(stateProperty(), view, shift);
    }

    @Override
    public boolean showNumbers() {
        return view.get() == PoolingView.BACKWARD || showOutput();
    }

    @Override
    public Object scored() {
        return List.of(example(), state().outputGradient());
    }

    @Override
    public NumberQuestion question(Cell target) {
        return view.get() == PoolingView.BACKWARD
                ? new PoolingGradientQuestion(example(), state().outputGradient(), target)
                : new PoolingQuestion(example(), target);
    }

    @Override
    public String channelKey() {
        return "predict.at.channel";
    }

    @Override
    public void renewNumbers() {
        numbers.randomizeFromNextSeed(
                view.get() == PoolingView.BACKWARD
                        ? List.of(RandomNumbers.Purpose.INPUT, RandomNumbers.Purpose.GRADIENT)
                        : List.of(RandomNumbers.Purpose.INPUT));
    }

    @Override
    public OutputSizeQuestion sizeQuestion() {
        return new OutputSizeQuestion(List.of(example().rowAxis(), example().columnAxis()));
    }

    // ---- properties

    public PoolingCase example() {
        return state().example();
    }

    private PoolingState state() {
        return history.now();
    }

    /**
     * The name of the case. Some preset names reveal the output's size, so they are not used while a quiz asks for it.
     */
    public LocalizedMessage title() {
        return player.options().hidden().get().size() ? PoolingNames.asked(example()) : PoolingNames.title(example());
    }

    /** How the output's size is computed. */
    public ObservableValue<SizeFacts> sizeFacts() {
        return stateProperty().map(now -> PoolingSizeFacts.of(now.example()));
    }

    /** Where the gradient goes in the backward pass, and what becomes of equal numbers; empty in the other views. */
    public List<LocalizedMessage> rules() {
        if (view.get() != PoolingView.BACKWARD) {
            return List.of();
        }
        LocalizedMessage rule =
                LocalizedMessage.of("pooling.backward." + example().kind().reduction());
        int ties = ties();
        return example().kind().isAverage()
                ? List.of(rule)
                : List.of(
                        rule,
                        ties == 0
                                ? LocalizedMessage.of("pooling.backward.noTie")
                                : LocalizedMessage.of("pooling.backward.tie", ties));
    }

    /** In how many windows the largest or smallest number stands more than once. */
    private int ties() {
        return (int) example()
                .outputSizes()
                .cells()
                .filter(new Pooling(example())::isTie)
                .count();
    }

    /** What the stage shows of the case. */
    public StagePlayer player() {
        return player;
    }

    public EditHistory<PoolingState> history() {
        return history;
    }

    /** Puts numbers into the tables of the case. */
    public NumberEdits numbers() {
        return numbers;
    }

    public ReadOnlyObjectProperty<PoolingState> stateProperty() {
        return history.stateProperty();
    }

    @Override
    public ReadOnlyObjectProperty<PoolingSettings> settingsProperty() {
        return requested.settingsProperty();
    }

    @Override
    public BooleanProperty separateDirectionsProperty() {
        return requested.separateDirectionsProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<SettingProblem<PoolingSettings>>> problemProperty() {
        return requested.problemProperty();
    }

    public ReadOnlyObjectProperty<PoolingView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** The direction in which the input is shifted for the comparison. */
    public ReadOnlyObjectProperty<ShiftDirection> shiftProperty() {
        return shift.getReadOnlyProperty();
    }

    /** The result of the comparison. */
    public ReadOnlyObjectProperty<ShiftFacts> shiftFactsProperty() {
        return shiftFacts.getReadOnlyProperty();
    }
}
