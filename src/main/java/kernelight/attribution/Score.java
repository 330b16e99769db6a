package kernelight.attribution;

import java.util.OptionalInt;

/**
 * What is explained: the score of a class, or by how much it is above that of another class.
 *
 * @param target the index of the class
 * @param other the index of the class whose score is subtracted, if there is one
 */
public record Score(int target, OptionalInt other) {
    /** The score of a class. */
    public static Score of(int target) {
        return new Score(target, OptionalInt.empty());
    }

    /** The score of a class minus that of another. */
    public static Score difference(int target, int other) {
        return new Score(target, OptionalInt.of(other));
    }

    /**
     * Its value.
     *
     * @param scores of all classes
     */
    public float in(float[] scores) {
        return scores[target] - (other.isPresent() ? scores[other.getAsInt()] : 0);
    }

    /**
     * Its gradient with respect to the scores of all classes.
     *
     * @param classes the number of classes
     */
    float[] gradient(int classes) {
        float[] gradient = new float[classes];
        gradient[target] += 1;
        other.ifPresent(index -> gradient[index] -= 1);
        return gradient;
    }
}
