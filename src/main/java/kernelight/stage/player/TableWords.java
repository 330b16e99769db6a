package kernelight.stage.player;

import java.util.List;
import java.util.stream.Stream;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/** What tables are called of which one part is shown or written, such as one image of a batch. */
public final class TableWords {
    private TableWords() {}

    /** A table's name, with the image of a batch: "Input, image 3". */
    public static LocalizedMessage ofImage(LocalizedMessage name, Sizes sizes, int image) {
        return sizes.images() == 1 ? name : LocalizedMessage.of("stage.table.image", name, image + 1);
    }

    /**
     * The shape as PyTorch writes it, (N, C, H, W); (N, C, L) for signals and (N, C, D, H, W) for volumes.
     *
     * @param dimensions 1 for signals, 2 for pictures, 3 for volumes
     */
    public static LocalizedMessage shape(Sizes sizes, int dimensions) {
        Object[] lengths = Stream.concat(
                        Stream.of(sizes.images(), sizes.channels()),
                        Stream.of(sizes.planes(), sizes.rows(), sizes.columns()).skip(3L - dimensions))
                .toArray();
        return LocalizedMessage.of("stage.shape." + dimensions, lengths);
    }

    /** What the numbers of a {@link #shape} count. */
    public static LocalizedMessage axes(int dimensions) {
        return LocalizedMessage.of("stage.axes." + dimensions);
    }

    /** The beginning of a cell's name: "Output, image 3, map 2,"; the table's name alone where it has no parts. */
    public static LocalizedMessage ofParts(LocalizedMessage table, List<LocalizedMessage> parts) {
        return parts.stream()
                .reduce((before, next) -> LocalizedMessage.of("stage.slice.and", before, next))
                .map(all -> LocalizedMessage.of("stage.table.parts", table, all))
                .orElse(table);
    }
}
