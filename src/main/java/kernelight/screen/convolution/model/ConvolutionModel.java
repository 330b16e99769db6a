package kernelight.screen.convolution.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import kernelight.engine.kernel.PaddingMode;
import kernelight.exercise.BiasGradientQuestion;
import kernelight.exercise.CellQuestion;
import kernelight.exercise.FilterGradientQuestion;
import kernelight.exercise.InputGradientQuestion;
import kernelight.exercise.NumberQuestion;
import kernelight.exercise.OutputSizeQuestion;
import kernelight.screen.stepper.model.SizeFacts;
import kernelight.stage.edit.model.AdjustableSettings;
import kernelight.stage.edit.model.CaseTables;
import kernelight.stage.edit.model.EditHistory;
import kernelight.stage.edit.model.NumberEdits;
import kernelight.stage.edit.model.RandomNumbers;
import kernelight.stage.edit.model.RequestedSettings;
import kernelight.stage.edit.model.SettingKind;
import kernelight.stage.edit.model.SettingProblem;
import kernelight.stage.edit.model.SuggestedFix;
import kernelight.stage.player.StagePlayer;
import kernelight.stage.player.TableWords;
import kernelight.stage.quiz.model.QuizSubject;
import kernelight.walk.BackwardCase;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.walk.Term;
import kernelight.words.LocalizedMessage;

/**
 * The state of the convolution screen. Opens with the lecture's case, before its first product, paused.
 *
 * <p>How an edit is processed: {@link #request} checks the settings and makes the case, {@link #change} remembers the
 * old one for undo, {@link #show} shows the new one. Numbers that are typed begin at {@code change}; undo, files and
 * presets end in {@code show}, too.
 */
