package kernelight.ui.pointer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import kernelight.concurrent.FxThread;

/**
 * A window to draw on whose thread is busy for a while in the middle of a stroke; it prints where the pointer was.
 * Started by {@link EveryMotionTest} on a display of its own.
 */
public final class BusyWindow extends Application {
    private static final long BUSY_NANOSECONDS = 300_000_000;

    private final List<String> columns = new ArrayList<>();

    public static void main(String[] arguments) {
        launch(BusyWindow.class);
    }

    @Override
    public void start(Stage stage) {
        EveryMotion.prepare(new FxThread());
        Region pad = new Region();
        pad.setCursor(Cursor.CROSSHAIR);
        EveryMotion.whileDrawingOn(pad);
        pad.setOnMouseDragged(event -> {
            columns.add(Long.toString(Math.round(event.getSceneX())));
            if (columns.size() == 3) {
                beBusy();
            }
        });
        pad.setOnMouseReleased(event -> {
            System.out.println("columns " + String.join(" ", columns));
            Platform.exit();
        });
        stage.setTitle("a busy window");
        stage.setScene(new Scene(pad, 600, 400));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        new FxThread().execute(() -> System.out.println("ready"));
    }

    private static void beBusy() {
        long end = System.nanoTime() + BUSY_NANOSECONDS;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
