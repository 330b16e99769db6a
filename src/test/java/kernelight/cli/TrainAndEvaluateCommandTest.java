package kernelight.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelight.data.generated.GeneratedDigits;
import kernelight.data.mnist.MnistFiles;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.augmentation.AugmentationSettings;
import kernelight.engine.training.checkpoint.CheckpointFile;
import kernelight.engine.training.optimizer.OptimizerSettings;
import kernelight.interchange.network.NetworkFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TrainAndEvaluateCommandTest {
    @TempDir
    private Path folder;

    /** A small data set in MNIST's files: 600 generated digits to learn from, 200 to test on. */
    @BeforeEach
    void writeDigits() throws IOException {
        write("train", GeneratedDigits.generate(600, 1));
        write("t10k", GeneratedDigits.generate(200, 2));
    }

    @Test
    void aTrainedNetworkIsSavedAndMeasuresTheSameAgain() throws IOException {
        Path model = folder.resolve("net.onnx");
        CommandRun train = run("train", "--epochs", "2", "--batch", "16", "--seed", "5", "--out", model.toString());
        assertEquals(0, train.exitCode(), train.err());
        assertTrue(train.out().contains("epoch 2 of 2: loss "), train.out());

        SavedNetwork saved = NetworkFile.read(model);
        float accuracy = Float.parseFloat(saved.notes().get(SavedNetwork.ACCURACY));
        assertTrue(accuracy > 0.3, "a net that learned is better than chance: " + accuracy);
        assertEquals(
                "kernelight train --data mnist --epochs 2 --batch 16 --lr 0.02 --seed 5",
                saved.notes().get("command"));

        CommandRun evaluate = run("evaluate", "--model", model.toString());
        assertEquals(0, evaluate.exitCode(), evaluate.err());
        assertTrue(
                evaluate.out()
                        .startsWith("accuracy %.2f %% (%d of 200 right)"
                                .formatted(100 * accuracy, Math.round(200 * accuracy))),
                evaluate.out());
        assertEquals(13, evaluate.out().lines().count(), "the accuracy, a blank line, a head and ten rows");
        assertEquals("", train.err() + evaluate.err());
    }

    @Test
    void theSameSeedGivesTheSameFile() throws IOException {
        Path one = folder.resolve("one.onnx");
        Path two = folder.resolve("two.onnx");
        run("train", "--epochs", "1", "--seed", "9", "--out", one.toString());
        run("train", "--epochs", "1", "--seed", "9", "--threads", "3", "--out", two.toString());
        assertEquals(-1, Files.mismatch(one, two));
    }

    @Test
    void everyOptionReachesTheRunAndTheNotes() throws IOException {
        String options = " --network mini-vgg --initializer glorot-normal --epochs 1 --batch 50 --optimizer adamw"
                + " --lr 0.002 --weight-decay 0.05 --schedule one-cycle --loss mse --seed 3"
                + " --augment shift=1,rotation=5";
        assertEquals("kernelight train --data mnist" + options, commandOf("train" + options));
        String sgd = " --epochs 1 --batch 64 --lr 0.02 --momentum 0.5 --nesterov --weight-decay 1.0E-4"
                + " --schedule step:1:0.5 --seed 42 --augment";
        assertEquals("kernelight train --data mnist" + sgd, commandOf("train" + sgd));
        assertTrue(
                commandOf("train --epochs 1 --optimizer adam").contains("--optimizer adam --lr 0.001"),
                "each optimizer has a learning rate of its own");
    }

    @Test
    void imagesThatAreHeldOutAreMeasuredOnAndTheTestSetOnlyAtTheEnd() throws IOException {
        Path model = folder.resolve("held-out.onnx");
        String options = " --data mnist --images 200 --validation 0.25 --input-scale 0..255 --initializer equal"
                + " --dropout 0.5 --epochs 9 --batch 50 --lr 1.0E-8 --order by-class --patience 2 --seed 42"
                + " --weight-seed 6";
        CommandRun train = run(("train" + options + " --out " + model).split(" "));
        assertEquals(0, train.exitCode(), train.err());
        assertTrue(train.out().contains("learns from 150 images"), train.out());
        assertTrue(train.out().contains(" % of 50 validation images right"), train.out());
        assertTrue(train.out().contains(" % of 200 test images right"), train.out());
        assertEquals(
                "kernelight train"
                        + options.replace(" --initializer equal --dropout 0.5", "")
                                .replace(" --epochs", " --initializer equal --dropout 0.5 --epochs"),
                NetworkFile.read(model).notes().get("command"));
        assertFails(2, "--patience needs images that are held out", "train", "--patience", "3", "--out", "-");
        assertFails(2, "--validation is 0.7", "train", "--validation", "0.7", "--out", "-");
        assertFails(2, "--images is 0", "train", "--images", "0", "--out", "-");
        assertFails(2, "--input-scale is mnist", "train", "--input-scale", "mnist", "--out", "-");
        assertFails(2, "--dropout is 1.0", "train", "--dropout", "1", "--out", "-");
        assertFails(2, "There is no order \"sorted\"", "train", "--order", "sorted", "--out", "-");
    }

    @Test
    void aRunThatGetsNoBetterEndsEarly() throws IOException {
        Path checkpoint = folder.resolve("early.checkpoint");
        String options = "train --images 100 --validation 0.5 --epochs 200 --batch 10 --patience 2 --checkpoint "
                + checkpoint + " --resume --out " + folder.resolve("early.onnx");
        CommandRun train = run(options.split(" "));
        assertEquals(0, train.exitCode(), train.err());
        assertTrue(train.out().contains("Ended early: the loss on the validation images"), train.out());
        CommandRun again = run(options.split(" "));
        assertEquals(0, again.exitCode(), again.err());
        assertFalse(again.out().contains("epoch " + 1 + " of"), "nothing is left to learn: " + again.out());
        assertTrue(again.out().contains("Ended early: "), again.out());
    }

    private String commandOf(String command) throws IOException {
        Path model = folder.resolve("options.onnx");
        CommandRun train = run((command + " --out " + model).split(" "));
        assertEquals(0, train.exitCode(), train.err());
        return NetworkFile.read(model).notes().get("command");
    }

    @Test
    void aRunThatWasStoppedGoesOnToTheSameFile() throws IOException {
        Path whole = folder.resolve("whole.onnx");
        Path resumed = folder.resolve("resumed.onnx");
        Path checkpoint = folder.resolve("run.checkpoint");
        String options = "train --epochs 2 --batch 50 --seed 9 --augment --optimizer adam --out ";
        CommandRun uninterrupted = run((options + whole).split(" "));
        stopInTheMiddle(checkpoint, 17);
        String again = options + resumed + " --checkpoint " + checkpoint;
        CommandRun goingOn = run((again + " --resume").split(" "));
        assertEquals(0, goingOn.exitCode(), goingOn.err());
        assertTrue(goingOn.out().contains("resuming after batch 17."), goingOn.out());
        assertEquals(-1, Files.mismatch(whole, resumed));
        assertEquals(lossOf(uninterrupted, 2), lossOf(goingOn, 2), "of the whole epoch, not of its second part");
        CommandRun over = run((again + " --resume").split(" "));
        assertEquals(0, over.exitCode(), over.err());
        assertEquals(-1, Files.mismatch(whole, resumed), "a run that is over is saved again");
        CommandRun careless = run(again.split(" "));
        assertTrue(careless.err().contains("already. Resume from it with --resume"), careless.err());
        CommandRun other = run((again + " --resume --lr 0.002 --schedule constant").split(" "));
        assertTrue(other.err().contains("learning rate 0.001, not 0.002; schedule HalfCosine[]"), other.err());
        CommandRun network = run((again + " --resume --network mini-resnet").split(" "));
        assertTrue(network.err().contains("Resume with the same network."), network.err());
        Files.write(checkpoint, new byte[] {1, 2, 3});
        CommandRun foreign = run((again + " --resume").split(" "));
        assertTrue(foreign.err().contains("is not a Kernelight checkpoint"), foreign.err());
    }

    @Test
    void resumingWithoutACheckpointYetBeginsARun() throws IOException {
        Path model = folder.resolve("net.onnx");
        Path checkpoint = folder.resolve("new.checkpoint");
        CommandRun run = run(
                "train", "--epochs", "1", "--out", model.toString(), "--resume", "--checkpoint", checkpoint.toString());
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(10, CheckpointFile.read(checkpoint).batchesDone());
        assertEquals(1, CheckpointFile.read(checkpoint).history().measurements().size());
    }

    @Test
    void aNetworkWithBatchNormalizationIsTrainedSavedAndMeasuredTheSame() throws IOException {
        Path model = folder.resolve("resnet.onnx");
        CommandRun train =
                run("train", "--network", "mini-resnet", "--epochs", "1", "--batch", "100", "--out", model.toString());
        assertEquals(0, train.exitCode(), train.err());
        CommandRun evaluate = run("evaluate", "--model", model.toString());
        assertEquals(0, evaluate.exitCode(), evaluate.err());
        String measured =
                evaluate.out().substring("accuracy ".length(), evaluate.out().indexOf(" %"));
        assertTrue(train.out().contains(", " + measured + " % of 200 test images right"), train.out() + evaluate.out());
    }

    /** Writes the checkpoint that Ctrl-C would leave: the same run, stopped within an epoch. */
    private void stopInTheMiddle(Path checkpoint, int batches) throws IOException {
        TrainingSettings settings = TrainingSettings.defaults()
                .withEpochs(2)
                .withBatchSize(50)
                .withSeed(9)
                .withOptimizer(OptimizerSettings.Adam.withDecay(0), 0.001)
                .withAugmentation(AugmentationSettings.USUAL);
        try (Trainer trainer = new Trainer(
                Architecture.LENET5.create(9),
                MnistFiles.readTraining(folder).images(),
                settings,
                BatchRunner.onCallingThread())) {
            for (int batch = 0; batch < batches; batch++) {
                trainer.step();
            }
            try (OutputStream out = Files.newOutputStream(checkpoint)) {
                CheckpointFile.write(out, trainer.checkpoint());
            }
        }
    }

    private static String lossOf(CommandRun run, int epoch) {
        return run.out()
                .lines()
                .filter(line -> line.startsWith("epoch " + epoch))
                .map(line -> line.substring(0, line.indexOf(',')))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlyANetworkOfOursIsReplaced() throws IOException {
        Path model = folder.resolve("net.onnx");
        assertEquals(0, run("train", "--epochs", "1", "--out", model.toString()).exitCode());
        byte[] first = Files.readAllBytes(model);
        assertEquals(
                0,
                run("train", "--epochs", "1", "--seed", "3", "--out", model.toString())
                        .exitCode());
        assertFalse(Arrays.equals(first, Files.readAllBytes(model)), "it is the new one");

        Path empty = Files.createFile(folder.resolve("empty"));
        assertEquals(0, run("train", "--epochs", "1", "--out", empty.toString()).exitCode());

        byte[] elsewhere = new byte[first.length]; // the same network with another producer name
        System.arraycopy(first, 0, elsewhere, 0, first.length);
        int producer = new String(first, StandardCharsets.ISO_8859_1).indexOf("Kernelight");
        elsewhere[producer] = 'X';
        for (byte[] own : List.of(elsewhere, "a letter".getBytes(StandardCharsets.UTF_8), new byte[] {-1, -40, -1})) {
            Files.write(model, own);
            assertFails(
                    1, "is not a network written by Kernelight", "train", "--epochs", "1", "--out", model.toString());
            assertArrayEquals(own, Files.readAllBytes(model));
        }
    }

    @Test
    void anExistingFileIsNotOverwrittenByACheckpoint() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter"), "a letter");
        String out = folder.resolve("net.onnx").toString();
        assertFails(1, "exists already", "train", "--checkpoint", letter.toString(), "--out", out);
        assertFails(
                1,
                "not a checkpoint of a training run",
                "train",
                "--checkpoint",
                letter + "",
                "--resume",
                "--out",
                out);
        assertEquals("a letter", Files.readString(letter));
        assertFails(2, "name the same file", "train", "--checkpoint", folder + "/./net.onnx", "--out", out);
    }

    @Test
    void failuresAreReportedInOneLineBeforeTheWork() {
        assertFails(
                1,
                "cannot save to",
                "train",
                "--out",
                folder.resolve("no/such/net").toString());
        assertFails(
                1,
                "net.onnx does not exist",
                "evaluate",
                "--model",
                folder.resolve("net.onnx").toString());
        assertFails(
                1,
                "is a file of labels as in MNIST (IDX), not a network (ONNX)",
                "evaluate",
                "--model",
                folder.resolve("train-labels-idx1-ubyte").toString());
    }

    @Test
    void aWrongCommandLineExplainsItself() {
        assertFails(2, "The number of epochs must be 1 or more, but it is 0.", "train", "--epochs", "0", "--out", "x");
        assertFails(2, "Missing required option: '--out=FILE'", "train");
        assertFails(2, "--threads is 0", "train", "--threads", "0", "--out", folder + "/x");
        assertFails(2, "--momentum and --nesterov are for", "train", "--optimizer", "adam", "--nesterov", "--out", "x");
        assertFails(2, "There is no schedule \"steep\"", "train", "--schedule", "steep", "--out", "x");
        assertFails(2, "is written step:EPOCHS:FACTOR", "train", "--schedule", "step:x:1", "--out", "x");
        assertFails(2, "There is no loss \"hinge\"", "train", "--loss", "hinge", "--out", "x");
        assertFails(2, "\"spin=3\" is not understood", "train", "--augment", "spin=3", "--out", "x");
        assertFails(2, "\"rotation\" must be from 0 to 180", "train", "--augment", "rotation=200", "--out", "x");
        assertFails(2, "--resume needs a checkpoint to resume from", "train", "--resume", "--out", folder + "/x");
        assertFails(2, "he-uniform, he-normal", "train", "--initializer", "zero", "--out", folder + "/x");
        assertFails(2, "There is no network called \"lenet6\"", "train", "--network", "lenet6", "--out", folder + "/x");
        assertFails(1, "takes images of 3 x 224 x 224", "train", "--network", "vgg19", "--out", folder + "/x");
        assertFails(2, "Invalid value for option '--lr'", "train", "--lr", "fast", "--out", "x");
    }

    @Test
    void aRunThatDivergesSaysWhatToTry() {
        CommandRun run =
                run("train", "--lr", "1e30", "--out", folder.resolve("net.onnx").toString());
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("no longer finite"), run.err());
        assertFalse(Files.exists(folder.resolve("net.onnx")));
    }

    /** Two writers' 7 and 1 and one odd label, on a small tablet. */
    private Path writeStrokes() throws IOException {
        String strokes = "";
        for (int i = 0; i < 20; i++) {
            strokes += ".COMMENT %s\n.SEGMENT DIGIT 0 ? \"7\"\n.PEN_DOWN\n0 9\n6 9\n%d 0\n.PEN_UP\n"
                    .formatted(i % 2 == 0 ? "ann" : "bea", i % 4);
            strokes += ".SEGMENT DIGIT 0 ? \"1\"\n.PEN_DOWN\n%d 9\n1 0\n.PEN_UP\n".formatted(i % 3);
        }
        strokes += ".SEGMENT CHARACTER 0 ? \"A\"\n.PEN_DOWN\n0 9\n6 9\n.PEN_UP\n";
        return Files.writeString(folder.resolve("strokes.txt"), strokes);
    }

    @Test
    void penStrokesAreLearnedFromBesideOtherDigitsAndMeasuredOn() throws IOException {
        Path strokes = writeStrokes();
        Path model = folder.resolve("net.onnx");
        CommandRun train =
                run(("train --pen-strokes " + strokes + " --drawings 3 --epochs 2 --out " + model).split(" "));
        assertEquals(0, train.exitCode(), train.err());
        assertTrue(
                train.out().startsWith("strokes.txt: 40 digits by 2 writers; left out as no digits: \"A\" (1)."),
                train.out());
        assertTrue(
                train.out()
                        .contains("learns from 720 images (folder " + folder.getFileName()
                                + " training and strokes.txt)"),
                train.out());
        assertEquals(
                "kernelight train --data mnist --pen-strokes strokes.txt --drawings 3 --epochs 2 --batch 64 --lr 0.02"
                        + " --seed 42",
                NetworkFile.read(model).notes().get("command"));
        CommandRun evaluate = run(("evaluate --model " + model + " --pen-strokes " + strokes).split(" "));
        assertEquals(0, evaluate.exitCode(), evaluate.err());
        assertTrue(evaluate.out().contains("of 40 right)"), evaluate.out());
        assertEquals(
                evaluate.out(),
                run(("evaluate --model " + model + " --pen-strokes " + strokes + " --seed 42").split(" "))
                        .out());
    }

    @Test
    void penStrokesAloneAreTestedOnWritersWhoAreHeldOut() throws IOException {
        Path strokes = writeStrokes();
        Path model = folder.resolve("net.onnx");
        String options = " --pen-strokes " + strokes + " " + strokes;
        CommandRun train = run(("train --data none --hold-out-writers --epochs 2 --out " + model + options).split(" "));
        assertEquals(0, train.exitCode(), train.err());
        assertTrue(train.out().contains("; held out: 20 digits by 1 writer."), train.out());
        assertTrue(train.out().contains("learns from 400 images"), train.out());
        assertTrue(train.out().contains(" of 40 test images right"), train.out());
        String heldOut = "strokes.txt, held out: 20 digits by 1 writer: ";
        String percent = train.out().substring(train.out().indexOf(heldOut) + heldOut.length());
        percent = percent.substring(0, percent.indexOf(" %"));
        CommandRun evaluate = run(("evaluate --held-out-writers --model " + model + options).split(" "));
        assertTrue(evaluate.out().contains("accuracy " + percent + " % ("), train.out() + evaluate.out());
        assertTrue(NetworkFile.read(model).notes().get("held out").contains(percent + " % right; strokes.txt"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aCheckpointThatCannotBeWrittenIsSaidAndDoesNotEndTheRun() {
        Path model = folder.resolve("net.onnx");
        CommandRun run = run(("train --epochs 2 --batch 50 --checkpoint /dev/full --out " + model).split(" "));
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(Files.exists(model));
        assertEquals(
                1,
                run.err()
                        .lines()
                        .filter(line -> line.startsWith(
                                "kernelight: the checkpoint /dev/full cannot be written (there is no room left)."))
                        .count(),
                run.err());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNetworkThatCannotBeSavedWhereItWasToBeIsKeptBesideTheCheckpoint() throws IOException {
        Path beside = Files.createDirectories(folder.resolve("run"));
        CommandRun run = run(
                ("train --epochs 1 --batch 50 --checkpoint " + beside + "/a.checkpoint --out /dev/full").split(" "));
        assertEquals(1, run.exitCode());
        Matcher saved = Pattern.compile("The trained network was saved as (\\S+\\.onnx) instead\\.")
                .matcher(run.err());
        assertTrue(saved.find(), run.err());
        Path kept = Path.of(saved.group(1));
        assertEquals(beside, kept.getParent());
        assertEquals("LeNet-5", NetworkFile.read(kept).network().name());
    }

    @Test
    void aRateWithWhichNothingIsLearnedIsWarnedOf() {
        CommandRun run = run(("train --epochs 20 --batch 50 --lr 10 --out " + folder.resolve("net.onnx")).split(" "));
        assertTrue(run.err().contains("a learning rate of 10.0 is very large for this optimizer"), run.err());
        assertTrue(
                run.err().contains("Try a smaller learning rate than 10.0"),
                run.err()); // it diverges, or its loss stays that of guessing
    }

    @Test
    void wrongValuesAreNamedInPlainWords() {
        String out = folder + "/x";
        assertFails(2, "'abc' is not a number", "train", "--lr", "abc", "--out", out);
        assertFails(2, "'1.5' is not a whole number", "train", "--epochs", "1.5", "--out", out);
        assertFails(2, "at 1 the steps would never die down", "train", "--momentum", "1", "--out", out);
        assertFails(2, "There is no initializer", "train", "--initializer", "he", "--out", out);
        assertFails(2, "--mnist belongs behind the command", "--mnist", folder.toString(), "train", "--out", out);
        assertFails(2, "cannot be the name of a file here", "train", "--out", "a\0b");
    }

    @Test
    void errorsInPenStrokesAreReportedBeforeTheWork() throws IOException {
        String out = folder + "/x";
        assertFails(2, "--data none leaves nothing to learn from", "train", "--data", "none", "--out", out);
        assertFails(2, "--hold-out-writers is about pen strokes", "train", "--hold-out-writers", "--out", out);
        assertFails(2, "--drawings is about pen strokes", "train", "--drawings", "3", "--out", out);
        assertFails(2, "--held-out-writers is about", "evaluate", "--held-out-writers", "--model", model().toString());
        String strokes = writeStrokes().toString();
        assertFails(2, "--drawings is 0", "train", "--pen-strokes", strokes, "--drawings", "0", "--out", out);
        assertFails(2, "are too many", "train", "--pen-strokes", strokes, "--drawings", "100000", "--out", out);
        String none = folder + "/none.txt";
        assertFails(1, "none.txt does not exist.", "train", "--pen-strokes", none, "--out", out);
        Path alone = Files.writeString(
                folder.resolve("alone.txt"), ".SEGMENT DIGIT 0 ? \"1\"\n.PEN_DOWN\n0 9\n1 x\n.PEN_UP\n");
        assertFails(1, "line 4 should be a point", "train", "--pen-strokes", alone.toString(), "--out", out);
        Files.writeString(alone, ".SEGMENT DIGIT 0 ? \"1\"\n.PEN_DOWN\n0 9\n1 1\n.PEN_UP\n");
        assertFails(
                1,
                "names only one writer",
                "train",
                "--pen-strokes",
                alone.toString(),
                "--hold-out-writers",
                "--out",
                out);
    }

    private Path model() throws IOException {
        Path model = folder.resolve("model.onnx");
        NetworkFile.write(model, new SavedNetwork(Architecture.LENET5.create(1), Map.of()));
        return model;
    }

    private void assertFails(int exitCode, String words, String... arguments) {
        CommandRun run = run(arguments);
        assertEquals(exitCode, run.exitCode(), run.err());
        assertTrue(run.err().contains(words), run.err());
        assertFalse(run.err().contains("\tat "), "no stack trace");
        assertTrue(run.logged().isEmpty(), "no unexpected exception");
    }

    private CommandRun run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--mnist";
        all[arguments.length + 1] = folder.toString();
        return CommandRun.of(all);
    }

    private void write(String prefix, LabelledImages digits) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(Files.newOutputStream(folder.resolve(prefix + "-images-idx3-ubyte")))) {
            out.writeInt(2051);
            out.writeInt(digits.count());
            out.writeInt(28);
            out.writeInt(28);
            out.write(digits.pixels());
        }
        try (DataOutputStream out =
                new DataOutputStream(Files.newOutputStream(folder.resolve(prefix + "-labels-idx1-ubyte")))) {
            out.writeInt(2049);
            out.writeInt(digits.count());
            out.write(digits.labels());
        }
    }
}
