package kernelight.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import kernelight.data.DiskProblem;
import kernelight.data.download.DownloadSettings;
import kernelight.data.download.MnistDownload;
import kernelight.data.mnist.MnistFileSpec;
import kernelight.data.mnist.MnistFiles;
import kernelight.data.penstrokes.UnipenFile;
import kernelight.data.picture.PictureFile;
import kernelight.digitreader.ClassNames;
import kernelight.digitreader.ShippedNetwork;
import kernelight.engine.network.SavedNetwork;
import kernelight.interchange.network.NetworkFile;
import kernelight.words.LocalizedProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a file: the command line and the English window say the same, the Korean window says it in Korean. */
class ProblemTextsTest {
    /** Longer than the commands and names that a Korean sentence may hold. */
    private static final Pattern ENGLISH_SENTENCE = Pattern.compile("[A-Za-z,]+( [a-z,]+){3}");

    private static final Pattern HANGUL = Pattern.compile("[가-힣]");

    /** Texts that only put others together. */
    private static final Set<String> WITHOUT_WORDS = Set.of(
            "file.kernel.wrong",
            "modelFile.atNode",
            "modelFile.refused.because",
            "download.failed.list",
            "download.failed.mirror",
            "trained.learned");

    /**
     * Where the English message of an exception is read, and what for. Whoever adds a file here shows that the message does
     * not reach the window, or only as a quotation in a sentence of its language.
     */
    private static final Map<String, String> MESSAGES_READ = Map.ofEntries(
            Map.entry("Main", "on a terminal"),
            Map.entry("FileProblem", "in its own message for the log; recognizes a full disk"),
            Map.entry("SystemReason", "recognizes the reason, or quotes the system"),
            Map.entry("ProblemMessage", "for the log"),
            Map.entry("CheckpointFile", "checkpoints are read by the command line only"),
            Map.entry("NetworkBuilder", "in the message of an exception"),
            Map.entry("Window", "in the message of an exception"),
            Map.entry("UnfitNetworkException", "the window has texts for its reasons"),
            Map.entry("FileFetch", "quotes what a mirror's connection says"),
            Map.entry("BackendCase", "ONNX's test cases are run by the command line only"));

    @TempDir
    private Path folder;

