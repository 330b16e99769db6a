package kernelight.screen.drawing.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import kernelight.screen.drawing.model.Candidate;
import kernelight.ui.component.LedByArrows;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.SeenFocus;
import kernelight.ui.text.Texts;

/** The probability of each of the ten; a click, or the arrow keys and Enter, open it. */
final class AnswerBars extends VBox implements LedByArrows {
    private static final int DIGITS = 10;
    private static final int NONE = -1;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Texts texts;
    private final List<ProbabilityBar> bars = new ArrayList<>();
    private List<Candidate> shown = List.of();
    private int selected = NONE;

    /** @param open receives the index of the class whose probability is to be opened */
    AnswerBars(Texts texts, IntConsumer open) {
        this.texts = texts;
        getStyleClass().addAll("probability-bars", "focusable");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        for (int digit = 0; digit < DIGITS; digit++) {
            int place = digit;
            ProbabilityBar bar = new ProbabilityBar(digit);
            bar.setId("bar-" + digit);
            bar.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && place < shown.size()) {
                    open.accept(shown.get(place).digit());
                }
            });
            bars.add(bar);
            getChildren().add(bar);
        }
        setOnKeyPressed(key -> keyPressed(key, open));
        focusedProperty().subscribe(focused -> select(focused && SeenFocus.isOn(this) ? 0 : NONE));
    }

    private void keyPressed(KeyEvent key, IntConsumer open) {
        if (key.isAltDown() || key.isShortcutDown() || shown.isEmpty()) {
            return;
        }
        switch (PressedKey.code(key)) {
            case UP, KP_UP, LEFT, KP_LEFT -> select(Math.max(0, selected - 1));
            case DOWN, KP_DOWN, RIGHT, KP_RIGHT -> select(Math.min(shown.size() - 1, selected + 1));
            case ENTER -> open.accept(shown.get(Math.max(0, selected)).digit());
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void select(int bar) {
        selected = bar;
        for (int other = 0; other < DIGITS; other++) {
            bars.get(other).pseudoClassStateChanged(SELECTED, other == bar);
        }
        say();
    }

    private void say() {
        setAccessibleText(
                selected >= 0 && selected < shown.size()
                        ? bars.get(selected).getAccessibleText()
                        : texts.get("drawing.answer.bars"));
    }

    /** Shows bars without a length. */
    void clear() {
        shown = List.of();
        setFocusTraversable(false); // there is nothing to open, or to say
        bars.forEach(bar -> bar.show(Optional.empty(), "", false));
    }

    /** @param lit which bars are highlighted as the answer */
    void show(List<Candidate> ranking, Predicate<Candidate> lit, DrawingWords words) {
        shown = byDigit(ranking);
        setFocusTraversable(true);
        boolean isLonger = shown.stream().anyMatch(candidate -> candidate.name().length() > 1);
        for (int place = 0; place < DIGITS; place++) {
            ProbabilityBar bar = bars.get(place);
            bar.setVisible(place < shown.size());
            if (place < shown.size()) {
                Candidate candidate = shown.get(place);
                bar.setName(candidate.name(), isLonger);
                bar.show(
                        Optional.of(candidate.probability()),
                        words.percent(candidate.probability()),
                        lit.test(candidate));
            }
        }
        say();
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
