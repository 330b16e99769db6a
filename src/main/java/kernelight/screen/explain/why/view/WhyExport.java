package kernelight.screen.explain.why.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import kernelight.attribution.AttributionMap;
import kernelight.attribution.Score;
import kernelight.export.model.AnimationSteps;
import kernelight.export.model.ExportKind;
import kernelight.export.model.ExportSource;
import kernelight.export.model.PictureContent;
import kernelight.export.view.PictureColors;
import kernelight.screen.explain.model.WhyQuestion;
import kernelight.screen.explain.why.model.ScoreMap;
import kernelight.screen.explain.why.model.ScoreMethod;
import kernelight.screen.explain.why.model.WhyModel;
import kernelight.ui.surface.Picture;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.walk.Cell;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/** Provides the map of a score for export, beside it that of random weights. FX thread, as {@link ExportSource} says. */
final class WhyExport implements ExportSource {
    /** While the page is closed, the panel over it is not yet. */
    private static final WhyQuestion NOTHING = new WhyQuestion(Score.of(0), Optional.empty(), List.of());

    private final WhyModel model;
    private final Texts texts;
    private final ObservableValue<Palette> palette;

    WhyExport(WhyModel model, Texts texts, ObservableValue<Palette> palette) {
        this.model = model;
        this.texts = texts;
        this.palette = palette;
    }

    private WhyQuestion question() {
        return model.questionProperty().get().orElse(NOTHING);
    }

    private ScoreMethod method() {
        return model.settingsProperty().get().method();
    }

    @Override
    public LocalizedMessage title() {
        return question().title();
    }

    /** Such as "why-7-not-1-gradient". */
    @Override
    public String fileName() {
        WhyQuestion asked = question();
        String classes = asked.className(asked.score().target());
        if (asked.score().other().isPresent()) {
            classes += "-not-" + asked.className(asked.score().other().getAsInt());
        }
        String name = "why-" + classes + "-" + method().name();
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    @Override
    public Set<ExportKind> kinds() {
        return EnumSet.of(ExportKind.PICTURE, ExportKind.NUMBERS);
    }

    /** In the window's language of now, even if that changes while the picture is painted. */
    @Override
    public Picture picture(PictureContent content) {
        Texts fixed = new Texts(texts.languageProperty().get());
        return new WhyPicture(
                fixed.get("why.method." + method()),
                new WhyWords(model, fixed).answer(),
                List.of(
                        named(question().title(), model.mapProperty().get(), fixed),
                        named(
                                LocalizedMessage.of("why.random.title"),
                                model.randomProperty().get(),
                                fixed)),
                PictureInk.of(question().input()),
                PictureColors.on(content.background(), palette.getValue()));
    }

    private static WhyPicture.NamedMap named(LocalizedMessage name, Optional<ScoreMap> map, Texts fixed) {
        double furthest =
                map.flatMap(ScoreMap::map).map(AttributionMap::furthest).orElse(0f);
        return new WhyPicture.NamedMap(
                fixed.get(name), map, fixed.get("why.scale", -furthest), fixed.get("why.scale", furthest));
    }

    /** As the engine computed them: with as many decimals as tell a float from all others. */
    @Override
    public List<NamedNumbers> numbers() {
        List<NamedNumbers> numbers = new ArrayList<>();
        addMap(numbers, question().title(), "map", model.mapProperty().get());
        addMap(
                numbers,
                LocalizedMessage.of("why.random.title"),
                "random",
                model.randomProperty().get());
        PictureInk ink = PictureInk.of(question().input());
        if (!ink.isEmpty()) {
            add(
                    numbers,
                    LocalizedMessage.of("why.read.title"),
                    "picture",
                    Sizes.of(ink.height(), ink.width()),
                    cell -> ink.at(cell.row(), cell.column()));
        }
        return numbers;
    }

    private static void addMap(List<NamedNumbers> numbers, LocalizedMessage name, String file, Optional<ScoreMap> map) {
        map.flatMap(ScoreMap::map)
                .filter(WhyExport::isFinite)
                .ifPresent(found -> add(
                        numbers,
                        name,
                        file,
                        Sizes.of(found.height(), found.width()),
                        cell -> found.at(cell.row(), cell.column())));
    }

    /** There is no decimal for other numbers. */
    private static boolean isFinite(AttributionMap map) {
        boolean finite = true;
        for (float value : map.values()) {
            finite &= Float.isFinite(value);
        }
        return finite;
    }

    private static void add(
            List<NamedNumbers> numbers, LocalizedMessage name, String file, Sizes sizes, Function<Cell, Float> number) {
        NumberTable table = NumberTable.filled(
                sizes, cell -> new BigDecimal(number.apply(cell).toString()));
        numbers.add(new NamedNumbers(name, file, table));
    }

    @Override
    public boolean hasFormula() {
        return false;
    }

    @Override
    public boolean isScrolled() {
        return false;
    }

    @Override
    public List<AnimationSteps> animations(PictureContent content) {
        return List.of();
    }

    @Override
    public List<NamedCode> code() {
        return List.of();
    }

    @Override
    public Optional<CaseText> caseText() {
        return Optional.empty();
    }
}
