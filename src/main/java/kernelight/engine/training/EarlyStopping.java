package kernelight.engine.training;

import java.util.List;

/**
 * Ends a run that does not get better any more, judged by its loss on images that are held out (Prechelt, "Early
 * Stopping - But When?", 1998).
 *
 * @param patience after how many epochs in a row without a new smallest loss the run ends; 0 for never
 */
public record EarlyStopping(int patience) {
    public static final EarlyStopping NEVER = new EarlyStopping(0);

    /** @throws IllegalArgumentException if the patience is negative; the message is a sentence for the user */
    public EarlyStopping {
        if (patience < 0) {
            throw new IllegalArgumentException("The patience must be 0 epochs or more, but it is " + patience + ".");
        }
    }

    /** @param losses the loss on the images held out after each epoch so far */
    public boolean isOver(List<Float> losses) {
        return patience > 0 && !losses.isEmpty() && losses.size() - bestEpoch(losses) >= patience;
    }

    /** The epoch, from 1, with the smallest loss, the first one of equals; there must be one. */
    public static int bestEpoch(List<Float> losses) {
        int best = 0;
        for (int epoch = 1; epoch < losses.size(); epoch++) {
            if (losses.get(epoch) < losses.get(best)) {
                best = epoch;
            }
        }
        return best + 1;
    }
}
