package kernelight.engine.training;

/** Whether a network has begun to learn. */
public final class TrainingProgress {
    /** After this many batches a network that learns is better than guessing. */
    private static final int ENOUGH_TO_TELL = 200;

    private static final int RECENT = 100;

    /** The images that it has to have seen by then, and that the recent loss is the mean of: batches may be small. */
    private static final int IMAGES_TO_TELL = 3200;

    /** Guessing among n classes has the loss ln n; a mean loss that is no smaller than this below it is that of guessing. */
    private static final double BETTER = 0.05;

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
     * @param classes how many there are
     */
    public static boolean isGuessing(long batches, int batchSize, int classes, RecentLoss loss) {
        int recent = Math.max(RECENT, Math.ceilDiv(IMAGES_TO_TELL, batchSize));
        return batches >= Math.max(ENOUGH_TO_TELL, recent) && loss.mean(recent) > Math.log(classes) - BETTER;
    }
}
