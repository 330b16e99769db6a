package kernelight.data.penstrokes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import kernelight.data.SharedData;
import kernelight.engine.network.Network;
import kernelight.interchange.network.NetworkFile;
import org.junit.jupiter.api.Test;

class PenStrokeTest {
    private static final Path SHIPPED = Path.of("assets", "models", "lenet5.onnx");

    @Test
    void theShippedNetworkReadsWhatPeopleDraw() throws IOException {
        Path strokes = SharedData.penStrokes();
        Network network = NetworkFile.read(SHIPPED).network();
        PenStrokeMeasure measure = PenStrokeMeasure.of(network, UnipenFile.read(strokes), 1);
        assertTrue(measure.accuracy() >= 0.98, () -> "only " + measure.accuracy() + " of the drawings are read right");
    }
}
