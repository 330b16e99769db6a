package kernelight.stage.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import kernelight.export.Run;
import kernelight.interchange.code.Framework;
import kernelight.interchange.code.PythonCode;
import kernelight.stage.player.Hidden;
import kernelight.screen.stageroom.model.StageRoomModel;
import kernelight.session.Kept;
import kernelight.session.KeptFile;
import kernelight.stage.layout.Sizing;
import kernelight.stage.paint.SheetPage;
import kernelight.stage.paint.SheetPicture;
import kernelight.stage.paint.StageColors;
import kernelight.stage.sheet.Sheet;
import kernelight.takeaway.model.Contents;
import kernelight.takeaway.model.Course;
import kernelight.ui.surface.CanvasSurface;
import kernelight.ui.surface.Picture;
import kernelight.ui.surface.Surface;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.TextMeasure;
import kernelight.walk.NumberTable;
import kernelight.walk.Operation;
import kernelight.walk.Walk;
import kernelight.words.Message;

/** What a screen with a stage has to take away; nothing of what is asked of the learner. */
public abstract class StageExport implements Contents {
    private static final double SECONDS_PER_STEP = 1;
    private static final double SECONDS_PER_PRODUCT = 0.4;

    private final StageRoomModel<?, ?> model;
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final Region stage;
    private final ObservableValue<Sizing> sizing;
    private final Kept kept;
    private final Surface measure = new CanvasSurface(new Canvas().getGraphicsContext2D(), new TextMeasure());

    /**
     * @param stage where it is seen: pictures have the same proportions
     * @param sizing the sizes it keeps to there, and in pictures too
     */
    protected StageExport(
            StageRoomModel<?, ?> model,
            Texts texts,
            ObservableValue<Palette> palette,
            Region stage,
            ObservableValue<Sizing> sizing,
            Kept kept) {
        this.model = model;
        this.texts = texts;
        this.palette = palette;
        this.stage = stage;
        this.sizing = sizing;
        this.kept = kept;
    }

    final ObservableValue<Sizing> sizing() {
        return sizing;
    }

    /** The preset that is exactly what is shown, if one is. */
    protected abstract Optional<String> preset();

    /** What the view that is shown adds to a file's name; nothing for the first. */
    protected abstract Optional<Enum<?>> view();

    /** Whether the numbers are laid out as matrices. */
    protected abstract boolean isUnrolled();

    /** The tables that are there before anything is computed. */
    protected abstract List<NamedNumbers> given();

    /** What the walk writes. */
    protected abstract NamedNumbers computed();

    protected static NamedNumbers named(String key, String fileName, NumberTable table) {
        return new NamedNumbers(Message.of(key), fileName, table);
    }

    @Override
    public final Message title() {
        return model.title();
    }

    @Override
    public final String fileName() {
        return kept.kind()
                + preset().map("-"::concat).orElse("")
                + view().map(view -> "-" + view.name().toLowerCase(Locale.ROOT)).orElse("");
    }

    @Override
    public final Picture picture() {
        int position = model.playback().positionProperty().get();
        return pictures(position).apply(position);
    }

    @Override
    public final List<Course> courses() {
        if (model.hiddenProperty().get().size()) {
            return List.of(); // their lengths tell of it
        }
        Walk walk = model.walk();
        IntFunction<Picture> pictures = pictures(0, walk.endOfLongestStep());
        return List.of(
                Course.ofSteps(
                        new Run(walk.steps() + 1, step -> pictures.apply(step == 0 ? 0 : walk.endOfStep(step - 1))),
                        SECONDS_PER_STEP),
                Course.ofProducts(new Run(walk.length() + 1, pictures), SECONDS_PER_PRODUCT));
    }

    /**
     * The picture at each position, all on one page; what they need of the window is taken now.
     *
     * @param positions whose sums the page has room for
     */
    private IntFunction<Picture> pictures(int... positions) {
        IntFunction<Sheet> sheets = model.sheets();
        StageColors colors = new StageColors(palette.getValue());
        Function<Message, String> words = new Texts(texts.languageProperty().get())::get;
        List<Sheet> roomFor = IntStream.of(positions).mapToObj(sheets).toList();
        SheetPage page = SheetPage.of(roomFor, stage.getWidth(), stage.getHeight(), sizing.getValue(), words, measure);
        return position -> new SheetPicture(page, sheets.apply(position), colors, words);
    }

    @Override
    public final List<NamedNumbers> numbers() {
        List<NamedNumbers> numbers = new ArrayList<>(given());
        if (!isAsked()) {
            numbers.add(computed());
        }
        return numbers;
    }

    @Override
    public final List<NamedCode> code() {
        if (isAsked()) {
            return List.of();
        }
        Operation operation = model.walk().operation();
        boolean unrolled = isUnrolled();
        return Stream.of(Framework.values())
                .map(framework -> new NamedCode(
                        framework.title(),
                        ".py",
                        () -> unrolled
                                ? PythonCode.unrolled(framework, operation)
                                : PythonCode.of(framework, operation)))
                .toList();
    }

    /** What is asked for is not to be had in another way. */
    private boolean isAsked() {
        return !model.hiddenProperty().get().equals(Hidden.NOTHING);
    }

    @Override
    public final Optional<CaseText> caseText() {
        return Optional.of(new CaseText(KeptFile.EXTENSION, KeptFile.text(kept)));
    }
}
