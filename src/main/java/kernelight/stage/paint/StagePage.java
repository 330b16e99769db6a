package kernelight.stage.paint;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import kernelight.stage.layout.Box;
import kernelight.stage.layout.Following;
import kernelight.stage.layout.PlacedBlock;
import kernelight.stage.layout.Scroll;
import kernelight.stage.layout.Sizing;
import kernelight.stage.layout.StageFit;
import kernelight.stage.layout.StageLayout;
import kernelight.stage.state.Block;
import kernelight.stage.state.StageState;
import kernelight.ui.surface.Surface;
import kernelight.words.LocalizedMessage;

/**
 * The page on which exported states of one walk are painted: as large as the blocks and the sum below them need, and
 * the same for all positions of the walk.
 *
 * @param stageWidth the stage width from which the font sizes of the blocks follow
 * @param roomHeight the height for the blocks
 * @param windowWidth the width of the window's stage, from which the font size of the sum follows on every page
 * @param stripWidth the width for the sum, its margins included; 0 where there is none
 * @param stripHeight its height
 * @param seen where the blocks are, on a page with what is in sight only; otherwise the page has room for all of them
 */
public record StagePage(
        double width,
        double height,
        double stageWidth,
        double roomHeight,
        double windowWidth,
        double stripWidth,
        double stripHeight,
        Sizing sizing,
        Optional<StageLayout> seen) {
    private static final double HALF_A_SIGN = 28;
    static final double MARGIN = 36;
    static final double STRIP_SIDE = 26;
    private static final double GROWTH = 1.3;
    /** The largest walks fit on a page that is this many times as wide as the stage. */
    private static final double LARGEST = 5;

    private static final double ROOM_FOR_LONGER_NUMBERS = 1.02;

    /**
     * A page for everything on these states of one walk, whole: where a table is scrolled in the window, the page is
     * larger.
     *
     * @param states one or more, which differ in nothing but their sums
     * @param windowWidth of the window's stage
     * @param measure only asked for the widths of texts
     */
    public static StagePage of(
            List<StageState> states,
            double windowWidth,
            double windowHeight,
            Sizing sizing,
            Function<LocalizedMessage, String> words,
            Surface measure) {
        StageState state = states.getFirst();
        List<MeasuredStrip> strips = strips(states, windowWidth, sizing, words, measure);
        StagePage page = page(state, windowWidth, windowHeight, 1, strips, sizing, Optional.empty(), words, measure);
        for (double growth = GROWTH; !page.isWhole(state, words, measure) && growth < LARGEST; growth *= GROWTH) {
            page = page(state, windowWidth, windowHeight, growth, strips, sizing, Optional.empty(), words, measure);
        }
        return page;
    }

    /** A page for what is in sight of this state: tables are scrolled as in the window. */
    public static StagePage ofSight(
            StageState state,
            StageLayout seen,
            double windowWidth,
            double windowHeight,
            Function<LocalizedMessage, String> words,
            Surface measure) {
        Sizing sizing = seen.sizing();
        return page(
                state,
                windowWidth,
                windowHeight,
                1,
                strips(List.of(state), windowWidth, sizing, words, measure),
                sizing,
                Optional.of(seen),
                words,
                measure);
    }

    private static List<MeasuredStrip> strips(
            List<StageState> states,
            double windowWidth,
            Sizing sizing,
            Function<LocalizedMessage, String> words,
            Surface measure) {
        return states.stream()
                .flatMap(each -> each.sum().stream())
                .map(line -> new MeasuredStrip(measure, line, StripWords.of(line, words), windowWidth, sizing))
                .toList();
    }

    private static StagePage page(
            StageState state,
            double windowWidth,
            double windowHeight,
            double growth,
            List<MeasuredStrip> strips,
            Sizing sizing,
            Optional<StageLayout> seen,
            Function<LocalizedMessage, String> words,
            Surface measure) {
        double stageWidth = windowWidth * growth;
        double stageHeight = windowHeight * growth;
        double roomyStrip = strips.stream()
                .mapToDouble(strip -> 2 * STRIP_SIDE + ROOM_FOR_LONGER_NUMBERS * strip.roomyWidth())
                .max()
                .orElse(0);
        double stripWidth = Math.min(roomyStrip, stageWidth - 2 * MARGIN);
        double stripHeight = strips.stream()
                .mapToDouble(strip -> strip.height(stripWidth - 2 * STRIP_SIDE))
                .max()
                .orElse(0);
        double roomHeight = stageHeight - sizing.title() - sizing.legend() - stripHeight - 2 * MARGIN;
        StagePage loose = new StagePage(
                stageWidth, stageHeight, stageWidth, roomHeight, windowWidth, stripWidth, stripHeight, sizing, seen);
        StageLayout layout = loose.fitted(state, words, measure);
        return new StagePage(
                Math.ceil(Math.max(widthWithNames(layout, words, measure), stripWidth) + 2 * MARGIN),
                Math.ceil(2 * MARGIN + sizing.title() + layout.box().height() + sizing.legend() + stripHeight),
                stageWidth,
                roomHeight,
                windowWidth,
                stripWidth,
                stripHeight,
                sizing,
                seen);
    }

    /** A name may be wider than its cells, and a sign may stand before the first of them. */
    private static double widthWithNames(
            StageLayout layout, Function<LocalizedMessage, String> words, Surface measure) {
        ToDoubleFunction<Block> nameWidth = new NameWidths(measure, words);
        double nameSize = StageFit.nameSize(layout.cell(), layout.sizing());
        Box box = layout.box();
        double overhang = 0;
        for (PlacedBlock block : layout.blocks()) {
            double half = nameWidth.applyAsDouble(block.block()) * nameSize / 2;
            double center = block.box().centerX();
            overhang = Math.max(overhang, Math.max(half - (center - box.x()), half - (box.right() - center)));
            overhang = Math.max(overhang, box.x() - (block.signX() - HALF_A_SIGN));
        }
        return box.width() + 2 * overhang;
    }

    /** Whether all of every table is shown. */
    private boolean isWhole(StageState state, Function<LocalizedMessage, String> words, Surface measure) {
        return fitted(state, words, measure).blocks().stream().noneMatch(StagePage::isCut);
    }

    /** Whether some of a block is out of sight. */
    public static boolean isCut(PlacedBlock block) {
        return block.isPaged()
                || block.slices().stream()
                        .anyMatch(slice ->
                                !slice.rows().isWhole() || !slice.columns().isWhole());
    }

    /** Where the blocks of this state lie on the page. */
    StageLayout layout(StageState state, Function<LocalizedMessage, String> words, Surface measure) {
        StageLayout fitted = fitted(state, words, measure);
        return fitted.movedBy(
                Math.round((width - fitted.box().width()) / 2 - fitted.box().x()),
                MARGIN + sizing.title() - fitted.box().y());
    }

    private StageLayout fitted(StageState state, Function<LocalizedMessage, String> words, Surface measure) {
        if (seen.isPresent()) {
            return seen.get();
        }
        StageFit fit = StagePainter.fit(measure, words);
        double room = stageWidth - 2 * MARGIN;
        StageLayout fitted = fit.fit(state, room, roomHeight, Scroll.NONE, sizing);
        Scroll following = Following.of(fitted, Scroll.NONE);
        return following.equals(Scroll.NONE) ? fitted : fit.fit(state, room, roomHeight, following, sizing);
    }
}
