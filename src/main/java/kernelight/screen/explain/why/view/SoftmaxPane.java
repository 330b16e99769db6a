package kernelight.screen.explain.why.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelight.network.model.ClassProbability;
import kernelight.network.model.NetworkNumber;
import kernelight.screen.explain.model.WhyQuestion;
import kernelight.screen.explain.why.model.ScoreNumbers;
import kernelight.screen.explain.why.model.SoftmaxNumbers;
import kernelight.screen.explain.why.model.WhyModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;

/** From scores to probabilities: the exponentials, their sum, the quotients; with a temperature, to see what it does. */
final class SoftmaxPane extends VBox {
    private static final int MOST_ROWS = 10;
    private static final double WIDEST = 720;
    /** The slider's ends, as powers of ten. */
    private static final double COLDEST = -1;

    private static final double HOTTEST = 1;
    private static final int SCORE = 1;
    private static final int EXPONENTIAL = 2;
    private static final int QUOTIENT = 3;

    private final WhyModel model;
    private final Texts texts;
    private final WhyWords words;
    private final Slider slider = new Slider(COLDEST, HOTTEST, 0);
    private final Label temperature = new Label();
    private final Label sentence = new Label();
    private final SoftmaxTable table;
    private final Label arithmetic = new Label();
    private final Hyperlink open = new Hyperlink();
    private List<Integer> shown = List.of();
    private SoftmaxTable.Cell selected = new SoftmaxTable.Cell(0, QUOTIENT);
    private int asked = -1;

    SoftmaxPane(WhyModel model, Texts texts) {
        super(10);
        this.model = model;
        this.texts = texts;
        words = new WhyWords(model, texts);
        setMaxWidth(WIDEST);
        table = new SoftmaxTable(
                written -> SpokenSigns.sentence(texts, written),
                cell -> {
                    selected = cell;
                    showArithmetic();
                },
                cell -> number().ifPresent(model::open));
        sentence.getStyleClass().add("why-says");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        arithmetic.getStyleClass().add("softmax-arithmetic");
        arithmetic.setWrapText(true);
        arithmetic.setMinHeight(USE_PREF_SIZE);
        arithmetic.accessibleTextProperty().bind(SpokenSigns.sentence(texts, arithmetic.textProperty()));
        open.setId("softmax-open");
        open.setOnAction(event -> number().ifPresent(model::open));
        open.managedProperty().bind(open.visibleProperty());
        getChildren().addAll(sentence, temperatureLine(), table, new VBox(2, arithmetic, open));
        model.numbersProperty().subscribe(now -> show());
        model.questionProperty().subscribe(now -> show());
        model.temperatureProperty().subscribe(now -> show());
        texts.languageProperty().subscribe(now -> show());
    }

