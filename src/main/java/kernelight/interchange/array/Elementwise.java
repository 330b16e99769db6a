package kernelight.interchange.array;

import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** Two arrays combined number by number, the smaller one stretched. */
public final class Elementwise {
    /** Two whole numbers of one type make one; the type says how 64 unsigned bits are read. */
    @FunctionalInterface
    public interface OnWhole {
        long apply(ElementType type, long first, long second);
    }

    /** Whether something holds for two numbers. */
    @FunctionalInterface
    public interface Test {
        boolean holds(double first, double second);
    }

    private Elementwise() {}

    /** Sums, products and the like: the result has the operands' type. */
    public static Array combine(Array first, Array second, DoubleBinaryOperator ofFractions, OnWhole ofWhole) {
        if (first.type() != second.type()) {
            throw new ArrayException(
                    "Numbers of type " + first.type() + " and " + second.type() + " cannot be combined.");
        }
        ElementType type = first.type();
        Dimensions common = Dimensions.broadcast(first.dimensions(), second.dimensions());
        Array a = Movement.stretch(first, common);
        Array b = Movement.stretch(second, common);
        Array result = Array.zeros(type, common);
        for (int i = 0; i < result.count(); i++) {
            if (type.isWhole()) {
                result.set(i, 0, ofWhole.apply(type, a.longAt(i), b.longAt(i)));
            } else {
                result.set(i, ofFractions.applyAsDouble(a.doubleAt(i), b.doubleAt(i)), 0);
            }
        }
        return result;
    }

    /** A truth value for each pair. */
    public static Array compare(Array first, Array second, Test test) {
        Dimensions common = Dimensions.broadcast(first.dimensions(), second.dimensions());
        Array a = Movement.stretch(first, common);
        Array b = Movement.stretch(second, common);
        long[] truths = new long[common.count()];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = test.holds(a.doubleAt(i), b.doubleAt(i)) ? 1 : 0;
        }
        return Array.whole(ElementType.BOOL, common, truths);
    }

    /** Where the condition holds the number of one array, elsewhere that of the other. */
    public static Array choose(Array condition, Array yes, Array no) {
        Dimensions common =
                Dimensions.broadcast(Dimensions.broadcast(condition.dimensions(), yes.dimensions()), no.dimensions());
        Array chosen = Movement.stretch(condition, common);
        Array both = Movement.concatenate(
                List.of(
                        Movement.stretch(yes, common).reshaped(Dimensions.of(common.count())),
                        Movement.stretch(no, common).reshaped(Dimensions.of(common.count()))),
                0);
        int[] places = new int[common.count()];
        for (int i = 0; i < places.length; i++) {
            places[i] = chosen.longAt(i) != 0 ? i : common.count() + i;
        }
        return both.gather(common, places, Array.zeros(both.type(), Dimensions.SCALAR));
    }
}
