package kernelight.engine.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Blocks of a {@link Product} whose sums are kept in registers until they are done: some filters at some places. Each
 * vector that is read serves all filters of the block and each weight all its places, so that the processor multiplies
 * and adds all the time instead of waiting for memory. Written out, because sums in an array would not stay in
 * registers; and without methods of its own, because C2, the JVM's compiler, stops taking in such methods before the
 * largest block is complete. With 24 sums, 4 vectors and a weight the largest block uses 29 of the 32 registers that AVX-512 has.
 */
final class ProductBlocks {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

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

    /** What the next blocks are part of, as in {@link InnerLoops#weightedSums}. */
    void set(
            Product product,
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

    /** Filters k to k + 5 at places p to p + 3. */
    void sixByFour(Stretch stretch, int p, int k) {
        int[] weightOffsets = stretch.weightOffsets();
        int[] tableOffsets = stretch.tableOffsets();
        float[] weights = this.weights;
        float[] table = this.table;
        int t0 = firstTable + stretch.bases()[p];
        int t1 = firstTable + stretch.bases()[p + 1];
        int t2 = firstTable + stretch.bases()[p + 2];
        int t3 = firstTable + stretch.bases()[p + 3];
        int w0 = firstWeight + k * weightStep;
        int w1 = w0 + weightStep;
        int w2 = w1 + weightStep;
        int w3 = w2 + weightStep;
        int w4 = w3 + weightStep;
        int w5 = w4 + weightStep;
        FloatVector s00 = FloatVector.broadcast(SPECIES, bias[firstBias + k]);
        FloatVector s01 = s00;
        FloatVector s02 = s00;
        FloatVector s03 = s00;
        FloatVector s10 = FloatVector.broadcast(SPECIES, bias[firstBias + k + 1]);
        FloatVector s11 = s10;
        FloatVector s12 = s10;
        FloatVector s13 = s10;
        FloatVector s20 = FloatVector.broadcast(SPECIES, bias[firstBias + k + 2]);
        FloatVector s21 = s20;
        FloatVector s22 = s20;
        FloatVector s23 = s20;
        FloatVector s30 = FloatVector.broadcast(SPECIES, bias[firstBias + k + 3]);
        FloatVector s31 = s30;
        FloatVector s32 = s30;
        FloatVector s33 = s30;
        FloatVector s40 = FloatVector.broadcast(SPECIES, bias[firstBias + k + 4]);
        FloatVector s41 = s40;
        FloatVector s42 = s40;
        FloatVector s43 = s40;
        FloatVector s50 = FloatVector.broadcast(SPECIES, bias[firstBias + k + 5]);
        FloatVector s51 = s50;
        FloatVector s52 = s50;
        FloatVector s53 = s50;
        for (int j = 0; j < tableOffsets.length; j++) {
            int weight = weightOffsets[j];
            int offset = tableOffsets[j];
            FloatVector v0 = FloatVector.fromArray(SPECIES, table, t0 + offset);
            FloatVector v1 = FloatVector.fromArray(SPECIES, table, t1 + offset);
            FloatVector v2 = FloatVector.fromArray(SPECIES, table, t2 + offset);
            FloatVector v3 = FloatVector.fromArray(SPECIES, table, t3 + offset);
            FloatVector weight0 = FloatVector.broadcast(SPECIES, weights[w0 + weight]);
            s00 = v0.fma(weight0, s00);
            s01 = v1.fma(weight0, s01);
            s02 = v2.fma(weight0, s02);
            s03 = v3.fma(weight0, s03);
            FloatVector weight1 = FloatVector.broadcast(SPECIES, weights[w1 + weight]);
            s10 = v0.fma(weight1, s10);
            s11 = v1.fma(weight1, s11);
            s12 = v2.fma(weight1, s12);
            s13 = v3.fma(weight1, s13);
            FloatVector weight2 = FloatVector.broadcast(SPECIES, weights[w2 + weight]);
            s20 = v0.fma(weight2, s20);
            s21 = v1.fma(weight2, s21);
            s22 = v2.fma(weight2, s22);
            s23 = v3.fma(weight2, s23);
            FloatVector weight3 = FloatVector.broadcast(SPECIES, weights[w3 + weight]);
            s30 = v0.fma(weight3, s30);
            s31 = v1.fma(weight3, s31);
            s32 = v2.fma(weight3, s32);
            s33 = v3.fma(weight3, s33);
            FloatVector weight4 = FloatVector.broadcast(SPECIES, weights[w4 + weight]);
            s40 = v0.fma(weight4, s40);
            s41 = v1.fma(weight4, s41);
            s42 = v2.fma(weight4, s42);
            s43 = v3.fma(weight4, s43);
            FloatVector weight5 = FloatVector.broadcast(SPECIES, weights[w5 + weight]);
            s50 = v0.fma(weight5, s50);
            s51 = v1.fma(weight5, s51);
            s52 = v2.fma(weight5, s52);
            s53 = v3.fma(weight5, s53);
        }
        int o0 = firstOutput + k * outputStep + stretch.outputBases()[p];
        int o1 = firstOutput + k * outputStep + stretch.outputBases()[p + 1];
        int o2 = firstOutput + k * outputStep + stretch.outputBases()[p + 2];
        int o3 = firstOutput + k * outputStep + stretch.outputBases()[p + 3];
        s00.intoArray(output, o0);
        s01.intoArray(output, o1);
        s02.intoArray(output, o2);
        s03.intoArray(output, o3);
        s10.intoArray(output, o0 + outputStep);
        s11.intoArray(output, o1 + outputStep);
        s12.intoArray(output, o2 + outputStep);
        s13.intoArray(output, o3 + outputStep);
        s20.intoArray(output, o0 + 2 * outputStep);
        s21.intoArray(output, o1 + 2 * outputStep);
        s22.intoArray(output, o2 + 2 * outputStep);
        s23.intoArray(output, o3 + 2 * outputStep);
        s30.intoArray(output, o0 + 3 * outputStep);
        s31.intoArray(output, o1 + 3 * outputStep);
        s32.intoArray(output, o2 + 3 * outputStep);
        s33.intoArray(output, o3 + 3 * outputStep);
        s40.intoArray(output, o0 + 4 * outputStep);
        s41.intoArray(output, o1 + 4 * outputStep);
        s42.intoArray(output, o2 + 4 * outputStep);
        s43.intoArray(output, o3 + 4 * outputStep);
        s50.intoArray(output, o0 + 5 * outputStep);
        s51.intoArray(output, o1 + 5 * outputStep);
        s52.intoArray(output, o2 + 5 * outputStep);
        s53.intoArray(output, o3 + 5 * outputStep);
    }

    /** Filters k to k + 3 at places p to p + 3. */
    void fourByFour(Stretch stretch, int p, int k) {
        int[] weightOffsets = stretch.weightOffsets();
        int[] tableOffsets = stretch.tableOffsets();
        float[] weights = this.weights;
        float[] table = this.table;
        int t0 = firstTable + stretch.bases()[p];
        int t1 = firstTable + stretch.bases()[p + 1];
        int t2 = firstTable + stretch.bases()[p + 2];
        int t3 = firstTable + stretch.bases()[p + 3];
        int w0 = firstWeight + k * weightStep;
        int w1 = w0 + weightStep;
        int w2 = w1 + weightStep;
        int w3 = w2 + weightStep;
        FloatVector s00 = FloatVector.broadcast(SPECIES, bias[firstBias + k]);
        FloatVector s01 = s00;
        FloatVector s02 = s00;
        FloatVector s03 = s00;
        FloatVector s10 = FloatVector.broadcast(SPECIES, bias[firstBias + k + 1]);
        FloatVector s11 = s10;
        FloatVector s12 = s10;
        FloatVector s13 = s10;
        FloatVector s20 = FloatVector.broadcast(SPECIES, bias[firstBias + k + 2]);
        FloatVector s21 = s20;
        FloatVector s22 = s20;
        FloatVector s23 = s20;
        FloatVector s30 = FloatVector.broadcast(SPECIES, bias[firstBias + k + 3]);
        FloatVector s31 = s30;
        FloatVector s32 = s30;
        FloatVector s33 = s30;
        for (int j = 0; j < tableOffsets.length; j++) {
            int weight = weightOffsets[j];
            int offset = tableOffsets[j];
            FloatVector v0 = FloatVector.fromArray(SPECIES, table, t0 + offset);
            FloatVector v1 = FloatVector.fromArray(SPECIES, table, t1 + offset);
            FloatVector v2 = FloatVector.fromArray(SPECIES, table, t2 + offset);
            FloatVector v3 = FloatVector.fromArray(SPECIES, table, t3 + offset);
            FloatVector weight0 = FloatVector.broadcast(SPECIES, weights[w0 + weight]);
            s00 = v0.fma(weight0, s00);
            s01 = v1.fma(weight0, s01);
            s02 = v2.fma(weight0, s02);
            s03 = v3.fma(weight0, s03);
            FloatVector weight1 = FloatVector.broadcast(SPECIES, weights[w1 + weight]);
            s10 = v0.fma(weight1, s10);
            s11 = v1.fma(weight1, s11);
            s12 = v2.fma(weight1, s12);
            s13 = v3.fma(weight1, s13);
            FloatVector weight2 = FloatVector.broadcast(SPECIES, weights[w2 + weight]);
            s20 = v0.fma(weight2, s20);
            s21 = v1.fma(weight2, s21);
            s22 = v2.fma(weight2, s22);
            s23 = v3.fma(weight2, s23);
            FloatVector weight3 = FloatVector.broadcast(SPECIES, weights[w3 + weight]);
            s30 = v0.fma(weight3, s30);
            s31 = v1.fma(weight3, s31);
            s32 = v2.fma(weight3, s32);
            s33 = v3.fma(weight3, s33);
        }
        int o0 = firstOutput + k * outputStep + stretch.outputBases()[p];
        int o1 = firstOutput + k * outputStep + stretch.outputBases()[p + 1];
        int o2 = firstOutput + k * outputStep + stretch.outputBases()[p + 2];
        int o3 = firstOutput + k * outputStep + stretch.outputBases()[p + 3];
        s00.intoArray(output, o0);
        s01.intoArray(output, o1);
        s02.intoArray(output, o2);
        s03.intoArray(output, o3);
        s10.intoArray(output, o0 + outputStep);
        s11.intoArray(output, o1 + outputStep);
        s12.intoArray(output, o2 + outputStep);
        s13.intoArray(output, o3 + outputStep);
        s20.intoArray(output, o0 + 2 * outputStep);
        s21.intoArray(output, o1 + 2 * outputStep);
        s22.intoArray(output, o2 + 2 * outputStep);
        s23.intoArray(output, o3 + 2 * outputStep);
        s30.intoArray(output, o0 + 3 * outputStep);
        s31.intoArray(output, o1 + 3 * outputStep);
        s32.intoArray(output, o2 + 3 * outputStep);
        s33.intoArray(output, o3 + 3 * outputStep);
    }

    /** Filter k at places p to p + 3. */
    void oneByFour(Stretch stretch, int p, int k) {
        int[] weightOffsets = stretch.weightOffsets();
        int[] tableOffsets = stretch.tableOffsets();
        float[] weights = this.weights;
        float[] table = this.table;
        int t0 = firstTable + stretch.bases()[p];
        int t1 = firstTable + stretch.bases()[p + 1];
        int t2 = firstTable + stretch.bases()[p + 2];
        int t3 = firstTable + stretch.bases()[p + 3];
        int w0 = firstWeight + k * weightStep;
        FloatVector s00 = FloatVector.broadcast(SPECIES, bias[firstBias + k]);
        FloatVector s01 = s00;
        FloatVector s02 = s00;
        FloatVector s03 = s00;
        for (int j = 0; j < tableOffsets.length; j++) {
            int weight = weightOffsets[j];
            int offset = tableOffsets[j];
            FloatVector v0 = FloatVector.fromArray(SPECIES, table, t0 + offset);
            FloatVector v1 = FloatVector.fromArray(SPECIES, table, t1 + offset);
            FloatVector v2 = FloatVector.fromArray(SPECIES, table, t2 + offset);
            FloatVector v3 = FloatVector.fromArray(SPECIES, table, t3 + offset);
            FloatVector weight0 = FloatVector.broadcast(SPECIES, weights[w0 + weight]);
            s00 = v0.fma(weight0, s00);
            s01 = v1.fma(weight0, s01);
            s02 = v2.fma(weight0, s02);
            s03 = v3.fma(weight0, s03);
        }
        int o0 = firstOutput + k * outputStep + stretch.outputBases()[p];
        int o1 = firstOutput + k * outputStep + stretch.outputBases()[p + 1];
        int o2 = firstOutput + k * outputStep + stretch.outputBases()[p + 2];
        int o3 = firstOutput + k * outputStep + stretch.outputBases()[p + 3];
        s00.intoArray(output, o0);
        s01.intoArray(output, o1);
        s02.intoArray(output, o2);
        s03.intoArray(output, o3);
    }

    /** Filters k to k + 5 at place p. */
    void sixByOne(Stretch stretch, int p, int k) {
        int[] weightOffsets = stretch.weightOffsets();
        int[] tableOffsets = stretch.tableOffsets();
        float[] weights = this.weights;
        float[] table = this.table;
        int t0 = firstTable + stretch.bases()[p];
        int w0 = firstWeight + k * weightStep;
        int w1 = w0 + weightStep;
        int w2 = w1 + weightStep;
        int w3 = w2 + weightStep;
        int w4 = w3 + weightStep;
        int w5 = w4 + weightStep;
        FloatVector s00 = FloatVector.broadcast(SPECIES, bias[firstBias + k]);
        FloatVector s10 = FloatVector.broadcast(SPECIES, bias[firstBias + k + 1]);
        FloatVector s20 = FloatVector.broadcast(SPECIES, bias[firstBias + k + 2]);
        FloatVector s30 = FloatVector.broadcast(SPECIES, bias[firstBias + k + 3]);
        FloatVector s40 = FloatVector.broadcast(SPECIES, bias[firstBias + k + 4]);
        FloatVector s50 = FloatVector.broadcast(SPECIES, bias[firstBias + k + 5]);
        for (int j = 0; j < tableOffsets.length; j++) {
            int weight = weightOffsets[j];
            int offset = tableOffsets[j];
            FloatVector v0 = FloatVector.fromArray(SPECIES, table, t0 + offset);
            FloatVector weight0 = FloatVector.broadcast(SPECIES, weights[w0 + weight]);
            s00 = v0.fma(weight0, s00);
            FloatVector weight1 = FloatVector.broadcast(SPECIES, weights[w1 + weight]);
            s10 = v0.fma(weight1, s10);
            FloatVector weight2 = FloatVector.broadcast(SPECIES, weights[w2 + weight]);
            s20 = v0.fma(weight2, s20);
            FloatVector weight3 = FloatVector.broadcast(SPECIES, weights[w3 + weight]);
            s30 = v0.fma(weight3, s30);
            FloatVector weight4 = FloatVector.broadcast(SPECIES, weights[w4 + weight]);
            s40 = v0.fma(weight4, s40);
            FloatVector weight5 = FloatVector.broadcast(SPECIES, weights[w5 + weight]);
            s50 = v0.fma(weight5, s50);
        }
        int o0 = firstOutput + k * outputStep + stretch.outputBases()[p];
        s00.intoArray(output, o0);
        s10.intoArray(output, o0 + outputStep);
        s20.intoArray(output, o0 + 2 * outputStep);
        s30.intoArray(output, o0 + 3 * outputStep);
        s40.intoArray(output, o0 + 4 * outputStep);
        s50.intoArray(output, o0 + 5 * outputStep);
    }

    /** Filter k at place p. */
    void oneByOne(Stretch stretch, int p, int k) {
        int[] weightOffsets = stretch.weightOffsets();
        int[] tableOffsets = stretch.tableOffsets();
        float[] weights = this.weights;
        float[] table = this.table;
        int t0 = firstTable + stretch.bases()[p];
        int w0 = firstWeight + k * weightStep;
        FloatVector s00 = FloatVector.broadcast(SPECIES, bias[firstBias + k]);
        for (int j = 0; j < tableOffsets.length; j++) {
            int weight = weightOffsets[j];
            int offset = tableOffsets[j];
            FloatVector v0 = FloatVector.fromArray(SPECIES, table, t0 + offset);
            FloatVector weight0 = FloatVector.broadcast(SPECIES, weights[w0 + weight]);
            s00 = v0.fma(weight0, s00);
        }
        int o0 = firstOutput + k * outputStep + stretch.outputBases()[p];
        s00.intoArray(output, o0);
    }
}
