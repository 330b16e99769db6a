package kernelight.engine.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kernelight.engine.tensor.Tensor;

/** Pooling, channel by channel. A mean is a {@link MatrixProduct} whose weights are 1 / the number of cells counted. */
final class FastPooling {
    private static final float[] ZERO = {0};

    private final InnerLoops loops;
    private final List<PoolingPlan> plans = new ArrayList<>();

    FastPooling(InnerLoops loops) {
        this.loops = loops;
    }

    void maxOrMin(MaxOrMin maxOrMin, Window window, Tensor input, Tensor output) {
        PoolingPlan plan = plan(window, false, input, output);
        for (int c = 0; c < input.shape().channels(); c++) {
            for (PositionGroup group : plan.positionGroups) {
                plan.loops.maxOrMin(
                        maxOrMin, group, input.data(), c * plan.inputStep(), output.data(), c * plan.outputStep());
            }
        }
    }

    void maxOrMinGradient(Window window, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        PoolingPlan plan = plan(window, false, input, output);
        if (!plan.windowsCoverInput) {
            Arrays.fill(inputGradient.data(), 0);
        }
        for (int c = 0; c < input.shape().channels(); c++) {
            for (PositionGroup group : plan.positionGroups) {
                plan.loops.maxOrMinGradient(
                        group,
                        plan.windowsDisjoint,
                        input.data(),
                        c * plan.inputStep(),
                        output.data(),
                        outputGradient.data(),
                        c * plan.outputStep(),
                        inputGradient.data());
            }
        }
    }

    void mean(Window window, boolean countPadding, Tensor input, Tensor output) {
        PoolingPlan plan = plan(window, countPadding, input, output);
        for (int c = 0; c < input.shape().channels(); c++) {
            plan.loops.weightedSums(
                    plan.mean,
                    plan.reciprocals,
                    0,
                    ZERO,
                    0,
                    input.data(),
                    c * plan.inputStep(),
                    output.data(),
                    c * plan.outputStep());
        }
    }

    void meanGradient(Window window, boolean countPadding, Tensor outputGradient, Tensor inputGradient) {
        PoolingPlan plan = plan(window, countPadding, inputGradient, outputGradient);
        for (int c = 0; c < inputGradient.shape().channels(); c++) {
            plan.loops.weightedSums(
                    plan.meanBackward,
                    plan.reciprocals,
                    0,
                    ZERO,
                    0,
                    outputGradient.data(),
                    c * plan.outputStep(),
                    inputGradient.data(),
                    c * plan.inputStep());
        }
    }

    private PoolingPlan plan(Window window, boolean countPadding, Tensor input, Tensor output) {
        for (int i = 0; i < plans.size(); i++) {
            if (plans.get(i).fits(window, countPadding, input, output)) {
                return plans.get(i);
            }
        }
        PoolingPlan plan = new PoolingPlan(window, countPadding, input, output, loops);
        plans.add(plan);
        return plan;
    }
}
