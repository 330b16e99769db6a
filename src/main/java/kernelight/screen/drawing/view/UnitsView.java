package kernelight.screen.drawing.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import kernelight.engine.network.ForwardTrace;
import kernelight.screen.drawing.model.ShownNetwork;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The fully connected layers side by side, from the first one to the scores, over the full width. */
final class UnitsView extends Region {
    private static final double TITLE_HEIGHT = 22;
    private static final double GAP = 28;
    private static final double SCORE_STEP = 24;
    private static final int FEWEST_LINES = 3;
    private static final int MOST_LINES = 6;
    private static final double HIGHEST = 52;
    private static final double LARGEST_STEP = 15;

    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final Consumer<String> pointed;
    private final List<UnitStrip> strips = new ArrayList<>();
    private Optional<ShownNetwork> network = Optional.empty();

    UnitsView(Texts texts, ObservableValue<Palette> palette, Consumer<String> pointed) {
        this.texts = texts;
        this.palette = palette;
        this.pointed = pointed;
        texts.languageProperty().subscribe(language -> build());
    }

    void show(Optional<ShownNetwork> newNetwork, Optional<ForwardTrace> trace) {
        if (!newNetwork.equals(network)) {
            network = newNetwork;
            build();
        }
        strips.forEach(strip -> strip.show(trace));
    }

    private void build() {
        strips.clear();
        getChildren().clear();
        network.ifPresent(shown -> shown.units().forEach(layer -> {
            UnitStrip strip = new UnitStrip(layer, shown.classes(), texts, palette, pointed);
            strips.add(strip);
            getChildren().addAll(strip.title(), strip);
        }));
        requestLayout();
    }

    /** As many lines as give the largest squares within about the height that the scores need anyway. */
    private int lines(double width) {
        int best = FEWEST_LINES;
        for (int lines = FEWEST_LINES; lines <= MOST_LINES; lines++) {
            double step = step(width, lines);
            if (lines * step <= HIGHEST && step > step(width, best)) {
                best = lines;
            }
        }
        return best;
    }

    private double step(double width, int lines) {
        double scores = strips.stream()
                .filter(UnitStrip::isScores)
                .mapToDouble(strip -> strip.count() * SCORE_STEP)
                .sum();
        double columns = strips.stream()
                .filter(strip -> !strip.isScores())
                .mapToDouble(strip -> columns(strip, lines))
                .sum();
        double room = width - scores - GAP * (strips.size() - 1);
        return columns == 0 ? 0 : Math.min(LARGEST_STEP, Math.floor(room / columns));
    }

    private static int columns(UnitStrip strip, int lines) {
        return strip.isScores() ? strip.count() : (strip.count() + lines - 1) / lines;
    }

    @Override
    protected double computePrefHeight(double width) {
        int lines = lines(width);
        return TITLE_HEIGHT + Math.max(lines * step(width, lines), SCORE_STEP + UnitStrip.DIGIT_HEIGHT);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        int lines = lines(getWidth());
        double step = step(getWidth(), lines);
        double used =
                strips.stream().mapToDouble(strip -> room(strip, lines, step)).sum();
        double gap = strips.size() < 2 ? 0 : Math.floor((getWidth() - used) / (strips.size() - 1));
        double x = 0;
        for (UnitStrip strip : strips) {
            double width = width(strip, lines, step);
            strip.title().resizeRelocate(x, 0, Math.max(width, strip.title().prefWidth(-1)), TITLE_HEIGHT);
            strip.arrange(columns(strip, lines), strip.isScores() ? SCORE_STEP : step);
            strip.resizeRelocate(x, TITLE_HEIGHT, width, getHeight() - TITLE_HEIGHT);
            x += room(strip, lines, step) + gap;
        }
    }

    /** A strip of few units is narrower than its title. */
    private static double room(UnitStrip strip, int lines, double step) {
        return Math.max(width(strip, lines, step), strip.title().prefWidth(-1));
    }

    private static double width(UnitStrip strip, int lines, double step) {
        return columns(strip, lines) * (strip.isScores() ? SCORE_STEP : step);
    }
}
