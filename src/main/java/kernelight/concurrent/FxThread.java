package kernelight.concurrent;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** Runs work on the FX thread, soon. */
public final class FxThread implements Executor {
    @Override
    public void execute(Runnable work) {
        Platform.runLater(work);
    }
}
