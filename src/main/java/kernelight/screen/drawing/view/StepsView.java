package kernelight.screen.drawing.view;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import kernelight.data.drawing.DigitPicture;
import kernelight.data.drawing.InkBox;
import kernelight.data.drawing.Preprocessing;
import kernelight.screen.drawing.model.Reading;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/**
 * The conversion of the drawing to the 28 x 28 pixels that the network sees: four pictures side by side, each with its
 * name below. Two of them can be switched off, to see what the network then answers.
 */
final class StepsView extends Region {
    private static final List<String> STEPS = List.of("drawing", "scaled", "middle", "seen");
    private static final double GAP = 8;
    private static final double CAPTION_GAP = 4;
    /** The frame around a picture, on each side. */
    private static final double FRAME = 1;

    private final InkView drawing;
    private final InkView scaled;
    private final InkView middle;
    private final InkView seen;
    private final List<InkView> pictures;
    private final List<? extends Labeled> captions;
    private final Label result = new Label();
    private final DrawingWords words;

    StepsView(ObjectProperty<Preprocessing> preprocessing, Texts texts, ObservableValue<Palette> palette) {
        words = new DrawingWords(texts);
        getStyleClass().add("steps-view");
        drawing = new InkView(palette);
        scaled = new InkView(palette);
        middle = new InkView(palette);
        seen = new InkView(palette);
        seen.setId("seen");
        pictures = List.of(drawing, scaled, middle, seen);
        seen.getStyleClass().add("ink-view-seen");
        captions = List.of(
                caption(texts, "drawing.step.drawing"),
                step(texts, "scaled", preprocessing, Preprocessing::cropsToInk, Preprocessing::croppingToInk),
                caption(texts, "drawing.step.middle"),
                step(texts, "seen", preprocessing, Preprocessing::centresMass, Preprocessing::centringMass));
        for (int i = 0; i < pictures.size(); i++) {
            Tooltip explanation = new Tooltip();
            explanation.textProperty().bind(texts.bind("drawing.step." + STEPS.get(i) + ".tip"));
            explanation.setShowDelay(Duration.millis(300));
            Tooltip.install(pictures.get(i), explanation);
        }
        getChildren().addAll(pictures);
        getChildren().addAll(captions);
        result.setId("steps-result");
        result.getStyleClass().add("drawing-caption");
        getChildren().add(result);
    }

    void show(Reading reading) {
        result.setText(words.steps(reading));
        if (reading.picture().isEmpty()) {
            pictures.forEach(InkView::clear);
            return;
        }
        DigitPicture digit = reading.picture().get();
        InkBox box = digit.box();
        drawing.show(reading.page(), Optional.of(new InkView.Box(box.left(), box.top(), box.width(), box.height())));
        scaled.show(digit.scaled(), Optional.empty());
        middle.show(digit.middle(), Optional.of(boxInTheMiddle(digit, 0, 0)));
        seen.show(digit.digit(), Optional.of(boxInTheMiddle(digit, digit.shiftRight(), digit.shiftDown())));
    }

    private static InkView.Box boxInTheMiddle(DigitPicture digit, int right, int down) {
        double side = digit.scaled().width();
        double margin = (digit.digit().width() - side) / 2;
        return new InkView.Box(margin + right, margin + down, side, side);
    }

    private static Label caption(Texts texts, String key) {
        Label label = new Label();
        label.textProperty().bind(texts.bind(key));
        label.getStyleClass().add("drawing-caption");
        label.setAlignment(Pos.TOP_CENTER);
        return label;
    }

    /** The name of a step that can be switched off. */
    private static CheckBox step(
            Texts texts,
            String step,
            ObjectProperty<Preprocessing> preprocessing,
            Predicate<Preprocessing> isOn,
            BiFunction<Preprocessing, Boolean, Preprocessing> switched) {
        CheckBox box = new CheckBox();
        box.setId("step-" + step);
        box.textProperty().bind(texts.bind("drawing.step." + step));
        box.accessibleTextProperty().bind(texts.bind("drawing.step." + step + ".name"));
        Explanation.of(box, texts.bind("drawing.step." + step + ".switch"));
        box.getStyleClass().add("drawing-caption");
        preprocessing.subscribe(now -> box.setSelected(isOn.test(now)));
        box.selectedProperty().subscribe(selected -> preprocessing.set(switched.apply(preprocessing.get(), selected)));
        return box;
    }

    private double side(double width, double height) {
        double room = Math.min((width - 3 * GAP) / 4, height - 2 * (CAPTION_GAP + captionHeight())) - 2 * FRAME;
        return Math.max(0, Math.floor(room)) + 2 * FRAME;
    }

    private double captionHeight() {
        return captions.getFirst().prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double side = side(getWidth(), getHeight());
        double step = Math.min((getWidth() - side) / 3, side + 3 * GAP);
        double captionWidth = Math.max(side + GAP, step - GAP / 2);
        for (int i = 0; i < pictures.size(); i++) {
            double x = snapPositionX(step * i);
            pictures.get(i).resizeRelocate(x, 0, side, side);
            captions.get(i)
                    .resizeRelocate(x - (captionWidth - side) / 2, side + CAPTION_GAP, captionWidth, captionHeight());
        }
        result.resizeRelocate(0, side + 2 * CAPTION_GAP + captionHeight(), getWidth(), captionHeight());
    }
}
