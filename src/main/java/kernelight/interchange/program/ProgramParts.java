package kernelight.interchange.program;

import java.util.Locale;
import kernelight.engine.network.Network;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.augmentation.AugmentationSettings;
import kernelight.engine.training.optimizer.RateSchedule;
import kernelight.interchange.code.PythonText;

/** The parts that the programs for all frameworks have. */
final class ProgramParts {
    private ProgramParts() {}

    /** What the program is and how it is started. */
    static void head(PythonText text, Network network, TrainingSettings settings) {
        text.line("\"\"\"", plain(network.name()), ", written by Kernelight: the network, its data and its training.")
                .line()
                .line("Trains the network on digits in the form of MNIST and tests it:")
                .line("    python3 program.py FOLDER")
                .line("Tests it with weights that Kernelight saved (needs the package onnx):")
                .line("    python3 program.py FOLDER --weights network.onnx");
        if (!settings.augmentation().isNone()) {
            text.line()
                    .line("Kernelight also changes each digit a little each time it is learned from: ")
                    .line(amounts(settings.augmentation()), ".")
                    .line("That is not part of this program.");
        }
        text.line("\"\"\"").line();
    }

    private static String amounts(AugmentationSettings amounts) {
        return String.format(
                Locale.ROOT,
                "shift %s, rotation %s, scale %s, stretch %s, shear %s, elastic %s",
                amounts.shift(),
                amounts.rotation(),
                amounts.scale(),
                amounts.stretch(),
                amounts.shear(),
                amounts.elastic());
    }

    static void settings(PythonText text, TrainingSettings settings) {
        text.line("EPOCHS = " + settings.epochs())
                .line("BATCH_SIZE = " + settings.batchSize())
                .line("LEARNING_RATE = ", PythonNumbers.of(settings.learningRate()))
                .line("SEED = " + settings.seed());
    }

    /** A function that reads digits; its last lines, which make tensors of them, are the framework's. */
    static void digits(PythonText text) {
        text.line("def idx(folder, name):")
                .line("    \"\"\"The numbers of an IDX file, as it is or compressed.\"\"\"")
                .line("    file = pathlib.Path(folder) / name")
                .line("    if file.exists():")
                .line("        numbers = file.read_bytes()")
                .line("    else:")
                .line("        numbers = gzip.decompress(file.with_name(name + \".gz\").read_bytes())")
                .line("    sides = np.frombuffer(numbers, \">i4\", count=numbers[3], offset=4)")
                .line("    return np.frombuffer(numbers, np.uint8, offset=4 + 4 * numbers[3]).reshape(sides).copy()")
                .line()
                .line()
                .line("def digits(folder, part):")
                .line("    \"\"\"The pictures, 0 to 1, and the labels of one part of the data.\"\"\"")
                .line("    pixels = idx(folder, f\"{part}-images-idx3-ubyte\")")
                .line("    labels = idx(folder, f\"{part}-labels-idx1-ubyte\")");
    }

    static void schedule(PythonText text, RateSchedule schedule) {
        text.line("def learning_rate(batch, batches_per_epoch, epochs):")
                .line("    \"\"\"The learning rate of a batch; the first one of the run is batch 0.\"\"\"");
        switch (schedule) {
            case RateSchedule.Constant _ -> text.line("    return LEARNING_RATE");
            case RateSchedule.Step step ->
                text.line(
                        "    return LEARNING_RATE * ",
                        PythonNumbers.of(step.factor()),
                        " ** (batch // batches_per_epoch // " + step.epochs() + ")");
            case RateSchedule.HalfCosine _ ->
                text.line(
                        "    return LEARNING_RATE / 2 * (1 + math.cos(math.pi * batch / (batches_per_epoch * epochs)))");
            case RateSchedule.OneCycle cycle ->
                text.line("    last = batches_per_epoch * epochs - 1")
                        .line("    peak = ", PythonNumbers.of(cycle.rise()), " * (last + 1) - 1")
                        .line("    start = LEARNING_RATE / ", PythonNumbers.of(cycle.startDivisor()))
                        .line("    if batch < peak:")
                        .line("        before, after, share = start, LEARNING_RATE, batch / peak")
                        .line("    else:")
                        .line(
                                "        before, after, share = LEARNING_RATE, start / ",
                                PythonNumbers.of(cycle.endDivisor()),
                                ", (batch - peak) / (last - peak)")
                        .line("    return after + (before - after) / 2 * (1 + math.cos(math.pi * share))");
        }
    }

    static void arguments(PythonText text) {
        text.line(
                        "    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)")
                .line(
                        "    parser.add_argument(\"data\", metavar=\"FOLDER\", help=\"the folder of MNIST's four files\")")
                .line(
                        "    parser.add_argument(\"--weights\", metavar=\"FILE\", help=\"test these weights instead of training\")")
                .line("    parser.add_argument(\"--epochs\", type=int, default=EPOCHS)")
                .line("    options = parser.parse_args()");
    }

    /** A text of Python in quotes. */
    static String quoted(String text) {
        return "\"" + plain(text) + "\"";
    }

    /** A text that may stand between quotes of Python. */
    private static String plain(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
    }
}
