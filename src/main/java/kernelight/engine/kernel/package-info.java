/**
 * The costly arithmetic, behind the interface {@link kernelight.engine.kernel.Kernels}: {@link
 * kernelight.engine.kernel.PlainKernels}, which reads like the definition, and {@link
 * kernelight.engine.kernel.FastKernels}, which is tested against it. Imports {@code engine.tensor} only. An instance of
 * the fast kernels has scratch memory and so belongs to one thread at a time. Inner loops check nothing: shapes were
 * checked when the network was built.
 *
 * <p>How the fast kernels work. First, nearly every costly operation is a {@code MatrixProduct}:
 * weights times values that are read from an array by lists of indices. Second, these lists are computed once for each
 * shape: if the number of images of a micro-batch is a multiple of the vector length, tensors are read as they are
 * ({@code ConvolutionPlan}, {@code PositionGroups}); for few images and stride 1, all rows are computed as one line
 * ({@code StrideOneConvolution}); otherwise values are gathered first ({@code PanelConvolution}). Third, the innermost
 * loops exist twice: {@code VectorLoops} with Java's Vector API, {@code PlainLoops} without it. {@code VectorLoops}
 * calls {@code ProductBlocks} and {@code GradientBlocks}, which {@code src/main/generator/BlockWriter.java} writes when
 * the project is built. The build runs the tests of this package with vectors of 128, 256 and 512 bits ({@code
 * -Dkernelight.vectorBits}).
 *
 * <p>Tried and rejected: loops that C2, the JVM's compiler, vectorizes by itself (a quarter of the speed: it cannot
 * keep sums in registers across rows); gathering values for batches too (the copies cost more than they save along the
 * borders); a padded copy of the input for batches (the position groups along the borders cost nothing); an
 * ahead-of-time cache of the JVM written with vectors on (JDK 25 cannot write one once the Vector module was loaded at
 * run time; so the packaged app's cache is written by a start with {@code -Dkernelight.vectors=off}).
 *
 * <p>{@code ./mvnw test -Dtest=KernelsBenchmark} measures each kernel, plain and with vectors.
 */
package kernelight.engine.kernel;