public final class ConvolutionModel
        implements AdjustableSettings<ConvolutionSetting, ConvolutionSettings>, CaseTables, QuizSubject {
    private final ReadOnlyObjectWrapper<ConvolutionView> view = new ReadOnlyObjectWrapper<>(ConvolutionView.SLIDING);
    private final ReadOnlyObjectWrapper<GradientKind> gradient = new ReadOnlyObjectWrapper<>(GradientKind.FILTER);
    private final ReadOnlyObjectWrapper<TransposedWay> way = new ReadOnlyObjectWrapper<>(TransposedWay.GATHERED);
    private final StagePlayer player;
    private final EditHistory<ConvolutionState> history;
    private final RequestedSettings<ConvolutionSettings> requested;
    private final NumberEdits numbers;
    private final ConvolutionResizing resizing = new ConvolutionResizing();
    /** The view that the user had chosen, while a preset is shown in its own view. */
    private Optional<ConvolutionView> viewBefore = Optional.empty();

    public ConvolutionModel() {
        ConvolutionState opening = ConvolutionState.of(ConvolutionPreset.OPENING.example());
        player = new StagePlayer(tables(opening));
        history = new EditHistory<>(opening, player);
        requested = new RequestedSettings<>(opening.settings());
        numbers = new NumberEdits(player, this);
        resizing.remember(opening.example());
    }

    // ---- processing an edit

    /** Where settings are impossible the case stays as it is, and the problem says why. */
    private void request(SettingKind changed, ConvolutionSettings asked) {
        ConvolutionSettings wanted = asked.withPaddingByRule();
        ConvolutionSettingCheck.problem(changed, wanted, view.get(), state().settings())
                .ifPresentOrElse(
                        problem -> requested.reject(wanted, problem),
                        () -> change(resizing.resized(state(), wanted, numbers.random())));
    }

    private void change(ConvolutionState changed) {
        if (changed.equals(state())) {
            requested.apply(changed.settings()); // drops settings that were rejected before
        } else {
            history.remember();
            show(changed);
        }
    }

    private void show(ConvolutionState shown) {
        if (!ConvolutionSettingCheck.isPossible(shown.settings(), view.get())) {
            // the case may have no transposed convolution, or nothing but that
            view.set(shown.example().hasOutput() ? ConvolutionView.SLIDING : ConvolutionView.TRANSPOSED);
        }
        player.show(tables(shown)); // before listeners are notified of the state: its walk may be shorter
        take(shown);
    }

    private void take(ConvolutionState shown) {
        history.set(shown);
        resizing.remember(shown.example());
        requested.apply(shown.settings());
    }

    private ConvolutionWalkTables tables(ConvolutionState shown) {
        return new ConvolutionWalkTables(shown, view.get(), gradient.get(), way.get());
    }

    /** Opens another state, such as one from a file, at the start of its walk. */
    public void open(ConvolutionState opened) {
        resizing.forget();
        if (!opened.equals(state())) {
            history.remember();
        }
        player.forgetPositions();
        show(opened);
        requested.fitDirections();
        player.playback().first();
    }

    /** Opens a preset at the start of its walk. */
    public void choose(ConvolutionPreset preset) {
        open(ConvolutionState.of(preset.example()));
        ConvolutionView asked = preset.view().orElse(viewBefore.orElse(view.get()));
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
    public void set(ConvolutionSetting setting, int value) {
        request(setting.kind(), requested.now().with(setting, value));
    }

    @Override
    public void setAll(SettingKind kind, int value) {
        request(kind, requested.now().withAll(kind, value));
    }

    public void set(PaddingMode mode) {
        request(ConvolutionSetting.Kind.PADDING, requested.now().with(mode));
    }

    public void set(PaddingRule rule) {
        request(ConvolutionSetting.Kind.PADDING, requested.now().with(rule));
    }

    @Override
    public void makeAlike() {
        request(ConvolutionSetting.Kind.INPUT, requested.now().alike());
    }

    @Override
    public void apply(SuggestedFix<ConvolutionSettings> fix) {
        change(resizing.resized(state(), fix.settings(), numbers.random()));
    }

    public void setBias(boolean wanted) {
        List<BigDecimal> bias = IntStream.range(0, example().filters().sizes().filters())
                .mapToObj(filter -> numbers.random().number(RandomNumbers.Purpose.BIAS, new Cell(0, filter, 0, 0, 0)))
                .toList();
        if (wanted != example().hasBias()) {
            change(state().with(example().withBias(wanted ? bias : List.of())));
        }
    }

    public void setRelu(boolean wanted) {
        change(state().with(example().withRelu(wanted)));
    }

    public void setFlipped(boolean wanted) {
        change(state().with(example().withFlipped(wanted)));
    }

    // ---- editing numbers

    @Override
    public NumberTable table(GridName grid) {
        return switch (grid) {
            case INPUT -> example().input();
            case FILTER -> example().filters();
            case BIAS -> state().bias();
            case OUTPUT_GRADIENT -> state().outputGradient();
            default -> player.result();
        };
    }

    @Override
    public void change(GridName grid, NumberTable changed) {
        change(with(state(), grid, changed));
    }

    @Override
    public void changeAll(Map<GridName, NumberTable> changed) {
        ConvolutionState all = state();
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

    private static ConvolutionState with(ConvolutionState state, GridName grid, NumberTable changed) {
        ConvolutionCase now = state.example();
        return switch (grid) {
            case INPUT -> state.with(now.withInput(changed));
            case FILTER -> state.with(now.withFilters(changed));
            case BIAS -> state.with(now.withBias(changed.values()));
            default -> state.withOutputGradient(changed);
        };
    }

    @Override
    public int dimensions() {
        return example().dimensions();
    }

    @Override
    public Optional<Growth> growth(GridName grid, Sizes sizes) {
        if (grid != GridName.INPUT && grid != GridName.FILTER) {
            return Optional.empty();
        }
        ConvolutionSettings asked = requested.now().with(grid, sizes);
        Sizes made = grid == GridName.INPUT ? asked.inputSizes() : asked.filterSizes();
        if (!made.equals(sizes) || !asked.isWithinRange(ConvolutionSetting.Kind.values())) {
            return Optional.empty();
        }
        ConvolutionSetting.Kind kind =
                grid == GridName.INPUT ? ConvolutionSetting.Kind.INPUT : ConvolutionSetting.Kind.FILTER;
        Sizes now = table(grid).sizes();
        boolean isLonger = sizes.filters() == now.filters()
                && sizes.channels() == now.channels()
                && sizes.planes() == now.planes();
        LocalizedMessage label = isLonger
                ? LocalizedMessage.of("convolution.offer.size." + kind, sizes.rows(), sizes.columns())
                : LocalizedMessage.of("convolution.offer.shape." + kind, TableWords.shape(sizes, dimensions()));
        return Optional.of(new Growth(label, () -> {
            request(kind, asked);
            return problemProperty().get().isEmpty();
        }));
    }

    // ---- views

    /** Shows the same case in another view, at the position where that view was left, if the view is possible. */
    public void showView(ConvolutionView wanted) {
        viewBefore = Optional.empty();
        switchTo(wanted);
    }

    private void switchTo(ConvolutionView wanted) {
        if (wanted == view.get()) {
            return;
        }
        ConvolutionSettings shown = state().settings();
        ConvolutionSettings asked = // what was rejected may suit the view while the case does not
                ConvolutionSettingCheck.isPossible(shown, wanted) ? requested.now() : shown;
        ConvolutionSettingCheck.problem(ConvolutionSetting.Kind.PADDING, asked, wanted, shown)
                .ifPresentOrElse(problem -> requested.reject(asked, problem), () -> {
                    view.set(wanted);
                    showSwitched();
                });
    }

    public void showGradient(GradientKind wanted) {
        if (wanted != gradient.get()) {
            gradient.set(wanted);
            showSwitched();
        }
    }

    /** Chooses how the transposed view steps. A case with too many steps to be spread is shown gathered all the same. */
    public void showWay(TransposedWay wanted) {
        if (wanted != way.get()) {
            way.set(wanted);
            showSwitched();
        }
    }

    private void showSwitched() {
        player.switchTo(tables(state()));
        take(state());
    }

    /** Goes to the same position in another filter's feature map, or to its first product in the current number. */
    public void goToFilter(int filter) {
        if (player.walk().operation().target() == GridName.INPUT_GRADIENT) {
            goToTermOfFilter(filter);
            return;
        }
        Cell now = player.frameProperty().get().target();
        Cell there = ConvolutionWalkTables.inFilter(player.walk().operation(), now, filter);
        if (player.walk().targetSizes().contains(there)) {
            player.goToSameStepOf(there);
        }
    }

    /** In the gradient with respect to the input, the filters take part in one number after the other. */
    private void goToTermOfFilter(int filter) {
        List<Term> terms = player.frameProperty().get().formula().terms();
        IntStream.range(0, terms.size())
                .filter(term -> terms.get(term).first().cell().channel() == filter)
                .findFirst()
                .ifPresent(term -> player.goToTerm(term + 1));
    }

    /** The index of the filter that is used now. */
    public int currentFilter() {
        return ConvolutionWalkTables.currentFilter(
                player.frameProperty().get(), player.walk().operation().target());
    }

    /** What the gradient on the stage is, in words; empty in the other views. */
    public List<LocalizedMessage> rules() {
        if (view.get() != ConvolutionView.BACKWARD) {
            return List.of();
        }
        LocalizedMessage rule = LocalizedMessage.of("convolution.rule." + gradient.get());
        LocalizedMessage turned =
                LocalizedMessage.of(example().flipped() ? "convolution.rule.asItIs" : "convolution.rule.turned");
        List<LocalizedMessage> rules =
                new ArrayList<>(gradient.get() == GradientKind.INPUT ? List.of(rule, turned) : List.of(rule));
        if (example().input().sizes().images() > 1) {
            rules.add(LocalizedMessage.of(
                    gradient.get() == GradientKind.INPUT ? "convolution.rule.ownImage" : "convolution.rule.allImages"));
        }
        if (example().relu()) {
            rules.add(LocalizedMessage.of("convolution.rule.relu"));
        }
        return rules;
    }

    // ---- quiz

    @Override
    public boolean showOutput() {
        showView(ConvolutionView.SLIDING);
        return view.get() == ConvolutionView.SLIDING;
    }

    @Override
    public boolean showNumbers() {
        return view.get() == ConvolutionView.BACKWARD || showOutput();
    }

    @Override
    public List<ObservableValue<?>> endsQuestions() {
        return List.of(stateProperty(), view, gradient);
    }

    @Override
    public Object scored() {
        return List.of(example(), state().outputGradient());
    }

    @Override
    public NumberQuestion question(Cell target) {
        BackwardCase backward = new BackwardCase(example(), state().outputGradient());
        return switch (player.walk().operation().target()) {
            case FILTER_GRADIENT -> new FilterGradientQuestion(backward, target);
            case INPUT_GRADIENT -> new InputGradientQuestion(backward, target);
            case BIAS_GRADIENT -> new BiasGradientQuestion(backward, target);
            default -> new CellQuestion(example(), target);
        };
    }

    @Override
    public String channelKey() {
        return switch (player.walk().operation().target()) {
            case OUTPUT -> "predict.at.map";
            case BIAS_GRADIENT -> "predict.at.filter";
            default -> "predict.at.channel";
        };
    }

    @Override
    public void renewNumbers() {
        List<RandomNumbers.Purpose> purposes =
                new ArrayList<>(List.of(RandomNumbers.Purpose.INPUT, RandomNumbers.Purpose.FILTER));
        if (example().hasBias()) {
            purposes.add(RandomNumbers.Purpose.BIAS);
        }
        if (view.get() == ConvolutionView.BACKWARD) {
            purposes.add(RandomNumbers.Purpose.GRADIENT);
        }
        numbers.randomizeFromNextSeed(purposes);
    }

    @Override
    public OutputSizeQuestion sizeQuestion() {
        return new OutputSizeQuestion(ConvolutionSizeFacts.axes(example()));
    }

    // ---- properties

    public ConvolutionCase example() {
        return state().example();
    }

    private ConvolutionState state() {
        return history.now();
    }

    /**
     * The name of the case. Some preset names reveal the output's size, so they are not used while a quiz asks for it.
     */
    public LocalizedMessage title() {
        return player.options().hidden().get().size()
                ? ConvolutionNames.asked(example())
                : ConvolutionNames.title(example());
    }

    /** How the output's size is computed in the current view. */
    public ObservableValue<SizeFacts> sizeFacts() {
        return Bindings.createObjectBinding(
                () -> {
                    ConvolutionState now = stateProperty().get();
                    return viewProperty().get() == ConvolutionView.TRANSPOSED
                            ? ConvolutionSizeFacts.ofTransposed(now.example(), now.outputPadding())
                            : ConvolutionSizeFacts.of(now.example());
                },
                stateProperty(),
                viewProperty());
    }

    /** What the stage shows of the case. */
    public StagePlayer player() {
        return player;
    }

    public EditHistory<ConvolutionState> history() {
        return history;
    }

    /** Puts numbers into the tables of the case. */
    public NumberEdits numbers() {
        return numbers;
    }

    public ReadOnlyObjectProperty<ConvolutionState> stateProperty() {
        return history.stateProperty();
    }

    @Override
    public ReadOnlyObjectProperty<ConvolutionSettings> settingsProperty() {
        return requested.settingsProperty();
    }

    @Override
    public BooleanProperty separateDirectionsProperty() {
        return requested.separateDirectionsProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<SettingProblem<ConvolutionSettings>>> problemProperty() {
        return requested.problemProperty();
    }

    public ReadOnlyObjectProperty<ConvolutionView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<GradientKind> gradientProperty() {
        return gradient.getReadOnlyProperty();
    }

    /** Whether the view has two ways to step, and the case few enough steps for both. */
    public ObservableValue<Boolean> canChooseWay() {
        return Bindings.createBooleanBinding(
                () -> view.get() == ConvolutionView.TRANSPOSED && StampTables.arePossible(example()),
                view,
                stateProperty());
    }

    public ReadOnlyObjectProperty<TransposedWay> wayProperty() {
        return way.getReadOnlyProperty();
    }
}
