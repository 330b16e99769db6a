package kernelight.screen.training.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import kernelight.data.download.FileInTheWayException;

/** A download that the test controls. */
final class FakeDownload implements Download {
    String problem;
    Path inTheWay;
    boolean complete = true;
    boolean cancelled;
    int attempts;

    @Override
    public boolean run(DoubleConsumer progress) throws IOException {
        attempts++;
        if (inTheWay != null) {
            throw new FileInTheWayException(inTheWay);
        }
        if (problem != null) {
            throw new IOException(problem);
        }
        progress.accept(0.5);
        return complete;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }
}
