package kernelight.digitreader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelight.data.DataFileException;
import kernelight.engine.layer.Parameter;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.LabelledImages;
import kernelight.files.FileKind;
import kernelight.files.FileKindReader;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.network.InputOutputCountException;
import kernelight.interchange.network.NetworkFile;
import kernelight.interchange.network.OpenedNetwork;
import kernelight.interchange.onnx.ModelFileException;

/**
 * A network together with what is needed to classify digits with it. Immutable, but only one thread at a time may use
 * the network.
 *
 * @param original the network as its file has it
 * @param possible the input normalizations that its input type allows, the more usual ones first
 * @param normalization the one that is used
 * @param classes the names of its classes
 * @param notes the metadata of its file
 * @param own whether Kernelight wrote the file; then the usual normalization is used, unless it is clearly wrong
 * @param network the original with layers added so that it takes 1 x 28 x 28 ink from 0 to 1 and outputs a score for
 *     each class
 */
public record DigitReader(
        Network original,
        List<InputNormalization> possible,
        InputNormalization normalization,
        ClassNames classes,
        Map<String, String> notes,
        boolean own,
        Network network) {
    private static final String CLASSES_EXTENSION = ".classes.txt";

    public DigitReader {
        possible = List.copyOf(possible);
    }

    /** A reader for a network of this app, which takes 1 x 28 x 28 ink from 0 to 1 and outputs ten scores. */
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

    /** Whether a drawing can be made into an image of this shape. */
    public static boolean canRead(Shape image) {
        return AdaptedNetwork.canRead(image);
    }

    /**
     * A reader for a network that was trained here, on digits or other images; empty if it takes images that no drawing can
     * be made into.
     *
     * @param classes what its classes are called, in the order of its scores
     */
    public static Optional<DigitReader> trained(Network network, List<String> classes) {
        if (!AdaptedNetwork.canRead(network.inputShape())) {
            return Optional.empty();
        }
        boolean areDigits = classes.equals(LabelledImages.DIGITS);
        return Optional.of(new DigitReader(
                network,
                InputNormalization.all(),
                InputNormalization.USUAL,
                areDigits ? ClassNames.numbers(classes.size()) : new ClassNames(classes, true),
                Map.of(),
                true,
                AdaptedNetwork.of(network, InputNormalization.USUAL)));
    }

    /** A network that takes images from 0 to 1, of one that takes them under another normalization. */
    public static Network normalized(Network network, InputNormalization normalization) {
        return AdaptedNetwork.normalized(network, normalization);
    }

    /**
     * Opens the network in a file, with the first normalization that is possible.
     *
     * @param classes a text file that names its classes. By default that is a file beside it with the same name and the
     *     extension .classes.txt, or else its own metadata
     * @throws UnfitNetworkException if the network cannot classify digits
     * @throws ModelFileException if the file is not a model that this app can open
     * @throws DataFileException if the file is of another kind or has weights that are no numbers, or the file with class names cannot be used
     * @throws IOException if a file cannot be read
     */
    public static DigitReader open(Path file, Optional<Path> classes) throws IOException {
        OpenedNetwork opened = read(file);
        Network network = opened.saved().network();
        if (!AdaptedNetwork.canRead(network.inputShape())) {
            throw UnfitNetworkException.image(file, network.inputShape());
        }
        int count = classCount(file, network.outputShape());
        requireNumbers(file, network);
        List<InputNormalization> possible = possible(file, opened.input());
        return new DigitReader(
                network,
                possible,
                possible.getFirst(),
                names(file, classes, opened, count),
                opened.saved().notes(),
                opened.own(),
                AdaptedNetwork.of(network, possible.getFirst()));
    }

    private static OpenedNetwork read(Path file) throws IOException {
        requireModel(file);
        try {
            return NetworkFile.open(file);
        } catch (ModelFileException problem) {
            if (problem.getCause() instanceof InputOutputCountException ends) {
                throw UnfitNetworkException.ends(file, ends);
            }
            throw problem;
        }
    }

    /** A model has no mark at its beginning, so it may be of a kind that is not known; others are named. */
    private static void requireModel(Path file) throws DataFileException {
        FileKind kind;
        try {
            kind = FileKindReader.kindOf(file);
        } catch (IOException unreadable) {
            return; // said when it is opened
        }
        if (kind != FileKind.ONNX && kind != FileKind.UNKNOWN) {
            throw DataFileException.otherKind(file, kind, FileKind.ONNX);
        }
    }

    private static void requireNumbers(Path file, Network network) throws DataFileException {
        for (List<Parameter> parameters : List.of(network.parameters(), network.states())) {
            for (Parameter parameter : parameters) {
                for (float value : parameter.values()) {
                    if (!Float.isFinite(value)) {
                        throw DataFileException.of(file, "file.network.notFinite", parameter.name());
                    }
                }
            }
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

    /**
     * What the classes of a network in a file are called.
     *
     * @param classes a text file that names them. By default that is a file beside it with the same name and the extension
     *     .classes.txt, or else its own metadata
     * @param count how many there are
     * @throws DataFileException if the file with class names cannot be used
     */
    public static ClassNames names(Path file, Optional<Path> classes, OpenedNetwork opened, int count)
            throws DataFileException {
        if (classes.isPresent()) {
            return ClassNames.read(classes.get(), count);
        }
        String name = String.valueOf(file.getFileName());
        String stem = name.endsWith(NetworkFile.EXTENSION)
                ? name.substring(0, name.length() - NetworkFile.EXTENSION.length())
                : name;
        Path beside = file.resolveSibling(stem + CLASSES_EXTENSION);
        if (Files.isRegularFile(beside)) {
            return ClassNames.read(beside, count);
        }
        return ClassNames.of(opened.saved().notes(), count).orElseGet(() -> ClassNames.numbers(count));
    }

    /**
     * This reader with another normalization.
     *
     * @throws IllegalArgumentException if the normalization is not one of {@link #possible}
     */
    public DigitReader with(InputNormalization other) {
        if (!possible.contains(other)) {
            throw new IllegalArgumentException(
                    "The input of this network cannot be " + other + ", only " + possible + ".");
        }
        return new DigitReader(original, possible, other, classes, notes, own, AdaptedNetwork.of(original, other));
    }

    /** The same reader with its own copy of the network, for another thread. */
    public DigitReader copy() {
        return new DigitReader(original, possible, normalization, classes, notes, own, network.copy());
    }

    /** Measures the network on digits under each possible normalization. Takes up to about a second. */
    public NormalizationSearch findNormalization(LabelledImages digits, BatchRunner runner) {
        return NormalizationSearch.of(this, possible, digits, runner);
    }

    /**
     * Measures the network on digits under some normalizations.
     *
     * @throws IllegalArgumentException if a normalization is not one of {@link #possible}
     */
    public NormalizationSearch findNormalization(
            LabelledImages digits, List<InputNormalization> normalizations, BatchRunner runner) {
        return NormalizationSearch.of(this, normalizations, digits, runner);
    }
}
