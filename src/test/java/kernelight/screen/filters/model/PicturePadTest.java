package kernelight.screen.filters.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.data.drawing.StrokePoint;
import kernelight.engine.training.BatchRunner;
import kernelight.filter.NamedFilter;
import kernelight.filter.picture.BuiltInPicture;
import kernelight.pad.model.Page;
import kernelight.pad.model.Tool;
import org.junit.jupiter.api.Test;

class PicturePadTest {
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean isLate;
    private final FiltersModel model = new FiltersModel(
            work -> {
                if (isLate) {
                    waiting.add(work);
                } else {
                    work.run();
                }
            },
            Runnable::run,
            BatchRunner.onCallingThread());
    private final PicturePad pad = model.pictures().pad();

    private void line(double fromX, double fromY, double toX, double toY) {
        pad.press(new StrokePoint(fromX, fromY));
        pad.drag(new StrokePoint((fromX + toX) / 2, (fromY + toY) / 2));
        pad.release(new StrokePoint(toX, toY));
    }

    private float level(int row, int column) {
        return model.responsesProperty().get().orElseThrow().before().at(0, row, column);
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }

    @Test
    void anEmptyPageIsAWhitePictureOnWhichNothingFires() {
        model.pictures().draw();
        Responses now = model.responsesProperty().get().orElseThrow();
        assertEquals(Page.SIDE, now.before().width());
        assertEquals(255, now.before().smallest());
        assertEquals(0, now.after().largest());
        assertEquals(0, now.firing().map(firing -> firing.count()).orElse(0));
        assertEquals(List.of(), now.strongest());
    }

    @Test
    void whatIsDrawnIsFilteredWhileThePenIsDown() {
        model.pictures().draw();
        pad.press(new StrokePoint(50, 100));
        pad.drag(new StrokePoint(150, 100));
        pad.drag(new StrokePoint(160, 100));
        assertTrue(pad.page().isDrawing());
        assertEquals(0, level(100, 60));
        assertEquals(255, level(100, 230));
        pad.drag(new StrokePoint(240, 100));
        assertEquals(0, level(100, 230));
        model.choose(ChosenFilter.of(NamedFilter.SOBEL_Y));
        Responses now = model.responsesProperty().get().orElseThrow();
        assertTrue(now.after().smallest() < -500 && now.after().largest() > 500, "both edges of the line");
    }

    @Test
    void aStrokeIsUndoneWithEverythingElseInTheOrderOfTheChanges() {
        model.pictures().draw();
        line(50, 100, 200, 100);
        model.choose(ChosenFilter.of(NamedFilter.BOX));
        line(50, 200, 200, 200);
        model.undo();
        assertEquals(1, pad.page().strokes().size());
        assertEquals(255, level(200, 100));
        assertEquals(Optional.of(NamedFilter.BOX), model.filter().named());
        model.undo();
        assertEquals(Optional.of(NamedFilter.SOBEL_X), model.filter().named());
        pad.undo();
        assertEquals(List.of(), pad.page().strokes());
        assertEquals(255, level(100, 100));
        model.redo();
        assertEquals(0, level(100, 100));
        assertEquals(1, pad.page().strokes().size());
    }

    @Test
    void theEraserTakesInkAwayAndClearingIsUndone() {
        model.pictures().draw();
        line(50, 100, 200, 100);
        pad.pens().toolProperty().set(Tool.ERASER);
        line(150, 60, 150, 140);
        assertEquals(255, level(100, 150));
        assertEquals(0, level(100, 100));
        pad.clear();
        assertEquals(255, level(100, 100));
        model.undo();
        assertEquals(0, level(100, 100));
        assertEquals(2, pad.page().strokes().size());
    }

    @Test
    void aStrokeThatIsNotYetPaintedIsUndoneAsAWhole() {
        model.pictures().draw();
        line(50, 100, 200, 100);
        isLate = true;
        line(50, 200, 200, 200);
        model.undo();
        work();
        assertEquals(1, pad.page().strokes().size());
        assertEquals(255, level(200, 100));
        assertEquals(0, level(100, 100), "the stroke before is still there");
    }

    @Test
    void theThresholdOfADrawingStaysWhileItIsDrawn() {
        model.pictures().draw();
        line(50, 100, 200, 100);
        model.mark(marking -> marking.withThreshold(Optional.of(123f)), "threshold");
        line(50, 200, 200, 200);
        assertEquals(123, model.responsesProperty().get().orElseThrow().threshold());
    }

    @Test
    void anotherPictureLeavesTheDrawingToComeBackTo() {
        model.pictures().draw();
        line(50, 100, 200, 100);
        model.pictures().choose(BuiltInPicture.DIGIT);
        assertFalse(model.state().picture().source().isDrawn());
        model.pictures().draw();
        assertEquals(0, level(100, 100));
    }
}
