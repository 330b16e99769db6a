package kernelight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import kernelight.concurrent.ComputePool;
import kernelight.data.generated.GeneratedDigits;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.training.Evaluation;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainingSettings;
import kernelight.export.file.PictureFormat;
import kernelight.interchange.network.NetworkFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Runs the work of the other commands once with very little data while the JVM records the classes it loads. The
 * packaging builds the ahead-of-time cache from this recording, which makes every later start faster. Hidden from the
 * help because it is of no use to users.
 */
@Command(name = "rehearse", hidden = true, description = "Training run for the start-up cache, used by the packaging.")
final class RehearseCommand implements Callable<Integer> {
    private static final int DIGITS = 256;
    private static final int THREADS = 2;
    private static final long SEED = 42;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        LabelledImages digits = GeneratedDigits.generate(DIGITS, SEED);
        TrainingSettings settings = TrainingSettings.defaults().withEpochs(1);
        Network network = Architecture.LENET5.create(SEED);
        try (ComputePool pool = new ComputePool(THREADS);
                Trainer trainer = new Trainer(network, digits, settings, pool.runner())) {
            while (trainer.hasNext()) {
                trainer.step();
            }
            Evaluation.evaluate(network, digits, pool.runner());
        }
        saveAndRead(network);
        draw(PictureFormat.SVG);
        draw(PictureFormat.PDF);
        return spec.parent().commandLine().execute("networks");
    }

    private void draw(PictureFormat format) throws IOException {
        Path file = Files.createTempFile("kernelight", format.extension());
        try {
            spec.parent().commandLine().execute("networks", "resnet50", "--draw", file.toString());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void saveAndRead(Network network) throws IOException {
        Path file = Files.createTempFile("kernelight", NetworkFile.EXTENSION);
        try {
            NetworkFile.write(file, new SavedNetwork(network, Map.of()));
            NetworkFile.read(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
