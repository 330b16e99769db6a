package kernelight.engine.kernel;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Blocks of the gradient of a {@link Product} by its weights: for filters from k on and some terms, the products of gradients
 * and table at the places {@code from} to before {@code to} are added to vectors of sums. Those of the weight at offset
 * w of the block's filter k lie at {@code sums[k * sumStep + w * LANES]}. Written out for the reason given at
 * {@link ProductBlocks}.
 */
final class GradientBlocks {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private float[] gradient = {};
    private int firstGradient;
    private int gradientStep;
    private float[] table = {};
    private int firstTable;
    private float[] sums = {};
    private int sumStep;

    /** What the next blocks are part of, as in {@link InnerLoops#weightGradient}. */
    void set(Product product, float[] newGradient, int newFirstGradient, float[] newTable, int newFirstTable) {
        gradientStep = product.outputStep();
        gradient = newGradient;
        firstGradient = newFirstGradient;
        table = newTable;
        firstTable = newFirstTable;
    }

    /** Begins sums of zero for {@code filters} filters. */
    void clearSums(int filters, int weights) {
        sumStep = weights * LANES;
        sums = Scratch.atLeast(filters * sumStep, sums);
        Arrays.fill(sums, 0, filters * sumStep, 0);
    }

    /** The sum of the block's filter k by the weight at offset w. */
    float sum(int k, int w) {
        return VectorLoops.sumOfLanes(sums, k * sumStep + w * LANES);
    }

