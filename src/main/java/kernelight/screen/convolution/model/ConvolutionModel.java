package kernelight.screen.convolution.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
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
import kernelight.engine.kernel.PaddingMode;
import kernelight.exercise.CellQuestion;
import kernelight.exercise.NumberQuestion;
import kernelight.exercise.OutputSizeQuestion;
import kernelight.playback.Playback;
import kernelight.screen.stageroom.model.Hidden;
import kernelight.screen.stageroom.model.Predictable;
import kernelight.screen.stageroom.model.SizeFacts;
import kernelight.stage.History;
import kernelight.stage.NumberEntry;
import kernelight.stage.NumberMemory;
import kernelight.stage.RandomNumbers;
import kernelight.stage.StageModel;
import kernelight.stage.WalkTimeline;
import kernelight.stage.sheet.Narration;
import kernelight.stage.sheet.Sheet;
import kernelight.stage.sheet.WalkSheet;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.Frame;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Walk;
import kernelight.words.Message;

/** The state of the convolution screen. Opens on the lecture's case, before its first product, paused. */
public final class ConvolutionModel implements StageModel, Predictable {
    private final History<ConvolutionState> history = new History<>();
    private final ReadOnlyObjectWrapper<ConvolutionState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Frame> frame = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<CaseSettings> settings = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<SettingProblem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<ViewKind> view = new ReadOnlyObjectWrapper<>(ViewKind.SLIDING);
    private final ReadOnlyObjectWrapper<GradientKind> gradient = new ReadOnlyObjectWrapper<>(GradientKind.FILTER);
    private final ObjectProperty<Optional<GridCell>> pointedAt = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Hidden> hidden = new SimpleObjectProperty<>(Hidden.NOTHING);
    private final BooleanProperty shaded = new SimpleBooleanProperty();
    private final BooleanProperty weightColors = new SimpleBooleanProperty();
    private final IntegerProperty seed = new SimpleIntegerProperty(1);
    private final StringProperty soFar = new SimpleStringProperty("");
    private final Playback playback;
    private final NumberMemory inputMemory = new NumberMemory();
    private final NumberMemory filterMemory = new NumberMemory();
    private final Map<GradientKind, Integer> gradientPlaces = new EnumMap<>(GradientKind.class);
    private final Map<ViewKind, Integer> places = new EnumMap<>(ViewKind.class);
    private ConvolutionSheets sheets;
    private boolean changing;

    public ConvolutionModel() {
        ConvolutionState opening = ConvolutionState.of(ConvolutionPreset.OPENING.example());
        sheets = new ConvolutionSheets(opening, ViewKind.SLIDING, GradientKind.FILTER);
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
        weightColors.subscribe(this::refreshSheet);
        soFar.subscribe(this::refreshSheet);
    }

    @Override
    public ConvolutionCase example() {
        return state.get().example();
    }

    /** What the case is called; some names of presets tell the output's size. */
    public Message title() {
        return hidden.get().size() ? CaseNames.sizes(example()) : CaseNames.title(example());
    }

    /** How the output's size is worked out. */
    public ObservableValue<SizeFacts> sizeFacts() {
        return state.map(now -> OutputSizeFacts.of(now.example()));
    }

    /** What the walk in view writes, finished. */
    public NumberTable result() {
        return sheets.result();
    }

    @Override
    public Walk walk() {
        return sheets.walk();
    }

    /** Takes over a preset's numbers and sizes; the place goes back to the start. */
    public void choose(ConvolutionPreset preset) {
        open(ConvolutionState.of(preset.example()));
        shaded.set(preset.isPicture());
    }

    /** Takes over another state whole, as from a file; the place goes back to the start. */
    public void open(ConvolutionState opened) {
        inputMemory.forget();
        filterMemory.forget();
        if (!opened.equals(state.get())) {
            history.remember(state.get());
        }
        if (view.get() == ViewKind.TRANSPOSED && !isPossible(opened, ViewKind.TRANSPOSED)) {
            view.set(ViewKind.SLIDING);
        }
        places.clear();
        gradientPlaces.clear();
        show(opened);
        playback.first();
    }

    // ---- what is set

    /** Sets a number. Where no window would fit, the case stays as it is and the problem says why. */
    public void set(Setting setting, int value) {
        ask(setting.kind(), settings.get().with(setting, value));
    }

    /** Sets the number of a kind in all directions. */
    public void setAll(Setting.Kind kind, int value) {
        ask(kind, settings.get().withAll(kind, value));
    }

