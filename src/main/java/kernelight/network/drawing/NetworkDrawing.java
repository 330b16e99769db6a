package kernelight.network.drawing;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import kernelight.network.model.LayerView;
import kernelight.ui.surface.ScaledSurface;
import kernelight.ui.surface.Surface;
import kernelight.ui.theme.Palette;
import kernelight.words.LocalizedMessage;

/** A network laid out for a place of a certain size: as large as fits, in the middle. Immutable. */
public final class NetworkDrawing {
    private final DrawingPage page;
    private final double scale;
    private final double right;
    private final double down;

    private NetworkDrawing(DrawingPage page, double scale, double right, double down) {
        this.page = page;
        this.scale = scale;
        this.right = right;
        this.down = down;
    }

    /**
     * Lays a network out.
     *
     * @param words puts messages into the language of the drawing
     * @param measure only asked for the widths of texts
     * @param largest how many units of the place one of the drawing may be at most; a text of the drawing has 11
     */
    public static NetworkDrawing of(
            NetworkOutline outline,
            Function<LocalizedMessage, String> words,
            Surface measure,
            double width,
            double height,
            double largest) {
        DrawingPage page = DrawingPage.fitting(outline, new DrawingWords(words), measure, width, height);
        double scale = Math.min(largest, page.scale(width, height));
        return new NetworkDrawing(
                page, scale, (width - page.width() * scale) / 2, (height - page.height() * scale) / 2);
    }

    /**
     * Lays a network out in one row, which may be longer than the place is wide; {@link #around} says what is in sight.
     *
     * @param scale how many units of the place one of the drawing is, unless the place is too low for it
     */
    public static NetworkDrawing inOneRow(
            NetworkOutline outline,
            Function<LocalizedMessage, String> words,
            Surface measure,
            double width,
            double height,
            double scale) {
        DrawingPage page = DrawingPage.inOneRow(outline, new DrawingWords(words), measure);
        double fitting = Math.min(scale, height / page.height());
        return new NetworkDrawing(
                page, fitting, (width - page.width() * fitting) / 2, (height - page.height() * fitting) / 2);
    }

    /** The same moved so that a layer is in the middle of the place, as far as the drawing's ends allow. */
    public NetworkDrawing around(Optional<LayerView> layer, double width) {
        double length = page.width() * scale;
        if (length <= width) {
            return this;
        }
        double middle = layer.flatMap(this::placeOf).map(Bounds::getCenterX).orElse(right) - right;
        return new NetworkDrawing(page, scale, Math.clamp(width / 2 - middle, width - length, 0), down);
    }

    /** Whether there is more to the left of the place. */
    public boolean goesOnLeft() {
        return right < -1;
    }

    /** Whether there is more to the right of a place that is so wide. */
    public boolean goesOnRight(double width) {
        return right + page.width() * scale > width + 1;
    }

    /** The size of the smallest letters, in units of the place. */
    public double smallestLetters() {
        return DrawingPainter.BLOCK_SIZE * scale;
    }

    /** @param current the layer that is looked at; everything else is dimmed */
    public void paint(Surface surface, Palette palette, Optional<LayerView> current) {
        new DrawingPainter(new ScaledSurface(surface, scale, right, down), palette, current).paint(page.marks());
    }

    /** How many units of the place one of the drawing is. */
    public double scale() {
        return scale;
    }

    /** The layer at a point of the place; of what stands for several, the first. */
    public Optional<LayerView> layerAt(double x, double y) {
        return page.marks().stream()
                .filter(mark -> !mark.layers().isEmpty())
                .filter(mark -> place(mark).filter(box -> box.contains(x, y)).isPresent())
                .min(Comparator.comparingInt(mark -> mark.layers().size()))
                .map(mark -> mark.layers().getFirst());
    }

    /** Where a layer is drawn. */
    public Optional<Bounds> placeOf(LayerView layer) {
        return page.marks().stream()
                .filter(mark -> mark.layers().contains(layer))
                .filter(mark -> place(mark).isPresent())
                .min(Comparator.comparingInt(mark -> mark.layers().size()))
                .flatMap(this::place);
    }

    private Optional<Bounds> place(Mark mark) {
        return switch (mark) {
            case Mark.Volume volume -> {
                VolumeSize size = volume.size();
                yield Optional.of(box(
                        volume.x(),
                        volume.y() - size.rise(),
                        size.width() + size.depth(),
                        size.height() + size.rise()));
            }
            case Mark.Block block -> Optional.of(box(block.x(), block.y(), block.width(), block.height()));
            case Mark.Plus plus ->
                Optional.of(box(
                        plus.x() - ModuleDrawings.PLUS_RADIUS,
                        plus.y() - ModuleDrawings.PLUS_RADIUS,
                        2 * ModuleDrawings.PLUS_RADIUS,
                        2 * ModuleDrawings.PLUS_RADIUS));
            case Mark.Words words -> Optional.of(box(words.x() - 30, words.y() - 7, 60, 14));
            default -> Optional.empty();
        };
    }

    private Bounds box(double x, double y, double width, double height) {
        return new BoundingBox(right + x * scale, down + y * scale, width * scale, height * scale);
    }
}
