package kernelight.engine.training;

/** Whether a network that learns ten digits has begun to. */
public final class TrainingProgress {
    /** After this many batches a network that learns is better than guessing. */
    private static final int ENOUGH_TO_TELL = 200;

    private static final int RECENT = 100;

    /** The images that it has to have seen by then, and that the recent loss is the mean of: batches may be small. */
    private static final int IMAGES_TO_TELL = 3200;

    /** A mean loss above this, close to ln 10, is what guessing among ten digits gives. */
    private static final double GUESSING = 2.25;

    private TrainingProgress() {}

    /** The mean loss of the last batches. */
    @FunctionalInterface
    public interface RecentLoss {
        double mean(int batches);
    }

    /**
     * Whether the loss of the last batches is that of guessing; false as well where there are too few to tell.
     *
     * @param batches how many were done
     * @param batchSize the images of a batch
     */
    public static boolean isGuessing(long batches, int batchSize, RecentLoss loss) {
        int recent = Math.max(RECENT, Math.ceilDiv(IMAGES_TO_TELL, batchSize));
        return batches >= Math.max(ENOUGH_TO_TELL, recent) && loss.mean(recent) > GUESSING;
    }
}
