package kernelight.screen.pooling.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kernelight.engine.kernel.Window;
import kernelight.walk.NumberTable;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingKind;
import kernelight.walk.Sizes;

/**
 * A ready-made case.
 *
 * @param id the last part of the text key of its name: {@code pooling.preset.<id>}
 * @param view the view in which it is opened; empty for the user's current view
 */
public record PoolingPreset(String id, PoolingCase example, Optional<PoolingView> view) {
    private static final NumberTable LECTURE = NumberTable.parse("1 1 2 4 / 5 6 7 8 / 3 2 1 0 / 1 2 3 4");

    /** A picture of a stroke, as thick as a pen draws it. */
    private static final NumberTable STROKE = NumberTable.parse("0 0 0 0 0 0 0 0 / 0 0 0 0 0 3 9 0 / 0 0 0 0 4 9 9 0"
            + " / 0 0 0 5 9 9 3 0 / 0 0 5 9 9 4 0 0 / 0 4 9 9 5 0 0 0 / 0 9 9 4 0 0 0 0 / 0 0 0 0 0 0 0 0");

    /** A picture of soft spots of light, one in the middle of each window of 3 x 3: a shift by a cell keeps it there. */
    private static final NumberTable SPOTS =
            NumberTable.parse("4 6 4 0 2 0 2 4 2 / 6 9 6 2 5 2 4 7 4 / 4 6 4 0 2 0 2 4 2"
                    + " / 1 3 1 3 5 3 0 1 0 / 3 6 3 5 8 5 1 4 1 / 1 3 1 3 5 3 0 1 0"
                    + " / 2 4 2 4 6 4 1 3 1 / 4 7 4 6 9 6 3 6 3 / 2 4 2 4 6 4 1 3 1");

    /** The cases of the lectures, in order, and two to shift. The screen opens with the first. */
    public static final List<PoolingPreset> ALL = List.of(
            new PoolingPreset("max-4x4", PoolingCase.of(LECTURE, PoolingKind.MAX, 2)),
            new PoolingPreset("average-4x4", PoolingCase.of(LECTURE, PoolingKind.AVERAGE, 2)),
            new PoolingPreset("global-4x4", PoolingCase.of(LECTURE, PoolingKind.GLOBAL_AVERAGE, 2)),
            new PoolingPreset("channels-7x7", PoolingCase.of(counting(1, 3), PoolingKind.MAX, 2)),
            new PoolingPreset("batch-7x7", PoolingCase.of(counting(10, 3), PoolingKind.MAX, 2)),
            new PoolingPreset("batch-average-7x7", PoolingCase.of(counting(10, 3), PoolingKind.AVERAGE, 2)),
            new PoolingPreset("overlapping-7x7", overlapping()),
            shifted("spots-9x9", PoolingCase.of(SPOTS, PoolingKind.MAX, 3)),
            shifted("stroke-8x8", PoolingCase.of(STROKE, PoolingKind.MAX, 2)));

    /** A preset that is opened in the current view. */
    PoolingPreset(String id, PoolingCase example) {
        this(id, example, Optional.empty());
    }

    private static PoolingPreset shifted(String id, PoolingCase example) {
        return new PoolingPreset(id, example, Optional.of(PoolingView.SHIFTED));
    }

    /** The preset that the screen opens with. */
    public static final PoolingPreset OPENING = ALL.getFirst();

    /** The preset that equals this case, if there is one. */
    public static Optional<PoolingPreset> of(PoolingCase example) {
        return ALL.stream().filter(preset -> preset.example().equals(example)).findFirst();
    }

    /** Whether its input is a picture, so that its numbers are shown as colours. */
    public boolean isPicture() {
        return example.input().equals(STROKE) || example.input().equals(SPOTS);
    }

    private static PoolingCase overlapping() {
        return new PoolingCase(counting(1, 1), PoolingKind.MAX, Window.square(3).withStride(2), true);
    }

    /** The lectures' 7 x 7, which counts to 3 and begins again; each channel and each image begins one later. */
    private static NumberTable counting(int images, int channels) {
        return NumberTable.filled(
                new Sizes(images, channels, 1, 7, 7),
                cell -> BigDecimal.valueOf(
                        Math.floorMod(cell.column() - cell.row() + 1 + cell.channel() + cell.image(), 4)));
    }
}
