package kernelight.network.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import kernelight.network.model.FieldTrail;
import kernelight.network.model.LayerView;
import kernelight.ui.surface.ScaledSurface;
import kernelight.ui.surface.Surface;
import kernelight.ui.theme.Palette;

/** A network laid out for a place of a certain size: as large as fits, in the middle. Immutable. */
public final class NetworkDrawing {
    private static final double EDGE = 8;
    /** The part of a place over which a drawing that is larger may not be moved away. */
    private static final double KEPT = 0.3;

    private final DrawingPage page;
    private final int images;
    private final Surface measure;
    private final Labels labels;
    private final double smallest;
    private final double scale;
    private final double right;
    private final double down;

    private NetworkDrawing(
            DrawingPage page,
            int images,
            Surface measure,
            Labels labels,
            double smallest,
            double scale,
            double right,
            double down) {
        this.page = page;
        this.images = images;
        this.measure = measure;
        this.labels = labels;
        this.smallest = smallest;
        this.scale = scale;
        this.right = right;
        this.down = down;
    }

    private static NetworkDrawing centred(
            DrawingPage page, int images, Surface measure, double smallest, double scale, double width, double height) {
        return new NetworkDrawing(
                page,
                images,
                measure,
                new Labels(page.marks(), measure, smallest / scale),
                smallest,
                scale,
                (width - page.width() * scale) / 2,
                (height - page.height() * scale) / 2);
    }

    /**
     * Lays a network out.
     *
     * @param measure only asked for the widths of texts
     * @param smallest the size of letters that can be read, in units of the place; what has no room for them has no words
     * @param largest how many units of the place one of the drawing may be at most; a text of the drawing has 11
     */
    public static NetworkDrawing of(
            NetworkOutline outline,
            DrawingWords words,
            Surface measure,
            double width,
            double height,
            double smallest,
            double largest) {
        DrawingPage page = DrawingPage.fitting(outline, words, measure, width, height);
        return centred(
                page, words.images(), measure, smallest, Math.min(largest, page.scale(width, height)), width, height);
    }

    /**
     * Lays a network out in one row, which may be longer than the place is wide; {@link #around} says what is in sight.
     *
     * @param smallest the size of letters that can be read, in units of the place
     * @param scale how many units of the place one of the drawing is, unless the place is too low for it
     */
    public static NetworkDrawing inOneRow(
            NetworkOutline outline,
            DrawingWords words,
            Surface measure,
            double width,
            double height,
            double smallest,
            double scale) {
        DrawingPage page = DrawingPage.inOneRow(outline, words, measure);
        return centred(page, words.images(), measure, smallest, Math.min(scale, height / page.height()), width, height);
    }

    private NetworkDrawing at(double newRight, double newDown) {
        return new NetworkDrawing(page, images, measure, labels, smallest, scale, newRight, newDown);
    }

    /** The same moved so that a layer is in the middle of the place, as far as the drawing's ends allow. */
    public NetworkDrawing around(Optional<LayerView> layer, double width) {
        double length = page.width() * scale;
        if (length <= width) {
            return this;
        }
        double middle = layer.flatMap(this::placeOf).map(Bounds::getCenterX).orElse(right) - right;
        return at(Math.clamp(width / 2 - middle, width - length, 0), down);
    }

    /** The same larger or smaller, with a point of the place where it is. */
    public NetworkDrawing zoomed(double factor, double x, double y) {
        double zoomed = scale * factor;
        return new NetworkDrawing(
                page,
                images,
                measure,
                new Labels(page.marks(), measure, smallest / zoomed),
                smallest,
                zoomed,
                x + (right - x) * factor,
                y + (down - y) * factor);
    }

    /** The same moved, but not out of sight. */
    public NetworkDrawing moved(double byX, double byY, double width, double height) {
        return at(within(right + byX, page.width() * scale, width), within(down + byY, page.height() * scale, height));
    }

    private static double within(double place, double length, double room) {
        return Math.clamp(place, room * KEPT - length, room * (1 - KEPT));
    }

    /** The same moved so far that a layer is in sight, in the middle if it was not. */
    public NetworkDrawing showing(LayerView layer, double width, double height) {
        return placeOf(layer)
                .filter(place -> place.getMinX() < 0
                        || place.getMinY() < 0
                        || place.getMaxX() > width
                        || place.getMaxY() > height)
                .map(place -> moved(width / 2 - place.getCenterX(), height / 2 - place.getCenterY(), width, height))
                .orElse(this);
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
        return Math.max(smallest, DrawingPainter.BLOCK_SIZE * scale);
    }

