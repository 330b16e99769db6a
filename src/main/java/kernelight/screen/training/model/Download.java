package kernelight.screen.training.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import kernelight.data.download.DownloadSettings;
import kernelight.data.download.MnistDownload;

/** One attempt to download MNIST. */
public interface Download {
    /**
     * Downloads what is missing; may take a while.
     *
     * @param progress receives the share that has arrived, 0 to 1, on this thread
     * @return whether everything is in place; false after {@link #cancel()}
     * @throws IOException if it failed; the message is a sentence for the user
     */
    boolean run(DoubleConsumer progress) throws IOException;

    /** Ends the attempt soon; what has arrived is kept for the next one. May be called on any thread. */
    void cancel();

    /** An attempt to fetch the real MNIST into a folder. */
    static Download ofMnist(Path folder) {
        MnistDownload download = new MnistDownload(folder, DownloadSettings.standard());
        return new Download() {
            @Override
            public boolean run(DoubleConsumer progress) throws IOException {
                return download.run(now -> progress.accept(now.overall())) == MnistDownload.Outcome.ALL_IN_PLACE;
            }

            @Override
            public void cancel() {
                download.cancel();
            }
        };
    }
}
