package kernelight.stage.export;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import kernelight.export.file.Run;
import kernelight.export.model.AnimationSteps;
import kernelight.export.model.ExportKind;
import kernelight.export.model.ExportSource;
import kernelight.export.model.PictureContent;
import kernelight.export.view.PictureColors;
import kernelight.interchange.code.Framework;
import kernelight.interchange.code.PythonCode;
import kernelight.playback.Timeline;
import kernelight.session.KernelightFile;
import kernelight.session.Persistent;
import kernelight.stage.layout.Sizing;
import kernelight.stage.layout.StageLayout;
import kernelight.stage.paint.FormulaPicture;
import kernelight.stage.paint.StageColors;
import kernelight.stage.paint.StagePage;
import kernelight.stage.paint.StagePicture;
import kernelight.stage.player.HiddenOutputs;
import kernelight.stage.player.StagePlayer;
import kernelight.stage.state.StageState;
import kernelight.stage.view.StageView;
import kernelight.ui.surface.CanvasSurface;
import kernelight.ui.surface.Picture;
import kernelight.ui.surface.Surface;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.TextMeasure;
import kernelight.walk.NumberTable;
import kernelight.walk.Operation;
import kernelight.walk.Walk;
import kernelight.words.LocalizedMessage;

/** Exports what is on a stage, without anything that a quiz hides. FX thread, as {@link ExportSource} says. */
public final class StageExport implements ExportSource {
    private static final double SECONDS_PER_STEP = 1;
    private static final double SECONDS_PER_PRODUCT = 0.4;

    private final StagePlayer player;
    private final CaseExport source;
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final StageView stage;
    private final Optional<Persistent> persistent;
    private final Surface measure = new CanvasSurface(new Canvas().getGraphicsContext2D(), new TextMeasure());

    /**
     * @param stage the view in the window: pictures have its proportions and sizes
     */
    public StageExport(
            StagePlayer player,
            CaseExport source,
            Texts texts,
            ObservableValue<Palette> palette,
            StageView stage,
            Persistent persistent) {
        this(player, source, texts, palette, stage, Optional.of(persistent));
    }

    /** The same for what is no case of a screen, and cannot be opened again. */
    public StageExport(
            StagePlayer player, CaseExport source, Texts texts, ObservableValue<Palette> palette, StageView stage) {
        this(player, source, texts, palette, stage, Optional.empty());
    }

    private StageExport(
            StagePlayer player,
            CaseExport source,
            Texts texts,
            ObservableValue<Palette> palette,
            StageView stage,
            Optional<Persistent> persistent) {
        this.player = player;
        this.source = source;
        this.texts = texts;
        this.palette = palette;
        this.stage = stage;
        this.persistent = persistent;
    }

    public ObservableValue<Sizing> sizing() {
        return stage.sizing();
    }

    /** A table that is exported, named as on the stage. */
    public static NamedNumbers named(String key, String fileName, NumberTable table) {
        return new NamedNumbers(LocalizedMessage.of(key), fileName, table);
    }

    /**
     * The programs of a screen's operation, one per framework.
     *
     * @param isUnrolled whether they show im2col
     */
    public static List<NamedCode> programs(Operation operation, boolean isUnrolled) {
        return Stream.of(Framework.values())
                .map(framework -> new NamedCode(
                        framework.title(),
                        ".py",
                        () -> isUnrolled
                                ? PythonCode.unrolled(framework, operation)
                                : PythonCode.of(framework, operation)))
                .toList();
    }

    @Override
    public LocalizedMessage title() {
        return source.title();
    }

    @Override
    public String fileName() {
        return persistent.map(Persistent::kind).orElse("number")
                + source.preset().map("-"::concat).orElse("")
                + source.view()
                        .map(view -> "-" + view.name().toLowerCase(Locale.ROOT))
                        .orElse("");
    }

    @Override
    public Set<ExportKind> kinds() {
        return persistent.isPresent()
                ? EnumSet.allOf(ExportKind.class)
                : EnumSet.complementOf(EnumSet.of(ExportKind.CASE));
    }

