package kernelight.data.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kernelight.data.DataFileException;
import kernelight.data.download.MnistDownload.Outcome;
import kernelight.data.download.ScriptedServer.Exchange;
import kernelight.data.mnist.IdxBytes;
import kernelight.data.mnist.MnistFileSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MnistDownloadTest {
    private static final Duration IMPATIENT = Duration.ofMillis(500);
    private static final Duration PATIENT = Duration.ofSeconds(30);

    private final byte[] images = randomBytes(50_000, 1);
    private final byte[] labels = randomBytes(70, 2);
    private final byte[] packedImages = IdxBytes.gzip(images);
    private final byte[] packedLabels = IdxBytes.gzip(labels);
    private final List<DownloadProgress> progress = new ArrayList<>();

    private final ScriptedServer first = new ScriptedServer();
    private final ScriptedServer second = new ScriptedServer();

    @TempDir
    Path folder;

    @BeforeEach
    void bothMirrorsHaveTheFiles() {
        for (ScriptedServer server : List.of(first, second)) {
            server.serve("images.gz", packedImages);
            server.serve("labels.gz", packedLabels);
        }
    }

    @AfterEach
    void closeServers() throws IOException {
        first.close();
        second.close();
    }

    @Test
    void fetchesUnpacksAndReportsProgress() throws IOException {
        assertEquals(Outcome.ALL_IN_PLACE, download(PATIENT).run(progress::add));
        assertAllInPlace();
        assertEquals(List.of("images.gz", "labels.gz"), first.requests());
        assertEquals(List.of(), second.requests());

        DownloadProgress last = progress.getLast();
        assertEquals("labels.gz", last.file());
        assertEquals(first.base(), last.mirror());
        assertEquals(packedLabels.length, last.bytes());
        assertEquals(packedLabels.length, last.total().orElseThrow());
        assertEquals(1, last.overall(), 1e-9);
        for (int i = 1; i < progress.size(); i++) {
            assertTrue(progress.get(i).overall() >= progress.get(i - 1).overall());
        }
    }

    @Test
    void whatIsInPlaceAndRightIsNotFetchedAgain() throws IOException {
        Files.write(folder.resolve("images"), images);
        Files.write(folder.resolve("labels.gz"), packedLabels);
        assertEquals(Outcome.ALL_IN_PLACE, download(PATIENT).run(progress::add));
        assertEquals(List.of(), first.requests());
    }

    @Test
    void theBeginningOfAFileIsReplacedByTheWhole() throws IOException {
        Files.write(folder.resolve("images"), Arrays.copyOf(images, 100));
        Files.createFile(folder.resolve("labels"));
        download(PATIENT).run(progress::add);
        assertAllInPlace();
    }

    @Test
    void thePackedBeginningOfAFileGivesWayToTheWhole() throws IOException {
        Files.write(folder.resolve("images.gz"), Arrays.copyOf(packedImages, 30_000));
        download(PATIENT).run(progress::add);
        assertArrayEquals(images, Files.readAllBytes(folder.resolve("images")));
        assertArrayEquals(labels, Files.readAllBytes(folder.resolve("labels")));
    }

    /** Fashion-MNIST's files, for example, have MNIST's names and lengths. */
    @Test
    void whatIsSomebodysOwnIsNeverReplacedAndThenNothingIsFetched() throws IOException {
        byte[] fewer = IdxBytes.images(3);
        List<byte[]> others = List.of(
                randomBytes(images.length, 3),
                randomBytes(images.length + 1, 4),
                fewer,
                IdxBytes.gzip(randomBytes(images.length, 3)),
                IdxBytes.gzip(fewer));
        for (byte[] other : others) {
            assertNotReplaced("images", other);
            assertNotReplaced("images.gz", other);
        }
        assertNotReplaced("labels.gz", "<html>sign in first</html>".getBytes(StandardCharsets.US_ASCII));
        assertEquals(List.of(), first.requests());
    }

    @Test
    void whatCouldHaveBeenABeginningButIsNoneIsNotReplacedEither() throws IOException {
        Path own = Files.writeString(folder.resolve("images"), "a letter");
        assertThrows(FileInTheWayException.class, () -> download(PATIENT).run(progress::add));
        assertEquals("a letter", Files.readString(own));
        Files.delete(own);
        byte[] otherPacked = IdxBytes.gzip(randomBytes(100, 9));
        Path packed = Files.write(folder.resolve("images.gz"), otherPacked);
        assertThrows(FileInTheWayException.class, () -> download(PATIENT).run(progress::add));
        assertArrayEquals(otherPacked, Files.readAllBytes(packed));
        Files.delete(packed);
        assertEquals(Outcome.ALL_IN_PLACE, download(PATIENT).run(progress::add));
    }

    @Test
    void aFolderOfThatNameIsInTheWayAndALinkLeadsOn() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("labels"));
        assertThrows(FileInTheWayException.class, () -> download(PATIENT).run(progress::add));
        Files.delete(inTheWay);
        Path target = folder.resolve("elsewhere");
        Path link = Files.createSymbolicLink(folder.resolve("labels"), Path.of("elsewhere"));
        download(PATIENT).run(progress::add);
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(labels, Files.readAllBytes(target));
    }

    @Test
    void goesOnAtTheSameMirrorWhenItBreaksOff() throws IOException {
        first.next(exchange -> exchange.begin(20_000), exchange -> exchange.begin(10_000));
        download(PATIENT).run(progress::add);
        assertAllInPlace();
        assertEquals(
                List.of("images.gz", "images.gz from 20000", "images.gz from 30000", "labels.gz"), first.requests());
        assertEquals(List.of(), second.requests());
    }

    @Test
    void goesOnAtTheOtherMirrorWhenOneBringsNothingMore() throws IOException {
        first.next(exchange -> exchange.begin(20_000), exchange -> exchange.begin(0));
        download(PATIENT).run(progress::add);
        assertAllInPlace();
        assertEquals(List.of("images.gz from 20000", "labels.gz"), second.requests());
    }

    @Test
    void goesOnInALaterRun() throws IOException {
        first.next(exchange -> exchange.begin(20_000), exchange -> exchange.begin(0));
        second.next(exchange -> exchange.begin(0));
        DownloadException failure =
                assertThrows(DownloadException.class, () -> download(PATIENT).run(progress::add));
        assertTrue(failure.getMessage().contains("broke off after 20000 of " + packedImages.length + " bytes"));
        assertEquals(List.of("images.gz" + MnistDownload.PART_SUFFIX), filesInFolder());
        download(PATIENT).run(progress::add);
        assertAllInPlace();
        assertEquals("images.gz from 20000", first.requests().get(2));
    }

    @Test
    void aMirrorThatDoesNotHaveItIsPassedOver() throws IOException {
        first.next(exchange -> exchange.head("404 Not Found", "Content-Length: 0"));
        second.next(Exchange::good, exchange -> exchange.head("503 Service Unavailable", "Content-Length: 0"));
        download(PATIENT).run(progress::add);
        assertAllInPlace();
        assertEquals(List.of("images.gz", "labels.gz"), second.requests());
        assertEquals(List.of("images.gz", "labels.gz"), first.requests());
    }

    @Test
    void namesEveryMirrorsFailure() {
        first.next(exchange -> exchange.head("404 Not Found", "Content-Length: 0"));
        second.next(exchange -> exchange.head("500 Oops", "Content-Length: 0"));
        DownloadException failure =
                assertThrows(DownloadException.class, () -> download(PATIENT).run(progress::add));
        assertTrue(failure.getMessage().startsWith("images.gz could not be downloaded: "), failure.getMessage());
        assertTrue(failure.getMessage().contains(first.base().getAuthority() + " does not have it (404)"));
        assertTrue(failure.getMessage().contains(second.base().getAuthority() + " answered with status 500"));
    }

    @Test
    void aMirrorThatCannotBeReachedIsPassedOver() throws IOException {
        first.close();
        download(PATIENT).run(progress::add);
        assertAllInPlace();
    }

    @Test
    void anAnswerThatIsNotHttpIsPassedOver() throws IOException {
        byte[] greeting = "hello\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        first.next(exchange -> exchange.out().write(greeting));
        download(PATIENT).run(progress::add);
        assertAllInPlace();
        assertEquals(List.of("images.gz", "labels.gz"), second.requests());
    }

    @Test
    void doesNotWaitForAMirrorThatStallsBeforeItsAnswer() throws IOException {
        first.next(Exchange::waitForTheClientToLeave);
        download(IMPATIENT).run(progress::add);
        assertAllInPlace();
        assertEquals("images.gz", second.requests().getFirst());
    }

    @Test
    void doesNotWaitForAMirrorThatStallsInTheMiddle() throws IOException {
        CountDownLatch left = new CountDownLatch(1);
        first.next(
                exchange -> {
                    exchange.begin(20_000);
                    exchange.waitForTheClientToLeave();
                    left.countDown();
                },
                Exchange::waitForTheClientToLeave);
        download(IMPATIENT).run(progress::add);
        assertAllInPlace();
        assertEquals(List.of("images.gz from 20000", "labels.gz"), second.requests());
        await(left);
    }

    @Test
    void aMirrorThatSendsWrongBytesIsPassedOver() throws IOException {
        first.serve("images.gz", IdxBytes.gzip(randomBytes(images.length, 5)));
        first.serve("labels.gz", "<html>sign in first</html>".getBytes(StandardCharsets.US_ASCII));
        download(PATIENT).run(progress::add);
        assertAllInPlace();
        assertEquals(List.of("images.gz", "labels.gz"), second.requests());
    }

    @Test
    void saysHowBytesAreWrong() {
        first.serve("images.gz", IdxBytes.gzip(randomBytes(images.length, 5)));
        second.serve("images.gz", IdxBytes.gzip(Arrays.copyOf(images, 100)));
        DownloadException failure =
                assertThrows(DownloadException.class, () -> download(PATIENT).run(progress::add));
        assertTrue(failure.getMessage().contains("sent a file that differs from the original"), failure.getMessage());
        assertTrue(failure.getMessage().contains("unpacks to 100 bytes instead of 50000"), failure.getMessage());
        assertEquals(List.of(), filesInFolder());
    }

    @Test
    void aFileThatChangedSinceItWasBegunIsFetchedFromTheStart() throws IOException {
        byte[] other = IdxBytes.gzip(randomBytes(images.length, 6));
        Files.write(folder.resolve("images.gz" + MnistDownload.PART_SUFFIX), Arrays.copyOf(other, 20_000));
        download(PATIENT).run(progress::add);
        assertAllInPlace();
        assertEquals(List.of("images.gz from 20000", "images.gz", "labels.gz"), first.requests());
    }

    @Test
    void aServerThatIgnoresRangesIsUnderstood() throws IOException {
        Files.write(folder.resolve("images.gz" + MnistDownload.PART_SUFFIX), Arrays.copyOf(packedImages, 20_000));
        first.next(Exchange::whole);
        download(PATIENT).run(progress::add);
        assertAllInPlace();
        assertEquals(List.of("images.gz from 20000", "labels.gz"), first.requests());
    }

    @Test
    void aPartThatIsAlreadyCompleteIsUsed() throws IOException {
        Files.write(folder.resolve("images.gz" + MnistDownload.PART_SUFFIX), packedImages);
        download(PATIENT).run(progress::add);
        assertAllInPlace();
        assertEquals(List.of("images.gz from " + packedImages.length, "labels.gz"), first.requests());
    }

    @Test
    void aPartThatIsTooLongIsThrownAway() throws IOException {
        Files.write(
                folder.resolve("images.gz" + MnistDownload.PART_SUFFIX),
                Arrays.copyOf(packedImages, packedImages.length + 5));
        download(PATIENT).run(progress::add);
        assertAllInPlace();
        assertEquals("images.gz", first.requests().get(1));
    }

    @Test
    void anotherRangeThanTheOneAskedForIsNotTaken() throws IOException {
        Files.write(folder.resolve("images.gz" + MnistDownload.PART_SUFFIX), Arrays.copyOf(packedImages, 20_000));
        first.next(exchange -> {
            exchange.head(
                    "206 Partial Content", "Content-Length: 10", "Content-Range: bytes 5-14/" + packedImages.length);
            exchange.out().write(packedImages, 5, 10);
        });
        download(PATIENT).run(progress::add);
        assertAllInPlace();
    }

    @Test
    void anEndlessAnswerIsStopped() throws IOException {
        CountDownLatch left = new CountDownLatch(1);
        first.next(exchange -> {
            exchange.head("200 OK");
            try {
                while (true) {
                    exchange.out().write(packedImages);
                }
            } finally {
                left.countDown();
            }
        });
        download(PATIENT).run(progress::add);
        assertAllInPlace();
        await(left);
        assertEquals("images.gz", second.requests().getFirst());
    }

    @Test
    void anAnswerThatAnnouncesTooMuchIsNotBegun() throws IOException {
        first.next(exchange -> exchange.head("200 OK", "Content-Length: 99999999999"));
        download(PATIENT).run(progress::add);
        assertAllInPlace();
    }

    @Test
    void aFileThatUnpacksToTooMuchIsRefused() throws IOException {
        first.serve("images.gz", IdxBytes.gzip(new byte[20_000_000])); // 20 kB packed
        download(PATIENT).run(progress::add);
        assertAllInPlace();
        assertEquals("images.gz", second.requests().getFirst());
    }

    @Test
    void aRedirectIsFollowed() throws IOException {
        first.next(exchange -> exchange.head(
                "302 Found", "Content-Length: 0", "Location: " + second.base().resolve("images.gz")));
        download(PATIENT).run(progress::add);
        assertAllInPlace();
        assertEquals(List.of("images.gz"), second.requests());
        assertEquals(List.of("images.gz", "labels.gz"), first.requests());
    }

    @Test
    void cancelEndsAWaitingDownloadAndKeepsWhatHasArrived() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        first.next(exchange -> {
            exchange.begin(20_000);
            exchange.waitForTheClientToLeave();
            left.countDown();
        });
        MnistDownload download = download(PATIENT);
        CountDownLatch arrived = new CountDownLatch(1);
        CompletableFuture<Outcome> run = inBackground(download, update -> {
            if (update.bytes() == 20_000) {
                arrived.countDown();
            }
        });
        await(arrived);
        download.cancel();
        assertEquals(Outcome.CANCELLED, run.get());
        await(left);
        assertArrayEquals(
                Arrays.copyOf(packedImages, 20_000),
                Files.readAllBytes(folder.resolve("images.gz" + MnistDownload.PART_SUFFIX)));

        assertEquals(Outcome.ALL_IN_PLACE, download(PATIENT).run(progress::add));
        assertAllInPlace();
        assertEquals("images.gz from 20000", first.requests().get(1));
    }

    @Test
    void cancelEndsADownloadThatHasNoAnswerYet() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        first.next(exchange -> {
            asked.countDown();
            exchange.waitForTheClientToLeave();
        });
        MnistDownload download = download(PATIENT);
        CompletableFuture<Outcome> run = inBackground(download, update -> {});
        await(asked);
        download.cancel();
        assertEquals(Outcome.CANCELLED, run.get());
    }

    @Test
    void aDownloadThatIsCancelledBeforeItBeginsAsksForNothing() throws IOException {
        MnistDownload download = download(PATIENT);
        download.cancel();
        assertEquals(Outcome.CANCELLED, download.run(progress::add));
        assertEquals(List.of(), first.requests());
    }

    @Test
    void anInterruptIsACancel() throws IOException {
        first.next(Exchange::waitForTheClientToLeave);
        Thread.currentThread().interrupt();
        assertEquals(Outcome.CANCELLED, download(PATIENT).run(progress::add));
        assertTrue(Thread.interrupted());
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        MnistDownload download = new MnistDownload(file.resolve("mnist"), settings(PATIENT));
        DataFileException failure = assertThrows(DataFileException.class, () -> download.run(progress::add));
        assertTrue(failure.getMessage().contains("cannot be written"), failure.getMessage());
        assertTrue(failure.getMessage().contains("choose another folder"), failure.getMessage());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("images.gz" + MnistDownload.PART_SUFFIX));
        DataFileException failure =
                assertThrows(DataFileException.class, () -> download(PATIENT).run(progress::add));
        assertTrue(
                failure.getMessage().contains("images.gz" + MnistDownload.PART_SUFFIX + " cannot be written"),
                failure.getMessage());
    }

    private void assertNotReplaced(String name, byte[] content) throws IOException {
        Path own = Files.write(folder.resolve(name), content);
        FileInTheWayException refusal = assertThrows(
                FileInTheWayException.class, () -> download(PATIENT).run(progress::add));
        assertEquals(own, refusal.path());
        assertArrayEquals(content, Files.readAllBytes(own));
        assertEquals(List.of(name), filesInFolder());
        Files.delete(own);
    }

    private MnistDownload download(Duration patience) {
        return new MnistDownload(folder, settings(patience));
    }

    private DownloadSettings settings(Duration patience) {
        return new DownloadSettings(
                List.of(first.base(), second.base()),
                List.of(
                        new MnistFileSpec("images", images.length, sha256(images)),
                        new MnistFileSpec("labels", labels.length, sha256(labels))),
                patience,
                5);
    }

    private static CompletableFuture<Outcome> inBackground(
            MnistDownload download, Consumer<DownloadProgress> progress) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                outcome.complete(download.run(progress));
            } catch (IOException | RuntimeException failure) {
                outcome.completeExceptionally(failure);
            }
        });
        return outcome;
    }

    private void assertAllInPlace() throws IOException {
        assertEquals(List.of("images", "labels"), filesInFolder());
        assertArrayEquals(images, Files.readAllBytes(folder.resolve("images")));
        assertArrayEquals(labels, Files.readAllBytes(folder.resolve("labels")));
    }

    private List<String> filesInFolder() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static byte[] randomBytes(int count, long seed) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
