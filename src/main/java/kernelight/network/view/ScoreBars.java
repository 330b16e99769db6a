package kernelight.network.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import kernelight.network.model.LayerCell;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.ShownNumber;
import kernelight.ui.component.LedByArrows;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.SeenFocus;
import kernelight.ui.text.Texts;

/** Ten digits, each with a bar for its probability; a click, or Enter, chooses the score of one. */
public final class ScoreBars extends Region implements LedByArrows {
    private static final int DIGITS = 10;
    /** In sizes of the digits. */
    private static final double DIGIT_WIDTH = 20 / 13.0;
    /** In sizes of the percentages. */
    private static final double PERCENT_WIDTH = 54 / 12.0;

    private static final double HIGHEST_ROW = 52;
    private static final double BAR_HEIGHT = 0.48;
    private static final double SHORTEST_BAR = 2;
    /** Style of the correct digit. */
    private static final PseudoClass TRUE = PseudoClass.getPseudoClass("true");
    /** Styles of the network's answer if it is right and if it is wrong. */
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

    /** Style of the digit that the keys have led to. */
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private static final int NONE = -1;
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Texts texts;
    private final NetworkTexts words;
    private final NumberActions actions;
    private final List<Label> digits = new ArrayList<>();
    private final List<Region> bars = new ArrayList<>();
    private final List<Label> percents = new ArrayList<>();
    private Optional<NetworkSnapshot> shown = Optional.empty();
    private float[] probabilities = new float[DIGITS];
    private int selected = NONE;

    public ScoreBars(Texts texts, NumberActions actions) {
        this.texts = texts;
        words = new NetworkTexts(texts);
        this.actions = actions;
        setOnMouseClicked(this::choose);
        getStyleClass().add("answer-bars");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(texts.get("network.scores.none"));
        getStyleClass().add("focusable");
        setOnKeyPressed(this::keyPressed);
        for (int digit = 0; digit < DIGITS; digit++) {
            Label name = new Label(Integer.toString(digit));
            name.getStyleClass().add("answer-digit");
            Region bar = new Region();
            bar.getStyleClass().add("answer-bar");
            bar.setManaged(false); // its length changes without layout
            Label percent = new Label();
            percent.getStyleClass().add("answer-percent");
            digits.add(name);
            bars.add(bar);
            percents.add(percent);
            getChildren().addAll(name, bar, percent);
        }
        focusedProperty().subscribe(focused -> select(focused && SeenFocus.isOn(this) ? 0 : NONE));
    }

    /** The arrow keys move from digit to digit. */
    private void keyPressed(KeyEvent key) {
        if (key.isAltDown()) {
            return;
        }
        switch (PressedKey.code(key)) {
            case UP, KP_UP, LEFT, KP_LEFT -> select(Math.max(0, selected - 1));
            case DOWN, KP_DOWN, RIGHT, KP_RIGHT -> select(Math.min(DIGITS - 1, selected + 1));
            case ENTER -> {
                int digit = Math.max(0, selected);
                shown.flatMap(snapshot -> number(snapshot, digit)).ifPresent(actions.chosen());
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void select(int digit) {
        selected = digit;
        for (int other = 0; other < DIGITS; other++) {
            digits.get(other).pseudoClassStateChanged(SELECTED, other == digit);
        }
    }

    private void choose(MouseEvent event) {
        int digit = (int) (event.getY() / rowHeight());
        if (event.getButton() == MouseButton.PRIMARY && digit < DIGITS) {
            shown.flatMap(snapshot -> number(snapshot, digit)).ifPresent(actions.chosen());
        }
    }

    private static Optional<ShownNumber> number(NetworkSnapshot snapshot, int digit) {
        return snapshot.view().scores().map(scores -> {
            LayerCell cell = scores.unit(digit);
            return new ShownNumber(snapshot.view(), scores, cell, snapshot.value(cell));
        });
    }

    /** Updates the lengths of the bars; called for every snapshot. */
    public void showBars(Optional<NetworkSnapshot> snapshot) {
        shown = snapshot;
        setFocusTraversable(snapshot.isPresent()); // without numbers there is nothing to choose, or to say
        probabilities = snapshot.map(NetworkSnapshot::probabilities).orElseGet(() -> new float[DIGITS]);
        placeBars(); // a request for layout would have the whole window laid out, thirty times a second
    }

    /**
     * Updates the numbers; called less often, so that they can be read.
     *
     * @param truth the correct digit
     */
    public void showNumbers(Optional<NetworkSnapshot> snapshot, int truth) {
        float[] values = snapshot.map(NetworkSnapshot::probabilities).orElseGet(() -> new float[DIGITS]);
        int answer = snapshot.map(NetworkSnapshot::best).orElse(-1);
        for (int digit = 0; digit < DIGITS; digit++) {
            percents.get(digit).setText(snapshot.isEmpty() ? "" : words.percent(values[digit]));
            boolean best = digit == answer;
            boolean isTrue = snapshot.isPresent() && digit == truth;
            digits.get(digit).pseudoClassStateChanged(TRUE, isTrue);
            for (Node part : List.of(bars.get(digit), percents.get(digit))) {
                part.pseudoClassStateChanged(RIGHT, best && isTrue);
                part.pseudoClassStateChanged(WRONG, best && !isTrue);
            }
        }
        setAccessibleText(
                snapshot.isEmpty()
                        ? texts.get("network.scores.none")
                        : texts.get("network.scores.name", answer, words.percentInWords(values[answer]), truth));
    }

    /** The height below which the percentages would overlap. */
    public double smallestHeight() {
        return DIGITS * size(percents);
    }

    private static double size(List<Label> labels) {
        return labels.getFirst().getFont().getSize();
    }

    private double rowHeight() {
        return Math.min(HIGHEST_ROW, getHeight() / DIGITS);
    }

    @Override
    protected void layoutChildren() {
        double row = rowHeight();
        double percentWidth = percentWidth();
        for (int digit = 0; digit < DIGITS; digit++) {
            double y = digit * row;
            digits.get(digit).resizeRelocate(0, y, digitWidth(), row);
            percents.get(digit).resizeRelocate(getWidth() - percentWidth, y, percentWidth, row);
        }
        placeBars();
    }

    private void placeBars() {
        double row = rowHeight();
        double thickness = Math.round(row * BAR_HEIGHT);
        double longest = Math.max(0, getWidth() - digitWidth() - percentWidth());
        for (int digit = 0; digit < DIGITS; digit++) {
            double y = Math.round(digit * row + (row - thickness) / 2);
            double length = Math.max(SHORTEST_BAR, longest * probabilities[digit]);
            bars.get(digit).resizeRelocate(digitWidth(), y, length, thickness);
        }
    }

    private double digitWidth() {
        return DIGIT_WIDTH * size(digits);
    }

    private double percentWidth() {
        return PERCENT_WIDTH * size(percents);
    }
}