    public void set(PaddingMode mode) {
        ask(Setting.Kind.PADDING, settings.get().with(mode));
    }

    public void set(PaddingRule rule) {
        ask(Setting.Kind.PADDING, settings.get().with(rule));
    }

    private void ask(Setting.Kind kind, CaseSettings asked) {
        CaseSettings wanted = asked.ruled();
        settings.set(wanted);
        Optional<SettingProblem> found =
                SettingCheck.problem(kind, wanted, view.get(), state.get().settings());
        if (found.isEmpty()) {
            change(resized(wanted));
        }
        problem.set(found);
    }

    /** Takes settings that were offered because they work. */
    public void accept(SettingProblem.Offer offer) {
        change(resized(offer.settings()));
    }

    /** Makes the numbers of every kind alike in all directions, as those of the columns are. */
    public void makeAlike() {
        CaseSettings alike = settings.get();
        for (Setting.Kind kind : Setting.Kind.values()) {
            Setting last = Setting.of(kind).getLast();
            if (last.direction().isPresent() && !alike.isAlike(kind)) {
                alike = alike.withAll(kind, alike.get(last));
            }
        }
        ask(Setting.Kind.INPUT, alike);
    }

    private ConvolutionState resized(CaseSettings wanted) {
        ConvolutionCase now = example();
        RandomNumbers random = new RandomNumbers(seed.get());
        NumberTable input = inputMemory.resized(
                now.input(),
                wanted.inputSizes(),
                cell -> fresh(random, RandomNumbers.Purpose.INPUT, cell, now.input()));
        NumberTable filters = filterMemory.resized(
                now.filters(),
                wanted.filterSizes(),
                cell -> fresh(random, RandomNumbers.Purpose.FILTER, cell, now.filters()));
        List<BigDecimal> bias = now.hasBias()
                ? IntStream.range(0, filters.sizes().filters())
                        .mapToObj(filter ->
                                filter < now.bias().size() ? now.bias().get(filter) : BigDecimal.ZERO)
                        .toList()
                : List.of();
        ConvolutionCase changed = new ConvolutionCase(
                wanted.dimensions(),
                input,
                filters,
                bias,
                wanted.window(),
                wanted.get(Setting.GROUPS),
                now.flipped(),
                now.relu());
        ConvolutionState kept = state.get().with(changed);
        return new ConvolutionState(
                changed, kept.outputGradient(), wanted.get(Setting.OUTPUT_PADDING), wanted.paddingRule());
    }

    /** New rows and columns are empty; a new channel, plane or filter has something to show. */
    private static BigDecimal fresh(RandomNumbers random, RandomNumbers.Purpose purpose, Cell cell, NumberTable now) {
        boolean newSlice = cell.filter() >= now.sizes().filters()
                || cell.channel() >= now.sizes().channels()
                || cell.plane() >= now.sizes().planes();
        return newSlice ? random.number(purpose, cell) : BigDecimal.ZERO;
    }

    // ---- what is switched

    public void setBias(boolean wanted) {
        List<BigDecimal> bias = IntStream.range(0, example().filters().sizes().filters())
                .mapToObj(filter ->
                        new RandomNumbers(seed.get()).number(RandomNumbers.Purpose.BIAS, new Cell(0, filter, 0, 0, 0)))
                .toList();
        if (wanted != example().hasBias()) {
            changeCase(now -> now.withBias(wanted ? bias : List.of()));
        }
    }

    public void setRelu(boolean wanted) {
        changeCase(now -> now.withRelu(wanted));
    }

    public void setFlipped(boolean wanted) {
        changeCase(now -> now.withFlipped(wanted));
    }

    /** New numbers out of the seed for a table; no other table changes. */
    public void randomize(RandomNumbers.Purpose purpose) {
        RandomNumbers random = new RandomNumbers(seed.get());
        switch (purpose) {
            case INPUT ->
                changeCase(
                        now -> now.withInput(random.table(purpose, now.input().sizes())));
            case FILTER ->
                changeCase(now ->
                        now.withFilters(random.table(purpose, now.filters().sizes())));
            case BIAS ->
                changeCase(now -> now.withBias(random.table(
                                purpose,
                                new kernelight.walk.Sizes(
                                        1, now.filters().sizes().filters(), 1, 1, 1))
                        .values()));
            case GRADIENT ->
                change(state.get()
                        .withOutputGradient(random.table(purpose, example().outputSizes())));
        }
    }