    /** Six filters, terms j to j + 3. */
    void sixByFour(Stretch stretch, int from, int to, int j, int k) {
        float[] gradient = this.gradient;
        float[] table = this.table;
        int g0 = firstGradient + k * gradientStep;
        int[] bases = stretch.bases();
        int[] outputs = stretch.outputBases();
        int[] tableOffsets = stretch.tableOffsets();
        int[] weightOffsets = stretch.weightOffsets();
        int t0 = firstTable + tableOffsets[j];
        int t1 = firstTable + tableOffsets[j + 1];
        int t2 = firstTable + tableOffsets[j + 2];
        int t3 = firstTable + tableOffsets[j + 3];
        int w0 = weightOffsets[j] * LANES;
        int w1 = weightOffsets[j + 1] * LANES;
        int w2 = weightOffsets[j + 2] * LANES;
        int w3 = weightOffsets[j + 3] * LANES;
        int g1 = g0 + gradientStep;
        int g2 = g1 + gradientStep;
        int g3 = g2 + gradientStep;
        int g4 = g3 + gradientStep;
        int g5 = g4 + gradientStep;
        FloatVector s00 = FloatVector.fromArray(SPECIES, sums, w0);
        FloatVector s01 = FloatVector.fromArray(SPECIES, sums, w1);
        FloatVector s02 = FloatVector.fromArray(SPECIES, sums, w2);
        FloatVector s03 = FloatVector.fromArray(SPECIES, sums, w3);
        FloatVector s10 = FloatVector.fromArray(SPECIES, sums, sumStep + w0);
        FloatVector s11 = FloatVector.fromArray(SPECIES, sums, sumStep + w1);
        FloatVector s12 = FloatVector.fromArray(SPECIES, sums, sumStep + w2);
        FloatVector s13 = FloatVector.fromArray(SPECIES, sums, sumStep + w3);
        FloatVector s20 = FloatVector.fromArray(SPECIES, sums, 2 * sumStep + w0);
        FloatVector s21 = FloatVector.fromArray(SPECIES, sums, 2 * sumStep + w1);
        FloatVector s22 = FloatVector.fromArray(SPECIES, sums, 2 * sumStep + w2);
        FloatVector s23 = FloatVector.fromArray(SPECIES, sums, 2 * sumStep + w3);
        FloatVector s30 = FloatVector.fromArray(SPECIES, sums, 3 * sumStep + w0);
        FloatVector s31 = FloatVector.fromArray(SPECIES, sums, 3 * sumStep + w1);
        FloatVector s32 = FloatVector.fromArray(SPECIES, sums, 3 * sumStep + w2);
        FloatVector s33 = FloatVector.fromArray(SPECIES, sums, 3 * sumStep + w3);
        FloatVector s40 = FloatVector.fromArray(SPECIES, sums, 4 * sumStep + w0);
        FloatVector s41 = FloatVector.fromArray(SPECIES, sums, 4 * sumStep + w1);
        FloatVector s42 = FloatVector.fromArray(SPECIES, sums, 4 * sumStep + w2);
        FloatVector s43 = FloatVector.fromArray(SPECIES, sums, 4 * sumStep + w3);
        FloatVector s50 = FloatVector.fromArray(SPECIES, sums, 5 * sumStep + w0);
        FloatVector s51 = FloatVector.fromArray(SPECIES, sums, 5 * sumStep + w1);
        FloatVector s52 = FloatVector.fromArray(SPECIES, sums, 5 * sumStep + w2);
        FloatVector s53 = FloatVector.fromArray(SPECIES, sums, 5 * sumStep + w3);
        for (int p = from; p < to; p++) {
            int base = bases[p];
            int output = outputs[p];
            FloatVector v0 = FloatVector.fromArray(SPECIES, table, t0 + base);
            FloatVector v1 = FloatVector.fromArray(SPECIES, table, t1 + base);
            FloatVector v2 = FloatVector.fromArray(SPECIES, table, t2 + base);
            FloatVector v3 = FloatVector.fromArray(SPECIES, table, t3 + base);
            FloatVector gradient0 = FloatVector.fromArray(SPECIES, gradient, g0 + output);
            s00 = v0.fma(gradient0, s00);
            s01 = v1.fma(gradient0, s01);
            s02 = v2.fma(gradient0, s02);
            s03 = v3.fma(gradient0, s03);
            FloatVector gradient1 = FloatVector.fromArray(SPECIES, gradient, g1 + output);
            s10 = v0.fma(gradient1, s10);
            s11 = v1.fma(gradient1, s11);
            s12 = v2.fma(gradient1, s12);
            s13 = v3.fma(gradient1, s13);
            FloatVector gradient2 = FloatVector.fromArray(SPECIES, gradient, g2 + output);
            s20 = v0.fma(gradient2, s20);
            s21 = v1.fma(gradient2, s21);
            s22 = v2.fma(gradient2, s22);
            s23 = v3.fma(gradient2, s23);
            FloatVector gradient3 = FloatVector.fromArray(SPECIES, gradient, g3 + output);
            s30 = v0.fma(gradient3, s30);
            s31 = v1.fma(gradient3, s31);
            s32 = v2.fma(gradient3, s32);
            s33 = v3.fma(gradient3, s33);
            FloatVector gradient4 = FloatVector.fromArray(SPECIES, gradient, g4 + output);
            s40 = v0.fma(gradient4, s40);
            s41 = v1.fma(gradient4, s41);
            s42 = v2.fma(gradient4, s42);
            s43 = v3.fma(gradient4, s43);
            FloatVector gradient5 = FloatVector.fromArray(SPECIES, gradient, g5 + output);
            s50 = v0.fma(gradient5, s50);
            s51 = v1.fma(gradient5, s51);
            s52 = v2.fma(gradient5, s52);
            s53 = v3.fma(gradient5, s53);
        }
        s00.intoArray(sums, w0);
        s01.intoArray(sums, w1);
        s02.intoArray(sums, w2);
        s03.intoArray(sums, w3);
        s10.intoArray(sums, sumStep + w0);
        s11.intoArray(sums, sumStep + w1);
        s12.intoArray(sums, sumStep + w2);
        s13.intoArray(sums, sumStep + w3);
        s20.intoArray(sums, 2 * sumStep + w0);
        s21.intoArray(sums, 2 * sumStep + w1);
        s22.intoArray(sums, 2 * sumStep + w2);
        s23.intoArray(sums, 2 * sumStep + w3);
        s30.intoArray(sums, 3 * sumStep + w0);
        s31.intoArray(sums, 3 * sumStep + w1);
        s32.intoArray(sums, 3 * sumStep + w2);
        s33.intoArray(sums, 3 * sumStep + w3);
        s40.intoArray(sums, 4 * sumStep + w0);
        s41.intoArray(sums, 4 * sumStep + w1);
        s42.intoArray(sums, 4 * sumStep + w2);
        s43.intoArray(sums, 4 * sumStep + w3);
        s50.intoArray(sums, 5 * sumStep + w0);
        s51.intoArray(sums, 5 * sumStep + w1);
        s52.intoArray(sums, 5 * sumStep + w2);
        s53.intoArray(sums, 5 * sumStep + w3);
    }

