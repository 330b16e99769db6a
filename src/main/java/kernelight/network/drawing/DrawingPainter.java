package kernelight.network.drawing;

import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import kernelight.network.drawing.Mark.Corner;
import kernelight.network.drawing.Mark.Words.Kind;
import kernelight.network.model.LayerView;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.ui.theme.Palette;

/** Paints marks: all of them, dimmed if one layer is to be lit; or those of the lit layer, over them. */
final class DrawingPainter {
    static final double BLOCK_SIZE = 10.5;

    private static final double NAME_SIZE = 12.5;
    private static final double CAPTION_SIZE = 11;
    private static final double TIMES_SIZE = 13;
    private static final double BRACKET_SIZE = 11.5;
    private static final double THIN = 0.8;
    private static final double WIRE = 1.1;
    private static final double CURRENT = 2;
    private static final double RADIUS = 4;
    private static final double ARROW = 4.5;
    private static final double DIMMED = 0.45;
    private static final double SIDE_SHADE = 0.35;
    /** The other images of a batch stand behind the first, each this much lower and further left; not more than these. */
    private static final double BEHIND = 3;

    private static final int MOST_BEHIND = 3;

    private final Surface surface;
    private final Palette palette;
    private final Labels labels;
    private final Optional<RunMaps> maps;
    private final int images;
    /** The size of letters that can be read, in units of the drawing. */
    private final double smallest;

    private Optional<LayerView> current = Optional.empty();
    private boolean isDimmed;

    /** @param images how many images a batch has */
    DrawingPainter(
            Surface surface, Palette palette, Labels labels, Optional<RunMaps> maps, int images, double smallest) {
        this.surface = surface;
        this.palette = palette;
        this.labels = labels;
        this.maps = maps;
        this.images = images;
        this.smallest = smallest;
    }

    static TextStyle style(Kind kind) {
        return switch (kind) {
            case NAME -> TextStyle.of(NAME_SIZE).bold().centered();
            case SHAPE, DETAIL -> TextStyle.of(CAPTION_SIZE).centered();
            case TIMES -> TextStyle.of(TIMES_SIZE).bold().centered();
        };
    }

    /** @param dimmed if a layer is to be lit; then its own window is shown by the tube of its receptive field */
    void paint(List<Mark> marks, boolean dimmed) {
        isDimmed = dimmed;
        marks.stream().filter(Mark.Funnel.class::isInstance).forEach(this::paint);
        marks.stream()
                .filter(mark -> !(mark instanceof Mark.Funnel || mark instanceof Mark.Reach))
                .forEach(this::paint);
        if (!dimmed) {
            marks.stream().filter(Mark.Reach.class::isInstance).forEach(this::paint); // over both maps that it joins
        }
    }

    /**
     * Paints a layer's own marks.
     *
     * @param passed volumes before it whose maps are to be seen as well as its own
     */
    void light(List<Mark> marks, LayerView layer, List<Mark.Volume> passed) {
        passed.forEach(this::paint);
        current = Optional.of(layer);
        marks.stream().filter(mark -> isLit(mark, layer)).forEach(this::paint);
    }

    /** Whether a mark is painted again for a lit layer: not what lies below others that are not lit. */
    static boolean isLit(Mark mark, LayerView layer) {
        return mark.layers().contains(layer)
                && !(mark instanceof Mark.Ground || mark instanceof Mark.Reach)
                && !(mark instanceof Mark.Wire && mark.layers().size() > 1);
    }

    private boolean isCurrent(List<LayerView> layers) {
        return current.filter(layers::contains).isPresent();
    }

    private Color tone(Color color) {
        return isDimmed ? color.interpolate(palette.page(), DIMMED) : color;
    }

    private void paint(Mark mark) {
        switch (mark) {
            case Mark.Volume volume -> volume(volume);
            case Mark.Block block -> block(block);
            case Mark.Plus plus -> plus(plus);
            case Mark.Bar bar ->
                surface.fillRounded(bar.x(), bar.top(), 5, bar.bottom() - bar.top(), 2, tone(palette.output()));
            case Mark.Ground ground -> ground(ground);
            case Mark.Wire wire -> wire(wire);
            case Mark.Reach reach -> reach(reach);
            case Mark.Funnel funnel ->
                surface.fillPolygon(
                        new double[] {
                            funnel.top().x(),
                            funnel.nextTop().x(),
                            funnel.nextBottom().x(),
                            funnel.bottom().x()
                        },
                        new double[] {
                            funnel.top().y(),
                            funnel.nextTop().y(),
                            funnel.nextBottom().y(),
                            funnel.bottom().y()
                        },
                        tone(palette.line()));
            case Mark.Words words -> words(words);
            case Mark.Bracket bracket -> bracket(bracket);
        }
    }