    /**
     * Paints everything.
     *
     * @param maps what the network has computed; empty for volumes without numbers
     * @param isDimmed if a layer is to be lit over it
     */
    public void paint(Surface surface, Palette palette, Optional<RunMaps> maps, boolean isDimmed) {
        painter(surface, palette, maps).paint(page.marks(), isDimmed);
    }

    /**
     * Paints a layer as lit, over the dimmed drawing.
     *
     * @param trail the receptive field of its pixel in the middle; empty if it is not known
     */
    public void light(
            Surface surface, Palette palette, Optional<RunMaps> maps, LayerView layer, Optional<FieldTrail> trail) {
        Optional<FieldTube> tube = tube(layer, trail);
        painter(surface, palette, maps).light(page.marks(), layer, maps.isPresent() ? passed(tube) : List.of());
        tube.ifPresent(shown -> shown.paint(scaled(surface), palette, Math.max(1, smallest / scale / FieldTube.LABEL)));
    }

    private static List<Mark.Volume> passed(Optional<FieldTube> tube) {
        return tube.map(FieldTube::passed).orElse(List.of());
    }

    private DrawingPainter painter(Surface surface, Palette palette, Optional<RunMaps> maps) {
        return new DrawingPainter(scaled(surface), palette, labels, maps, images, smallest / scale);
    }

    private Surface scaled(Surface surface) {
        return new ScaledSurface(surface, scale, right, down);
    }

    /** None for a layer whose output has no pixels. */
    private Optional<FieldTube> tube(LayerView layer, Optional<FieldTrail> trail) {
        return trail.filter(known -> !layer.isFlat())
                .map(known -> FieldTube.of(
                        page.marks(),
                        layer,
                        known,
                        page.marks().stream()
                                .filter(mark -> mark.layers().contains(layer))
                                .filter(Mark.Block.class::isInstance)
                                .map(Mark.Block.class::cast)
                                .map(block -> new Mark.Corner(block.x(), block.y() + block.height() / 2))
                                .findFirst()));
    }

    /** What {@link #light} paints lies within this part of the place. */
    public Bounds lit(LayerView layer, Optional<FieldTrail> trail) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double end = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        List<Bounds> all = new ArrayList<>();
        page.marks().stream()
                .filter(mark -> DrawingPainter.isLit(mark, layer))
                .forEach(mark -> painted(mark).ifPresent(all::add));
        double letters = Math.max(FieldTube.LABEL, smallest / scale) * 3;
        Optional<FieldTube> tube = tube(layer, trail);
        passed(tube).forEach(volume -> place(volume).ifPresent(all::add));
        tube.ifPresent(shown -> shown.sections()
                .forEach(section -> all.add(box(
                        section.x() - letters,
                        section.y() - letters,
                        section.width() + 2 * letters,
                        section.height() + 2 * letters))));
        for (Bounds one : all) {
            left = Math.min(left, one.getMinX());
            top = Math.min(top, one.getMinY());
            end = Math.max(end, one.getMaxX());
            bottom = Math.max(bottom, one.getMaxY());
        }
        return all.isEmpty()
                ? new BoundingBox(0, 0, 0, 0)
                : new BoundingBox(left - EDGE, top - EDGE, end - left + 2 * EDGE, bottom - top + 2 * EDGE);
    }

    /** All that a mark covers. */
    private Optional<Bounds> painted(Mark mark) {
        return switch (mark) {
            case Mark.Words words ->
                labels.of(words)
                        .map(label -> box(
                                words.x() - label.width() / 2,
                                words.y() - label.size(),
                                label.width(),
                                2 * label.size()));
            case Mark.Wire wire -> {
                double x = wire.corners().stream()
                        .mapToDouble(Mark.Corner::x)
                        .min()
                        .orElse(0);
                double y = wire.corners().stream()
                        .mapToDouble(Mark.Corner::y)
                        .min()
                        .orElse(0);
                yield Optional.of(box(
                        x,
                        y,
                        wire.corners().stream()
                                        .mapToDouble(Mark.Corner::x)
                                        .max()
                                        .orElse(x)
                                - x,
                        wire.corners().stream()
                                        .mapToDouble(Mark.Corner::y)
                                        .max()
                                        .orElse(y)
                                - y));
            }
            case Mark.Funnel funnel -> {
                double top = Math.min(funnel.top().y(), funnel.nextTop().y());
                yield Optional.of(box(
                        funnel.top().x(),
                        top,
                        funnel.nextTop().x() - funnel.top().x(),
                        Math.max(funnel.bottom().y(), funnel.nextBottom().y()) - top));
            }
            case Mark.Bar bar -> Optional.of(box(bar.x(), bar.top(), 5, bar.bottom() - bar.top()));
            default -> place(mark);
        };
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
