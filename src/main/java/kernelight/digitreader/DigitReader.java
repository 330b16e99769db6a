package kernelight.digitreader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelight.data.DataFileException;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.LabelledImages;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.network.NetworkEndsException;
import kernelight.interchange.network.NetworkFile;
import kernelight.interchange.network.OpenedNetwork;
import kernelight.interchange.onnx.ModelFileException;

/**
 * A network with all that is needed to read a digit with it. Immutable; the network in it belongs to one thread at a
 * time.
 *
 * @param original the network as its file has it
 * @param possible what ink can mean to it, the more usual meanings first
 * @param normalization what it is taken to mean
 * @param classes what its scores are about
 * @param notes what the network's maker wrote down
 * @param own whether Kernelight wrote the file: then ink means what it usually does, unless that is plainly wrong
 * @param network takes 28 x 28 ink of 0..1 and gives a row of scores, one for each class
 */
public record DigitReader(
        Network original,
        List<InputNormalization> possible,
        InputNormalization normalization,
        ClassNames classes,
        Map<String, String> notes,
        boolean own,
        Network network) {
    private static final String CLASSES_BESIDE = ".classes.txt";

    public DigitReader {
        possible = List.copyOf(possible);
    }

    /** A network that was made for digits here: 28 x 28 ink of 0..1 in, ten scores out. */
    public static DigitReader usual(Network network) {
        return new DigitReader(
                network,
                InputNormalization.all(),
                InputNormalization.USUAL,
                ClassNames.numbers(network.outputShape().size()),
                Map.of(),
                true,
                network);
    }

    /**
     * The network in a file, with the usual meaning of ink where it can have that.
     *
     * @param classes a text file that names its classes; where there is none, what the file itself says, or a file
     *     beside it that is called as it is, ending in .classes.txt
     * @throws UnfitNetworkException where it cannot read digits
     * @throws ModelFileException where it is no network that we can open
     */
    public static DigitReader open(Path file, Optional<Path> classes) throws IOException {
        OpenedNetwork opened = read(file);
        Network network = opened.saved().network();
        if (!PreparedNetwork.canRead(network.inputShape())) {
            throw UnfitNetworkException.image(file, network.inputShape());
        }
        int count = classCount(file, network.outputShape());
        List<InputNormalization> possible = possible(file, opened.input());
        return new DigitReader(
                network,
                possible,
                possible.getFirst(),
                names(file, classes, opened, count),
                opened.saved().notes(),
                opened.own(),
                PreparedNetwork.of(network, possible.getFirst()));
    }

    private static OpenedNetwork read(Path file) throws IOException {
        try {
            return NetworkFile.open(file);
        } catch (ModelFileException problem) {
            if (problem.getCause() instanceof NetworkEndsException ends) {
                throw UnfitNetworkException.ends(file, ends);
            }
            throw problem;
        }
    }

    private static int classCount(Path file, Shape output) throws UnfitNetworkException {
        int classes = output.size();
        if (classes == 1) {
            throw UnfitNetworkException.oneScore(file);
        }
        boolean isRow = List.of(output.channels(), output.depth(), output.height(), output.width())
                .contains(classes);
        if (!isRow) {
            throw UnfitNetworkException.scores(file, output);
        }
        return classes;
    }

    private static List<InputNormalization> possible(Path file, Optional<ElementType> type)
            throws UnfitNetworkException {
        if (type.isEmpty() || !type.get().isWhole()) {
            return InputNormalization.all();
        }
        if (type.get() == ElementType.INT8 || type.get() == ElementType.BOOL) {
            throw UnfitNetworkException.numbers(file, type.get());
        }
        return InputNormalization.all().stream()
                .filter(normalization -> InputScale.ofWholeNumbers().contains(normalization.scale()))
                .toList();
    }

    private static ClassNames names(Path file, Optional<Path> classes, OpenedNetwork opened, int count)
            throws DataFileException {
        if (classes.isPresent()) {
            return ClassNames.read(classes.get(), count);
        }
        String name = String.valueOf(file.getFileName());
        String bare = name.endsWith(NetworkFile.EXTENSION)
                ? name.substring(0, name.length() - NetworkFile.EXTENSION.length())
                : name;
        Path beside = file.resolveSibling(bare + CLASSES_BESIDE);
        if (Files.isRegularFile(beside)) {
            return ClassNames.read(beside, count);
        }
        return ClassNames.of(opened.saved().notes(), count).orElseGet(() -> ClassNames.numbers(count));
    }

    /**
     * The same with another meaning of ink.
     *
     * @throws IllegalArgumentException where its input cannot hold such numbers
     */
    public DigitReader with(InputNormalization other) {
        if (!possible.contains(other)) {
            throw new IllegalArgumentException("Ink cannot mean " + other + " to this network, only " + possible + ".");
        }
        return new DigitReader(original, possible, other, classes, notes, own, PreparedNetwork.of(original, other));
    }

    /** Tries on digits what ink means to the network. Takes up to about a second. */
    public InputFit tryOn(LabelledImages digits, BatchRunner runner) {
        return InputFit.of(this, possible, digits, runner);
    }

    /** Tries some of the possible meanings. */
    public InputFit tryOn(LabelledImages digits, List<InputNormalization> meanings, BatchRunner runner) {
        return InputFit.of(this, meanings, digits, runner);
    }
}
