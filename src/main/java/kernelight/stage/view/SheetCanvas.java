package kernelight.stage.view;

import java.util.List;
import javafx.scene.layout.Region;
import kernelight.stage.layout.StageLayout;
import kernelight.stage.paint.SheetPainter;
import kernelight.stage.paint.StageColors;
import kernelight.stage.sheet.Look;
import kernelight.stage.sheet.Sheet;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.surface.CanvasSurface;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.TextMeasure;
import org.jspecify.annotations.Nullable;

/**
 * The canvas with the blocks of a sheet. From step to step few cells change, and painting text in software is slow: so
 * only cells that look different are painted again. When anything else changes, everything is.
 */
final class SheetCanvas {
    private final SharpCanvas canvas;
    private final CanvasSurface surface;
    private final Texts texts;
    private @Nullable Painted painted;

    /** All that a cell's pixels depend on beside its look, and the looks as they were painted. */
    private record Painted(StageLayout layout, StageColors colors, String language, List<Look> looks) {
        boolean isLike(StageLayout now, StageColors nowColors, String nowLanguage) {
            return layout.surroundsLike(now) && colors.equals(nowColors) && language.equals(nowLanguage);
        }
    }

    /** @param emptied is told when nothing is left of what was painted */
    SheetCanvas(Texts texts, TextMeasure measure, Runnable emptied) {
        this.texts = texts;
        canvas = new SharpCanvas(() -> {
            painted = null;
            emptied.run();
        });
        canvas.getStyleClass().add("sheet-canvas");
        surface = new CanvasSurface(canvas.graphics(), measure);
    }

    Region node() {
        return canvas;
    }

    CanvasSurface surface() {
        return surface;
    }

    void paint(Sheet sheet, StageLayout layout, StageColors colors) {
        List<Look> looks = SheetPainter.looks(sheet, layout);
        String language = texts.languageProperty().get().name();
        Painted before = painted;
        if (before != null && before.isLike(layout, colors, language)) {
            SheetPainter.cells(surface, layout, colors, looks, before.looks());
        } else {
            canvas.graphics().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
            SheetPainter.surroundings(surface, layout, colors, texts::get);
            SheetPainter.cells(surface, layout, colors, looks, List.of());
        }
        painted = new Painted(layout, colors, language, looks);
    }
}
