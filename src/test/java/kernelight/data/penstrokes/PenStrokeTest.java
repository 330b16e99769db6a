package kernelight.data.penstrokes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import kernelight.data.SharedData;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.Evaluation;
import kernelight.interchange.network.NetworkFile;
import org.junit.jupiter.api.Test;

/**
 * Classifies the digits on which the shipped network was trained. This shows that strokes are still converted as they
 * were then. For digits of other people, see assets/models/README.md.
 */
class PenStrokeTest {
    private static final Path SHIPPED = Path.of("assets", "models", "lenet5.onnx");

    @Test
    void theShippedNetworkReadsThePeopleItLearnedFrom() throws IOException {
        Network network = NetworkFile.read(SHIPPED).network();
        assertReads(network, "pendigits-orig.tra.gz", 0.997);
        assertReads(network, "unipen-1a.txt.gz", 0.992);
    }

    private static void assertReads(Network network, String file, double least) throws IOException {
        PenStrokes strokes = UnipenFile.read(SharedData.penStrokes(file));
        BatchRunner runner = BatchRunner.onCallingThread();
        DrawnDigits drawn = DrawnDigits.asWritten(file, strokes.digits(), 1, runner);
        double accuracy = Evaluation.evaluate(network, drawn.images(), runner).accuracy();
        assertTrue(accuracy >= least, () -> "only " + accuracy + " of " + file + " is read right");
    }
}
