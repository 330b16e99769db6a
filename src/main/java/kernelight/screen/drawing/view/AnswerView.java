package kernelight.screen.drawing.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kernelight.screen.drawing.model.Answer;
import kernelight.screen.drawing.model.Candidate;
import kernelight.ui.text.Texts;

/** The digit that is read, in large type, and the probability of each of the ten. */
final class AnswerView extends VBox {
    private static final int DIGITS = 10;
    private static final String UNSURE = "answer-unsure";
    private static final String SURE = "answer-sure";

    private final Texts texts;
    private final DrawingWords words;
    private final Label answer = new Label();
    private final Label percent = new Label();
    private final Label then = new Label();
    private final List<ProbabilityBar> bars = new ArrayList<>();

    AnswerView(Texts texts) {
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
        getChildren().addAll(title, large);
        for (int digit = 0; digit < DIGITS; digit++) {
            ProbabilityBar bar = new ProbabilityBar(digit);
            bar.setId("bar-" + digit);
            bars.add(bar);
            getChildren().add(bar);
        }
    }

    void show(Answer now) {
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
        bars.forEach(bar -> bar.show(Optional.empty(), "", false));
    }

    private void showBars(Answer.Digit digit) {
        showBars(
                digit,
                candidate -> candidate.equals(digit.first()) || !digit.isSure() && candidate.equals(digit.second()));
    }

    /** @param lit which bars are highlighted as the answer */
    private void showBars(Answer.Digit digit, Predicate<Candidate> lit) {
        List<Candidate> byDigit = byDigit(digit.ranking());
        bars.forEach(bar -> bar.setVisible(bars.indexOf(bar) < byDigit.size()));
        boolean isLonger =
                byDigit.stream().anyMatch(candidate -> candidate.name().length() > 1);
        for (Candidate candidate : byDigit) {
            ProbabilityBar bar = bars.get(byDigit.indexOf(candidate));
            bar.setName(candidate.name(), isLonger);
            bar.show(Optional.of(candidate.probability()), words.percent(candidate.probability()), lit.test(candidate));
        }
    }

    /**
     * The candidates in the order of the digits; of more than ten classes, the ten most probable, the first one at the
     * top.
     */
    private static List<Candidate> byDigit(List<Candidate> ranking) {
        return ranking.size() > DIGITS
                ? ranking.subList(0, DIGITS)
                : ranking.stream()
                        .sorted(Comparator.comparingInt(Candidate::digit))
                        .toList();
    }
}
