import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes {@code ProductBlocks} and {@code GradientBlocks} of {@code engine/kernel}: the innermost loops, unrolled for
 * each block size. The build runs it: {@code java src/main/generator/BlockWriter.java FOLDER}.
 *
 * <p>Each line of a block is a template. {@code {f}} stands for the number of a filter in the block, and {@code {p}} for
 * that of a position (in a product) or of a term (in a gradient): a line with one of them is repeated for each of its
 * values, a line with both for each pair. {@code {f * sumStep + }} becomes filter f's multiple of the step, and nothing
 * for filter 0; {@code { + f}}, {@code { + p}} and {@code { + f * outputStep}} likewise.
 */
final class BlockWriter {
    private static final String[] NAMES = {"", "one", "", "", "four", "", "six"};

    private final StringBuilder java = new StringBuilder();
    private final int filters;
    /** The number of positions of a product, or of terms of a gradient. */
    private final int positions;

    private BlockWriter(int filters, int positions) {
        this.filters = filters;
        this.positions = positions;
    }

    /**
     * Writes both files into the package's folder below a folder of sources.
     *
     * @param arguments the folder of sources
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0], "kernelight", "engine", "kernel");
        Files.createDirectories(folder);
        write(
                folder.resolve("ProductBlocks.java"),
                PRODUCT_CLASS + product(6, 4) + product(4, 4) + product(1, 4) + product(6, 1) + product(1, 1) + "}\n");
        write(
                folder.resolve("GradientBlocks.java"),
                GRADIENT_CLASS + gradient(6, 4) + gradient(6, 1) + gradient(4, 4) + gradient(4, 1) + gradient(1, 4)
                        + gradient(1, 1) + "}\n");
    }

    /** A file whose text has not changed is not written again, so that it is not compiled again. */
    private static void write(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }

    private static final String PRODUCT_CLASS = """
            package kernelight.engine.kernel;

            import jdk.incubator.vector.FloatVector;
            import jdk.incubator.vector.VectorSpecies;

            /**
             * Blocks of a {@link MatrixProduct}: some filters at some positions, whose sums stay in registers until they are complete.
             * Each vector that is read serves all filters of the block, and each weight all its positions, so that the processor
             * multiplies and adds all the time instead of waiting for memory. Unrolled, because sums in an array would not stay in
             * registers; and without helper methods, because C2, the JVM's compiler, stops inlining them before the largest block is
             * complete. With 24 sums, 4 vectors and a weight the largest block uses 29 of the 32 registers that AVX-512
             * has. Written by {@code BlockWriter} while the project is built.
             */
            final class ProductBlocks {
                private static final VectorSpecies<Float> SPECIES = VectorWidth.SPECIES;

                private int weightStep;
                private int outputStep;
                private float[] weights = {};
                private int firstWeight;
                private float[] bias = {};
                private int firstBias;
                private float[] table = {};
                private int firstTable;
                private float[] output = {};
                private int firstOutput;

                /** Sets the product and the arrays of the next blocks, as in {@link InnerLoops#weightedSums}. */
                void set(
                        MatrixProduct product,
                        float[] newWeights,
                        int newFirstWeight,
                        float[] newBias,
                        int newFirstBias,
                        float[] newTable,
                        int newFirstTable,
                        float[] newOutput,
                        int newFirstOutput) {
                    weightStep = product.weightStep();
                    outputStep = product.outputStep();
                    weights = newWeights;
                    firstWeight = newFirstWeight;
                    bias = newBias;
                    firstBias = newFirstBias;
                    table = newTable;
                    firstTable = newFirstTable;
                    output = newOutput;
                    firstOutput = newFirstOutput;
                }
            """;

    private static String product(int filters, int positions) {
        BlockWriter block = new BlockWriter(filters, positions);
        block.line("");
        block.line("    /** %s at %s. */".formatted(range("Filter", "k", filters), range("position", "p", positions)));
        block.line("    void %sBy%s(PositionGroup group, int p, int k) {"
                .formatted(NAMES[filters], capital(NAMES[positions])));
        block.line("        int[] weightOffsets = group.weightOffsets();");
        block.line("        int[] tableOffsets = group.tableOffsets();");
        block.line("        float[] weights = this.weights;");
        block.line("        float[] table = this.table;");
        block.each("        int t{p} = firstTable + group.bases()[p{ + p}];");
        block.line("        int w0 = firstWeight + k * weightStep;");
        for (int f = 1; f < filters; f++) {
            block.line("        int w%d = w%d + weightStep;".formatted(f, f - 1));
        }
        for (int f = 0; f < filters; f++) {
            block.each(f, "        FloatVector s{f}0 = FloatVector.broadcast(SPECIES, bias[firstBias + k{ + f}]);");
            for (int p = 1; p < positions; p++) {
                block.line("        FloatVector s%d%d = s%d0;".formatted(f, p, f));
            }
        }
        block.line("        for (int j = 0; j < tableOffsets.length; j++) {");
        block.line("            int weight = weightOffsets[j];");
        block.line("            int offset = tableOffsets[j];");
        block.each("            FloatVector v{p} = FloatVector.fromArray(SPECIES, table, t{p} + offset);");
        for (int f = 0; f < filters; f++) {
            block.each(
                    f, "            FloatVector weight{f} = FloatVector.broadcast(SPECIES, weights[w{f} + weight]);");
            block.each(f, "            s{f}{p} = v{p}.fma(weight{f}, s{f}{p});");
        }
        block.line("        }");
        block.each("        int o{p} = firstOutput + k * outputStep + group.outputBases()[p{ + p}];");
        block.each("        s{f}{p}.intoArray(output, o{p}{ + f * outputStep});");
        block.line("    }");
        return block.java.toString();
    }

