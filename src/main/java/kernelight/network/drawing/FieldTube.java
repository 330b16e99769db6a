package kernelight.network.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.network.drawing.Mark.Volume.Content;
import kernelight.network.model.CellRegion;
import kernelight.network.model.FieldTrail;
import kernelight.network.model.LayerView;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.ui.theme.Palette;

/**
 * The receptive field of a layer's pixel as a tube: on each volume before the layer what the pixel depends on, joined from
 * the image, where it is widest, to the pixel.
 *
 * @param sections from the image to the pixel
 * @param passed the volumes before the layer
 */
record FieldTube(List<Section> sections, List<Mark.Volume> passed) {
    FieldTube {
        sections = List.copyOf(sections);
        passed = List.copyOf(passed);
    }

    static final double LABEL = 10.5;
    private static final double SMALLEST = 3;
    private static final double TINT = 0.22;
    private static final double LIGHT_TINT = 0.16;

    /**
     * Where the tube passes a volume.
     *
     * @param row the y of the line on which the volumes of its row stand
     * @param region what is read there; empty at the end
     */
    record Section(
            double x, double y, double width, double height, double row, double top, Optional<CellRegion> region) {
        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }
    }

    /** @param end where the layer is drawn if it has no volume of its own, as within a module */
    static FieldTube of(List<Mark> marks, LayerView layer, FieldTrail trail, Optional<Mark.Corner> end) {
        List<Section> sections = new ArrayList<>();
        List<Mark.Volume> passed = new ArrayList<>();
        for (Mark mark : marks) {
            if (!(mark instanceof Mark.Volume volume) || volume.content() == Content.PADDING) {
                continue;
            }
            if (volume.layers().contains(layer)) {
                Shape shape = layer.output();
                CellRegion pixel = new CellRegion(shape.height() / 2, shape.width() / 2, 1, 1);
                Section place = section(volume, shape, pixel);
                sections.add(new Section(
                        place.x(),
                        place.y(),
                        place.width(),
                        place.height(),
                        place.row(),
                        place.top(),
                        Optional.empty()));
                return new FieldTube(sections, passed);
            }
            String name = volume.content() == Content.IMAGE
                    ? Network.IMAGE
                    : volume.layers().getLast().name();
            Shape shape = volume.content() == Content.IMAGE
                    ? trail.field().image()
                    : volume.layers().getLast().output();
            CellRegion region = trail.regions().get(name);
            if (region != null && !shape.isFlat()) {
                sections.add(section(volume, shape, region));
                passed.add(volume);
            }
        }
        end.ifPresent(corner ->
                sections.add(new Section(corner.x(), corner.y(), 0, 0, corner.y(), corner.y(), Optional.empty())));
        return new FieldTube(sections, passed);
    }

    private static Section section(Mark.Volume volume, Shape shape, CellRegion region) {
        VolumeSize size = volume.size();
        double cellWidth = size.width() / shape.width();
        double cellHeight = size.height() / shape.height();
        double width = Math.max(SMALLEST, region.columns() * cellWidth);
        double height = Math.max(SMALLEST, region.rows() * cellHeight);
        double x = volume.x() + (region.left() + region.columns() / 2.0) * cellWidth - width / 2;
        double y = volume.y() + (region.top() + region.rows() / 2.0) * cellHeight - height / 2;
        return new Section(
                Math.clamp(x, volume.x(), Math.max(volume.x(), volume.x() + size.width() - width)),
                Math.clamp(y, volume.y(), Math.max(volume.y(), volume.y() + size.height() - height)),
                width,
                height,
                volume.y() + size.height() / 2,
                volume.y(),
                Optional.of(region));
    }

    /** @param letters how many times as large as usual the sizes are written */
    void paint(Surface surface, Palette palette, double letters) {
        for (int i = 1; i < sections.size(); i++) {
            Section from = sections.get(i - 1);
            Section to = sections.get(i);
            boolean isBeside =
                    to.x() > from.x() && Math.abs(to.row() - from.row()) < from.height() + to.height() + LABEL;
            if (isBeside) {
                surface.fillPolygon(
                        new double[] {from.right(), to.x(), to.x(), from.right()},
                        new double[] {from.y(), to.y(), to.bottom(), from.bottom()},
                        withAlpha(palette.input(), TINT));
                Stroke edge = Stroke.of(withAlpha(palette.input(), 0.7), 0.8);
                surface.line(from.right(), from.y(), to.x(), to.y(), edge);
                surface.line(from.right(), from.bottom(), to.x(), to.bottom(), edge);
            }
        }
        for (Section section : sections) {
            Color color = section.region().isPresent() ? palette.input() : palette.output();
            if (section.width() > 0) {
                surface.fill(section.x(), section.y(), section.width(), section.height(), withAlpha(color, LIGHT_TINT));
                surface.outline(section.x(), section.y(), section.width(), section.height(), 0, Stroke.of(color, 1.6));
            }
            section.region()
                    .filter(region -> region.rows() > 1 || region.columns() > 1)
                    .ifPresent(region -> label(surface, palette, section, region, letters));
        }
    }

    /** The size of what is read, at the top of the volume's front map. */
    private static void label(Surface surface, Palette palette, Section section, CellRegion region, double letters) {
        String text = region.rows() + " \u00d7 " + region.columns();
        TextStyle style = TextStyle.of(LABEL * letters).bold().centered();
        double width = surface.widthOf(text, style) + 8;
        double height = LABEL * letters * 1.4;
        double middle = (section.x() + section.right()) / 2;
        double y = section.y() - height / 2 - 2;
        surface.fillRounded(middle - width / 2, y - height / 2, width, height, height / 2, palette.panel());
        surface.text(text, middle, y, style, palette.input());
    }

    private static Color withAlpha(Color color, double alpha) {
        return Color.color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }
}
