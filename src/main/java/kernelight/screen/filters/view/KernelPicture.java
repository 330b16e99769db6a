package kernelight.screen.filters.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import kernelight.filter.Filter;
import kernelight.filter.Kernel;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.component.WhileInScene;
import kernelight.ui.theme.ColorMap;
import kernelight.ui.theme.Palette;

/** A filter as a small picture: in the filter's colour where it adds, grey where it takes away. */
final class KernelPicture extends Region {
    private static final double SIDE = 22;

    /** A smaller kernel lies in the middle of this many cells. */
    private static final int FEWEST = 3;

    private final Filter filter;
    private final ObservableValue<Palette> palette;
    private final SharpCanvas canvas = new SharpCanvas(() -> paint());

    KernelPicture(Filter filter, ObservableValue<Palette> palette) {
        this.filter = filter;
        this.palette = palette;
        setMinSize(SIDE, SIDE);
        setPrefSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
        getChildren().add(canvas);
        WhileInScene.follow(this, palette, now -> canvas.requestPaint());
    }

    private void paint() {
        GraphicsContext graphics = canvas.graphics();
        Palette colours = palette.getValue();
        double side = canvas.getWidth();
        graphics.setFill(colours.lineStrong());
        graphics.fillRect(0, 0, side, side);
        graphics.setFill(colours.panel());
        graphics.fillRect(1, 1, side - 2, side - 2);
        float largest = 0;
        for (int i = 0; i < filter.rows() * filter.columns(); i++) {
            largest = Math.max(largest, Math.abs(weight(i)));
        }
        double cell = (side - 2) / Math.max(FEWEST, Math.max(filter.rows(), filter.columns()));
        double left = (side - cell * filter.columns()) / 2;
        double top = (side - cell * filter.rows()) / 2;
        for (int row = 0; row < filter.rows(); row++) {
            for (int column = 0; column < filter.columns(); column++) {
                graphics.setFill(colour(weight(row * filter.columns() + column), largest, colours));
                double x = Math.round(left + column * cell);
                double y = Math.round(top + row * cell);
                graphics.fillRect(
                        x, y, Math.round(left + (column + 1) * cell) - x, Math.round(top + (row + 1) * cell) - y);
            }
        }
    }

    /** Of several kernels, how large their weights are together. */
    private float weight(int index) {
        if (filter.kernels().size() == 1) {
            return filter.kernels().getFirst().weights()[index];
        }
        float squares = 0;
        for (Kernel kernel : filter.kernels()) {
            squares += kernel.weights()[index] * kernel.weights()[index];
        }
        return (float) Math.sqrt(squares);
    }

    private static Color colour(float weight, float largest, Palette palette) {
        Color full = weight < 0 ? palette.padding() : palette.filter();
        int rgb = ColorMap.between(largest == 0 ? 0 : Math.abs(weight) / largest, palette.panel(), full);
        return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    @Override
    protected void layoutChildren() {
        canvas.resize(getWidth(), getHeight());
        canvas.requestPaint();
    }
}