    private static final String GRADIENT_CLASS = """
            package kernelight.engine.kernel;

            import java.util.Arrays;
            import jdk.incubator.vector.FloatVector;
            import jdk.incubator.vector.VectorSpecies;

            /**
             * Blocks of the gradient of a {@link MatrixProduct} with respect to its weights: for filters from k on and some terms, the
             * products of gradients and table at the positions from {@code from} to before {@code to} are added to vectors of sums.
             * The sums of the weight at offset w of the block's filter k are stored from {@code sums[k * sumStep + w * LANES]} on. Unrolled for the
             * reason given at {@link ProductBlocks}, and written by {@code BlockWriter} while the project is built.
             */
            final class GradientBlocks {
                private static final VectorSpecies<Float> SPECIES = VectorWidth.SPECIES;
                private static final int LANES = SPECIES.length();

                private float[] gradient = {};
                private int firstGradient;
                private int gradientStep;
                private float[] table = {};
                private int firstTable;
                private float[] sums = {};
                private int sumStep;

                /** Sets the product and the arrays of the next blocks, as in {@link InnerLoops#weightGradient}. */
                void set(MatrixProduct product, float[] newGradient, int newFirstGradient, float[] newTable, int newFirstTable) {
                    gradientStep = product.outputStep();
                    gradient = newGradient;
                    firstGradient = newFirstGradient;
                    table = newTable;
                    firstTable = newFirstTable;
                }

                /** Sets the sums of {@code filters} filters, of {@code weights} weights each, to zero. */
                void clearSums(int filters, int weights) {
                    sumStep = weights * LANES;
                    sums = Scratch.atLeast(filters * sumStep, sums);
                    Arrays.fill(sums, 0, filters * sumStep, 0);
                }

                /** The gradient with respect to the weight at offset w of the block's filter k: the total of its vector of sums. */
                float sum(int k, int w) {
                    return VectorLoops.sumOfLanes(sums, k * sumStep + w * LANES);
                }
            """;

    private static String gradient(int filters, int terms) {
        BlockWriter block = new BlockWriter(filters, terms);
        block.line("");
        block.line("    /** %s, %s. */"
                .formatted(
                        filters == 1 ? "One filter" : capital(NAMES[filters]) + " filters", range("term", "j", terms)));
        block.line("    void %sBy%s(PositionGroup group, int from, int to, int j, int k) {"
                .formatted(NAMES[filters], capital(NAMES[terms])));
        block.line("        float[] gradient = this.gradient;");
        block.line("        float[] table = this.table;");
        block.line("        int g0 = firstGradient + k * gradientStep;");
        block.line("        int[] bases = group.bases();");
        block.line("        int[] outputs = group.outputBases();");
        block.line("        int[] tableOffsets = group.tableOffsets();");
        block.line("        int[] weightOffsets = group.weightOffsets();");
        block.each("        int t{p} = firstTable + tableOffsets[j{ + p}];");
        block.each("        int w{p} = weightOffsets[j{ + p}] * LANES;");
        for (int f = 1; f < filters; f++) {
            block.line("        int g%d = g%d + gradientStep;".formatted(f, f - 1));
        }
        block.each("        FloatVector s{f}{p} = FloatVector.fromArray(SPECIES, sums, {f * sumStep + }w{p});");
        block.line("        for (int p = from; p < to; p++) {");
        block.line("            int base = bases[p];");
        block.line("            int output = outputs[p];");
        block.each("            FloatVector v{p} = FloatVector.fromArray(SPECIES, table, t{p} + base);");
        for (int f = 0; f < filters; f++) {
            block.each(
                    f,
                    "            FloatVector gradient{f} = FloatVector.fromArray(SPECIES, gradient, g{f} + output);");
            block.each(f, "            s{f}{p} = v{p}.fma(gradient{f}, s{f}{p});");
        }
        block.line("        }");
        block.each("        s{f}{p}.intoArray(sums, {f * sumStep + }w{p});");
        block.line("    }");
        return block.java.toString();
    }

    private void line(String text) {
        java.append(text).append('\n');
    }

    /** Writes a line for each filter and each position that its template mentions. */
    private void each(String template) {
        boolean ofFilters = template.contains("{f") || template.contains("f * ");
        for (int f = 0; f < (ofFilters ? filters : 1); f++) {
            each(f, template);
        }
    }

    /** Writes a line for one filter and for each position that its template mentions. */
    private void each(int f, String template) {
        boolean ofPositions = template.contains("{p}");
        for (int p = 0; p < (ofPositions ? positions : 1); p++) {
            line(template.replace("{f}", "" + f)
                    .replace("{p}", "" + p)
                    .replace("{ + f}", f == 0 ? "" : " + " + f)
                    .replace("{ + p}", p == 0 ? "" : " + " + p)
                    .replace("{f * sumStep + }", f == 0 ? "" : times(f, "sumStep") + " + ")
                    .replace("{ + f * outputStep}", f == 0 ? "" : " + " + times(f, "outputStep")));
        }
    }

    private static String times(int f, String step) {
        return f == 1 ? step : f + " * " + step;
    }

    /** "Position p", or "positions p to p + 3". */
    private static String range(String what, String first, int count) {
        return count == 1 ? what + " " + first : what + "s " + first + " to " + first + " + " + (count - 1);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
