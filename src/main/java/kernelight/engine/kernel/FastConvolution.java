package kernelight.engine.kernel;

import java.util.ArrayList;
import java.util.List;
import kernelight.engine.tensor.Tensor;

/**
 * Convolutions as {@link MatrixProduct}s, group by group: directly on the tensors if the number of images is a multiple
 * of the vector length, otherwise by {@link StrideOneConvolution} or {@link PanelConvolution}.
 */
final class FastConvolution {
    private final InnerLoops loops;
    private final StrideOneConvolution strideOne;
    private final PanelConvolution panels;
    private final List<ConvolutionPlan> plans = new ArrayList<>();
    private float[] zeros = new float[0];

    FastConvolution(InnerLoops loops) {
        this.loops = loops;
        this.strideOne = new StrideOneConvolution(loops);
        this.panels = new PanelConvolution(loops);
    }

    void forward(Window window, int groups, Tensor input, float[] weights, float[] bias, Tensor output) {
        ConvolutionPlan plan = plan(window, groups, input, output);
        MatrixProduct product = plan.forward();
        if (product == null) {
            if (StrideOneConvolution.supports(window, input)) {
                strideOne.forward(window, groups, input, weights, bias, output);
            } else {
                panels.forward(window, groups, input, weights, bias, output);
            }
            return;
        }
        for (int group = 0; group < groups; group++) {
            loops.weightedSums(
                    product,
                    weights,
                    group * plan.filters() * plan.weights(),
                    bias,
                    group * plan.filters(),
                    input.data(),
                    group * startOfChannel(input, plan.channels()),
                    output.data(),
                    group * startOfChannel(output, plan.filters()));
        }
    }

    void inputGradient(Window window, int groups, Tensor outputGradient, float[] weights, Tensor inputGradient) {
        ConvolutionPlan plan = plan(window, groups, inputGradient, outputGradient);
        MatrixProduct product = plan.backward();
        if (product == null) {
            panels.inputGradient(window, groups, outputGradient, weights, inputGradient);
            return;
        }
        zeros = Scratch.atLeast(plan.channels(), zeros);
        for (int group = 0; group < groups; group++) {
            loops.weightedSums(
                    product,
                    weights,
                    group * plan.filters() * plan.weights(),
                    zeros,
                    0,
                    outputGradient.data(),
                    group * startOfChannel(outputGradient, plan.filters()),
                    inputGradient.data(),
                    group * startOfChannel(inputGradient, plan.channels()));
        }
    }

    void weightGradient(Window window, int groups, Tensor input, Tensor outputGradient, float[] weightGradient) {
        ConvolutionPlan plan = plan(window, groups, input, outputGradient);
        MatrixProduct product = plan.forward();
        if (product == null) {
            panels.weightGradient(window, groups, input, outputGradient, weightGradient);
            return;
        }
        for (int group = 0; group < groups; group++) {
            loops.weightGradient(
                    product,
                    outputGradient.data(),
                    group * startOfChannel(outputGradient, plan.filters()),
                    input.data(),
                    group * startOfChannel(input, plan.channels()),
                    weightGradient,
                    group * plan.filters() * plan.weights());
        }
    }

    private ConvolutionPlan plan(Window window, int groups, Tensor input, Tensor output) {
        for (int i = 0; i < plans.size(); i++) {
            if (plans.get(i).fits(window, groups, input, output)) {
                return plans.get(i);
            }
        }
        ConvolutionPlan plan = new ConvolutionPlan(window, groups, input, output, loops.lanes());
        plans.add(plan);
        return plan;
    }

    private static int startOfChannel(Tensor tensor, int channel) {
        return channel * tensor.shape().channelSize() * tensor.images();
    }
}
