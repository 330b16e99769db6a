package kernelight.filter;

import static kernelight.filter.FilterParameter.decimal;
import static kernelight.filter.FilterParameter.whole;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The filters that have a name. Their kernels are for cross-correlation: Sobel x is positive where it gets brighter to
 * the right, Sobel y where it gets brighter downwards.
 */
public enum NamedFilter {
    /** Changes nothing. */
    IDENTITY {
        @Override
        Kernel kernel(double... numbers) {
            return Kernel.of(row(1));
        }
    },
    /** The mean of a square. */
    BOX(whole("size", 3, 1, KernelText.LARGEST_SIDE)) {
        @Override
        Kernel kernel(double... numbers) {
            return SmoothKernels.box((int) numbers[0]);
        }
    },
    /** A mean that weighs near pixels more. */
    GAUSSIAN(decimal("sigma", 1, 0.1, 10)) {
        @Override
        Kernel kernel(double... numbers) {
            return SmoothKernels.gaussian(numbers[0]);
        }
    },
    SOBEL_X {
        @Override
        Kernel kernel(double... numbers) {
            return Kernel.of(row(-1, 0, 1), row(-2, 0, 2), row(-1, 0, 1));
        }
    },
    SOBEL_Y {
        @Override
        Kernel kernel(double... numbers) {
            return Kernel.of(row(-1, -2, -1), row(0, 0, 0), row(1, 2, 1));
        }
    },
    /** How steep it is. */
    SOBEL {
        @Override
        Kernel kernel(double... numbers) {
            return SOBEL_X.kernel();
        }

        @Override
        Filter filter(String name, double... numbers) {
            return new Filter(name, List.of(SOBEL_X.kernel(), SOBEL_Y.kernel()), Combination.MAGNITUDE);
        }
    },
    /** In which direction it gets brighter, in degrees. */
    SOBEL_ANGLE {
        @Override
        Kernel kernel(double... numbers) {
            return SOBEL_X.kernel();
        }

        @Override
        Filter filter(String name, double... numbers) {
            return new Filter(name, List.of(SOBEL_X.kernel(), SOBEL_Y.kernel()), Combination.ANGLE);
        }
    },
    PREWITT_X {
        @Override
        Kernel kernel(double... numbers) {
            return Kernel.of(row(-1, 0, 1), row(-1, 0, 1), row(-1, 0, 1));
        }
    },
    PREWITT_Y {
        @Override
        Kernel kernel(double... numbers) {
            return Kernel.of(row(-1, -1, -1), row(0, 0, 0), row(1, 1, 1));
        }
    },
    SCHARR_X {
        @Override
        Kernel kernel(double... numbers) {
            return Kernel.of(row(-3, 0, 3), row(-10, 0, 10), row(-3, 0, 3));
        }
    },
    SCHARR_Y {
        @Override
        Kernel kernel(double... numbers) {
            return Kernel.of(row(-3, -10, -3), row(0, 0, 0), row(3, 10, 3));
        }
    },
    /** The second derivatives' sum, over the four neighbours. */
    LAPLACIAN {
        @Override
        Kernel kernel(double... numbers) {
            return Kernel.of(row(0, 1, 0), row(1, -4, 1), row(0, 1, 0));
        }
    },
    /** The same over the eight neighbours. */
    LAPLACIAN_8 {
        @Override
        Kernel kernel(double... numbers) {
            return Kernel.of(row(1, 1, 1), row(1, -8, 1), row(1, 1, 1));
        }
    },
    /** The Laplacian of a Gaussian. */
    LOG(decimal("sigma", 1.4, 0.3, 10)) {
        @Override
        Kernel kernel(double... numbers) {
            return SmoothKernels.laplacianOfGaussian(numbers[0]);
        }
    },
    SHARPEN {
        @Override
        Kernel kernel(double... numbers) {
            return Kernel.of(row(0, -1, 0), row(-1, 5, -1), row(0, -1, 0));
        }
    },
    /** The picture plus {@code amount} times what a Gaussian takes from it. */
    UNSHARP(decimal("sigma", 1, 0.1, 10), decimal("amount", 1, 0, 10)) {
        @Override
        Kernel kernel(double... numbers) {
            return SmoothKernels.unsharp(numbers[0], numbers[1]);
        }
    },
    /** A relief, lit from the lower right. */
    EMBOSS {
        @Override
        Kernel kernel(double... numbers) {
            return Kernel.of(row(-2, -1, 0), row(-1, 1, 1), row(0, 1, 2));
        }
    },
    /** The mean along a line: blurred as by a moving camera. */
    MOTION(whole("length", 9, 1, KernelText.LARGEST_SIDE), decimal("angle", 0, -360, 360)) {
        @Override
        Kernel kernel(double... numbers) {
            return SmoothKernels.motion((int) numbers[0], numbers[1]);
        }
    },
    /** The Laplacian over eight neighbours with the other sign: positive on lines that are brighter than around them. */
    OUTLINE {
        @Override
        Kernel kernel(double... numbers) {
            return Kernel.of(row(-1, -1, -1), row(-1, 8, -1), row(-1, -1, -1));
        }
    };

    private final List<FilterParameter> parameters;

    NamedFilter(FilterParameter... parameters) {
        this.parameters = List.of(parameters);
    }

    /** @param numbers one for each parameter, in their range */
    abstract Kernel kernel(double... numbers);

    Filter filter(String name, double... numbers) {
        return Filter.of(name, kernel(numbers));
    }

    private static float[] row(float... weights) {
        return weights;
    }

    /** As it is typed: sobel-x. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In the order in which they are typed behind the name. */
    public List<FilterParameter> parameters() {
        return parameters;
    }

    static FilterProblem tooMany(NamedFilter filter) {
        return new FilterProblem("filter.problem.parameters", filter.id(), filter.usage());
    }

    /** How it is typed, its parameters in capitals: unsharp:SIGMA,AMOUNT. */
    public String usage() {
        return parameters.isEmpty()
                ? id()
                : parameters.stream()
                        .map(parameter -> parameter.name().toUpperCase(Locale.ROOT))
                        .collect(Collectors.joining(",", id() + ":", ""));
    }

    public static Optional<NamedFilter> withId(String id) {
        return Arrays.stream(values())
                .filter(filter -> filter.id().equalsIgnoreCase(id))
                .findFirst();
    }

    /**
     * The filter with these numbers for its first parameters; the others are as usual.
     *
     * @throws FilterProblem if there are more numbers than parameters, or one is out of its range
     */
    public Filter with(double... numbers) throws FilterProblem {
        if (numbers.length > parameters.size()) {
            throw tooMany(this);
        }
        double[] all = parameters.stream().mapToDouble(FilterParameter::usual).toArray();
        System.arraycopy(numbers, 0, all, 0, numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            FilterParameter parameter = parameters.get(i);
            if (!parameter.accepts(numbers[i])) {
                throw new FilterProblem(
                        parameter.isWhole() ? "filter.problem.parameter.whole" : "filter.problem.parameter.range",
                        parameter.name(),
                        id(),
                        FilterParameter.text(parameter.smallest()),
                        FilterParameter.text(parameter.largest()),
                        FilterParameter.text(numbers[i]));
            }
        }
        String typed = Arrays.stream(numbers).mapToObj(FilterParameter::text).collect(Collectors.joining(","));
        return filter(typed.isEmpty() ? id() : id() + ":" + typed, all);
    }
}
