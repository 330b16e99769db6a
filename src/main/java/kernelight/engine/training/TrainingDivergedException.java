package kernelight.engine.training;

/** The loss is no longer a finite number: the steps were too large and the weights ran away. */
public final class TrainingDivergedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long batch;
    private final String advice;

    TrainingDivergedException(long batch, String advice) {
        super("The loss is not a finite number any more at batch " + batch + ". " + advice);
        this.batch = batch;
        this.advice = advice;
    }

    /** The batch where it was noticed, counted through the whole run from 1. */
    public long batch() {
        return batch;
    }

    /** What to try, in a sentence. */
    public String advice() {
        return advice;
    }
}
