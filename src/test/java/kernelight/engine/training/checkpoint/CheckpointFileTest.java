package kernelight.engine.training.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Flatten;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.Checkpoint;
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainerTest;
import kernelight.engine.training.TrainingSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {
    @TempDir
    private Path folder;

    private Path file;
    private byte[] bytes;

    @BeforeEach
    void write() throws IOException {
        Network network = Network.builder("small", new Shape(1, 28, 28))
                .add("flatten", new Flatten())
                .add("scores", new Dense(784, 10))
                .build();
        Trainer trainer = new Trainer(
                network, TrainerTest.bars(40, 1), TrainingSettings.defaults(), BatchRunner.onCallingThread());
        trainer.step();
        file = folder.resolve("run.checkpoint");
        try (OutputStream out = Files.newOutputStream(file)) {
            CheckpointFile.write(out, trainer.checkpoint());
        }
        bytes = Files.readAllBytes(file);
    }

    @Test
    void whatIsMissingIsSaidInASentence() {
        Path missing = folder.resolve("no.checkpoint");
        assertEquals(
                "The checkpoint " + missing + " does not exist. Check the name.",
                assertThrows(CheckpointException.class, () -> CheckpointFile.read(missing))
                        .getMessage());
        assertRefused(folder, "is not a file");
    }

    @Test
    void aFileThatEndsTooEarlyIsRefusedWhereverItEnds() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 60; i++) {
            int length = i < 30 ? i : random.nextInt(bytes.length);
            Files.write(file, Arrays.copyOf(bytes, length));
            assertRefused(file, length == 0 ? "is not a Kernelight checkpoint" : "is damaged");
        }
    }

    @Test
    void aFlippedBitIsNoticedWhereverItIs() throws IOException {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 60; i++) {
            byte[] flipped = bytes.clone();
            int position = i < 20 ? i : random.nextInt(bytes.length);
            flipped[position] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            assertRefused(file, position < 8 ? "is not a Kernelight" : position < 12 ? "format version" : "checksum");
        }
    }

    @Test
    void foreignAndNewerFilesAreRefused() throws IOException {
        Files.writeString(file, "PK\003\004 something else altogether");
        assertRefused(file, "is not a Kernelight checkpoint");
        ByteBuffer.wrap(bytes).putInt(8, 3);
        Files.write(file, bytes);
        assertRefused(file, "format version 3, and this app reads versions up to 2");
        Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
        ByteBuffer.wrap(bytes).putInt(8, 2);
        Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
        assertRefused(file, "is damaged");
    }

    /** Version 1 had no order of the images: its bytes are those of now without it. */
    @Test
    void filesOfTheFirstVersionStillOpen() throws IOException {
        byte[] order = {0, 0, 0, 8, 's', 'h', 'u', 'f', 'f', 'l', 'e', 'd'};
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(new String(order, StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream earlier = new ByteArrayOutputStream();
        earlier.write(bytes, 0, at);
        earlier.write(bytes, at + order.length, bytes.length - at - order.length);
        byte[] first = earlier.toByteArray();
        ByteBuffer.wrap(first).putInt(8, 1);
        seal(first);
        Files.write(file, first);
        Checkpoint read = CheckpointFile.read(file);
        assertEquals(TrainingSettings.defaults(), read.settings());
        assertEquals(1, read.batchesDone());
    }

    /** A manipulated file may have a valid checksum. */
    @Test
    void contentThatLiesAboutItsSizesIsRefusedInBoundedMemory() throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        SplittableRandom random = new SplittableRandom(3);
        int refused = 0;
        int[] lies = {-1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x40000000, 100_000_000};
        for (int i = 0; i < 400; i++) {
            byte[] lying = bytes.clone();
            // All positions of the first part, where most sizes are, then any.
            int position = i < 300 ? 12 + i : random.nextInt(12, bytes.length - 8);
            ByteBuffer.wrap(lying).putInt(position, lies[random.nextInt(lies.length)]);
            seal(lying);
            Files.write(file, lying);
            long before = threads.getCurrentThreadAllocatedBytes();
            try {
                CheckpointFile.read(file);
            } catch (CheckpointException problem) {
                assertTrue(problem.getMessage().contains("is damaged: "), problem.getMessage());
                refused++;
            }
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            assertTrue(allocated < 4 * bytes.length + 1_000_000, allocated + " bytes for a lie at " + position);
        }
        assertTrue(refused > 80, "only " + refused + " were noticed");
    }

    private static void seal(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content, 0, content.length - Integer.BYTES);
        ByteBuffer.wrap(content).putInt(content.length - Integer.BYTES, (int) crc.getValue());
    }

    private static void assertRefused(Path file, String words) {
        CheckpointException problem = assertThrows(CheckpointException.class, () -> CheckpointFile.read(file));
        assertTrue(problem.getMessage().contains(words), problem.getMessage());
        assertTrue(problem.getMessage().contains(file.toString()), problem.getMessage());
    }
}
