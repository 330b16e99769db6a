package kernelight.screen.training.view;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import kernelight.screen.training.gradients.view.GradientsCard;
import kernelight.screen.training.mistakes.view.MistakesCard;
import kernelight.ui.component.CanvasFont;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.text.Texts;

/**
 * What lies below the curves: the watched digit and, beside it where there is room or in its place, what the network reads
 * wrong, or what the next batch changes.
 */
final class LowerParts extends Region {
    private static final double CHOICE_GAP = 8;
    private static final double GAP = 20;
    /** From this width on there is room for two parts side by side, for texts of the usual size. */
    private static final double WIDTH_FOR_TWO = 1200;

    private static final double USUAL_TEXT = 13;
    private static final double DIGIT_SHARE = 0.58;

    /** Where there is room for two parts, the screen is large. */
    private static final double LARGE = 1.15;

    private final MomentHeader header;
    private final WatchCard watch;
    private final MistakesCard mistakes;
    private final GradientsCard gradients;
    private final SegmentedChoice<LowerPart> choice;
    private final CanvasFont font = new CanvasFont("lower-parts-text", this::requestLayout);
    private final ReadOnlyObjectWrapper<LowerPart> shown = new ReadOnlyObjectWrapper<>(LowerPart.DIGIT);

    LowerParts(MomentHeader header, WatchCard watch, MistakesCard mistakes, GradientsCard gradients, Texts texts) {
        this.header = header;
        this.watch = watch;
        this.mistakes = mistakes;
        this.gradients = gradients;
        Map<LowerPart, ObservableValue<String>> names = new LinkedHashMap<>();
        for (LowerPart part : LowerPart.values()) {
            names.put(part, texts.bind("training.part." + part));
        }
        choice = new SegmentedChoice<>(names, LowerPart.DIGIT);
        choice.setId("lower-part");
        choice.getStyleClass().add("small-segmented");
        choice.nameForReaders(texts.bind("training.part"));
        choice.explain(part -> texts.bind("training.part." + part + ".explained"));
        choice.valueProperty().subscribe(part -> requestLayout());
        setMinSize(0, 0);
        getChildren().addAll(header, watch, mistakes, gradients, choice, font);
    }

    /** The part that is shown besides the digit or in its place; the digit where there is no other. */
    ReadOnlyObjectProperty<LowerPart> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    private boolean hasRoomForTwo(double width) {
        return width >= WIDTH_FOR_TWO * Math.max(1, font.size() / USUAL_TEXT);
    }

    /** The row above the cards: of which batch the digit's pictures are, and the choice of a card. */
    private double rowHeight() {
        return Math.ceil(Math.max(choice.prefHeight(-1), header.prefHeight(-1)));
    }

    /** The preferred height at this width. */
    double heightFor(double width) {
        double card = mistakes.preferredHeight();
        if (hasRoomForTwo(width)) {
            return rowHeight() + CHOICE_GAP + Math.max(watch.heightFor(digitWidth(width)), LARGE * card);
        }
        boolean isDigit = choice.valueProperty().get() == LowerPart.DIGIT;
        return rowHeight() + CHOICE_GAP + (isDigit ? watch.heightFor(width) : card);
    }

    private static double digitWidth(double width) {
        return Math.floor((width - GAP) * DIGIT_SHARE);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        boolean two = hasRoomForTwo(width);
        LowerPart chosen = choice.valueProperty().get();
        LowerPart other = two && chosen == LowerPart.DIGIT ? LowerPart.MISTAKES : chosen;
        choice.offer(LowerPart.DIGIT, !two);
        choice.valueProperty().set(other);
        watch.setVisible(two || other == LowerPart.DIGIT);
        mistakes.setVisible(other == LowerPart.MISTAKES);
        gradients.setVisible(other == LowerPart.GRADIENTS);
        double row = rowHeight();
        double top = row + CHOICE_GAP;
        double height = Math.max(0, getHeight() - top);
        double left = two ? digitWidth(width) + GAP : 0;
        double choiceWidth = Math.min(width, Math.ceil(choice.prefWidth(-1)));
        double choiceHeight = Math.ceil(choice.prefHeight(-1));
        choice.resizeRelocate(left, Math.floor((row - choiceHeight) / 2), choiceWidth, choiceHeight);
        header.setVisible(watch.isVisible());
        if (two) {
            header.resizeRelocate(0, 0, digitWidth(width), row);
            watch.resizeRelocate(0, top, digitWidth(width), height);
        } else {
            double beside = choiceWidth + GAP;
            header.resizeRelocate(beside, 0, Math.max(0, width - beside), row);
            watch.resizeRelocate(0, top, width, height);
        }
        mistakes.resizeRelocate(left, top, width - left, height);
        gradients.resizeRelocate(left, top, width - left, height);
        shown.set(other);
    }
}
