package kernelight.stage.paint;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import kernelight.stage.state.Block;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.walk.GridName;
import kernelight.words.LocalizedMessage;

/**
 * The width of a block's name, or of its size below it, or of the captions of its slices, in a font of size 1 for the
 * name. Those of each table's last name are remembered: at most steps no name changes.
 */
final class NameWidths implements ToDoubleFunction<Block> {
    private static final double MEASURED = 100;

    private final Surface surface;
    private final Function<LocalizedMessage, String> words;
    private final Map<GridName, Measured> last = new EnumMap<>(GridName.class);

    private record Measured(
            LocalizedMessage name, Optional<LocalizedMessage> size, Optional<LocalizedMessage> caption, double width) {
        boolean isOf(Block block) {
            return name.equals(block.name()) && size.equals(block.size()) && caption.equals(lastCaption(block));
        }
    }

    /** @param words of one language */
    NameWidths(Surface surface, Function<LocalizedMessage, String> words) {
        this.surface = surface;
        this.words = words;
    }

    @Override
    public double applyAsDouble(Block block) {
        Measured known = last.get(block.grid());
        if (known == null || !known.isOf(block)) {
            known = new Measured(block.name(), block.size(), lastCaption(block), measure(block));
            last.put(block.grid(), known);
        }
        return known.width;
    }

    /** Of several slices, the last has the highest number. */
    private static Optional<LocalizedMessage> lastCaption(Block block) {
        return block.slices().getLast().caption();
    }

    private double measure(Block block) {
        double name = surface.widthOf(words.apply(block.name()), NamePainter.nameStyle(MEASURED));
        double size = block.size()
                .map(text -> surface.widthOf(words.apply(text), NamePainter.sizeStyle(MEASURED)))
                .orElse(0.0);
        double caption = lastCaption(block)
                .map(text -> surface.widthOf(
                        SliceEdgePainter.firstPart(words.apply(text)),
                        TextStyle.of(MEASURED * CaptionPainter.SHARE_OF_NAME)))
                .orElse(0.0);
        return Math.max(Math.max(name, size), caption) / MEASURED;
    }
}
