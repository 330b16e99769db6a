package kernelight.screen.convolution.view;

import java.util.List;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.Moment;
import kernelight.screen.convolution.model.Narration;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.TextMeasure;

/** The sum of the current output cell, written out below the picture; a click on a term goes to it. */
final class FormulaStrip extends Region {

    private static final double SIDE = 26;

    private final ConvolutionModel model;
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final TextMeasure measure = new TextMeasure();
    private final StripPainter painter = new StripPainter(measure);
    private final Canvas canvas = new Canvas();
    private double fontSize = StripFonts.size(0);

    FormulaStrip(ConvolutionModel model, Texts texts, ObservableValue<Palette> palette) {
        this.model = model;
        this.texts = texts;
        this.palette = palette;
        getStyleClass().add("formula-strip");
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.TEXT);
        model.momentProperty().subscribe(this::changed);
        palette.subscribe(() -> requestLayout());
        texts.languageProperty().subscribe(this::changed);
        canvas.setOnMouseMoved(
                event -> canvas.setCursor(termAt(event.getX()).isPresent() ? Cursor.HAND : Cursor.DEFAULT));
        canvas.setOnMouseClicked(event -> termAt(event.getX()).ifPresent(term -> model.jumpToProduct(term + 1)));
        changed();
    }

    /** Chooses the size of the digits by the room there is for the whole stage. */
    void setStageWidth(double stageWidth) {
        fontSize = StripFonts.size(stageWidth);
    }

    double height() {
        return Math.round(Math.max(62, fontSize * 3.2));
    }

    /** The width at which all of the sum stands side by side. */
    double roomyWidth() {
        return StripLayout.roomyWidth(measures()) + 2 * SIDE;
    }

    private void changed() {
        setAccessibleText(
                Messages.text(texts, Narration.spoken(model.momentProperty().get())));
        requestLayout();
    }

    private OptionalInt termAt(double x) {
        return layoutNow().termAt(x - SIDE);
    }

    private StripLayout layoutNow() {
        int productsDone = model.momentProperty().get().frame().productsDone();
        return StripLayout.of(measures(), productsDone, getWidth() - 2 * SIDE);
    }

    private StripMeasures measures() {
        Moment moment = model.momentProperty().get();
        int products = moment.frame().products().size();
        List<String> longestNotes = List.of(
                texts.get("convolution.strip.soFar", products, products),
                texts.get(
                        "convolution.strip.written",
                        moment.walk().output().rows(),
                        moment.walk().output().columns()));
        return StripMeasures.of(moment, fontSize, longestNotes, measure);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        Moment moment = model.momentProperty().get();
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, getWidth(), getHeight());
        graphics.save();
        graphics.translate(SIDE, 0);
        StripLayout layout = layoutNow();
        StripWords words = new StripWords(
                Messages.text(texts, Narration.note(moment)), texts.get("convolution.strip.earlier", layout.first()));
        double middle = layout.noteBelow() ? getHeight() / 2 - fontSize * 0.45 : getHeight() / 2;
        painter.paint(graphics, moment, layout, middle, words, palette.getValue());
        graphics.restore();
    }
}
