package kernelight.ui.formula;

import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import kernelight.formula.Formula;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.component.WhileInScene;
import kernelight.ui.surface.CanvasSurface;
import kernelight.ui.surface.Surface;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.TextMeasure;

/** One line of mathematics: {@code O = formula} in letters, or {@code = formula = result} with the numbers put in. */
public final class FormulaView extends Region {
    private static final double ROOM = 2;
    private static final double SMALLEST = 12;

    private final ObservableValue<Palette> palette;
    private final SpokenFormula spoken;
    private final boolean numbers;
    private final double size;
    private final SharpCanvas canvas = new SharpCanvas(() -> draw());
    private final Surface surface = new CanvasSurface(canvas.graphics(), new TextMeasure());
    private Formula formula = new Formula.Constant(0);
    private String letter = "";
    private ObservableValue<? extends Number> room = new SimpleDoubleProperty(Double.MAX_VALUE);

    /**
     * @param numbers whether the symbols' numbers are shown instead of their letters
     * @param size of the font, in pixels
     */
    public FormulaView(ObservableValue<Palette> palette, Texts texts, boolean numbers, double size) {
        this.palette = palette;
        spoken = new SpokenFormula(texts, numbers);
        this.numbers = numbers;
        this.size = size;
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.TEXT);
        WhileInScene.follow(this, palette, now -> draw());
    }

    /** Draws the formula smaller where it would be wider than this. */
    public void fitInto(ObservableValue<? extends Number> width) {
        room = width;
        width.subscribe(() -> draw());
    }

    /**
     * Draws a formula, and says it in the language of now.
     *
     * @param resultLetter the letter for the formula's value, such as O
     */
    public void show(Formula shown, String resultLetter) {
        formula = shown;
        letter = resultLetter;
        setAccessibleText(spoken.equation(shown, resultLetter));
        draw();
    }

    private void draw() {
        Palette colors = palette.getValue();
        FormulaBox box = new FormulaLayout(surface, colors, size, numbers).equation(formula, letter);
        double available = room.getValue().doubleValue() - 2 * ROOM;
        if (available > 0 && box.width() > available) {
            double smaller = Math.max(SMALLEST, size * available / box.width());
            box = new FormulaLayout(surface, colors, smaller, numbers).equation(formula, letter);
        }
        double width = Math.ceil(box.width() + 2 * ROOM);
        double height = Math.ceil(box.ascent() + box.descent() + 2 * ROOM);
        canvas.resize(width, height);
        setMinSize(0, height); // a minimum width would widen the space that it has to fit into
        setPrefSize(width, height);
        setMaxSize(width, height);
        canvas.graphics().clearRect(0, 0, width, height);
        box.draw(surface, ROOM, ROOM + box.ascent());
    }
}
