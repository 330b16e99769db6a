package kernelight.concurrent;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** Runs tasks on the FX thread, by {@link Platform#runLater}. */
public final class FxThread implements Executor {
    @Override
    public void execute(Runnable work) {
        Platform.runLater(work);
    }
}
