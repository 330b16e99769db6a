package kernelight.screen.training.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.data.DataFileException;
import kernelight.data.DataSource;
import kernelight.data.folder.FolderImages;
import kernelight.data.folder.FolderRequest;
import kernelight.data.folder.ReadingProgress;
import kernelight.data.generated.GeneratedDigits;
import kernelight.data.mnist.Mnist;
import kernelight.data.mnist.MnistFiles;
import kernelight.digitreader.DigitSets;
import kernelight.digitreader.FolderSets;
import kernelight.engine.training.LabelledImages;
import kernelight.words.LocalizedMessage;

/**
 * MNIST from its files, images from any folder, and digits from the generator.
 *
 * @param trainingCount how many digits are generated to learn from
 * @param testCount how many others are generated to test on
 */
public record RealDigits(int trainingCount, int testCount) implements Digits {
    private static final long TRAINING_SEED = 1;
    private static final long TEST_SEED = 2;

    @Override
    public Optional<TrainingData> mnist(Path folder) throws IOException {
        if (!MnistFiles.areIn(folder)) {
            Optional<DataFileException> otherForm = MnistFiles.otherForm(folder);
            if (otherForm.isPresent()) {
                throw otherForm.get();
            }
            return Optional.empty();
        }
        Mnist found = DigitSets.read(folder);
        boolean isMnist = found.training().isMnist() && found.test().isMnist();
        return Optional.of(new TrainingData(
                isMnist ? DataSource.MNIST : DataSource.OTHER,
                found.training().images(),
                found.test().images(),
                isMnist ? List.of() : remarks(found)));
    }

    private static List<LocalizedMessage> remarks(Mnist found) {
        List<LocalizedMessage> remarks = new ArrayList<>();
        remarks.add(LocalizedMessage.of("file.digits.notMnist"));
        remarks.addAll(found.training().remarks());
        return remarks;
    }

    @Override
    public boolean isMnist(Path folder) {
        return MnistFiles.isMnist(folder);
    }

    @Override
    public TrainingData folder(FolderRequest request, ReadingProgress progress) throws IOException {
        FolderImages found = FolderSets.read(request, progress);
        return new TrainingData(DataSource.OTHER, found.training(), found.test(), found.remarks(), Optional.of(found));
    }

    @Override
    public TrainingData generated() {
        LabelledImages training = GeneratedDigits.generate(trainingCount, TRAINING_SEED);
        LabelledImages test = GeneratedDigits.generate(testCount, TEST_SEED);
        return new TrainingData(DataSource.GENERATED, training, test);
    }
}
