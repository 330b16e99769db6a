package kernelight.engine.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kernelight.engine.tensor.Tensor;

/**
 * Convolutions for any number of images, above all a single one. The values that neighbouring output positions read are
 * first gathered into a matrix, the panel, with a row for each term and a column for each position and image (im2col:
 * Chellapilla, Puri and Simard, "High Performance Convolutional Neural Networks for Document Processing", 2006). A
 * panel is small enough to stay in the cache. What is left is a {@link MatrixProduct} over full vectors.
 */
final class PanelConvolution {
    private final InnerLoops loops;
    private final List<PanelPlan> plans = new ArrayList<>();
    private float[] image = new float[0];
    private float[] panel = new float[0];
    private float[] outputs = new float[0];
    private float[] sums = new float[0];
    private float[] zeros = new float[0];

    PanelConvolution(InnerLoops loops) {
        this.loops = loops;
    }

    void forward(Window window, int groups, Tensor input, float[] weights, float[] bias, Tensor output) {
        PanelPlan plan = plan(window, groups, input, output);
        zeros = Scratch.atLeast(plan.filters, zeros);
        sums = Scratch.atLeast(plan.filters * plan.width, sums);
        for (int group = 0; group < groups; group++) {
            copyIn(plan, group, input);
            int firstWeight = group * plan.filters * plan.terms;
            for (PanelPlan.Panel part : plan.panels) {
                gather(plan, part);
                boolean first = part.firstTerm() == 0;
                float[] target = first ? outputs : sums;
                loops.weightedSums(
                        part.forward(),
                        weights,
                        firstWeight + part.firstTerm(),
                        first ? bias : zeros,
                        first ? group * plan.filters : 0,
                        panel,
                        0,
                        target,
                        0);
                if (!first) {
                    add(sums, outputs, plan.filters * plan.width);
                }
                if (part.firstTerm() + part.terms() == plan.terms) {
                    copyOutputs(plan, group, part, output, false);
                }
            }
        }
    }

    void inputGradient(Window window, int groups, Tensor outputGradient, float[] weights, Tensor inputGradient) {
        PanelPlan plan = plan(window, groups, inputGradient, outputGradient);
        zeros = Scratch.atLeast(plan.terms, zeros);
        for (int group = 0; group < groups; group++) {
            Arrays.fill(image, 0, plan.channels * plan.channelStep(), 0);
            int firstWeight = group * plan.filters * plan.terms;
            for (PanelPlan.Panel part : plan.panels) {
                if (part.firstTerm() == 0) {
                    copyOutputs(plan, group, part, outputGradient, true);
                }
                loops.weightedSums(
                        part.backward(), weights, firstWeight + part.firstTerm(), zeros, 0, outputs, 0, panel, 0);
                scatter(plan, part);
            }
            copyOut(plan, group, inputGradient);
        }
    }

    void weightGradient(Window window, int groups, Tensor input, Tensor outputGradient, float[] weightGradient) {
        PanelPlan plan = plan(window, groups, input, outputGradient);
        Arrays.fill(weightGradient, 0, groups * plan.filters * plan.terms, 0);
        for (int group = 0; group < groups; group++) {
            copyIn(plan, group, input);
            for (PanelPlan.Panel part : plan.panels) {
                gather(plan, part);
                if (part.firstTerm() == 0) {
                    copyOutputs(plan, group, part, outputGradient, true);
                }
                sums = Scratch.atLeast(plan.filters * part.terms(), sums);
                loops.weightGradient(part.weights(), outputs, 0, panel, 0, sums, 0);
                int weight = group * plan.filters * plan.terms + part.firstTerm();
                for (int k = 0; k < plan.filters; k++) {
                    for (int j = 0; j < part.terms(); j++) {
                        weightGradient[weight + k * plan.terms + j] += sums[k * part.terms() + j];
                    }
                }
            }
        }
    }

    /** Copies the channels of the group, each followed by a cell of zeros, which stands for the padding. */
    private void copyIn(PanelPlan plan, int group, Tensor input) {
        int size = plan.channelStep() - plan.images;
        for (int c = 0; c < plan.channels; c++) {
            int target = c * plan.channelStep();
            System.arraycopy(input.data(), (group * plan.channels + c) * size, image, target, size);
            Arrays.fill(image, target + size, target + plan.channelStep(), 0);
        }
    }

    /** Copies the channels of the group back, without their cells of padding. */
    private void copyOut(PanelPlan plan, int group, Tensor inputGradient) {
        int size = plan.channelStep() - plan.images;
        for (int c = 0; c < plan.channels; c++) {
            System.arraycopy(
                    image, c * plan.channelStep(), inputGradient.data(), (group * plan.channels + c) * size, size);
        }
    }

    /** Fills the panel; columns that only complete its last vectors are zero. */
    private void gather(PanelPlan plan, PanelPlan.Panel part) {
        for (int row = 0; row < part.terms(); row++) {
            int first = row * plan.width;
            copyFrom(
                    image,
                    plan.firstSource(part, row),
                    plan.sources(),
                    plan.firstOffset(part, row),
                    panel,
                    first,
                    part);
            Arrays.fill(panel, first + part.columns(), first + plan.width, 0);
        }
    }

    private static void copyFrom(
            float[] image, int source, int[] offsets, int offset, float[] panel, int first, PanelPlan.Panel part) {
        for (int column = 0; column < part.columns(); column++) {
            panel[first + column] = image[source + offsets[offset + column]];
        }
    }

    /** Adds the panel's values to the cells they belong to: the reverse of {@link #gather}. */
    private void scatter(PanelPlan plan, PanelPlan.Panel part) {
        for (int row = 0; row < part.terms(); row++) {
            int source = plan.firstSource(part, row);
            int offset = plan.firstOffset(part, row);
            int first = row * plan.width;
            for (int column = 0; column < part.columns(); column++) {
                image[source + plan.sources()[offset + column]] += panel[first + column];
            }
        }
    }

    /** Copies the outputs of the panel's columns from the tensor, or to it. */
    private void copyOutputs(PanelPlan plan, int group, PanelPlan.Panel part, Tensor output, boolean fromTensor) {
        int size = output.shape().channelSize() * plan.images;
        for (int k = 0; k < plan.filters; k++) {
            int tensorIndex = (group * plan.filters + k) * size + part.firstColumn();
            int outputIndex = k * plan.width;
            if (fromTensor) {
                System.arraycopy(output.data(), tensorIndex, outputs, outputIndex, part.columns());
                Arrays.fill(outputs, outputIndex + part.columns(), outputIndex + plan.width, 0);
            } else {
                System.arraycopy(outputs, outputIndex, output.data(), tensorIndex, part.columns());
            }
        }
    }

    private static void add(float[] addend, float[] sum, int length) {
        for (int i = 0; i < length; i++) {
            sum[i] += addend[i];
        }
    }

    private PanelPlan plan(Window window, int groups, Tensor input, Tensor output) {
        for (int i = 0; i < plans.size(); i++) {
            if (plans.get(i).fits(window, groups, input, output)) {
                return withScratch(plans.get(i));
            }
        }
        PanelPlan plan = new PanelPlan(window, groups, input, output, loops.lanes());
        plans.add(plan);
        return withScratch(plan);
    }

    private PanelPlan withScratch(PanelPlan plan) {
        image = Scratch.atLeast(plan.channels * plan.channelStep(), image);
        panel = Scratch.atLeast(plan.rows() * plan.width, panel);
        outputs = Scratch.atLeast(plan.filters * plan.width, outputs);
        return plan;
    }
}
