package kernelight.screen.filters.view;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import kernelight.filter.response.Histogram;
import kernelight.screen.filters.model.FiltersModel;
import kernelight.screen.filters.model.PixelNumber;
import kernelight.screen.filters.model.Responses;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.component.WhileInScene;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** How often which response occurs, and from which on a pixel fires: the slider is the histogram's axis. */
final class ThresholdPane extends VBox {
    private static final double HEIGHT = 64;
    /** Half of the slider's thumb, by which its track is inset. */
    private static final double INSET = 8;

    private static final double STEPS = 400;

    private final FiltersModel model;
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final Label fires = new Label();
    private final Label share = new Label();
    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    private final Slider slider = new Slider();
    private final Label low = axisLabel();
    private final Label middle = axisLabel();
    private final Label high = axisLabel();
    private Optional<Responses> shown = Optional.empty();
    private boolean isShowing;

    ThresholdPane(FiltersModel model, Texts texts, ObservableValue<Palette> palette) {
        super(4);
        this.model = model;
        this.texts = texts;
        this.palette = palette;
        fires.getStyleClass().add("section-title");
        fires.setId("filters-fires");
        share.getStyleClass().addAll("small", "filters-share");
        share.setId("filters-share");
        share.setWrapText(true);
        Region bars = bars();
        slider.setId("filters-threshold");
        slider.accessibleTextProperty().bind(texts.bind("filters.threshold"));
        Explanation.of(slider, texts.bind("filters.threshold.explained"));
        slider.valueProperty().addListener((property, before, now) -> { // what it begins with is nobody's choice
            if (!isShowing) {
                model.mark(marking -> marking.withThreshold(Optional.of(now.floatValue())), "threshold");
            }
        });
        for (Label number : List.of(fires, low)) {
            number.accessibleTextProperty().bind(SpokenSigns.sentence(texts, number.textProperty()));
        }
        Label note = new Label();
        note.textProperty().bind(texts.bind("filters.histogram.note"));
        note.getStyleClass().addAll("muted", "small");
        note.setWrapText(true);
        getChildren().addAll(fires, share, bars, slider, axis(), note);
        WhileInScene.follow(this, palette, now -> canvas.requestPaint());
        model.responsesProperty().subscribe(now -> now.ifPresent(this::show));
        texts.languageProperty().subscribe(() -> shown.ifPresent(this::show));
    }

    private Region bars() {
        Region bars = new Region() {
            @Override
            protected void layoutChildren() {
                canvas.resizeRelocate(0, 0, getWidth(), getHeight());
            }

            {
                getChildren().add(canvas);
            }
        };
        bars.setMinHeight(HEIGHT);
        bars.setPrefHeight(HEIGHT);
        return bars;
    }

    private static Label axisLabel() {
        Label label = new Label();
        label.getStyleClass().addAll("muted", "small");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private HBox axis() {
        Region left = new Region();
        Region right = new Region();
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        return new HBox(low, left, middle, right, high);
    }

    private void show(Responses now) {
        shown = Optional.of(now);
        double limit = now.histogram().limit();
        isShowing = true;
        slider.setMin(-limit);
        slider.setMax(limit);
        slider.setBlockIncrement(2 * limit / STEPS);
        slider.setValue(now.threshold());
        isShowing = false;
        low.setText(PixelNumber.inCell(-limit));
        middle.setText("0");
        high.setText(PixelNumber.inCell(limit));
        fires.setText(texts.get("filters.fires", PixelNumber.inCell(now.threshold())));
        share.setText(now.firing()
                .map(firing -> texts.get("filters.fires.share", firing.count(), firing.pixels(), firing.share()))
                .orElseGet(() -> texts.get("filters.fires.unmarked")));
        canvas.requestPaint();
    }

    private void paint() {
        GraphicsContext graphics = canvas.graphics();
        double width = canvas.getWidth() - 2 * INSET;
        double height = canvas.getHeight();
        graphics.clearRect(0, 0, canvas.getWidth(), height);
        if (shown.isEmpty() || width <= 0) {
            return;
        }
        Responses now = shown.get();
        Histogram histogram = now.histogram();
        Palette colours = palette.getValue();
        int ranges = histogram.counts().size();
        double step = width / ranges;
        for (int range = 0; range < ranges; range++) {
            double bar = histogram.logHeight(range) * (height - 4);
            if (bar > 0) {
                graphics.setFill(colour(now, histogram, range, colours));
                graphics.fillRect(INSET + range * step, height - bar, Math.max(1, step - 1), bar);
            }
        }
        graphics.setFill(colours.lineStrong());
        graphics.fillRect(INSET, height - 1, width, 1);
        double x = INSET + (now.threshold() + histogram.limit()) / (2 * histogram.limit()) * width;
        graphics.setFill(colours.ink());
        graphics.fillRect(Math.round(x) - 0.75, 0, 1.5, height);
    }

    private static Color colour(Responses now, Histogram histogram, int range, Palette colours) {
        double start = histogram.start(range);
        double end = histogram.start(range + 1);
        if (now.firing().isPresent() && start >= now.threshold() - (end - start) / 2) {
            return colours.output();
        }
        Color quantity = end <= 0 ? colours.filter() : start >= 0 ? colours.input() : colours.padding();
        return quantity.interpolate(colours.panel(), 0.45);
    }
}
