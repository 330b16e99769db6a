package kernelight.ui.formula;

import javafx.scene.paint.Color;
import kernelight.formula.Quantity;
import kernelight.ui.theme.Palette;

/** The one colour of each quantity. */
public final class QuantityColors {
    private QuantityColors() {}

    public static Color of(Quantity quantity, Palette palette) {
        return switch (quantity) {
            case INPUT -> palette.input();
            case FILTER -> palette.filter();
            case PADDING -> palette.padding();
            case STRIDE -> palette.stride();
            case BIAS -> palette.bias();
            case OUTPUT -> palette.output();
        };
    }
}
