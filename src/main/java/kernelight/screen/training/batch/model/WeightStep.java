package kernelight.screen.training.batch.model;

import kernelight.engine.training.ParameterStep;

/**
 * What a batch does to one weight: of each layer the one that it changes most.
 *
 * @param weights those of the layer
 * @param index of the weight among them
 */
public record WeightStep(ParameterStep weights, int index) {
    /** The weight that is changed most; the first of equals. */
    static WeightStep largest(ParameterStep weights) {
        float[] update = weights.update();
        int largest = 0;
        for (int i = 1; i < update.length; i++) {
            largest = Math.abs(update[i]) > Math.abs(update[largest]) ? i : largest;
        }
        return new WeightStep(weights, largest);
    }

    public float before() {
        return weights.before()[index];
    }

    public float gradient() {
        return weights.gradient()[index];
    }

    public float after() {
        return weights.after()[index];
    }

    /** The step of the weight: after minus before. */
    public float update() {
        return after() - before();
    }

    /** Its place along each axis of the weights, from 0, such as filter, channel, row, column. */
    public int[] place() {
        int[] dimensions = weights.dimensions();
        int[] place = new int[dimensions.length];
        int rest = index;
        for (int axis = dimensions.length - 1; axis >= 0; axis--) {
            place[axis] = rest % dimensions[axis];
            rest /= dimensions[axis];
        }
        return place;
    }
}
