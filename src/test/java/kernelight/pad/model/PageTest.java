package kernelight.pad.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kernelight.data.drawing.StrokePoint;
import org.junit.jupiter.api.Test;

class PageTest {
    private final Page page = new Page();

    @Test
    void aStrokeGrowsPointByPoint() {
        page.begin(Tool.PEN, 20, new StrokePoint(10, 10));
        page.extend(new StrokePoint(20, 10));
        page.extend(new StrokePoint(20, 10)); // a point equal to the last one adds nothing
        page.extend(new StrokePoint(30, 15));
        assertTrue(page.isDrawing());
        page.end();
        page.extend(new StrokePoint(99, 99)); // the pen is up
        assertFalse(page.isDrawing());
        assertEquals(
                List.of(new DrawnStroke(
                        Tool.PEN,
                        20,
                        List.of(new StrokePoint(10, 10), new StrokePoint(20, 10), new StrokePoint(30, 15)))),
                page.strokes());
    }

    @Test
    void undoRemovesAWholeStrokeAndRedoBringsItBack() {
        stroke(10);
        stroke(50);
        List<DrawnStroke> both = page.strokes();
        page.undo();
        assertEquals(both.subList(0, 1), page.strokes());
        page.redo();
        assertEquals(both, page.strokes());
        assertFalse(page.redoableProperty().get());
    }

    @Test
    void clearingCanBeUndone() {
        stroke(10);
        List<DrawnStroke> before = page.strokes();
        page.clear();
        assertEquals(List.of(), page.strokes());
        page.undo();
        assertEquals(before, page.strokes());
    }

    @Test
    void clearingABlankPageIsNothingToUndo() {
        page.clear();
        assertFalse(page.undoableProperty().get());
    }

    @Test
    void anEraserHasNothingToDoOnABlankPage() {
        page.begin(Tool.ERASER, 30, new StrokePoint(10, 10));
        page.extend(new StrokePoint(20, 20));
        page.end();
        assertEquals(List.of(), page.strokes());
        assertFalse(page.undoableProperty().get());
    }

    @Test
    void aNewStrokeForgetsWhatWasUndone() {
        stroke(10);
        page.undo();
        stroke(50);
        assertFalse(page.redoableProperty().get());
    }

    @Test
    void undoInTheMiddleOfAStrokeRemovesThatStroke() {
        stroke(10);
        page.begin(Tool.PEN, 20, new StrokePoint(50, 50));
        page.extend(new StrokePoint(60, 60));
        page.undo();
        assertEquals(1, page.strokes().size());
        assertFalse(page.isDrawing());
    }

    @Test
    void anyNumberOfStepsComesBackInOrder() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 100; round++) {
            Page tried = new Page();
            List<List<DrawnStroke>> seen = new ArrayList<>();
            seen.add(tried.strokes());
            for (int step = 0; step < 20; step++) {
                if (random.nextInt(4) == 0) {
                    tried.clear();
                } else {
                    Tool tool = random.nextBoolean() ? Tool.PEN : Tool.ERASER;
                    tried.begin(tool, 20, new StrokePoint(random.nextInt(280), random.nextInt(280)));
                    tried.extend(new StrokePoint(random.nextInt(280), random.nextInt(280)));
                    tried.end();
                }
                if (!tried.strokes().equals(seen.getLast())) {
                    seen.add(tried.strokes());
                }
            }
            for (int i = seen.size() - 2; i >= 0; i--) {
                tried.undo();
                assertEquals(seen.get(i), tried.strokes());
            }
            assertFalse(tried.undoableProperty().get());
            for (int i = 1; i < seen.size(); i++) {
                tried.redo();
                assertEquals(seen.get(i), tried.strokes());
            }
            assertFalse(tried.redoableProperty().get());
        }
    }

    private void stroke(double x) {
        page.begin(Tool.PEN, 20, new StrokePoint(x, 20));
        page.extend(new StrokePoint(x, 200));
        page.end();
    }
}