    @Test
    void filesThatAreNotThere() throws Exception {
        Path none = folder.resolve("none");
        assertSaid(() -> PictureFile.read(none));
        assertSaid(() -> PictureFile.read(folder));
        assertSaid(() -> UnipenFile.read(none));
        assertSaid(() -> NetworkFile.read(none));
        assertSaid(() -> NetworkFile.read(folder));
        assertSaid(() -> MnistFiles.read(none));
        assertSaid(() -> MnistFiles.read(folder));
        assertSaid(() -> ClassNames.read(Files.write(none, new byte[] {(byte) 0xff, 1}), 10));
        assertSaid(() -> ClassNames.read(Files.writeString(none, "one\ntwo\n"), 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No space left on device",
                "There is not enough space on the disk",
                "Disk quota exceeded",
                "Read-only file system",
                "Is a directory",
                "Input/output error",
                "Too many open files",
                "File name too long",
                "Permission denied"
            })
    void reasonsOfTheSystem(String reason) {
        Path file = folder.resolve("7.png");
        for (IOException cause : List.of(
                new IOException(reason),
                new FileSystemException(file.toString(), null, reason),
                new AccessDeniedException(file.toString()),
                new java.nio.file.NoSuchFileException(file.toString()),
                new java.nio.file.NotDirectoryException(file.toString()),
                new java.io.FileNotFoundException(file + " (" + reason + ")"))) {
            String said = assertSaid(() -> {
                throw DiskProblem.writing(file, cause);
            });
            assertFalse(said.contains(reason), said);
            assertSaid(() -> {
                throw DiskProblem.reading(file, cause);
            });
        }
    }

    @Test
    void aReasonThatIsNotKnownIsQuoted() {
        String said = assertSaid(() -> {
            throw DiskProblem.reading(folder, new IOException("Stale file handle"));
        });
        assertTrue(said.contains("시스템이 알린 이유 “stale file handle”"), said);
    }

    @Test
    void pictures() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY), "png", png);
        Path file = folder.resolve("7.png");
        byte[] whole = png.toByteArray();
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertSaid(() -> PictureFile.read(file));
        byte[] damaged = whole.clone();
        damaged[24] = 99; // the bits of a number
        Files.write(file, damaged);
        assertSaid(() -> PictureFile.read(file));
        byte[] wide = whole.clone();
        wide[17] = 100; // the second byte of the width
        Files.write(file, wide);
        assertSaid(() -> PictureFile.read(file));
        byte[] large = whole.clone();
        large[18] = 80; // the third byte of width and height
        large[22] = 80;
        Files.write(file, large);
        assertSaid(() -> PictureFile.read(file));
        Files.write(file, new byte[] {1, 2, 3, 4});
        assertSaid(() -> PictureFile.read(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".PEN_DOWN\n1 2\n.PEN_UP\n",
                ".PEN_DOWN\n1 2\n.PEN_UP\n.SEGMENT DIGIT 5 ? \"8\"\n",
                ".PEN_DOWN\n1 2\n.PEN_UP\n.SEGMENT DIGIT ? \"8\"\n",
                ".SEGMENT DIGIT 3-1 ? \"8\"\n.PEN_DOWN\n1 2\n",
                ".SEGMENT DIGIT 0 ? \"8\"\n.SEGMENT DIGIT 0 ? \"7\"\n.PEN_DOWN\n1 2\n.PEN_UP\n",
                ".SEGMENT\n",
                ".COORD A B\n",
                ".PEN_DOWN\none two\n"
            })
    void penStrokes(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("strokes"), text);
        assertSaid(() -> UnipenFile.read(file));
    }

    @Test
    void packedFiles() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(new byte[] {0, 0, 8, 1, 0, 0, 0, 3, 1, 2, 3});
        }
        for (String name : List.of("train-images-idx3-ubyte", "train-labels-idx1-ubyte")) {
            Files.write(folder.resolve(name), packed.toByteArray());
        }
        byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 9);
        byte[] damaged = packed.toByteArray();
        damaged[damaged.length - 6] ^= 1; // its checksum
        for (byte[] content : List.of(
                cut,
                damaged,
                new byte[] {0, 0, 8},
                new byte[] {0, 0, 8, 1, 0, 0, 0, 9, 1},
                new byte[] {0, 0, 8, 1, 0, 0, 0, 1, 1, 2},
                new byte[] {0, 0, 8, 1, -1, 0, 0, 1, 1, 2},
                new byte[] {0, 0, 8, 1, 0, 0, 0, 1, 77},
                new byte[] {0, 0, 9, 1, 0, 0, 0, 1, 7},
                new byte[] {0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 5},
                new byte[] {9, 9, 9, 9},
                "{}".getBytes())) {
            Files.write(folder.resolve("train-labels-idx1-ubyte"), content);
            assertSaid(() -> MnistFiles.readTraining(folder));
        }
        Path strokes = folder.resolve("strokes.gz");
        Files.write(strokes, cut);
        assertSaid(() -> UnipenFile.read(strokes));
        Files.write(strokes, damaged);
        assertSaid(() -> UnipenFile.read(strokes));
        Files.write(strokes, new byte[] {5, 0, 1});
        assertSaid(() -> UnipenFile.read(strokes));
    }

    @Test
    void models() throws Exception {
        SavedNetwork network = ShippedNetwork.read().orElseThrow();
        Path file = folder.resolve("net.onnx");
        NetworkFile.write(file, network);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, new byte[0]);
        assertSaid(() -> NetworkFile.read(file));
        for (int length : new int[] {1, 7, 100, 500, whole.length / 2, whole.length - 3}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertSaid(() -> NetworkFile.read(file));
        }
        assertSaid(() -> NetworkFile.write(folder, network));
        assertSaid(() -> NetworkFile.write(folder.resolve("none/net.onnx"), network));
    }

    /** Bytes changed at random where the file is not weights. */
    @Test
    void damagedModels() throws Exception {
        Path file = folder.resolve("net.onnx");
        NetworkFile.write(file, ShippedNetwork.read().orElseThrow());
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(1);
        Set<String> said = new TreeSet<>();
        for (int i = 0; i < 400; i++) {
            byte[] damaged = whole.clone();
            for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
                damaged[random.nextInt(2_000)] = (byte) random.nextInt();
            }
            Files.write(file, damaged);
            try {
                NetworkFile.read(file);
            } catch (IOException refused) {
                said.add(assertSaid(() -> {
                    throw refused;
                }));
            }
        }
        assertTrue(said.size() > 10, said.toString());
    }

    @Test
    void downloads() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        URI nobody = URI.create("http://127.0.0.1:" + port + "/");
        DownloadSettings settings =
                new DownloadSettings(List.of(nobody, nobody), MnistFileSpec.official(), Duration.ofSeconds(5), 1);
        String said = assertSaid(() -> new MnistDownload(folder, settings).run(progress -> {}));
        assertTrue(said.contains("127.0.0.1:" + port + ": 연결하지 못함; 127.0.0.1"), said);
    }

    /** @return what the Korean window says */
    private static String assertSaid(Executable failing) {
        Throwable thrown = assertThrows(IOException.class, failing);
        LocalizedProblem problem = assertInstanceOf(LocalizedProblem.class, thrown, thrown.toString());
        String english = new Texts(Language.ENGLISH).get(problem.localized());
        assertEquals(thrown.getMessage(), english);
        String korean = new Texts(Language.KOREAN).get(problem.localized());
        assertTrue(HANGUL.matcher(korean).find(), korean);
        String words = korean.replaceAll("“[^”]*”", "");
        assertFalse(ENGLISH_SENTENCE.matcher(words).find(), korean);
        return korean;
    }

    @Test
    @DisplayName("every Korean text about files, models, downloads and problems has Korean words")
    void everyTextIsTranslated() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("assets/texts/texts_ko.properties"))) {
            texts.load(reader);
        }
        Set<String> untranslated = new TreeSet<>(texts.stringPropertyNames());
        untranslated.removeIf(key -> !key.matches("(file|modelFile|download|problem|trained|session)\\..*")
                || HANGUL.matcher(texts.getProperty(key)).find());
        assertEquals(new TreeSet<>(WITHOUT_WORDS), untranslated);
    }

    @Test
    @DisplayName("the message of an exception is read only where it does not reach the window untranslated")
    void messagesOfExceptionsStayInEnglish() throws IOException {
        Pattern read =
                Pattern.compile("\\.?get(Localized)?Message\\(\\)|\\b(thrown|failure|problem|e)\\.toString\\(\\)");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.startsWith("src/main/java/kernelight/cli"))
                    .filter(path -> !path.endsWith("ProblemLog.java"))
                    .toList()) {
                if (read.matcher(Files.readString(file)).find()) {
                    found.add(file.getFileName().toString().replace(".java", ""));
                }
            }
        }
        assertEquals(new TreeSet<>(MESSAGES_READ.keySet()), found);
    }
}
