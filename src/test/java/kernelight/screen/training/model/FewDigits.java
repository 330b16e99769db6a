package kernelight.screen.training.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kernelight.data.DataFileException;
import kernelight.data.DataSource;
import kernelight.data.folder.FolderImages;
import kernelight.data.folder.FolderRequest;
import kernelight.data.folder.ReadingProgress;
import kernelight.data.generated.GeneratedDigits;
import kernelight.engine.training.LabelledImages;

/** Digits enough for a run of a few batches; "MNIST" is in FOLDER and MINE, and broken in BROKEN. */
final class FewDigits implements Digits {
    static final Path FOLDER = Path.of("here");
    static final Path MINE = Path.of("mine");
    static final Path BROKEN = Path.of("broken");
    /** Three classes of pictures. */
    static final Path PICTURES = Path.of("animals");
    /** Its test images do not fit the network: what the engine refuses on the training thread. */
    static final Path MISFIT = Path.of("misfit");

    /** The folders in which MNIST was looked for. */
    final List<Path> asked = new ArrayList<>();

    /** How the pictures were asked for. */
    final List<FolderRequest> requests = new ArrayList<>();

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
    public boolean isMnist(Path folder) {
        return folder.equals(FOLDER) && mnistIsThere || folder.equals(MINE) && mineIsThere || folder.equals(MISFIT);
    }

    /** Three classes of colour pictures in PICTURES, of the side that is asked for. */
    @Override
    public TrainingData folder(FolderRequest request, ReadingProgress progress) throws IOException {
        if (!request.folder().equals(PICTURES)) {
            throw DataFileException.of(
                    request.folder(), request.folder().equals(BROKEN) ? "file.digits.packedCutOff" : "folder.nothing");
        }
        requests.add(request);
        LabelledImages training = pictures(60, request.side().orElse(28));
        LabelledImages test = pictures(12, request.side().orElse(28));
        return new TrainingData(
                DataSource.OTHER,
                training,
                test,
                List.of(),
                Optional.of(new FolderImages(
                        FolderImages.Form.PICTURES,
                        List.of("animals"),
                        "animals",
                        training,
                        test,
                        true,
                        false,
                        false,
                        List.of())));
    }

    private static LabelledImages pictures(int count, int side) {
        byte[] pixels = new byte[count * 3 * side * side];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 3);
            int channel = (i * 3 + i % 3) * side * side;
            Arrays.fill(pixels, channel, channel + side * side, (byte) 200);
        }
        return new LabelledImages("animals", 3, side, side, pixels, labels, List.of("cat", "cow", "dog"));
    }

    @Override
    public TrainingData generated() {
        return new TrainingData(
                DataSource.GENERATED, GeneratedDigits.generate(160, 1), GeneratedDigits.generate(40, 2));
    }
}
