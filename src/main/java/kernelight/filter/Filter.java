package kernelight.filter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One kernel, two whose responses are combined, or one for each plane of a picture.
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
        if (!combination.takes(kernels.size())
                || kernels.stream().anyMatch(k -> k.rows() != first.rows() || k.columns() != first.columns())) {
            throw new IllegalArgumentException("A filter of the combination " + combination + " cannot have these "
                    + kernels.size() + " kernels.");
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

    /**
     * The kernels for each of the responses that are combined, one for each plane that is read together.
     *
     * @throws FilterProblem if it has a kernel for each of another number of planes
     */
    public List<List<Kernel>> kernelsFor(int planes) throws FilterProblem {
        if (combination != Combination.CHANNELS) {
            return kernels.stream()
                    .map(kernel -> Collections.nCopies(planes, kernel))
                    .toList();
        }
        if (kernels.size() != planes) {
            throw new FilterProblem("filter.problem.channels", name, kernels.size(), planes);
        }
        return List.of(kernels);
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