    /** Six filters, term j. */
    void sixByOne(Stretch stretch, int from, int to, int j, int k) {
        float[] gradient = this.gradient;
        float[] table = this.table;
        int g0 = firstGradient + k * gradientStep;
        int[] bases = stretch.bases();
        int[] outputs = stretch.outputBases();
        int[] tableOffsets = stretch.tableOffsets();
        int[] weightOffsets = stretch.weightOffsets();
        int t0 = firstTable + tableOffsets[j];
        int w0 = weightOffsets[j] * LANES;
        int g1 = g0 + gradientStep;
        int g2 = g1 + gradientStep;
        int g3 = g2 + gradientStep;
        int g4 = g3 + gradientStep;
        int g5 = g4 + gradientStep;
        FloatVector s00 = FloatVector.fromArray(SPECIES, sums, w0);
        FloatVector s10 = FloatVector.fromArray(SPECIES, sums, sumStep + w0);
        FloatVector s20 = FloatVector.fromArray(SPECIES, sums, 2 * sumStep + w0);
        FloatVector s30 = FloatVector.fromArray(SPECIES, sums, 3 * sumStep + w0);
        FloatVector s40 = FloatVector.fromArray(SPECIES, sums, 4 * sumStep + w0);
        FloatVector s50 = FloatVector.fromArray(SPECIES, sums, 5 * sumStep + w0);
        for (int p = from; p < to; p++) {
            int base = bases[p];
            int output = outputs[p];
            FloatVector v0 = FloatVector.fromArray(SPECIES, table, t0 + base);
            FloatVector gradient0 = FloatVector.fromArray(SPECIES, gradient, g0 + output);
            s00 = v0.fma(gradient0, s00);
            FloatVector gradient1 = FloatVector.fromArray(SPECIES, gradient, g1 + output);
            s10 = v0.fma(gradient1, s10);
            FloatVector gradient2 = FloatVector.fromArray(SPECIES, gradient, g2 + output);
            s20 = v0.fma(gradient2, s20);
            FloatVector gradient3 = FloatVector.fromArray(SPECIES, gradient, g3 + output);
            s30 = v0.fma(gradient3, s30);
            FloatVector gradient4 = FloatVector.fromArray(SPECIES, gradient, g4 + output);
            s40 = v0.fma(gradient4, s40);
            FloatVector gradient5 = FloatVector.fromArray(SPECIES, gradient, g5 + output);
            s50 = v0.fma(gradient5, s50);
        }
        s00.intoArray(sums, w0);
        s10.intoArray(sums, sumStep + w0);
        s20.intoArray(sums, 2 * sumStep + w0);
        s30.intoArray(sums, 3 * sumStep + w0);
        s40.intoArray(sums, 4 * sumStep + w0);
        s50.intoArray(sums, 5 * sumStep + w0);
    }

