package kernelight.walk;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/** A list of numbers computed on access; as thread-safe as the function that computes them. */
final class LazyNumbers extends AbstractList<BigDecimal> implements RandomAccess {
    private final int size;
    private final IntFunction<BigDecimal> number;

    /** @param number computes the number at an index, {@link ExactNumber#normal normalized} */
    LazyNumbers(int size, IntFunction<BigDecimal> number) {
        this.size = size;
        this.number = number;
    }

    /** A list that caches each number after it is computed. */
    static LazyNumbers caching(int size, IntFunction<BigDecimal> number) {
        AtomicReferenceArray<BigDecimal> cache = new AtomicReferenceArray<>(size);
        return new LazyNumbers(size, index -> {
            BigDecimal known = cache.get(index);
            if (known == null) {
                known = ExactNumber.normal(number.apply(index));
                cache.set(index, known);
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
