package kernelight.engine.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The largest or smallest of the values under a pooling window, and the gradient, for all positions of a group. */
final class MaxMinBlocks {
    private static final VectorSpecies<Float> SPECIES = VectorWidth.SPECIES;

    private MaxMinBlocks() {}

    /** As {@link InnerLoops#maxOrMin}. The minimum is computed as minus the maximum of the negated values. */
    static void maxOrMin(
            MaxOrMin maxOrMin, PositionGroup group, float[] input, int firstInput, float[] output, int firstOutput) {
        float sign = maxOrMin == MaxOrMin.MAX ? 1 : -1;
        int[] offsets = group.tableOffsets();
        for (int p = 0; p < group.positions(); p++) {
            int base = firstInput + group.bases()[p];
            FloatVector best = vector(input, base + offsets[0]).mul(sign);
            for (int j = 1; j < offsets.length; j++) {
                FloatVector candidate = vector(input, base + offsets[j]).mul(sign);
                best = best.blend(candidate, candidate.compare(VectorOperators.GT, best));
            }
            best.mul(sign).intoArray(output, firstOutput + group.outputBases()[p]);
        }
    }

    /** As {@link InnerLoops#maxOrMinGradient}. */
    static void gradients(
            PositionGroup group,
            boolean disjoint,
            float[] input,
            int firstInput,
            float[] output,
            float[] outputGradient,
            int firstOutput,
            float[] inputGradient) {
        FloatVector zero = FloatVector.zero(SPECIES);
        for (int p = 0; p < group.positions(); p++) {
            int base = firstInput + group.bases()[p];
            FloatVector result = vector(output, firstOutput + group.outputBases()[p]);
            FloatVector gradient = vector(outputGradient, firstOutput + group.outputBases()[p]);
            for (int offset : group.tableOffsets()) {
                VectorMask<Float> won = vector(input, base + offset).compare(VectorOperators.EQ, result);
                FloatVector part = zero.blend(gradient, won);
                FloatVector sum =
                        disjoint ? part : vector(inputGradient, base + offset).add(part);
                sum.intoArray(inputGradient, base + offset);
                gradient = gradient.blend(zero, won);
            }
        }
    }

    private static FloatVector vector(float[] array, int index) {
        return FloatVector.fromArray(SPECIES, array, index);
    }
}
