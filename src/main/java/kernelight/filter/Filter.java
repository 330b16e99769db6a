package kernelight.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * One kernel, or two whose responses are combined.
 *
 * @param name as it is typed: sobel-x, gaussian:1.5, or the kernel's rows
 * @param kernels all of one size
 */
public record Filter(String name, List<Kernel> kernels, Combination combination) {
    /**
     * A filter.
     *
     * @throws IllegalArgumentException if the combination takes another number of kernels, or their sizes differ
     */
    public Filter {
        kernels = List.copyOf(kernels);
        Kernel first = kernels.getFirst();
        if (kernels.size() != combination.kernels()
                || kernels.stream().anyMatch(k -> k.rows() != first.rows() || k.columns() != first.columns())) {
            throw new IllegalArgumentException("A filter needs " + combination.kernels()
                    + " kernels of one size for its combination " + combination + ".");
        }
    }

    /** A filter of one kernel. */
    public static Filter of(String name, Kernel kernel) {
        return new Filter(name, List.of(kernel), Combination.ONE);
    }

    /**
     * The same filter with each kernel {@linkplain Kernel#normalized() normalized}.
     *
     * @throws FilterProblem if all weights of one are 0
     */
    public Filter normalized() throws FilterProblem {
        List<Kernel> divided = new ArrayList<>();
        for (Kernel kernel : kernels) {
            divided.add(kernel.normalized());
        }
        return new Filter(name, divided, combination);
    }

    /** R. */
    public int rows() {
        return kernels.getFirst().rows();
    }

    /** S. */
    public int columns() {
        return kernels.getFirst().columns();
    }

    /** Whether it can make negative numbers of a picture. */
    public boolean isSigned() {
        return combination != Combination.MAGNITUDE && kernels.stream().anyMatch(Kernel::hasNegativeWeights);
    }
}
