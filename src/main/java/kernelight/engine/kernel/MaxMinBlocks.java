package kernelight.engine.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The largest or smallest of the numbers under a pooling window, for all places of a stretch. */
final class MaxMinBlocks {
    private static final VectorSpecies<Float> SPECIES = VectorWidth.SPECIES;

    private MaxMinBlocks() {}

    /** As {@link InnerLoops#extremes}. The smallest number is the largest of the opposite ones. */
    static void extremes(
            MaxOrMin extreme, PositionGroup stretch, float[] input, int firstInput, float[] output, int firstOutput) {
        float sign = extreme == MaxOrMin.LARGEST ? 1 : -1;
        int[] offsets = stretch.tableOffsets();
        for (int p = 0; p < stretch.places(); p++) {
            int number = firstInput + stretch.bases()[p];
            FloatVector best = vector(input, number + offsets[0]).mul(sign);
            for (int j = 1; j < offsets.length; j++) {
                FloatVector candidate = vector(input, number + offsets[j]).mul(sign);
                best = best.blend(candidate, candidate.compare(VectorOperators.GT, best));
            }
            best.mul(sign).intoArray(output, firstOutput + stretch.outputBases()[p]);
        }
    }

    /** As {@link InnerLoops#extremeGradients}. */
    static void gradients(
            PositionGroup stretch,
            boolean alone,
            float[] input,
            int firstInput,
            float[] output,
            float[] outputGradient,
            int firstOutput,
            float[] inputGradient) {
        FloatVector zero = FloatVector.zero(SPECIES);
        for (int p = 0; p < stretch.places(); p++) {
            int number = firstInput + stretch.bases()[p];
            FloatVector extreme = vector(output, firstOutput + stretch.outputBases()[p]);
            FloatVector gradient = vector(outputGradient, firstOutput + stretch.outputBases()[p]);
            for (int offset : stretch.tableOffsets()) {
                VectorMask<Float> won = vector(input, number + offset).compare(VectorOperators.EQ, extreme);
                FloatVector part = zero.blend(gradient, won);
                FloatVector sum =
                        alone ? part : vector(inputGradient, number + offset).add(part);
                sum.intoArray(inputGradient, number + offset);
                gradient = gradient.blend(zero, won);
            }
        }
    }

    private static FloatVector vector(float[] array, int index) {
        return FloatVector.fromArray(SPECIES, array, index);
    }
}
