package kernelight.screen.training.view;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import kernelight.screen.training.model.Snapshot;
import kernelight.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Ten digits with a bar each, as long as the network is sure of it. */
final class AnswerBars extends Region {
    private static final int DIGITS = 10;
    private static final double DIGIT_WIDTH = 20;
    private static final double PERCENT_WIDTH = 54;
    private static final double HIGHEST_ROW = 52;
    private static final double BAR_HEIGHT = 0.48;
    private static final double SHORTEST_BAR = 2;
    /** The digit that it is. */
    private static final PseudoClass TRUE = PseudoClass.getPseudoClass("true");
    /** The answer, where it is the right one, and where it is not. */
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Texts texts;
    private final List<Label> digits = new ArrayList<>();
    private final List<Region> bars = new ArrayList<>();
    private final List<Label> percents = new ArrayList<>();
    private float[] probabilities = new float[DIGITS];

    AnswerBars(Texts texts) {
        this.texts = texts;
        getStyleClass().add("answer-bars");
        for (int digit = 0; digit < DIGITS; digit++) {
            Label name = new Label(Integer.toString(digit));
            name.getStyleClass().add("answer-digit");
            Region bar = new Region();
            bar.getStyleClass().add("answer-bar");
            Label percent = new Label();
            percent.getStyleClass().add("answer-percent");
            digits.add(name);
            bars.add(bar);
            percents.add(percent);
            getChildren().addAll(name, bar, percent);
        }
    }

    /** The lengths as they are now; called for each picture of the network. */
    void showBars(@Nullable Snapshot snapshot) {
        probabilities = snapshot == null ? new float[DIGITS] : snapshot.probabilities();
        requestLayout();
    }

    /** The numbers as they are now; called as often as one can read. */
    void showNumbers(@Nullable Snapshot snapshot) {
        for (int digit = 0; digit < DIGITS; digit++) {
            float share = snapshot == null ? 0 : snapshot.probabilities()[digit];
            percents.get(digit).setText(snapshot == null ? "" : texts.get("training.answer.percent", share));
            boolean best = snapshot != null && digit == snapshot.best();
            boolean isTrue = snapshot != null && digit == snapshot.digit().label();
            digits.get(digit).pseudoClassStateChanged(TRUE, isTrue);
            for (Node part : List.of(bars.get(digit), percents.get(digit))) {
                part.pseudoClassStateChanged(RIGHT, best && isTrue);
                part.pseudoClassStateChanged(WRONG, best && !isTrue);
            }
        }
        setAccessibleText(
                snapshot == null
                        ? ""
                        : texts.get(
                                "training.answer.name",
                                snapshot.best(),
                                snapshot.probabilities()[snapshot.best()],
                                snapshot.digit().label()));
    }

    @Override
    protected void layoutChildren() {
        double row = Math.min(HIGHEST_ROW, getHeight() / DIGITS);
        double thickness = Math.round(row * BAR_HEIGHT);
        double longest = Math.max(0, getWidth() - DIGIT_WIDTH - PERCENT_WIDTH);
        for (int digit = 0; digit < DIGITS; digit++) {
            double y = digit * row;
            double length = Math.max(SHORTEST_BAR, longest * probabilities[digit]);
            digits.get(digit).resizeRelocate(0, y, DIGIT_WIDTH, row);
            bars.get(digit).resizeRelocate(DIGIT_WIDTH, Math.round(y + (row - thickness) / 2), length, thickness);
            percents.get(digit).resizeRelocate(getWidth() - PERCENT_WIDTH, y, PERCENT_WIDTH, row);
        }
    }
}