    /** Zeros everywhere in a table. */
    public void clear(RandomNumbers.Purpose purpose) {
        switch (purpose) {
            case INPUT ->
                changeCase(now -> now.withInput(NumberTable.zeros(now.input().sizes())));
            case FILTER ->
                changeCase(
                        now -> now.withFilters(NumberTable.zeros(now.filters().sizes())));
            case BIAS ->
                changeCase(now -> now.withBias(
                        now.bias().stream().map(bias -> BigDecimal.ZERO).toList()));
            case GRADIENT ->
                change(state.get()
                        .withOutputGradient(NumberTable.zeros(example().outputSizes())));
        }
    }

    // ---- what is looked at

    /** Looks at the same case in another way, at the same place where the way has it. */
    public void look(ViewKind wanted) {
        if (wanted == view.get()) {
            return;
        }
        Optional<SettingProblem> found = SettingCheck.problem(
                Setting.Kind.PADDING, settings.get(), wanted, state.get().settings());
        if (found.isPresent()) {
            problem.set(found);
            return;
        }
        rememberPlace();
        boolean samePlace = isForward(wanted) && isForward(view.get());
        int place = samePlace ? playback.positionProperty().get() : placeIn(wanted);
        view.set(wanted);
        show(state.get());
        playback.seek(place);
    }

    public void look(GradientKind wanted) {
        if (wanted != gradient.get()) {
            rememberPlace();
            gradient.set(wanted);
            show(state.get());
            playback.seek(gradientPlaces.getOrDefault(wanted, 0));
        }
    }

    private static boolean isForward(ViewKind kind) {
        return kind == ViewKind.SLIDING || kind == ViewKind.IM2COL;
    }

    private static ViewKind remembered(ViewKind kind) {
        return isForward(kind) ? ViewKind.SLIDING : kind;
    }

    private void rememberPlace() {
        int position = playback.positionProperty().get();
        places.put(remembered(view.get()), position);
        if (view.get() == ViewKind.BACKWARD) {
            gradientPlaces.put(gradient.get(), position);
        }
    }

    private int placeIn(ViewKind wanted) {
        return wanted == ViewKind.BACKWARD
                ? gradientPlaces.getOrDefault(gradient.get(), 0)
                : places.getOrDefault(remembered(wanted), 0);
    }

    /** Goes to the same place of another filter's map. */
    public void goToFilter(int filter) {
        Cell now = frame.get().target();
        Cell there = walk().operation().target() == GridName.FILTER_GRADIENT
                ? new Cell(filter, now.channel(), now.plane(), now.row(), now.column())
                : new Cell(0, filter, now.plane(), now.row(), now.column());
        if (walk().targetSizes().contains(there)) {
            int start = walk().positionOf(there) - walk().operation().microSteps(there);
            int nowStart = walk().positionOf(now) - walk().operation().microSteps(now);
            playback.seek(start + playback.positionProperty().get() - nowStart);
        }
    }

    /** Which filter is at work, counted from 0. */
    public int filterAtWork() {
        return sheets.filterAtWork(frame.get());
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
        look(ViewKind.SLIDING);
    }

    @Override
    public List<ObservableValue<?>> whatIsAskedAbout() {
        return List.of(state, view);
    }

    @Override
    public NumberQuestion question(Cell output) {
        return new CellQuestion(example(), output);
    }

    @Override
    public OutputSizeQuestion sizeQuestion() {
        return new OutputSizeQuestion(OutputSizeFacts.axes(example()));
    }

    // ---- the stage

    @Override
    public boolean isTyped(GridCell at) {
        return switch (at.grid()) {
            case INPUT -> example().input().sizes().contains(at.cell());
            case FILTER, BIAS, OUTPUT_GRADIENT -> true;
            default -> false;
        };
    }

    @Override
    public BigDecimal numberAt(GridCell at) {
        return switch (at.grid()) {
            case INPUT -> example().input().at(at.cell());
            case FILTER -> example().filters().at(at.cell());
            case BIAS -> example().bias().get(at.cell().channel());
            case OUTPUT_GRADIENT -> state.get().outputGradient().at(at.cell());
            default -> throw new IllegalArgumentException(at.grid() + " is computed, not typed");
        };
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
        ConvolutionState changed = put(at, number);
        if (first) {
            history.remember(state.get());
        }
        show(changed);
    }

