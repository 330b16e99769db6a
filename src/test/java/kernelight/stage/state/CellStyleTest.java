package kernelight.stage.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import kernelight.formula.Quantity;
import org.junit.jupiter.api.Test;

class CellStyleTest {
    private static final Map<Class<?>, Object> OTHERS = Map.of(
            String.class,
            "other",
            Quantity.class,
            Quantity.BIAS,
            Emphasis.class,
            Emphasis.CURRENT,
            CellBackground.class,
            CellBackground.WEIGHT,
            CellStyle.Shade.class,
            CellStyle.Shade.range(-3, 5),
            int.class,
            7,
            CellStyle.Corner.class,
            new CellStyle.Corner("\u00d72", Quantity.FILTER),
            CellFrame.class,
            CellFrame.INK,
            CellStyle.Sides.class,
            new CellStyle.Sides(true, false, true, true),
            boolean.class,
            true);

    /** Its equality is written by hand: a component that it forgets would leave cells as they were painted before. */
    @Test
    void everyComponentCounts() throws ReflectiveOperationException {
        CellStyle style = CellStyle.of("1", Quantity.INPUT, Emphasis.LIT, CellBackground.FULL);
        RecordComponent[] components = CellStyle.class.getRecordComponents();
        for (int changed = 0; changed < components.length; changed++) {
            Object[] values = values(style, components);
            assertEquals(style, of(components, values));
            assertEquals(style.hashCode(), of(components, values).hashCode());

            values[changed] = OTHERS.get(components[changed].getType());

            assertNotEquals(style, of(components, values), components[changed].getName());
        }
    }

    private static Object[] values(CellStyle style, RecordComponent[] components) throws ReflectiveOperationException {
        Object[] values = new Object[components.length];
        for (int index = 0; index < values.length; index++) {
            values[index] = components[index].getAccessor().invoke(style);
        }
        return values;
    }

    private static CellStyle of(RecordComponent[] components, Object[] values) throws ReflectiveOperationException {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return CellStyle.class.getDeclaredConstructor(types).newInstance(values);
    }
}
