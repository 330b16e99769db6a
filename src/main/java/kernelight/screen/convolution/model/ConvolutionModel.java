package kernelight.screen.convolution.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import kernelight.engine.kernel.PaddingMode;
import kernelight.exercise.CellQuestion;
import kernelight.exercise.NumberQuestion;
import kernelight.exercise.OutputSizeQuestion;
import kernelight.screen.stageroom.model.SettableRoomModel;
import kernelight.stage.edit.model.SettingProblem;
import kernelight.screen.stepper.model.SizeFacts;
import kernelight.stage.edit.model.RandomNumbers;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.words.Message;

/** The state of the convolution screen. Opens on the lecture's case, before its first product, paused. */
public final class ConvolutionModel
        extends SettableRoomModel<ConvolutionState, ConvolutionSheets, Setting, Setting.Kind, CaseSettings> {
    private final ReadOnlyObjectWrapper<ViewKind> view = new ReadOnlyObjectWrapper<>(ViewKind.SLIDING);
    private final ReadOnlyObjectWrapper<GradientKind> gradient = new ReadOnlyObjectWrapper<>(GradientKind.FILTER);
    /** The person's own view, while a preset is looked at in the one that its name promises. */
    private Optional<ViewKind> viewBefore = Optional.empty();

    private final CaseResizing resizing = new CaseResizing();

    public ConvolutionModel() {
        this(ConvolutionState.of(ConvolutionPreset.OPENING.example()));
    }

    private ConvolutionModel(ConvolutionState opening) {
        super(opening, new ConvolutionSheets(opening, ViewKind.SLIDING, GradientKind.FILTER));
        begin();
    }

    // ---- the case

    @Override
    public ConvolutionCase example() {
        return state().example();
    }

    /** Some names of presets tell the output's size. */
    @Override
    public Message title() {
        return hiddenProperty().get().size() ? CaseNames.asked(example()) : CaseNames.title(example());
    }

    @Override
    public List<Message> summary() {
        return CaseNames.summary(state().settings(), example());
    }

    @Override
    public ObservableValue<SizeFacts> sizeFacts() {
        return Bindings.createObjectBinding(
                () -> {
                    ConvolutionState now = stateProperty().get();
                    return viewProperty().get() == ViewKind.TRANSPOSED
                            ? OutputSizeFacts.ofTransposed(now.example(), now.outputPadding())
                            : OutputSizeFacts.of(now.example());
                },
                stateProperty(),
                viewProperty());
    }

    /** Takes over a preset's numbers and sizes; the place goes back to the start. */
    public void choose(ConvolutionPreset preset) {
        open(ConvolutionState.of(preset.example()));
        ViewKind asked = preset.view().orElse(viewBefore.orElse(view.get()));
        viewBefore = preset.view().map(promised -> viewBefore.orElse(view.get()));
        turnTo(asked);
        shadedProperty().set(preset.isPicture());
    }

    @Override
    protected void remember(ConvolutionState shown) {
        resizing.remember(shown.example());
    }

    @Override
    protected void forget() {
        resizing.forget();
    }

    // ---- what is set

    public void set(PaddingMode mode) {
        ask(Setting.Kind.PADDING, wanted().with(mode));
    }

    public void set(PaddingRule rule) {
        ask(Setting.Kind.PADDING, wanted().with(rule));
    }

    @Override
    public void makeAlike() {
        ask(Setting.Kind.INPUT, wanted().alike());
    }

    @Override
    protected CaseSettings settingsOf(ConvolutionState shown) {
        return shown.settings();
    }

    @Override
    protected CaseSettings ruled(CaseSettings asked) {
        return asked.ruled();
    }

    @Override
    protected Optional<SettingProblem<Setting.Kind, CaseSettings>> problem(Setting.Kind changed, CaseSettings wanted) {
        return SettingCheck.problem(changed, wanted, view.get(), state().settings());
    }

    @Override
    protected ConvolutionState resized(CaseSettings wanted, RandomNumbers random) {
        return resizing.resized(state(), wanted, random);
    }

    // ---- what is switched

    public void setBias(boolean wanted) {
        RandomNumbers random = new RandomNumbers(seedProperty().get());
        List<BigDecimal> bias = IntStream.range(0, example().filters().sizes().filters())
                .mapToObj(filter -> random.number(RandomNumbers.Purpose.BIAS, new Cell(0, filter, 0, 0, 0)))
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

    private void changeCase(UnaryOperator<ConvolutionCase> edit) {
        change(state().with(edit.apply(example())));
    }

    // ---- what is looked at

    /** Looks at the same case in another way, at the same place where the way has it. */
    public void look(ViewKind wanted) {
        viewBefore = Optional.empty();
        turnTo(wanted);
    }

    private void turnTo(ViewKind wanted) {
        if (wanted == view.get()) {
            return;
        }
        SettingCheck.problem(Setting.Kind.PADDING, wanted(), wanted, state().settings())
                .ifPresentOrElse(this::object, () -> turn(() -> view.set(wanted)));
    }

    public void look(GradientKind wanted) {
        if (wanted != gradient.get()) {
            turn(() -> gradient.set(wanted));
        }
    }

    @Override
    protected ConvolutionSheets sheetsOf(ConvolutionState shown) {
        return new ConvolutionSheets(shown, view.get(), gradient.get());
    }

    @Override
    protected Object walkInView() {
        return switch (view.get()) {
            case SLIDING, IM2COL -> ViewKind.SLIDING;
            case BACKWARD -> gradient.get();
            case TRANSPOSED -> ViewKind.TRANSPOSED;
        };
    }

    /** What was may not have a transposed convolution. */
    @Override
    protected void turnToPossibleView(ConvolutionState shown) {
        if (!SettingCheck.isPossible(shown.settings(), view.get())) {
            view.set(ViewKind.SLIDING);
        }
    }

    /** Goes to the same place of another filter's map. */
    public void goToFilter(int filter) {
        Cell now = frameProperty().get().target();
        Cell there = walk().operation().target() == GridName.FILTER_GRADIENT
                ? new Cell(filter, now.channel(), now.plane(), now.row(), now.column())
                : new Cell(0, filter, now.plane(), now.row(), now.column());
        if (walk().targetSizes().contains(there)) {
            int start = walk().positionOf(there) - walk().operation().microSteps(there);
            int nowStart = walk().positionOf(now) - walk().operation().microSteps(now);
            playback().seek(start + playback().positionProperty().get() - nowStart);
        }
    }

    /** Which filter is at work, counted from 0. */
    public int filterAtWork() {
        return sheetsInView().filterAtWork(frameProperty().get());
    }

    // ---- what is asked

    @Override
    public void lookAtOutput() {
        look(ViewKind.SLIDING);
    }

    @Override
    public List<ObservableValue<?>> whatIsAskedAbout() {
        return List.of(stateProperty(), view);
    }

    @Override
    public NumberQuestion question(Cell output) {
        return new CellQuestion(example(), output);
    }

    @Override
    public OutputSizeQuestion sizeQuestion() {
        return new OutputSizeQuestion(OutputSizeFacts.axes(example()));
    }

    // ---- numbers

    @Override
    public boolean isTyped(GridName table) {
        return switch (table) {
            case INPUT, FILTER, BIAS, OUTPUT_GRADIENT -> true;
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
            case INPUT -> example().input();
            case FILTER -> example().filters();
            case BIAS -> state().bias();
            case OUTPUT_GRADIENT -> state().outputGradient();
            default -> result();
        };
    }

    @Override
    protected ConvolutionState with(GridName grid, NumberTable changed) {
        ConvolutionCase now = example();
        return switch (grid) {
            case INPUT -> state().with(now.withInput(changed));
            case FILTER -> state().with(now.withFilters(changed));
            case BIAS -> state().with(now.withBias(changed.values()));
            default -> state().withOutputGradient(changed);
        };
    }

    @Override
    protected Optional<Growth> growth(GridName grid, int rows, int columns) {
        Setting.Kind kind = grid == GridName.INPUT ? Setting.Kind.INPUT : Setting.Kind.FILTER;
        Setting rowSetting = Setting.of(kind, Direction.ROWS);
        boolean canGrow = (grid == GridName.INPUT || grid == GridName.FILTER)
                && Math.max(rows, columns) <= rowSetting.largest()
                && (rows == 1 || example().dimensions() > 1);
        if (!canGrow) {
            return Optional.empty();
        }
        return Optional.of(new Growth(Message.of("convolution.offer.size." + kind, rows, columns), () -> {
            ask(kind, wanted().with(rowSetting, rows).with(Setting.of(kind, Direction.COLUMNS), columns));
            return problemProperty().get().isEmpty();
        }));
    }

    // ---- what can be watched

    public ReadOnlyObjectProperty<ViewKind> viewProperty() {
        return view.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<GradientKind> gradientProperty() {
        return gradient.getReadOnlyProperty();
    }
}