    private void volume(Mark.Volume volume) {
        VolumeSize size = volume.size();
        boolean isLit = isCurrent(volume.layers());
        Color edge = tone(
                switch (volume.content()) {
                    case IMAGE -> palette.input();
                    case OUTPUT -> palette.output();
                    case PADDING -> palette.padding();
                });
        Color fill = tone(
                switch (volume.content()) {
                    case IMAGE -> palette.inputFill();
                    case OUTPUT -> palette.outputFill();
                    case PADDING -> palette.paddingFill();
                });
        Color side = fill.interpolate(edge, SIDE_SHADE);
        for (int behind = Math.min(images, MOST_BEHIND + 1) - 1; behind > 0; behind--) {
            double shift = behind * BEHIND;
            surface.fill(volume.x() - shift, volume.y() + shift, size.width(), size.height(), fill);
            surface.outline(
                    volume.x() - shift, volume.y() + shift, size.width(), size.height(), 0, Stroke.of(edge, THIN));
        }
        double x = volume.x();
        double y = volume.y();
        if (size.depth() > 0) {
            double right = x + size.width();
            double bottom = y + size.height();
            double far = right + size.depth();
            surface.fillPolygon(
                    new double[] {x, x + size.depth(), far, right},
                    new double[] {y, y - size.rise(), y - size.rise(), y},
                    fill.interpolate(edge, SIDE_SHADE / 2));
            surface.fillPolygon(
                    new double[] {right, far, far, right},
                    new double[] {y, y - size.rise(), bottom - size.rise(), bottom},
                    side);
            Stroke line = Stroke.of(edge.interpolate(side, 0.5), THIN);
            for (int sheet = 1; sheet < size.sheets(); sheet++) {
                double share = (double) sheet / (size.sheets() - 1);
                double across = size.depth() * share;
                double up = size.rise() * share;
                surface.line(x + across, y - up, right + across, y - up, line);
                surface.line(right + across, y - up, right + across, bottom - up, line);
            }
            Stroke rim = Stroke.of(edge, isLit ? CURRENT : THIN);
            surface.line(x, y, x + size.depth(), y - size.rise(), rim);
            surface.line(right, y, far, y - size.rise(), rim);
            surface.line(right, bottom, far, bottom - size.rise(), rim);
        }
        surface.fill(x, y, size.width(), size.height(), fill);
        values(volume).ifPresent(values -> new VolumeMaps(surface, palette, values, this::tone).paint(volume));
        surface.outline(x, y, size.width(), size.height(), 0, Stroke.of(edge, isLit ? CURRENT : 1));
    }

    /** What is seen on a volume once the network has run. */
    private Optional<RunMaps.Values> values(Mark.Volume volume) {
        return switch (volume.content()) {
            case IMAGE -> maps.flatMap(RunMaps::ofImage);
            case OUTPUT -> maps.flatMap(run -> run.of(volume.layers().getLast()));
            case PADDING -> Optional.empty();
        };
    }

    private void block(Mark.Block block) {
        boolean isLit = isCurrent(block.layers());
        Color edge = tone(block.hasWeights() ? palette.filter() : palette.padding());
        Color fill = tone(block.hasWeights() ? palette.filterFill() : palette.paddingFill());
        surface.fillRounded(block.x(), block.y(), block.width(), block.height(), RADIUS, fill);
        surface.outline(
                block.x(), block.y(), block.width(), block.height(), RADIUS, Stroke.of(edge, isLit ? CURRENT : THIN));
        labels.of(block)
                .ifPresent(label -> surface.text(
                        block.text(),
                        block.x() + block.width() / 2,
                        block.y() + block.height() / 2,
                        TextStyle.of(label.size()).centered(),
                        tone(palette.ink())));
    }