    /** Four filters, terms j to j + 3. */
    void fourByFour(Stretch stretch, int from, int to, int j, int k) {
        float[] gradient = this.gradient;
        float[] table = this.table;
        int g0 = firstGradient + k * gradientStep;
        int[] bases = stretch.bases();
        int[] outputs = stretch.outputBases();
        int[] tableOffsets = stretch.tableOffsets();
        int[] weightOffsets = stretch.weightOffsets();
        int t0 = firstTable + tableOffsets[j];
        int t1 = firstTable + tableOffsets[j + 1];
        int t2 = firstTable + tableOffsets[j + 2];
        int t3 = firstTable + tableOffsets[j + 3];
        int w0 = weightOffsets[j] * LANES;
        int w1 = weightOffsets[j + 1] * LANES;
        int w2 = weightOffsets[j + 2] * LANES;
        int w3 = weightOffsets[j + 3] * LANES;
        int g1 = g0 + gradientStep;
        int g2 = g1 + gradientStep;
        int g3 = g2 + gradientStep;
        FloatVector s00 = FloatVector.fromArray(SPECIES, sums, w0);
        FloatVector s01 = FloatVector.fromArray(SPECIES, sums, w1);
        FloatVector s02 = FloatVector.fromArray(SPECIES, sums, w2);
        FloatVector s03 = FloatVector.fromArray(SPECIES, sums, w3);
        FloatVector s10 = FloatVector.fromArray(SPECIES, sums, sumStep + w0);
        FloatVector s11 = FloatVector.fromArray(SPECIES, sums, sumStep + w1);
        FloatVector s12 = FloatVector.fromArray(SPECIES, sums, sumStep + w2);
        FloatVector s13 = FloatVector.fromArray(SPECIES, sums, sumStep + w3);
        FloatVector s20 = FloatVector.fromArray(SPECIES, sums, 2 * sumStep + w0);
        FloatVector s21 = FloatVector.fromArray(SPECIES, sums, 2 * sumStep + w1);
        FloatVector s22 = FloatVector.fromArray(SPECIES, sums, 2 * sumStep + w2);
        FloatVector s23 = FloatVector.fromArray(SPECIES, sums, 2 * sumStep + w3);
        FloatVector s30 = FloatVector.fromArray(SPECIES, sums, 3 * sumStep + w0);
        FloatVector s31 = FloatVector.fromArray(SPECIES, sums, 3 * sumStep + w1);
        FloatVector s32 = FloatVector.fromArray(SPECIES, sums, 3 * sumStep + w2);
        FloatVector s33 = FloatVector.fromArray(SPECIES, sums, 3 * sumStep + w3);
        for (int p = from; p < to; p++) {
            int base = bases[p];
            int output = outputs[p];
            FloatVector v0 = FloatVector.fromArray(SPECIES, table, t0 + base);
            FloatVector v1 = FloatVector.fromArray(SPECIES, table, t1 + base);
            FloatVector v2 = FloatVector.fromArray(SPECIES, table, t2 + base);
            FloatVector v3 = FloatVector.fromArray(SPECIES, table, t3 + base);
            FloatVector gradient0 = FloatVector.fromArray(SPECIES, gradient, g0 + output);
            s00 = v0.fma(gradient0, s00);
            s01 = v1.fma(gradient0, s01);
            s02 = v2.fma(gradient0, s02);
            s03 = v3.fma(gradient0, s03);
            FloatVector gradient1 = FloatVector.fromArray(SPECIES, gradient, g1 + output);
            s10 = v0.fma(gradient1, s10);
            s11 = v1.fma(gradient1, s11);
            s12 = v2.fma(gradient1, s12);
            s13 = v3.fma(gradient1, s13);
            FloatVector gradient2 = FloatVector.fromArray(SPECIES, gradient, g2 + output);
            s20 = v0.fma(gradient2, s20);
            s21 = v1.fma(gradient2, s21);
            s22 = v2.fma(gradient2, s22);
            s23 = v3.fma(gradient2, s23);
            FloatVector gradient3 = FloatVector.fromArray(SPECIES, gradient, g3 + output);
            s30 = v0.fma(gradient3, s30);
            s31 = v1.fma(gradient3, s31);
            s32 = v2.fma(gradient3, s32);
            s33 = v3.fma(gradient3, s33);
        }
        s00.intoArray(sums, w0);
        s01.intoArray(sums, w1);
        s02.intoArray(sums, w2);
        s03.intoArray(sums, w3);
        s10.intoArray(sums, sumStep + w0);
        s11.intoArray(sums, sumStep + w1);
        s12.intoArray(sums, sumStep + w2);
        s13.intoArray(sums, sumStep + w3);
        s20.intoArray(sums, 2 * sumStep + w0);
        s21.intoArray(sums, 2 * sumStep + w1);
        s22.intoArray(sums, 2 * sumStep + w2);
        s23.intoArray(sums, 2 * sumStep + w3);
        s30.intoArray(sums, 3 * sumStep + w0);
        s31.intoArray(sums, 3 * sumStep + w1);
        s32.intoArray(sums, 3 * sumStep + w2);
        s33.intoArray(sums, 3 * sumStep + w3);
    }

