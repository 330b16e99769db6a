package kernelight.interchange.array;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import kernelight.words.LocalizedMessage;

/** Elementwise operations on two arrays with broadcasting. */
public final class Elementwise {
    /** An operation on two integers of a type; the type is needed to interpret uint64. */
    @FunctionalInterface
    public interface IntegerOperator {
        long apply(ElementType type, long first, long second);
    }

    /** A predicate of two numbers. */
    @FunctionalInterface
    public interface Test {
        boolean holds(double first, double second);
    }

    private Elementwise() {}

    /**
     * Combines two arrays of the same type; the result has their type.
     *
     * @throws ArrayException if the types differ or the arrays cannot be broadcast
     */
    public static Array combine(Array first, Array second, DoubleBinaryOperator onFloats, IntegerOperator onIntegers) {
        if (first.type() != second.type()) {
            throw new ArrayException(LocalizedMessage.of(
                    "modelFile.array.types",
                    first.type().toString(),
                    second.type().toString()));
        }
        ElementType type = first.type();
        Dimensions common = Dimensions.broadcast(first.dimensions(), second.dimensions());
        Array a = Rearrangement.broadcastTo(first, common);
        Array b = Rearrangement.broadcastTo(second, common);
        Array result = Array.zeros(type, common);
        for (int i = 0; i < result.count(); i++) {
            if (type.isWhole()) {
                result.set(i, 0, onIntegers.apply(type, a.longAt(i), b.longAt(i)));
            } else {
                result.set(i, onFloats.applyAsDouble(a.doubleAt(i), b.doubleAt(i)), 0);
            }
        }
        return result;
    }

    /**
     * Compares two arrays; the result is boolean.
     *
     * @throws ArrayException if the arrays cannot be broadcast
     */
    public static Array compare(Array first, Array second, Test test) {
        Dimensions common = Dimensions.broadcast(first.dimensions(), second.dimensions());
        Array a = Rearrangement.broadcastTo(first, common);
        Array b = Rearrangement.broadcastTo(second, common);
        long[] results = new long[common.count()];
        for (int i = 0; i < results.length; i++) {
            results[i] = test.holds(a.doubleAt(i), b.doubleAt(i)) ? 1 : 0;
        }
        return Array.whole(ElementType.BOOL, common, results);
    }

    /**
     * Takes each number from {@code yes} if the condition holds, otherwise from {@code no}.
     *
     * @throws ArrayException if the arrays cannot be broadcast
     */
    public static Array where(Array condition, Array yes, Array no) {
        Dimensions common =
                Dimensions.broadcast(Dimensions.broadcast(condition.dimensions(), yes.dimensions()), no.dimensions());
        Array conditions = Rearrangement.broadcastTo(condition, common);
        Array both = Rearrangement.concatenate(
                List.of(
                        Rearrangement.broadcastTo(yes, common).reshaped(Dimensions.of(common.count())),
                        Rearrangement.broadcastTo(no, common).reshaped(Dimensions.of(common.count()))),
                0);
        int[] indices = new int[common.count()];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = conditions.longAt(i) != 0 ? i : common.count() + i;
        }
        return both.gather(common, indices, Array.zeros(both.type(), Dimensions.SCALAR));
    }
}
