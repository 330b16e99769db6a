package kernelight.screen.explain.why.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kernelight.network.model.ClassProbability;
import kernelight.screen.explain.model.WhyQuestion;
import kernelight.screen.explain.why.model.CoveredPlace;
import kernelight.screen.explain.why.model.ScoreNumbers;
import kernelight.screen.explain.why.model.WhyModel;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.component.PixelGrid;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/**
 * The picture that the network reads with a bar for each class; while a place of an occlusion is pointed at, the covered
 * picture with its bars.
 */
final class PictureAnswer extends VBox {
    private static final int MOST_BARS = 10;

    private final WhyModel model;
    private final Texts texts;
    private final WhyWords words;
    private final Label title = new Label();
    private final PixelGrid picture;
    private final Label read = new Label();
    private final Label score = new Label();
    private final ClassBars bars;
    private Optional<PictureInk> painted = Optional.empty();

    /** @param side of the picture */
    PictureAnswer(WhyModel model, Texts texts, ObservableValue<Palette> palette, double side) {
        super(12);
        this.model = model;
        this.texts = texts;
        words = new WhyWords(model, texts);
        getStyleClass().add("picture-answer");
        title.getStyleClass().add("section-title");
        title.setMinHeight(USE_PREF_SIZE);
        picture = new PixelGrid(palette, PixelColouring.INK, 1, side);
        picture.setMinSize(side, side);
        picture.setMaxSize(side, side);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("ink-picture");
        frame.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        read.getStyleClass().add("why-reads");
        score.getStyleClass().addAll("muted", "why-score");
        for (Label label : List.of(read, score)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        VBox said = new VBox(4, read, score);
        said.setAlignment(Pos.CENTER_LEFT);
        HBox head = new HBox(14, frame, said);
        head.setAlignment(Pos.CENTER_LEFT);
        bars = new ClassBars(texts, index -> model.open(new ClassProbability(index)));
        getChildren().addAll(title, head, bars);
        model.numbersProperty().subscribe(now -> show());
        model.mapProperty().subscribe(now -> show());
        model.pointedProperty().subscribe(now -> show());
        model.topicProperty().subscribe(now -> show());
        model.questionProperty().subscribe(now -> show());
        texts.languageProperty().subscribe(now -> show());
    }

    private void show() {
        Optional<WhyQuestion> question = model.questionProperty().get();
        if (question.isEmpty()) {
            return; // nobody sees it
        }
        Optional<ScoreNumbers> numbers = model.numbersProperty().get();
        bars.setVisible(numbers.isPresent());
        if (numbers.isEmpty() || question.get().input().isEmpty()) {
            title.setText(texts.get("why.read.title"));
            read.setText("");
            score.setText("");
            picture.frame(List.of());
            paint(Optional.empty());
            bars.show(List.of());
            return;
        }
        Optional<CoveredPlace> covered =
                model.topicProperty().get() == WhyModel.Topic.MAPS ? model.covered() : Optional.empty();
        title.setText(covered.map(place -> texts.get("why.read.covered", place.row() + 1, place.column() + 1))
                .orElseGet(() -> texts.get("why.read.title")));
        float[] before = numbers.get().probabilities();
        float[] probabilities = covered.map(CoveredPlace::probabilities).orElse(before);
        read.setText(words.read(probabilities));
        float value = covered.map(CoveredPlace::after)
                .orElseGet(() -> question.get().score().in(numbers.get().scores()));
        score.setText(texts.get("why.read.score", texts.get(question.get().scoreName()), value));
        score.setAccessibleText(SpokenSigns.sentence(texts, score.getText()));
        picture.frame(covered.map(this::square).stream().toList());
        paint(Optional.of(
                covered.map(place -> PictureInk.of(question.get().input().get(), place.image()))
                        .orElseGet(() -> PictureInk.of(question.get().input()))));
        bars.show(rows(question.get(), probabilities, before, covered.isPresent()));
    }

    /** The square that covers; where it covers paper with paper nothing else shows it. */
    private PixelGrid.Framed square(CoveredPlace place) {
        return new PixelGrid.Framed(
                0, place.firstRow(), place.lastRow(), place.firstColumn(), place.lastColumn(), Palette::accent);
    }

    private void paint(Optional<PictureInk> ink) {
        if (!ink.equals(painted)) {
            painted = ink;
            ink.ifPresentOrElse(now -> picture.show(now.maps()), picture::clear);
        }
        picture.setName(title.getText());
    }

    /** All of ten classes; of more, the most probable ones and those asked about, in the order of the classes. */
    private List<ClassBars.Row> rows(WhyQuestion question, float[] probabilities, float[] before, boolean covered) {
        List<Integer> asked = new ArrayList<>(List.of(question.score().target()));
        question.score().other().ifPresent(asked::add);
        return IntStream.range(0, before.length)
                .boxed()
                .sorted(Comparator.comparing((Integer index) -> asked.contains(index))
                        .thenComparing(index -> before[index])
                        .reversed())
                .limit(MOST_BARS)
                .sorted()
                .map(index -> new ClassBars.Row(
                        index,
                        question.className(index),
                        probabilities[index],
                        words.percent(probabilities[index]),
                        covered ? OptionalDouble.of(before[index]) : OptionalDouble.empty(),
                        words.percent(before[index]),
                        asked.contains(index)))
                .toList();
    }
}
