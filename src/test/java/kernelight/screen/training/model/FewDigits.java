package kernelight.screen.training.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.data.DataFileException;
import kernelight.data.DataSource;
import kernelight.data.generated.GeneratedDigits;
import kernelight.engine.training.LabelledImages;

/** Digits enough for a run of a few batches; "MNIST" is in FOLDER and MINE, and broken in BROKEN. */
final class FewDigits implements Digits {
    static final Path FOLDER = Path.of("here");
    static final Path MINE = Path.of("mine");
    static final Path BROKEN = Path.of("broken");
    /** Its test images do not fit the network: what the engine refuses on the training thread. */
    static final Path MISFIT = Path.of("misfit");

    /** The folders in which MNIST was looked for. */
    final List<Path> asked = new ArrayList<>();

    boolean mnistIsThere;
    boolean mineIsThere = true;
    int testDigits = 40;

    FewDigits(boolean mnistIsThere) {
        this.mnistIsThere = mnistIsThere;
    }

    @Override
    public Optional<TrainingData> mnist(Path folder) throws IOException {
        asked.add(folder);
        if (folder.equals(BROKEN)) {
            throw DataFileException.of(folder.resolve("train-images"), "file.digits.packedCutOff");
        }
        if (folder.equals(MISFIT)) {
            return Optional.of(new TrainingData(
                    DataSource.MNIST,
                    GeneratedDigits.generate(160, 3),
                    new LabelledImages("misfit", 2, 2, new byte[8], new byte[2])));
        }
        return mnistIsThere && folder.equals(FOLDER) || mineIsThere && folder.equals(MINE)
                ? Optional.of(new TrainingData(
                        DataSource.MNIST, GeneratedDigits.generate(160, 3), GeneratedDigits.generate(testDigits, 4)))
                : Optional.empty();
    }

    @Override
    public TrainingData generated() {
        return new TrainingData(
                DataSource.GENERATED, GeneratedDigits.generate(160, 1), GeneratedDigits.generate(40, 2));
    }
}