    private HBox temperatureLine() {
        Label name = new Label();
        name.textProperty().bind(texts.bind("why.temperature"));
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(slider);
        slider.setId("temperature");
        slider.setBlockIncrement(0.1);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.accessibleTextProperty().bind(texts.bind("why.temperature.name", model.temperatureProperty()));
        Explanation.of(slider, texts.bind("why.temperature.explained"));
        slider.valueProperty().subscribe(power -> {
            double hundredths = Math.round(Math.pow(10, power.doubleValue()) * 100);
            model.temperatureProperty().set(hundredths / 100);
        });
        temperature.textProperty().bind(texts.bind("why.temperature.value", model.temperatureProperty()));
        temperature.getStyleClass().add("temperature-value");
        temperature.setMinWidth(USE_PREF_SIZE);
        Button reset = new Button();
        reset.textProperty().bind(texts.bind("why.temperature.reset"));
        reset.getStyleClass().addAll("quiet-button", "small-button");
        reset.setMinWidth(USE_PREF_SIZE);
        reset.setOnAction(event -> slider.setValue(0));
        Explanation.of(reset, texts.bind("why.temperature.reset.explained"));
        reset.disableProperty().bind(model.temperatureProperty().isEqualTo(1, 0));
        HBox line = new HBox(10, name, slider, temperature, reset);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Optional<SoftmaxNumbers> softmax() {
        return model.numbersProperty()
                .get()
                .filter(ScoreNumbers::hasSoftmax)
                .map(numbers -> new SoftmaxNumbers(
                        numbers.scores(), model.temperatureProperty().get()));
    }

    private void show() {
        Optional<WhyQuestion> question = model.questionProperty().get();
        if (question.isEmpty()) {
            return; // nobody sees it
        }
        Optional<SoftmaxNumbers> softmax = softmax();
        for (var part : List.of(table, arithmetic)) {
            part.setVisible(softmax.isPresent());
        }
        if (softmax.isEmpty()) {
            sentence.setText(
                    model.numbersProperty().get().isEmpty()
                            ? texts.get("why.nothingRead")
                            : texts.get("why.softmax.none"));
            open.setVisible(false);
            return;
        }
        sentence.setText(texts.get(softmax.get().subtracted() == 0 ? "why.softmax.says" : "why.softmax.large"));
        show(softmax.get(), question.get());
        int target = question.get().score().target();
        if (asked != target) {
            asked = target;
            table.select(new SoftmaxTable.Cell(shown.indexOf(target), QUOTIENT));
        }
        showArithmetic();
    }

    private void show(SoftmaxNumbers softmax, WhyQuestion question) {
        shown = rows(softmax, question);
        List<SoftmaxTable.Row> rows = new ArrayList<>();
        for (int index : shown) {
            boolean asked = index == question.score().target()
                    || question.score().other().stream().anyMatch(other -> other == index);
            rows.add(new SoftmaxTable.Row(
                    question.className(index),
                    List.of(
                            texts.get("why.softmax.score", softmax.scores()[index]),
                            words.readable(softmax.exponential(index)),
                            words.share(softmax.quotient(index))),
                    asked));
        }
        rows.add(new SoftmaxTable.Row(
                texts.get("why.softmax.sum"), List.of("", words.readable(softmax.sum()), words.share(1)), false));
        boolean isOne = softmax.temperature() == 1;
        table.show(
                List.of(
                        texts.get("why.softmax.class"),
                        texts.get("why.softmax.head.score"),
                        texts.get(isOne ? "why.softmax.head.exponential" : "why.softmax.head.exponential.over"),
                        texts.get("why.softmax.head.quotient")),
                rows);
    }

    /** All of ten classes; of more, those with the largest scores, in the order of the classes. */
    private static List<Integer> rows(SoftmaxNumbers softmax, WhyQuestion question) {
        int classes = softmax.scores().length;
        return IntStream.range(0, classes)
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer index) -> index == question.score().target())
                        .thenComparing(index -> softmax.scores()[index])
                        .reversed())
                .limit(MOST_ROWS)
                .sorted()
                .toList();
    }

    /** The number of the network in the selected cell; there is none for other temperatures. */
    private Optional<NetworkNumber> number() {
        if (selected.row() >= shown.size() || softmax().isEmpty()) {
            return Optional.empty();
        }
        int index = shown.get(selected.row());
        if (selected.column() == SCORE) {
            return model.scoreCell(index).map(cell -> cell);
        }
        return model.temperatureProperty().get() == 1 ? Optional.of(new ClassProbability(index)) : Optional.empty();
    }

    private void showArithmetic() {
        Optional<SoftmaxNumbers> softmax = softmax();
        if (softmax.isEmpty()) {
            return;
        }
        boolean isSum = selected.row() >= shown.size();
        arithmetic.setText(isSum ? sum(softmax.get()) : ofClass(softmax.get(), shown.get(selected.row())));
        Optional<NetworkNumber> number = number();
        open.setVisible(number.isPresent());
        number.ifPresent(found -> {
            String key = selected.column() == SCORE ? "why.softmax.open.score" : "why.softmax.open.probability";
            String name = texts.get(key, words.className(shown.get(selected.row())));
            open.setText(name + " \u203a");
            open.setAccessibleText(name);
        });
    }

    private String sum(SoftmaxNumbers softmax) {
        if (selected.column() > EXPONENTIAL) {
            return texts.get("why.softmax.ofSum.quotients");
        }
        String terms = String.join(
                " + ",
                shown.stream()
                        .map(index -> words.readable(softmax.exponential(index)))
                        .toList());
        String all = softmax.scores().length > shown.size() ? terms + " + \u2026" : terms;
        return texts.get("why.softmax.ofSum", all, words.readable(softmax.sum()));
    }

    private String ofClass(SoftmaxNumbers softmax, int index) {
        String name = words.className(index);
        if (selected.column() == SCORE) {
            return texts.get("why.softmax.ofScore", name, softmax.scores()[index]);
        }
        if (selected.column() == EXPONENTIAL) {
            String exponent = texts.get("why.softmax.score", softmax.scores()[index]);
            if (softmax.temperature() != 1) {
                exponent += " / " + texts.get("why.temperature.value", softmax.temperature());
            }
            if (softmax.subtracted() != 0) {
                exponent += " \u2212 " + texts.get("why.softmax.score", softmax.subtracted());
            }
            return texts.get("why.softmax.ofExponential", name, exponent, words.readable(softmax.exponential(index)));
        }
        return texts.get(
                "why.softmax.ofQuotient",
                name,
                words.readable(softmax.exponential(index)),
                words.readable(softmax.sum()),
                words.share(softmax.quotient(index)));
    }
}
