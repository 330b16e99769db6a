package kernelight.stage.view;

import javafx.scene.layout.Region;
import kernelight.stage.layout.StageLayout;
import kernelight.stage.paint.CellCuts;
import kernelight.stage.paint.CellsInSight;
import kernelight.stage.paint.StageColors;
import kernelight.stage.paint.StagePainter;
import kernelight.stage.state.StageState;
import kernelight.ui.component.TiledCanvas;
import kernelight.ui.surface.PixelEdges;
import kernelight.ui.surface.Surface;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.TextMeasure;
import org.jspecify.annotations.Nullable;

/**
 * The canvas with the blocks of a state. From step to step few cells change, and painting text in software is slow: so
 * only cells, captions and names that look different are painted again. When anything else changes, everything is.
 */
final class StageCanvas {
    private final TiledCanvas canvas;
    private final Texts texts;
    private @Nullable Painted painted;

    /** What was painted, and everything else that its pixels depend on. */
    private record Painted(CellsInSight cells, StageColors colors, String language) {
        boolean hasSameSurroundings(Painted now) {
            return cells.layout().hasSameSurroundings(now.cells.layout())
                    && colors.equals(now.colors)
                    && language.equals(now.language);
        }
    }

    /** @param emptied called when everything that was painted is lost */
    StageCanvas(Texts texts, TextMeasure measure, Runnable emptied) {
        this.texts = texts;
        canvas = new TiledCanvas(measure, () -> {
            painted = null;
            emptied.run();
        });
        canvas.getStyleClass().add("stage-canvas");
    }

    Region node() {
        return canvas;
    }

    Surface surface() {
        return canvas.surface();
    }

    /** The layout with its cells on this canvas's pixels. */
    StageLayout onPixels(StageLayout layout) {
        PixelEdges edges = canvas.pixelEdges();
        return layout.onPixels(edges::snap, edges::within);
    }

    void paint(StageState state, StageLayout layout, StageColors colors) {
        Painted now = new Painted(
                CellsInSight.of(state, layout),
                colors,
                texts.languageProperty().get().name());
        Painted before = painted;
        if (before != null && before.hasSameSurroundings(now)) {
            StagePainter.changes(canvas.surface(), now.cells(), before.cells(), colors, texts::get);
        } else {
            canvas.begin(CellCuts.of(layout), colors.palette().page());
            StagePainter.surroundings(canvas.surface(), layout, colors, texts::get);
            StagePainter.slices(canvas.surface(), now.cells(), colors, texts::get);
        }
        painted = now;
    }
}
