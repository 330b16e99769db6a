package kernelight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kernelight.data.generated.GeneratedDigits;
import kernelight.engine.network.ModelFile;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.training.LabelledImages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
        Path model = folder.resolve("net.kernelight");
        CommandRun train = run("train", "--epochs", "2", "--batch", "16", "--seed", "5", "--out", model.toString());
        assertEquals(0, train.exitCode(), train.err());
        assertTrue(train.out().contains("epoch 2 of 2: loss "), train.out());

        SavedNetwork saved = ModelFile.read(model);
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
        Path one = folder.resolve("one.kernelight");
        Path two = folder.resolve("two.kernelight");
        run("train", "--epochs", "1", "--seed", "9", "--out", one.toString());
        run("train", "--epochs", "1", "--seed", "9", "--out", two.toString());
        assertEquals(-1, Files.mismatch(one, two));
    }

    @Test
    void whatCannotBeDoneIsSaidInOneLineBeforeTheWork() {
        assertFails(
                1,
                "cannot save to",
                "train",
                "--out",
                folder.resolve("no/such/net").toString());
        assertFails(
                1,
                "net.kernelight does not exist",
                "evaluate",
                "--model",
                folder.resolve("net.kernelight").toString());
        assertFails(
                1,
                "is not a Kernelight model",
                "evaluate",
                "--model",
                folder.resolve("train-labels-idx1-ubyte").toString());
    }

    @Test
    void aWrongCommandLineExplainsItself() {
        assertFails(2, "The number of epochs must be 1 or more, but it is 0.", "train", "--epochs", "0", "--out", "x");
        assertFails(2, "Missing required option: '--out=FILE'", "train");
        assertFails(2, "Invalid value for option '--lr'", "train", "--lr", "fast", "--out", "x");
    }

    @Test
    void aRunThatDivergesSaysWhatToTry() {
        CommandRun run = run(
                "train",
                "--lr",
                "1e30",
                "--out",
                folder.resolve("net.kernelight").toString());
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("not a finite number"), run.err());
        assertFalse(Files.exists(folder.resolve("net.kernelight")));
    }

    private void assertFails(int exitCode, String words, String... arguments) {
        CommandRun run = run(arguments);
        assertEquals(exitCode, run.exitCode(), run.err());
        assertTrue(run.err().contains(words), run.err());
        assertFalse(run.err().contains("\tat "), "no stack trace");
        assertTrue(run.logged().isEmpty(), "nothing unforeseen");
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
