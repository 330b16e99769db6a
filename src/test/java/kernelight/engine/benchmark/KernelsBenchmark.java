package kernelight.engine.benchmark;

import java.io.File;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import kernelight.engine.kernel.FastKernels;
import kernelight.engine.kernel.Kernels;
import kernelight.engine.kernel.MaxOrMin;
import kernelight.engine.kernel.PlainKernels;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Each kernel on LeNet-5's shapes, plain beside vectors, in microseconds a call: {@code ./mvnw test
 * -Dtest=KernelsBenchmark}. It takes about three minutes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1000, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class KernelsBenchmark {
    private static final Window FIVE = Window.square(5);
    private static final Window POOL = Window.square(2).withStride(2);

    @Param({"plain", "vector"})
    public String kind = "vector";

    @Param({"1", "16"})
    public int images = 16;

    private Kernels kernels = new PlainKernels();
    private Tensor p2 = tensor(new Shape(6, 14, 14));
    private Tensor c3 = tensor(new Shape(16, 10, 10));
    private Tensor c3Gradient = tensor(new Shape(16, 10, 10));
    private Tensor p4 = tensor(new Shape(16, 5, 5));
    private Tensor flat = tensor(Shape.flat(400));
    private Tensor f5 = tensor(Shape.flat(120));
    private final float[] filters = numbers(16 * 6 * 25);
    private final float[] weights = numbers(120 * 400);
    private final float[] bias = numbers(120);

    /**
     * Not a test of anything: a way to start the benchmarks with one command. They run in a JVM of their own, on the
     * class path, because JMH cannot look into a module.
     */
    @Test
    void run() throws RunnerException {
        String classPath = String.join(
                File.pathSeparator,
                "target/test-classes",
                System.getProperty("jdk.module.path"),
                System.getProperty("java.class.path"));
        System.setProperty("java.class.path", classPath);
        new Runner(new OptionsBuilder()
                        .include(KernelsBenchmark.class.getName())
                        .forks(1)
                        .jvmArgs("--add-modules=jdk.incubator.vector")
                        .build())
                .run();
    }

    @Setup
    public void prepare() {
        kernels = kind.equals("plain") ? new PlainKernels() : new FastKernels();
        p2 = tensor(p2.shape());
        c3 = tensor(c3.shape());
        c3Gradient = tensor(c3.shape());
        p4 = tensor(p4.shape());
        flat = tensor(flat.shape());
        f5 = tensor(f5.shape());
    }

    @Benchmark
    public void convolution() {
        kernels.convolution(FIVE, 1, p2, filters, bias, c3);
    }

    @Benchmark
    public void convolutionInputGradient() {
        kernels.convolutionInputGradient(FIVE, 1, c3Gradient, filters, p2);
    }

    @Benchmark
    public void convolutionWeightGradient() {
        kernels.convolutionWeightGradient(FIVE, 1, p2, c3Gradient, filters);
    }

    @Benchmark
    public void biasGradient() {
        kernels.biasGradient(c3Gradient, bias);
    }

    @Benchmark
    public void maxPooling() {
        kernels.maxOrMinPooling(MaxOrMin.MAX, POOL, c3, p4);
    }

    @Benchmark
    public void maxPoolingGradient() {
        kernels.maxOrMinPoolingGradient(MaxOrMin.MAX, POOL, c3, p4, p4, c3Gradient);
    }

    @Benchmark
    public void averagePooling() {
        kernels.averagePooling(POOL, true, c3, p4);
    }

    @Benchmark
    public void averagePoolingGradient() {
        kernels.averagePoolingGradient(POOL, true, p4, c3Gradient);
    }

    @Benchmark
    public void dense() {
        kernels.dense(flat, weights, bias, f5);
    }

    @Benchmark
    public void denseInputGradient() {
        kernels.denseInputGradient(f5, weights, flat);
    }

    @Benchmark
    public void denseWeightGradient() {
        kernels.denseWeightGradient(flat, f5, weights);
    }

    private Tensor tensor(Shape shape) {
        Tensor tensor = Tensor.zeros(shape, images);
        System.arraycopy(numbers(tensor.data().length), 0, tensor.data(), 0, tensor.data().length);
        return tensor;
    }

    private static float[] numbers(int count) {
        SplittableRandom random = new SplittableRandom(count);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextDouble() - 0.5f;
        }
        return numbers;
    }
}
