package kernelight.screen.drawing.view;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.attribution.Score;
import kernelight.network.model.ClassProbability;
import kernelight.network.model.NetworkNumber;
import kernelight.screen.drawing.model.Answer;
import kernelight.screen.drawing.model.Candidate;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;

/** The digit that is read, in large type, and the probability of each of the ten. */
final class AnswerView extends VBox {
    private static final String UNSURE = "answer-unsure";
    private static final String SURE = "answer-sure";

    private final Texts texts;
    private final DrawingWords words;
    private final Label answer = new Label();
    private final Label percent = new Label();
    private final Label then = new Label();
    private final AnswerBars bars;
    private final Button why = new Button();
    private Optional<Score> question = Optional.empty();

    /**
     * @param explain receives the probability that is to be opened
     * @param askWhy receives the score about which is asked
     */
    AnswerView(Texts texts, Consumer<NetworkNumber> explain, Consumer<Score> askWhy) {
        super();
        getStyleClass().add("answer-view");
        this.texts = texts;
        words = new DrawingWords(texts);
        Label title = new Label();
        title.textProperty().bind(texts.bind("drawing.answer.title"));
        title.getStyleClass().add("section-title");
        answer.setMinWidth(USE_PREF_SIZE);
        answer.setId("answer");
        percent.getStyleClass().add("answer-percent");
        then.getStyleClass().add("muted");
        then.setWrapText(true);
        VBox beside = new VBox(2, percent, then);
        beside.setAlignment(Pos.CENTER_LEFT);
        HBox large = new HBox(18, answer, beside);
        large.getStyleClass().add("answer-line");
        bars = new AnswerBars(texts, digit -> explain.accept(new ClassProbability(digit)));
        why.setId("why");
        why.getStyleClass().addAll("quiet-button", "why-button");
        why.textProperty().bind(texts.bind("drawing.why"));
        why.setMinWidth(USE_PREF_SIZE);
        why.setOnAction(event -> question.ifPresent(askWhy));
        Explanation.of(why, texts.bind("drawing.why.tip"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(title, gap, why);
        top.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(top, large, bars);
    }

    void show(Answer now) {
        question = now.question();
        why.setVisible(question.isPresent());
        answer.setVisible(now instanceof Answer.Digit);
        answer.setManaged(now instanceof Answer.Digit);
        answer.getStyleClass().removeAll(UNSURE, SURE);
        switch (now) {
            case Answer.Digit digit
            when digit.isSure() -> {
                answer.getStyleClass().add(SURE);
                answer.setText(digit.first().name());
                percent.setText(words.percent(digit.first().probability()));
                then.setText(
                        digit.hasThird()
                                ? texts.get(
                                        "drawing.answer.then",
                                        digit.second().name(),
                                        digit.third().name())
                                : texts.get(
                                        "drawing.answer.thenOne", digit.second().name()));
                showBars(digit);
            }
            case Answer.Digit digit -> {
                answer.getStyleClass().add(UNSURE);
                answer.setText(texts.get(
                        "drawing.answer.either",
                        digit.first().name(),
                        digit.second().name()));
                percent.setText(texts.get("drawing.answer.notSure"));
                then.setText(
                        digit.hasThird()
                                ? texts.get(
                                        "drawing.answer.thenOne", digit.third().name())
                                : "");
                showBars(digit);
            }
            case Answer.NoDigit none -> {
                showWords("drawing.answer.notSure", "drawing.answer.noDigit");
                showBars(none.nearest(), candidate -> false);
            }
            case Answer.UnnamedClasses unnamed -> {
                showWords("drawing.answer.unnamed", "drawing.answer.largest");
                showBars(unnamed.scores(), candidate -> false);
            }
            case Answer.SeveralDigits several -> showWords("drawing.answer.several", "drawing.answer.oneAtATime");
            case Answer.Blank blank -> showWords("drawing.answer.none", "");
            case Answer.TooLittleInk little -> showWords("drawing.answer.tooLittle", "drawing.answer.larger");
            default -> showWords("drawing.answer.unknown", "");
        }
    }

    /**
     * Shows no digit, but the texts of these keys.
     *
     * @param below the key of the text below; may be empty
     */
    private void showWords(String key, String below) {
        answer.setText("");
        percent.setText(texts.get(key));
        then.setText(below.isEmpty() ? "" : texts.get(below));
        bars.clear();
    }

    private void showBars(Answer.Digit digit) {
        showBars(
                digit,
                candidate -> candidate.equals(digit.first()) || !digit.isSure() && candidate.equals(digit.second()));
    }

    /** @param lit which bars are highlighted as the answer */
    private void showBars(Answer.Digit digit, Predicate<Candidate> lit) {
        bars.show(digit.ranking(), lit, words);
    }
}