    private void plus(Mark.Plus plus) {
        double radius = ModuleDrawings.PLUS_RADIUS;
        boolean isLit = isCurrent(plus.layers());
        Color ink = tone(palette.output());
        surface.fillRounded(plus.x() - radius, plus.y() - radius, 2 * radius, 2 * radius, radius, palette.panel());
        surface.outline(
                plus.x() - radius,
                plus.y() - radius,
                2 * radius,
                2 * radius,
                radius,
                Stroke.of(ink, isLit ? CURRENT : WIRE));
        double arm = radius * 0.55;
        Stroke line = Stroke.of(ink, 1.6);
        surface.line(plus.x() - arm, plus.y(), plus.x() + arm, plus.y(), line);
        surface.line(plus.x(), plus.y() - arm, plus.x(), plus.y() + arm, line);
    }

    private void ground(Mark.Ground ground) {
        surface.fillRounded(ground.x(), ground.y(), ground.width(), ground.height(), 8, palette.panel());
        surface.outline(
                ground.x(),
                ground.y(),
                ground.width(),
                ground.height(),
                8,
                Stroke.of(tone(palette.lineStrong()), THIN));
    }

    private void wire(Mark.Wire wire) {
        Color color = tone(wire.isSkip() ? palette.input() : palette.muted());
        Stroke stroke = Stroke.of(color, wire.isSkip() ? 1.8 : WIRE);
        List<Corner> corners = wire.corners();
        for (int i = 1; i < corners.size(); i++) {
            surface.line(
                    corners.get(i - 1).x(),
                    corners.get(i - 1).y(),
                    corners.get(i).x(),
                    corners.get(i).y(),
                    stroke);
        }
        if (wire.isArrow()) {
            arrow(corners.get(corners.size() - 2), corners.getLast(), color);
        }
    }

    private void arrow(Corner from, Corner to, Color color) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double alongX = (to.x() - from.x()) / length * ARROW;
        double alongY = (to.y() - from.y()) / length * ARROW;
        surface.fillPolygon(
                new double[] {to.x() + alongX / 4, to.x() - alongX - alongY * 0.6, to.x() - alongX + alongY * 0.6},
                new double[] {to.y() + alongY / 4, to.y() - alongY + alongX * 0.6, to.y() - alongY - alongX * 0.6},
                color);
    }

    private void reach(Mark.Reach reach) {
        Color color = palette.filter();
        double right = reach.x() + reach.width();
        double bottom = reach.y() + reach.height();
        Stroke thin = Stroke.of(color.deriveColor(0, 1, 1, 0.6), THIN);
        surface.line(right, reach.y(), reach.to().x(), reach.to().y(), thin);
        surface.line(right, bottom, reach.to().x(), reach.to().y(), thin);
        surface.outline(reach.x(), reach.y(), reach.width(), reach.height(), 0, Stroke.of(color, 1));
        surface.fill(reach.to().x() - 1.5, reach.to().y() - 1.5, 3, 3, color);
    }

    private void words(Mark.Words words) {
        Color color = switch (words.kind()) {
            case NAME -> isCurrent(words.layers()) ? palette.accent() : palette.ink();
            case SHAPE -> palette.ink();
            case DETAIL -> palette.muted();
            case TIMES -> palette.accent();
        };
        labels.of(words)
                .ifPresent(label -> surface.text(
                        words.text(), words.x(), words.y(), sized(style(words.kind()), label.size()), tone(color)));
    }

    private static TextStyle sized(TextStyle style, double size) {
        return new TextStyle(style.face(), size, style.align(), style.level());
    }

    private void bracket(Mark.Bracket bracket) {
        Stroke line = Stroke.of(palette.lineStrong(), 1);
        TextStyle style =
                TextStyle.of(Math.max(BRACKET_SIZE, smallest)).centered().bold();
        double middle = (bracket.left() + bracket.right()) / 2;
        double half = surface.widthOf(bracket.text(), style) / 2 + 8;
        double y = bracket.y() + 12;
        surface.line(bracket.left(), y - 6, bracket.left(), y, line);
        surface.line(bracket.right(), y - 6, bracket.right(), y, line);
        if (middle - half > bracket.left()) {
            surface.line(bracket.left(), y, middle - half, y, line);
            surface.line(middle + half, y, bracket.right(), y, line);
            surface.text(bracket.text(), middle, y, style, palette.muted());
        } else {
            surface.line(bracket.left(), y, bracket.right(), y, line);
            surface.text(bracket.text(), middle, y + 10, style, palette.muted());
        }
    }
}
