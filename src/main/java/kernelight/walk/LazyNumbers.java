package kernelight.walk;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/** Numbers that are worked out when they are asked for; safe for any thread as far as the numbers they come from are. */
final class LazyNumbers extends AbstractList<BigDecimal> implements RandomAccess {
    private final int size;
    private final IntFunction<BigDecimal> number;

    /** @param number in the one spelling of {@link ExactNumber#normal} */
    LazyNumbers(int size, IntFunction<BigDecimal> number) {
        this.size = size;
        this.number = number;
    }

    /** Each is worked out once. */
    static LazyNumbers kept(int size, IntFunction<BigDecimal> number) {
        AtomicReferenceArray<BigDecimal> kept = new AtomicReferenceArray<>(size);
        return new LazyNumbers(size, index -> {
            BigDecimal known = kept.get(index);
            if (known == null) {
                known = ExactNumber.normal(number.apply(index));
                kept.set(index, known);
            }
            return known;
        });
    }

    @Override
    public BigDecimal get(int index) {
        Objects.checkIndex(index, size);
        return number.apply(index);
    }

    @Override
    public int size() {
        return size;
    }
}
