package kernelight.export.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import kernelight.export.file.NumberFormat;
import kernelight.export.file.PictureFormat;
import kernelight.export.file.PixelSize;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportModelTest {
    private final ExampleSource source = new ExampleSource();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<ClipboardData> clips = new ArrayList<>();
    private final List<ExportProgress> progressStates = new ArrayList<>();
    private final ExportModel model = model(Runnable::run);

    @TempDir
    Path folder;

    private ExportModel model(Executor worker) {
        FileLanguage fileLanguage = new FileLanguage() {
            @Override
            public String text(LocalizedMessage message) {
                return message.key();
            }

            @Override
            public Locale language() {
                return Locale.ENGLISH;
            }
        };
        ExportModel made = new ExportModel(source, fileLanguage, worker, Runnable::run);
        made.progressProperty().subscribe(now -> progressStates.add(now));
        return made;
    }

    private Path save(ExportModel model) {
        Path file = folder.resolve(model.fileName());
        model.save(file);
        return file;
    }

    @Test
    void onlyWhatThereIsIsOffered() {
        assertEquals(List.of(ExportKind.values()), model.previewProperty().get().kinds());
        model.kindProperty().set(ExportKind.CODE);
        source.isBare = true;
        model.refresh();
        assertEquals(List.of(ExportKind.PICTURE), model.previewProperty().get().kinds());
        assertEquals(ExportKind.PICTURE, model.kindProperty().get());
    }

    @Test
    void aPictureIsSavedAtItsScale() throws IOException {
        model.picture().scaleProperty().set(3);
        Path file = save(model);
        assertEquals("square.png", file.getFileName().toString());
        assertEquals(600, ImageIO.read(file.toFile()).getWidth());
        assertEquals(new PixelSize(600, 300), model.previewProperty().get().pictureSize());
        assertEquals(new ExportProgress.Saved(file), model.progressProperty().get());
        assertTrue(progressStates.contains(new ExportProgress.Working(-1)));
    }

    @Test
    void aPictureShowsWhatWasChosenForIt() throws IOException {
        save(model);
        assertEquals(PictureContent.STAGE, source.painted);
        model.picture().backgroundProperty().set(PictureBackground.TRANSPARENT);
        model.picture().formulaProperty().set(true);
        model.picture().inSightProperty().set(true);
        PictureContent chosen = new PictureContent(PictureBackground.TRANSPARENT, true, true);
        save(model);
        assertEquals(chosen, source.painted);
        model.closed();
        model.copy(clips::add);
        assertEquals(chosen, source.painted, "choices are kept");
    }

    @Test
    void anAnimationShowsWhatWasChosenForItAndAllOfTheStage() {
        model.run().backgroundProperty().set(PictureBackground.WHITE);
        model.run().formulaProperty().set(true);
        model.picture().inSightProperty().set(true);
        model.kindProperty().set(ExportKind.RUN);
        assertEquals(new PictureContent(PictureBackground.WHITE, true, false), source.animated);
        assertFalse(AnimationOptions.BACKGROUNDS.contains(PictureBackground.TRANSPARENT));
    }

    @Test
    void theFormulaAndWhatIsInSightAreOfferedWhereThereAreSuch() {
        assertFalse(model.previewProperty().get().formula());
        assertFalse(model.previewProperty().get().scrolled());
        source.hasFormula = true;
        source.isScrolled = true;
        model.refresh();
        assertTrue(model.previewProperty().get().formula());
        assertTrue(model.previewProperty().get().scrolled());
    }

    @Test
    void vectorsAreSavedWithTheirTitle() throws IOException {
        model.picture().formatProperty().set(PictureFormat.SVG);
        assertTrue(Files.readString(save(model)).contains("<title>app.name</title>"));
        model.picture().formatProperty().set(PictureFormat.PDF);
        assertEquals(
                "%PDF",
                Files.readString(save(model), StandardCharsets.ISO_8859_1).substring(0, 4));
    }

    @Test
    void picturesAreCopiedAsPixelsOrAsText() {
        model.copy(clips::add);
        ClipboardData.Pixels pixels = assertInstanceOf(ClipboardData.Pixels.class, clips.getLast());
        assertEquals(400 * 200, pixels.pixels().length);
        assertEquals(0xffa85a00, pixels.pixels()[400 * 40 + 40]);
        model.picture().formatProperty().set(PictureFormat.SVG);
        model.copy(clips::add);
        assertTrue(assertInstanceOf(ClipboardData.Text.class, clips.getLast())
                .text()
                .startsWith("<?xml"));
        assertEquals(new ExportProgress.Copied(), model.progressProperty().get());
        model.picture().formatProperty().set(PictureFormat.PDF);
        assertFalse(model.previewProperty().get().canCopy());
    }

    @Test
    void numbersAndCodeAreCopiedAsTheyAreSaved() throws IOException {
        model.kindProperty().set(ExportKind.NUMBERS);
        model.tableProperty().set(1);
        model.numberFormatProperty().set(NumberFormat.LATEX);
        model.copy(clips::add);
        Path file = save(model);
        assertEquals("square-output.tex", file.getFileName().toString());
        assertEquals(new ClipboardData.Text(Files.readString(file)), clips.getLast());
        assertEquals(Files.readString(file), model.previewProperty().get().text());

        model.kindProperty().set(ExportKind.CODE);
        assertEquals("square.py", model.fileName());
        assertEquals("import numpy as np\n", Files.readString(save(model)));
        model.kindProperty().set(ExportKind.CASE);
        assertEquals("{}\n", Files.readString(save(model)));
    }

    @Test
    void aRunIsForecastAndSavedWithProgress() throws IOException {
        model.kindProperty().set(ExportKind.RUN);
        AnimationOptions.Forecast forecast =
                model.previewProperty().get().forecast().orElseThrow();
        assertEquals(10, forecast.frames());
        assertEquals(9 * 0.8 + 2, forecast.seconds(), 1e-9);
        model.run().animationProperty().set(1);
        model.run().speedProperty().set(2.0);
        model.run().scaleProperty().set(0.5);
        forecast = model.previewProperty().get().forecast().orElseThrow();
        assertEquals(90, forecast.frames());
        assertEquals(89 * 0.2 + 2, forecast.seconds(), 1e-9);
        Path file = save(model);
        assertEquals("square.gif", file.getFileName().toString());
        assertEquals(100, ImageIO.read(file.toFile()).getWidth());
        assertTrue(progressStates.contains(new ExportProgress.Working(0.5)));
    }

    @Test
    void aCancelledRunLeavesNothing() throws IOException {
        ExportModel slow = model(waiting::add);
        slow.kindProperty().set(ExportKind.RUN);
        save(slow);
        assertEquals(new ExportProgress.Working(-1), slow.progressProperty().get());
        slow.cancel();
        waiting.forEach(Runnable::run);
        assertEquals(new ExportProgress.Idle(), slow.progressProperty().get());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void whatEndsWhileThePanelIsClosedIsToldOnce() {
        ExportModel slow = model(waiting::add);
        Path file = save(slow);
        slow.closed();
        waiting.forEach(Runnable::run);
        assertEquals(new ExportProgress.Saved(file), slow.progressProperty().get());
        slow.closed();
        assertEquals(new ExportProgress.Idle(), slow.progressProperty().get());
    }

    @Test
    void aNewExportSilencesTheOneBefore() {
        ExportModel slow = model(waiting::add);
        slow.copy(clips::add);
        slow.kindProperty().set(ExportKind.CASE);
        slow.copy(clips::add);
        assertEquals(new ExportProgress.Copied(), slow.progressProperty().get());
        progressStates.clear();
        waiting.forEach(Runnable::run);
        assertEquals(List.of(), progressStates);
        assertEquals(List.of(new ClipboardData.Text("{}\n")), clips);
    }

    @Test
    void aRefusalOfTheDiskIsReported() {
        model.save(folder.resolve("nowhere/square.png"));
        ExportProgress.Failed failed = assertInstanceOf(
                ExportProgress.Failed.class, model.progressProperty().get());
        assertEquals(
                LocalizedMessage.of(
                        "export.problem.noFolder", folder.resolve("nowhere").toString()),
                failed.why());
        model.kindProperty().set(ExportKind.CODE);
        assertEquals(new ExportProgress.Idle(), model.progressProperty().get());
    }

    @Test
    void whatWouldBeTooLargeOffersWhatWouldNot() {
        source.width = 50_000;
        model.picture().scaleProperty().set(4);
        ExportPreview.Obstacle obstacle =
                model.previewProperty().get().obstacle().orElseThrow();
        assertEquals(LocalizedMessage.of("export.scale", 3), obstacle.remedy());
        obstacle.remedied().run();
        assertTrue(model.previewProperty().get().obstacle().isEmpty());

        source.products = 10_000;
        source.width = 1_300_000;
        model.kindProperty().set(ExportKind.RUN);
        model.run().animationProperty().set(1);
        ExportPreview.Obstacle tooLong =
                model.previewProperty().get().obstacle().orElseThrow();
        assertEquals(LocalizedMessage.of("export.tooManyFrames", 10_000), tooLong.why());
        tooLong.remedied().run();
        ExportPreview.Obstacle stillTooLarge =
                model.previewProperty().get().obstacle().orElseThrow();
        assertEquals(LocalizedMessage.of("export.scale", 0.5), stillTooLarge.remedy());
        stillTooLarge.remedied().run();
        assertTrue(model.previewProperty().get().obstacle().isEmpty());
    }
}
