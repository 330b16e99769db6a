package kernelight.trained;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import kernelight.data.DataSource;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.SavedNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaveModelTest {
    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final SaveModel model = new SaveModel(worker::add, Runnable::run);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"LENET5, training.saved", "LENET5_OF_1998, training.saved.functions"})
    void savingSaysWhetherTheFileNeedsFunctions(Architecture architecture, String key) {
        Path file = folder.resolve("net.onnx");
        model.save(run(architecture), file);
        assertInstanceOf(SaveState.Saving.class, model.stateProperty().get());
        model.forget();
        worker.remove().run();
        assertTrue(Files.exists(file));
        assertEquals(
                key, model.stateProperty().get().savedMessage().orElseThrow().key());
        model.forget();
        assertEquals(Optional.empty(), model.stateProperty().get().savedMessage());
    }

    @Test
    void whatCannotBeWrittenIsSaid() {
        model.save(run(Architecture.LENET5), folder.resolve("none/net.onnx"));
        worker.remove().run();
        SaveState.Failed failed =
                assertInstanceOf(SaveState.Failed.class, model.stateProperty().get());
        assertTrue(failed.sentence().inEnglish().contains("none/net.onnx"), failed.toString());
        assertFalse(Files.exists(folder.resolve("none")));
    }

    private static SavedNetwork run(Architecture architecture) {
        return TestRuns.of(architecture.create(1), DataSource.MNIST, "mnist", "run", 938, Optional.empty())
                .saved();
    }
}