    /** Four filters, term j. */
    void fourByOne(Stretch stretch, int from, int to, int j, int k) {
        float[] gradient = this.gradient;
        float[] table = this.table;
        int g0 = firstGradient + k * gradientStep;
        int[] bases = stretch.bases();
        int[] outputs = stretch.outputBases();
        int[] tableOffsets = stretch.tableOffsets();
        int[] weightOffsets = stretch.weightOffsets();
        int t0 = firstTable + tableOffsets[j];
        int w0 = weightOffsets[j] * LANES;
        int g1 = g0 + gradientStep;
        int g2 = g1 + gradientStep;
        int g3 = g2 + gradientStep;
        FloatVector s00 = FloatVector.fromArray(SPECIES, sums, w0);
        FloatVector s10 = FloatVector.fromArray(SPECIES, sums, sumStep + w0);
        FloatVector s20 = FloatVector.fromArray(SPECIES, sums, 2 * sumStep + w0);
        FloatVector s30 = FloatVector.fromArray(SPECIES, sums, 3 * sumStep + w0);
        for (int p = from; p < to; p++) {
            int base = bases[p];
            int output = outputs[p];
            FloatVector v0 = FloatVector.fromArray(SPECIES, table, t0 + base);
            FloatVector gradient0 = FloatVector.fromArray(SPECIES, gradient, g0 + output);
            s00 = v0.fma(gradient0, s00);
            FloatVector gradient1 = FloatVector.fromArray(SPECIES, gradient, g1 + output);
            s10 = v0.fma(gradient1, s10);
            FloatVector gradient2 = FloatVector.fromArray(SPECIES, gradient, g2 + output);
            s20 = v0.fma(gradient2, s20);
            FloatVector gradient3 = FloatVector.fromArray(SPECIES, gradient, g3 + output);
            s30 = v0.fma(gradient3, s30);
        }
        s00.intoArray(sums, w0);
        s10.intoArray(sums, sumStep + w0);
        s20.intoArray(sums, 2 * sumStep + w0);
        s30.intoArray(sums, 3 * sumStep + w0);
    }

    /** One filter, terms j to j + 3. */
    void oneByFour(Stretch stretch, int from, int to, int j, int k) {
        float[] gradient = this.gradient;
        float[] table = this.table;
        int g0 = firstGradient + k * gradientStep;
        int[] bases = stretch.bases();
        int[] outputs = stretch.outputBases();
        int[] tableOffsets = stretch.tableOffsets();
        int[] weightOffsets = stretch.weightOffsets();
        int t0 = firstTable + tableOffsets[j];
        int t1 = firstTable + tableOffsets[j + 1];
        int t2 = firstTable + tableOffsets[j + 2];
        int t3 = firstTable + tableOffsets[j + 3];
        int w0 = weightOffsets[j] * LANES;
        int w1 = weightOffsets[j + 1] * LANES;
        int w2 = weightOffsets[j + 2] * LANES;
        int w3 = weightOffsets[j + 3] * LANES;
        FloatVector s00 = FloatVector.fromArray(SPECIES, sums, w0);
        FloatVector s01 = FloatVector.fromArray(SPECIES, sums, w1);
        FloatVector s02 = FloatVector.fromArray(SPECIES, sums, w2);
        FloatVector s03 = FloatVector.fromArray(SPECIES, sums, w3);
        for (int p = from; p < to; p++) {
            int base = bases[p];
            int output = outputs[p];
            FloatVector v0 = FloatVector.fromArray(SPECIES, table, t0 + base);
            FloatVector v1 = FloatVector.fromArray(SPECIES, table, t1 + base);
            FloatVector v2 = FloatVector.fromArray(SPECIES, table, t2 + base);
            FloatVector v3 = FloatVector.fromArray(SPECIES, table, t3 + base);
            FloatVector gradient0 = FloatVector.fromArray(SPECIES, gradient, g0 + output);
            s00 = v0.fma(gradient0, s00);
            s01 = v1.fma(gradient0, s01);
            s02 = v2.fma(gradient0, s02);
            s03 = v3.fma(gradient0, s03);
        }
        s00.intoArray(sums, w0);
        s01.intoArray(sums, w1);
        s02.intoArray(sums, w2);
        s03.intoArray(sums, w3);
    }

    /** One filter, term j. */
    void oneByOne(Stretch stretch, int from, int to, int j, int k) {
        float[] gradient = this.gradient;
        float[] table = this.table;
        int g0 = firstGradient + k * gradientStep;
        int[] bases = stretch.bases();
        int[] outputs = stretch.outputBases();
        int[] tableOffsets = stretch.tableOffsets();
        int[] weightOffsets = stretch.weightOffsets();
        int t0 = firstTable + tableOffsets[j];
        int w0 = weightOffsets[j] * LANES;
        FloatVector s00 = FloatVector.fromArray(SPECIES, sums, w0);
        for (int p = from; p < to; p++) {
            int base = bases[p];
            int output = outputs[p];
            FloatVector v0 = FloatVector.fromArray(SPECIES, table, t0 + base);
            FloatVector gradient0 = FloatVector.fromArray(SPECIES, gradient, g0 + output);
            s00 = v0.fma(gradient0, s00);
        }
        s00.intoArray(sums, w0);
    }
}
