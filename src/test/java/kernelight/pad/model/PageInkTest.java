package kernelight.pad.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kernelight.data.drawing.InkPicture;
import kernelight.data.drawing.StrokePoint;
import org.junit.jupiter.api.Test;

class PageInkTest {
    private static final DrawnStroke LINE = stroke(Tool.PEN, 20, 40, 140, 240, 140);
    private static final DrawnStroke ERASURE = stroke(Tool.ERASER, 40, 140, 20, 140, 260);

    @Test
    void aPenLeavesInkAsWideAsItIs() {
        InkPicture page = PageInk.of(List.of(LINE));
        assertEquals(1, page.get(140, 140));
        assertEquals(1, page.get(140, 131));
        assertEquals(0, page.get(140, 128));
        assertEquals(0, page.get(20, 140));
    }

    @Test
    void anEraserRemovesInkAlongItsPath() {
        InkPicture page = PageInk.of(List.of(LINE, ERASURE));
        assertEquals(0, page.get(140, 140));
        assertEquals(0, page.get(125, 140));
        assertEquals(1, page.get(100, 140));
        assertEquals(1, page.get(180, 140));
    }

    @Test
    void inkThatCameAfterTheEraserStays() {
        InkPicture page = PageInk.of(List.of(LINE, ERASURE, LINE));
        assertArrayEquals(PageInk.of(List.of(LINE)).ink(), page.ink());
    }

    @Test
    void widthsMayDifferFromStrokeToStroke() {
        InkPicture page = PageInk.of(List.of(LINE, stroke(Tool.PEN, 60, 40, 140, 40, 140)));
        assertEquals(1, page.get(40, 115));
        assertEquals(0, page.get(140, 115));
    }

    @Test
    void whatLiesOutsideThePageIsCutOff() {
        InkPicture page = PageInk.of(List.of(stroke(Tool.PEN, 20, -500, 140, 900, 140)));
        assertTrue(page.get(0, 140) == 1 && page.get(Page.SIDE - 1, 140) == 1);
    }

    private static DrawnStroke stroke(Tool tool, double width, double x1, double y1, double x2, double y2) {
        return new DrawnStroke(tool, width, List.of(new StrokePoint(x1, y1), new StrokePoint(x2, y2)));
    }
}
