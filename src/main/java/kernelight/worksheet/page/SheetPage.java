package kernelight.worksheet.page;

import java.util.List;
import javafx.scene.paint.Color;
import kernelight.ui.surface.Picture;
import kernelight.ui.surface.ScaledSurface;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle.Align;

/**
 * A page: what lies on it, and its edges.
 *
 * @param foot the words at the foot: left, middle, right
 */
record SheetPage(Paper paper, List<Placed> blocks, List<String> foot) implements Picture {
    static final double MARGIN = 64;
    static final double TOP = 56;
    /** Above it lies what belongs to the page, below it the foot. */
    static final double BOTTOM = 68;

    /** A block at a distance from the upper edge of the page's content. */
    record Placed(Block block, double top) {}

    SheetPage {
        blocks = List.copyOf(blocks);
        foot = List.copyOf(foot);
    }

    /** The width between the margins. */
    static double width(Paper paper) {
        return paper.width() - 2 * MARGIN;
    }

    /** The height between head and foot. */
    static double height(Paper paper) {
        return paper.height() - TOP - BOTTOM;
    }

    @Override
    public double width() {
        return paper.width();
    }

    @Override
    public double height() {
        return paper.height();
    }

    @Override
    public void paint(Surface surface) {
        surface.fill(0, 0, width(), height(), Color.WHITE);
        blocks.forEach(placed -> paint(surface, placed));
        double y = height() - BOTTOM / 2;
        surface.line(MARGIN, y - 14, width() - MARGIN, y - 14, Ink.THIN);
        surface.text(foot.getFirst(), MARGIN, y, Ink.SMALL, Ink.GREY);
        surface.text(foot.get(1), width() / 2, y, Ink.SMALL.centered(), Ink.GREY);
        surface.text(foot.getLast(), width() - MARGIN, y, Ink.SMALL.with(Align.RIGHT), Ink.GREY);
    }

    /** A block that is higher than a page is painted smaller. */
    private void paint(Surface surface, Placed placed) {
        double room = height(paper);
        if (placed.block().height() <= room) {
            placed.block().paint(surface, MARGIN, TOP + placed.top());
        } else {
            double scale = room / placed.block().height();
            placed.block().paint(new ScaledSurface(surface, scale, MARGIN, TOP), 0, 0);
        }
    }
}
