/**
 * The arithmetic that takes the time, behind one interface: {@link kernelight.engine.kernel.PlainKernels}, which reads
 * like the definition, and {@link kernelight.engine.kernel.FastKernels}, which is held against it. Imports
 * {@code engine.tensor} only. An instance keeps scratch memory and so belongs to one thread at a time. Inner loops carry
 * no checks: shapes were checked when the network was built.
 *
 * <p>The fast kernels in three steps. Everything costly is one kind of sum, a
 * {@link kernelight.engine.kernel.MatrixProduct}: weights times numbers that are found in a table, place by place. What lies
 * where is worked out once for each shape: where the images of a slice fill vectors, tensors are read as they are
 * ({@code ConvolutionPlan}, {@code PositionGroups}); a single image is run along row by row where the stride is 1
 * ({@code StrideOneConvolution}); elsewhere numbers are gathered first ({@code PanelConvolution}). And the innermost
 * loops exist twice: {@code VectorLoops} with Java's Vector API, {@code PlainLoops} without it. The build runs the tests of
 * this package with vectors of 128, 256 and 512 bits ({@code -Dkernelight.vectorBits}).
 *
 * <p>Tried and left: loops that C2 turns into vectors by itself (a quarter of the speed: it cannot keep sums in registers
 * across rows); gathering numbers for batches too (the copies cost more than the borders save); a copy of the input with
 * padding around it (stretches along the borders cost nothing); an ahead-of-time cache of the JVM written
 * with vectors on (in JDK 25 it cannot be, once the Vector module was loaded quietly; so the packaged app's cache is
 * written by a start with {@code -Dkernelight.vectors=off}).
 *
 * <p>Measured by {@code ./mvnw test -Dtest=KernelsBenchmark}, each kernel plain beside vectors.
 */
package kernelight.engine.kernel;
