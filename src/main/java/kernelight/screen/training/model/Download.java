package kernelight.screen.training.model;

import java.io.IOException;
import java.util.function.DoubleConsumer;

/** One attempt to fetch MNIST. */
public interface Download {
    /**
     * Fetches what is not there yet, in as long as it takes.
     *
     * @param progress told the share of the whole that has arrived, 0 to 1, on this thread
     * @return whether everything is in place; false after {@link #cancel()}
     * @throws IOException where it failed, with a sentence for a person
     */
    boolean run(DoubleConsumer progress) throws IOException;

    /** Ends the attempt soon; what has arrived is kept for the next one. From any thread. */
    void cancel();
}