    private ConvolutionState put(GridCell at, BigDecimal value) {
        ConvolutionCase now = example();
        return switch (at.grid()) {
            case INPUT -> state.get().with(now.withInput(now.input().with(at.cell(), value)));
            case FILTER -> state.get().with(now.withFilters(now.filters().with(at.cell(), value)));
            case BIAS -> {
                List<BigDecimal> bias = new ArrayList<>(now.bias());
                bias.set(at.cell().channel(), value);
                yield state.get().with(now.withBias(bias));
            }
            default ->
                state.get().withOutputGradient(state.get().outputGradient().with(at.cell(), value));
        };
    }

    @Override
    public void choose(GridCell at) {
        Cell cell = source(at).cell();
        GridName grid = source(at).grid();
        if (grid == walk().operation().target()) {
            playback.seek(walk().positionOf(cell));
        }
    }

    /** The cell that a cell of a matrix stands for. */
    private GridCell source(GridCell at) {
        return sheets.source(at, frame.get());
    }

    @Override
    public void goToTerm(int termsDone) {
        Frame now = frame.get();
        playback.seek(walk().positionOf(now.target()) - walk().operation().microSteps(now.target()) + termsDone);
    }

    @Override
    public String copy(GridCell at) {
        return TablePaste.copy(this, source(at));
    }

    @Override
    public Optional<Refusal> paste(GridCell at, String text) {
        return TablePaste.paste(this, source(at), text);
    }

    /** A table that numbers can be pasted into. */
    NumberTable table(GridName grid) {
        return switch (grid) {
            case INPUT -> example().input();
            case FILTER -> example().filters();
            case OUTPUT_GRADIENT -> state.get().outputGradient();
            case BIAS ->
                new NumberTable(
                        new kernelight.walk.Sizes(1, example().bias().size(), 1, 1, 1),
                        example().bias());
            default -> result();
        };
    }

    /** Puts a whole table in place of the old one of the same sizes. */
    void replace(GridName grid, NumberTable changed) {
        switch (grid) {
            case INPUT -> changeCase(now -> now.withInput(changed));
            case FILTER -> changeCase(now -> now.withFilters(changed));
            case BIAS -> changeCase(now -> now.withBias(changed.values()));
            default -> change(state.get().withOutputGradient(changed));
        }
    }

    // ---- back and forth

    public void undo() {
        if (history.canUndo()) {
            showPossible(history.undo(state.get()));
        }
    }

    public void redo() {
        if (history.canRedo()) {
            showPossible(history.redo(state.get()));
        }
    }

    /** What was may not have a transposed convolution. */
    private void showPossible(ConvolutionState shown) {
        if (!isPossible(shown, view.get())) {
            view.set(ViewKind.SLIDING);
        }
        show(shown);
    }

    private static boolean isPossible(ConvolutionState shown, ViewKind view) {
        return SettingCheck.isPossible(shown.settings(), view);
    }

    private void changeCase(UnaryOperator<ConvolutionCase> edit) {
        change(state.get().with(edit.apply(example())));
    }

    private void change(ConvolutionState changed) {
        if (!changed.equals(state.get())) {
            history.remember(state.get());
            show(changed);
        } else {
            settings.set(changed.settings());
            problem.set(Optional.empty());
        }
    }

    private void show(ConvolutionState shown) {
        changing = true;
        sheets = new ConvolutionSheets(shown, view.get(), gradient.get());
        inputMemory.remember(shown.example().input());
        filterMemory.remember(shown.example().filters());
        state.set(shown);
        hidden.set(Hidden.NOTHING);
        pointedAt.set(Optional.empty());
        playback.setTimeline(WalkTimeline.of(sheets.walk()));
        changing = false;
        refresh();
        settings.set(shown.settings());
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
        return new WalkSheet.Options(shaded.get(), weightColors.get(), hidden.get()::hides, soFar.get());
    }

    /** The sheet at each position of what is in view now, whatever becomes of this model; from any thread. */
    public IntFunction<Sheet> sheets() {
        ConvolutionSheets now = sheets;
        WalkSheet.Options options = options();
        boolean hidesSize = hidden.get().size();
        return position -> now.sheet(now.walk().frameAt(position), Optional.empty(), options, hidesSize);
    }

    // ---- what can be watched

    @Override
    public Playback playback() {
        return playback;
    }

    public ReadOnlyObjectProperty<ConvolutionState> stateProperty() {
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
    public ReadOnlyObjectProperty<CaseSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<SettingProblem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ViewKind> viewProperty() {
        return view.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<GradientKind> gradientProperty() {
        return gradient.getReadOnlyProperty();
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

    /** Whether every weight, and what it meets, has a colour of its own. */
    public BooleanProperty weightColorsProperty() {
        return weightColors;
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
