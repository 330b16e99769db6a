package kernelight.engine.training;

/**
 * The loss or a gradient is no longer finite: usually the learning rate was too large and the weights grew without
 * bound.
 */
public final class TrainingDivergedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long batch;
    private final transient NonFiniteOrigin origin;
    private final String advice;

    TrainingDivergedException(Batch batch, NonFiniteOrigin origin, double learningRate) {
        super("%s at batch %d (epoch %d, its batch %d): %s. %s"
                .formatted(
                        origin.phase() == NonFiniteOrigin.Phase.BACKWARD
                                ? "The gradient is no longer finite"
                                : "The loss is no longer finite",
                        batch.number() + 1,
                        batch.epoch() + 1,
                        batch.inEpoch() + 1,
                        describe(origin),
                        advice(origin, learningRate)));
        this.batch = batch.number() + 1;
        this.origin = origin;
        this.advice = advice(origin, learningRate);
    }

    /** The batch where it was noticed, counted through the whole run from 1. */
    public long batch() {
        return batch;
    }

    /** Where the first number that is not finite came from. */
    public NonFiniteOrigin origin() {
        return origin;
    }

    /** What the user can try, in a sentence. */
    public String advice() {
        return advice;
    }

    private static String describe(NonFiniteOrigin origin) {
        String layer = origin.node()
                .map(node -> node.name() + " (" + node.layer() + ")")
                .orElse("the loss");
        return switch (origin.phase()) {
            case FORWARD -> "in the forward pass, the first number that is not finite is in the output of " + layer;
            case LOSS -> "all activations are finite, but the loss is not";
            case BACKWARD ->
                "activations and loss are finite, but in the backward pass the first number that is not finite is at "
                        + layer;
        };
    }

    private static String advice(NonFiniteOrigin origin, double learningRate) {
        String prefix = origin.weightsNotFinite() ? "The weights of this layer are not finite either. " : "";
        return prefix + "Try a smaller learning rate than " + learningRate + ", and start again from fresh weights.";
    }
}