    @Override
    public Picture picture(PictureContent content) {
        StageColors colors = new StageColors(PictureColors.on(content.background(), palette.getValue()));
        int position = player.playback().positionProperty().get();
        Optional<StageLayout> seen = stage.stageLayout().filter(layout -> content.inSight() && isScrolled());
        StagePicture picture = seen.map(
                        layout -> seenPicture(layout, player.states().apply(position), colors))
                .orElseGet(() -> pictures(colors, position).apply(position));
        return content.formula() && hasFormula() ? new FormulaPicture(picture, source.sizes(), measure) : picture;
    }

    private StagePicture seenPicture(StageLayout layout, StageState state, StageColors colors) {
        Function<LocalizedMessage, String> words = words();
        StagePage page = StagePage.ofSight(state, layout, stage.getWidth(), stage.getHeight(), words, measure);
        return new StagePicture(page, state, colors, words);
    }

    @Override
    public boolean hasFormula() {
        return !player.options().hidden().get().size() && !source.sizes().isEmpty();
    }

    @Override
    public boolean isScrolled() {
        return stage.stageLayout().stream()
                .flatMap(layout -> layout.blocks().stream())
                .anyMatch(StagePage::isCut);
    }

    /** In a fixed language, even if that of the window changes meanwhile. */
    private Function<LocalizedMessage, String> words() {
        return new Texts(texts.languageProperty().get())::get;
    }

    @Override
    public List<AnimationSteps> animations(PictureContent content) {
        if (player.options().hidden().get().size()) {
            return List.of(); // their lengths would reveal it
        }
        Walk walk = player.walk();
        IntFunction<StagePicture> stages = pictures(
                new StageColors(PictureColors.on(content.background(), palette.getValue())),
                0,
                walk.endOfLongestStep());
        IntFunction<Picture> pictures = content.formula() && hasFormula() ? withFormula(stages) : stages::apply;
        Timeline timeline = player.playback().timelineProperty().get();
        int first = walk.startOfFirstStep() + 1; // the start, and each time that the filter is flipped
        return List.of(
                AnimationSteps.ofSteps(
                        new Run(
                                timeline.steps() + first,
                                frame -> pictures.apply(frame < first ? frame : timeline.endOfStep(frame - first))),
                        SECONDS_PER_STEP),
                AnimationSteps.ofProducts(new Run(walk.length() + 1, pictures), SECONDS_PER_PRODUCT));
    }

    private IntFunction<Picture> withFormula(IntFunction<StagePicture> stages) {
        FormulaPicture formula = new FormulaPicture(stages.apply(0), source.sizes(), measure);
        return position -> formula.above(stages.apply(position));
    }

    /**
     * The picture at each position, all on pages of one size; everything that depends on the window is read now.
     *
     * @param positions positions whose sums must fit on the page
     */
    private IntFunction<StagePicture> pictures(StageColors colors, int... positions) {
        IntFunction<StageState> states = player.states();
        Function<LocalizedMessage, String> words = words();
        List<StageState> measured = IntStream.of(positions).mapToObj(states).toList();
        StagePage page = StagePage.of(
                measured, stage.getWidth(), stage.getHeight(), stage.sizing().getValue(), words, measure);
        return position -> new StagePicture(page, states.apply(position), colors, words);
    }

    @Override
    public List<NamedNumbers> numbers() {
        List<NamedNumbers> numbers = new ArrayList<>(source.given());
        if (!isQuizRunning()) {
            numbers.add(source.computed());
        }
        return numbers;
    }

    @Override
    public List<NamedCode> code() {
        return isQuizRunning() ? List.of() : source.programs();
    }

    /** Whether a quiz is running: an export must not reveal its answers. */
    private boolean isQuizRunning() {
        return !player.options().hidden().get().equals(HiddenOutputs.NOTHING);
    }

    @Override
    public Optional<CaseText> caseText() {
        return persistent.map(state -> new CaseText(KernelightFile.EXTENSION, KernelightFile.text(state)));
    }
}
