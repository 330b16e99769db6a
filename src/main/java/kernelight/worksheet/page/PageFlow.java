package kernelight.worksheet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import kernelight.ui.surface.Picture;

/** Lays blocks on pages, from top to bottom; one that does not fit any more begins the next page. */
final class PageFlow {
    private final Paper paper;
    private final List<List<SheetPage.Placed>> pages = new ArrayList<>();
    private double used;

    PageFlow(Paper paper) {
        this.paper = paper;
        pages.add(new ArrayList<>());
    }

    /** The height that is left on this page below such a gap. */
    double room(double gap) {
        return SheetPage.height(paper) - (pages.getLast().isEmpty() ? 0 : used + gap);
    }

    /** @param gap to the block above, on the same page */
    void add(Block block, double gap) {
        List<SheetPage.Placed> page = pages.getLast();
        double top = page.isEmpty() ? 0 : used + gap;
        if (!page.isEmpty() && top + block.height() > SheetPage.height(paper)) {
            page = new ArrayList<>();
            pages.add(page);
            top = 0;
        }
        page.add(new SheetPage.Placed(block, top));
        used = top + block.height();
    }

    /** @param foot what stands at the foot of the page with this number, from 1 */
    List<Picture> pages(IntFunction<List<String>> foot) {
        List<Picture> pictures = new ArrayList<>();
        for (List<SheetPage.Placed> page : pages) {
            pictures.add(new SheetPage(paper, page, foot.apply(pictures.size() + 1)));
        }
        return pictures;
    }

    int count() {
        return pages.size();
    }
}
