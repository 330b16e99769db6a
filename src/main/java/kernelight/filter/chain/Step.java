package kernelight.filter.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.FastKernels;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.AveragePooling;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.PassContext;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;
import kernelight.engine.training.BatchRunner;
import kernelight.filter.Combination;
import kernelight.filter.Filter;
import kernelight.filter.FilterProblem;
import kernelight.filter.FilterSettings;
import kernelight.filter.PictureFilter;
import kernelight.filter.Planes;
import kernelight.walk.PoolingKind;
import kernelight.words.LocalizedMessage;

/** What is done with C maps of H x W numbers. */
public sealed interface Step {
    /** Its name: "sobel-x, sobel-y", "ReLU", "max pooling 2 x 2". */
    LocalizedMessage name();

    /**
     * The shape of what comes out.
     *
     * @throws FilterProblem if it cannot be done with maps of this shape
     */
    Shape outputShape(Shape input) throws FilterProblem;

    /**
     * Does it.
     *
     * @param runner shares the work among threads; the numbers do not depend on how many
     * @throws FilterProblem as {@link #outputShape}
     */
    Planes apply(Planes input, BatchRunner runner) throws FilterProblem;

    /**
     * Filters, each with its own maps: those of the first filter come first.
     *
     * @param filters at least one
     * @param maps what each of them does with several maps
     */
    record Filters(List<Filter> filters, FilterSettings settings, Maps maps) implements Step {
        /**
         * Filters.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Filters {
            filters = List.copyOf(filters);
            if (filters.isEmpty()) {
                throw new IllegalArgumentException("There is no filter.");
            }
        }

        /** What each map that comes out is made of. */
        public List<MapOrigin> origins(int inputs) {
            List<MapOrigin> origins = new ArrayList<>();
            for (Filter filter : filters) {
                if (readsAll(filter)) {
                    origins.add(new MapOrigin(
                            filter, IntStream.range(0, inputs).boxed().toList()));
                } else {
                    IntStream.range(0, inputs).forEach(map -> origins.add(new MapOrigin(filter, List.of(map))));
                }
            }
            return origins;
        }

        private boolean readsAll(Filter filter) {
            return maps == Maps.ALL || filter.combination() == Combination.CHANNELS;
        }

        @Override
        public LocalizedMessage name() {
            return LocalizedMessage.of(
                    "filter.step.filters", filters.stream().map(Filter::name).collect(Collectors.joining(", ")));
        }

        @Override
        public Shape outputShape(Shape input) throws FilterProblem {
            Shape first = PictureFilter.outputShape(filters.getFirst(), settings, input.height(), input.width());
            for (Filter filter : filters) {
                filter.kernelsFor(readsAll(filter) ? input.channels() : 1);
                Shape shape = PictureFilter.outputShape(filter, settings, input.height(), input.width());
                if (!shape.equals(first)) {
                    throw new FilterProblem(
                            "filter.problem.chain.sizes",
                            filters.getFirst().name(),
                            first.height(),
                            first.width(),
                            filter.name(),
                            shape.height(),
                            shape.width());
                }
            }
            long count = filters.stream()
                    .mapToLong(filter -> readsAll(filter) ? 1 : input.channels())
                    .sum();
            if (count > Chain.MOST_MAPS || count * first.size() > Chain.MOST_NUMBERS) {
                throw new FilterProblem(
                        "filter.problem.chain.maps",
                        count,
                        first.height(),
                        first.width(),
                        Math.min(Chain.MOST_MAPS, Chain.MOST_NUMBERS / first.size()));
            }
            return first.withChannels((int) count);
        }

        @Override
        public Planes apply(Planes input, BatchRunner runner) throws FilterProblem {
            outputShape(Chain.shape(input));
            List<float[]> maps = new ArrayList<>();
            Planes last = input;
            for (Filter filter : filters) {
                last = readsAll(filter)
                        ? PictureFilter.applyToAll(filter, settings, input, runner)
                        : PictureFilter.apply(filter, settings, input, runner);
                maps.addAll(last.planes());
            }
            return new Planes(last.height(), last.width(), maps);
        }
    }

    /** Negative numbers become 0. */
    record Relu() implements Step {
        @Override
        public LocalizedMessage name() {
            return LocalizedMessage.of("filter.step.relu");
        }

        @Override
        public Shape outputShape(Shape input) {
            return input;
        }

        @Override
        public Planes apply(Planes input, BatchRunner runner) {
            return new Planes(
                    input.height(),
                    input.width(),
                    input.planes().stream().map(Relu::withoutNegatives).toList());
        }

        private static float[] withoutNegatives(float[] numbers) {
            float[] positive = new float[numbers.length];
            for (int i = 0; i < positive.length; i++) {
                positive[i] = Math.max(0, numbers[i]);
            }
            return positive;
        }
    }

    /**
     * The largest number or the mean of each window, for each map by itself. Windows lie on the map: what is left at its
     * right and lower edge, too little for another one, is dropped, as in PyTorch.
     *
     * @param kind {@link PoolingKind#MAX} or {@link PoolingKind#AVERAGE}
     * @param size of the window's sides, 1 to {@link #LARGEST_SIZE}
     * @param stride 1 to {@link #LARGEST_SIZE}
     */
    record Pooling(PoolingKind kind, int size, int stride) implements Step {
        public static final int LARGEST_SIZE = 16;

        /**
         * A pooling.
         *
         * @throws IllegalArgumentException if it is of another kind, or size or stride is out of range
         */
        public Pooling {
            if (kind != PoolingKind.MAX && kind != PoolingKind.AVERAGE
                    || Math.min(size, stride) < 1
                    || Math.max(size, stride) > LARGEST_SIZE) {
                throw new IllegalArgumentException(kind + " of size " + size + " and stride " + stride);
            }
        }

        /** The usual one: windows of 2 x 2 beside each other. */
        public static Pooling ofTwo(PoolingKind kind) {
            return new Pooling(kind, 2, 2);
        }

        public Window window() {
            Axis axis = Axis.of(size).withStride(stride);
            return new Window(axis, axis);
        }

        @Override
        public LocalizedMessage name() {
            String key = kind == PoolingKind.MAX ? "filter.step.max" : "filter.step.average";
            return size == stride ? LocalizedMessage.of(key, size) : LocalizedMessage.of(key + ".stride", size, stride);
        }

        @Override
        public Shape outputShape(Shape input) throws FilterProblem {
            if (size > input.height() || size > input.width()) {
                throw new FilterProblem("filter.problem.pooling.noRoom", size, input.height(), input.width());
            }
            return window().outputShape(input, input.channels());
        }

        @Override
        public Planes apply(Planes input, BatchRunner runner) throws FilterProblem {
            Shape output = outputShape(Chain.shape(input)).withChannels(1);
            OneInputLayer layer = kind == PoolingKind.MAX ? new MaxPooling(window()) : new AveragePooling(window());
            float[][] maps = new float[input.planes().size()][];
            runner.run(maps.length, map -> {
                Tensor before = Tensor.of(
                        new Shape(1, input.height(), input.width()),
                        input.planes().get(map));
                Tensor after = Tensor.zeros(output, 1);
                layer.forward(PassContext.inference(new FastKernels()), before, after);
                maps[map] = after.data();
            });
            return new Planes(output.height(), output.width(), List.of(maps));
        }
    }
}
