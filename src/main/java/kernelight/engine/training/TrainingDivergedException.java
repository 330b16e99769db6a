package kernelight.engine.training;

/** A number is no longer finite: usually the steps were too large and the weights ran away. */
public final class TrainingDivergedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long batch;
    private final transient NonFiniteNumber origin;
    private final String advice;

    TrainingDivergedException(Batch batch, NonFiniteNumber origin, double learningRate) {
        super("%s at batch %d (epoch %d, its batch %d): %s. %s"
                .formatted(
                        origin.where() == NonFiniteNumber.Where.BACKWARD
                                ? "The gradient is not finite any more"
                                : "The loss is not a finite number any more",
                        batch.number() + 1,
                        batch.epoch() + 1,
                        batch.inEpoch() + 1,
                        place(origin),
                        advice(origin, learningRate)));
        this.batch = batch.number() + 1;
        this.origin = origin;
        this.advice = advice(origin, learningRate);
    }

    /** The batch where it was noticed, counted through the whole run from 1. */
    public long batch() {
        return batch;
    }

    /** Where the first such number came from. */
    public NonFiniteNumber origin() {
        return origin;
    }

    /** What to try, in a sentence. */
    public String advice() {
        return advice;
    }

    private static String place(NonFiniteNumber origin) {
        String layer = origin.node()
                .map(node -> node.name() + " (" + node.layer() + ")")
                .orElse("the loss");
        return switch (origin.where()) {
            case FORWARD -> "on the way forward, the first number that is not finite came out of " + layer;
            case LOSS -> "all activations are finite, but the loss of them is not";
            case BACKWARD ->
                "activations and loss are finite, but on the way back the first number that is not finite came up at "
                        + layer;
        };
    }

    private static String advice(NonFiniteNumber origin, double learningRate) {
        String start = origin.ownNumbers() ? "Its own weights are not finite already. " : "";
        return start + "Try a smaller learning rate than " + learningRate + ", and start again from fresh weights.";
    }
}
