package kernelight.walk.layer;

import java.math.BigDecimal;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;
import kernelight.walk.Cell;
import kernelight.walk.ExactNumber;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Operand;
import kernelight.walk.Sizes;

/**
 * An array of the engine as a table of a walk.
 *
 * @param floats the numbers in the order of {@link Sizes#index}; not copied
 */
record FloatTable(GridName name, Sizes sizes, float[] floats) {
    /** The input of a layer, of one image. */
    static FloatTable input(Tensor image) {
        return new FloatTable(GridName.INPUT, sizes(image.shape()), image.data());
    }

    /** One number per channel. */
    static FloatTable perChannel(GridName name, float[] floats) {
        return new FloatTable(name, new Sizes(1, floats.length, 1, 1, 1), floats);
    }

    static Sizes sizes(Shape shape) {
        return new Sizes(1, shape.channels(), shape.depth(), shape.height(), shape.width());
    }

    GridCell gridCell(Cell cell) {
        return new GridCell(name, cell);
    }

    float floatAt(Cell cell) {
        return floats[sizes.index(cell)];
    }

    BigDecimal at(Cell cell) {
        return ExactNumber.of(floatAt(cell));
    }

    NumberTable numbers() {
        return NumberTable.ofFloats(sizes, floats);
    }

    Operand operand() {
        return new Operand(name, numbers());
    }

    /** The operand with a sliding window. */
    Operand operand(Window window) {
        return new Operand(name, numbers(), window);
    }
}
