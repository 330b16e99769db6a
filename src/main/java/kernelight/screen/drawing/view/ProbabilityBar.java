package kernelight.screen.drawing.view;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A digit, a bar whose length is its probability, and the percentage as text. */
final class ProbabilityBar extends Region {
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
    /** On a desk, in pixels: everything is larger where texts are. */
    private static final double TEXT = 14;

    private static final double DIGIT_WIDTH = 24;
    private static final double LONGER_NAME_WIDTH = 76;

    private static final double PERCENT_WIDTH = 62;
    private static final double PERCENT_GAP = 8;
    private static final double BAR_HEIGHT = 12;
    private static final double SHORTEST = 2;

    private final Label digitLabel;
    private final Region bar = new Region();
    private final Label percentLabel = new Label();
    private double share;
    private boolean wide;

    ProbabilityBar(int digit) {
        digitLabel = new Label(Integer.toString(digit));
        getStyleClass().add("probability");
        setAccessibleRole(AccessibleRole.TEXT);
        bar.getStyleClass().add("probability-bar");
        percentLabel.getStyleClass().add("probability-percent");
        getChildren().addAll(digitLabel, bar, percentLabel);
    }

    /**
     * Sets the name, for classes other than the digits.
     *
     * @param isLonger whether any of the classes has a name of several letters; all bars then start further right
     */
    void setName(String name, boolean isLonger) {
        digitLabel.setText(name);
        wide = isLonger;
    }

    /**
     * Shows a probability, or none.
     *
     * @param percent the probability as text
     * @param first whether this digit is the answer, or one of those it may be
     */
    void show(Optional<Double> probability, String percent, boolean first) {
        share = probability.orElse(0.0);
        percentLabel.setText(percent);
        pseudoClassStateChanged(FIRST, first);
        setAccessibleText(digitLabel.getText() + ": " + percent);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double scale = Math.max(1, digitLabel.getFont().getSize() / TEXT);
        double nameWidth = scale * (wide ? LONGER_NAME_WIDTH : DIGIT_WIDTH);
        double percentWidth = scale * PERCENT_WIDTH;
        double thickness = scale * BAR_HEIGHT;
        double longest = getWidth() - nameWidth - percentWidth;
        double length = snapSizeX(Math.max(SHORTEST, longest * share));
        digitLabel.resizeRelocate(0, 0, nameWidth, getHeight());
        bar.resizeRelocate(nameWidth, snapPositionY((getHeight() - thickness) / 2), length, thickness);
        percentLabel.resizeRelocate(nameWidth + length + PERCENT_GAP, 0, percentWidth - PERCENT_GAP, getHeight());
    }
}
