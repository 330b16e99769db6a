package kernelight.network.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.engine.tensor.Shape;
import kernelight.network.drawing.Mark.Volume.Content;
import kernelight.network.drawing.Mark.Words.Kind;
import kernelight.network.drawing.OutlinePart.Module;
import kernelight.network.drawing.OutlinePart.Repeated;
import kernelight.network.drawing.OutlinePart.Single;
import kernelight.network.drawing.OutlinePart.Tangle;
import kernelight.network.drawing.PartDrawing.Caption;
import kernelight.network.model.LayerView;
import kernelight.ui.surface.Surface;

/** Makes the drawings of a network's parts. */
final class PartDrawings {
    private final DrawingWords words;
    private final ModuleDrawings modules;
    private final int longest;

    /** @param longest the longest side of all maps of the network, in cells */
    PartDrawings(DrawingWords words, Surface measure, int longest) {
        this.words = words;
        this.longest = longest;
        modules = new ModuleDrawings(words, measure, longest);
    }

    /** @param padded its shape with the zeros that a padding layer puts around it */
    PartDrawing image(Shape shape, Optional<Shape> padded) {
        List<Caption> captions =
                List.of(new Caption(words.image(), Kind.NAME), new Caption(words.shape(shape), Kind.SHAPE));
        VolumeSize size = VolumeSize.of(shape, longest);
        return padded.map(around -> framed(size, VolumeSize.of(around, longest), captions))
                .orElseGet(() -> volume(List.of(), size, captions, 1, Content.IMAGE));
    }

    /** The image with the zeros around its front map. */
    private static PartDrawing framed(VolumeSize image, VolumeSize padded, List<Caption> captions) {
        PartDrawing frame = volume(List.of(), padded, captions, 1, Content.PADDING);
        VolumeSize front = new VolumeSize(image.width(), image.height(), 0, 1);
        return frame.withPlacing((x, axis, page) -> {
            frame.placing().place(x, axis, page);
            double left = x + (padded.width() - front.width()) / 2;
            page.add(new Mark.Volume(List.of(), left, axis - front.height() / 2, front, Content.IMAGE));
        });
    }

    PartDrawing of(OutlinePart part) {
        return switch (part) {
            case Single(LayerView layer) -> single(List.of(layer));
            case Module module -> modules.of(List.of(module));
            case Tangle tangle -> modules.of(tangle);
            case Repeated(List<OutlinePart> parts) ->
                parts.getFirst() instanceof Module
                        ? modules.of(parts.stream().map(Module.class::cast).toList())
                        : single(part.layers());
        };
    }

    /** A layer, or equal ones one after the other. */
    private PartDrawing single(List<LayerView> layers) {
        LayerView last = layers.getLast();
        List<Caption> captions = new ArrayList<>();
        captions.add(new Caption(
                DrawingWords.common(layers.stream().map(LayerView::name).toList()), Kind.NAME));
        captions.add(new Caption(words.shape(last.output()), Kind.SHAPE));
        captions.add(new Caption(words.detail(last), Kind.DETAIL));
        return volume(layers, VolumeSize.of(last.output(), longest), captions, layers.size(), Content.OUTPUT);
    }

    private static PartDrawing volume(
            List<LayerView> layers, VolumeSize size, List<Caption> captions, int times, Content content) {
        return new PartDrawing(
                layers,
                size.width() + size.depth(),
                size.height() / 2 + size.rise(),
                size.height() / 2,
                size,
                captions,
                times,
                (x, axis, page) -> page.add(new Mark.Volume(layers, x, axis - size.height() / 2, size, content)));
    }
}
