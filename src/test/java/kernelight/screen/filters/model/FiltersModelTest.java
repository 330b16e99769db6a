package kernelight.screen.filters.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.engine.training.BatchRunner;
import kernelight.filter.EdgeRule;
import kernelight.filter.FilterProblem;
import kernelight.filter.FilterText;
import kernelight.filter.NamedFilter;
import kernelight.filter.Planes;
import kernelight.filter.ShowAs;
import kernelight.filter.chain.Maps;
import kernelight.filter.chain.Step;
import kernelight.filter.picture.BuiltInPicture;
import kernelight.filter.response.CutOut;
import kernelight.walk.PoolingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FiltersModelTest {
    private final FiltersModel model = Pictures.model(Pictures.grey(30, 40));

    private Responses now() {
        return model.responsesProperty().get().orElseThrow();
    }

    private MagnifiedPixel pixel() {
        return model.pixelProperty().get().orElseThrow();
    }

    @Test
    void opensWithThePictureOfBirdsAndSobelX() {
        FiltersModel opened = new FiltersModel(Runnable::run, Runnable::run, BatchRunner.onCallingThread());
        assertEquals("bird", opened.state().picture().source().id());
        assertEquals(Optional.of(NamedFilter.SOBEL_X), opened.filter().named());
        assertTrue(opened.responsesProperty().get().isPresent());
        assertFalse(opened.canUndoProperty().get());
    }

    @Test
    void aPictureThatIsOpenedFirstOfAllCannotBeUndone() {
        List<Runnable> waiting = new ArrayList<>();
        FiltersModel opened = new FiltersModel(waiting::add, Runnable::run, BatchRunner.onCallingThread());
        opened.pictures().paste(3, 2, new int[6]);
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
        assertEquals(3, opened.state().planes().width());
        assertFalse(opened.canUndoProperty().get());
    }

    @Test
    void besideAFirstPictureThatCannotBeReadTheBirdsAreShown() {
        List<Runnable> waiting = new ArrayList<>();
        FiltersModel opened = new FiltersModel(waiting::add, Runnable::run, BatchRunner.onCallingThread());
        opened.pictures().open(Path.of("nothing.png"));
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
        assertEquals("bird", opened.state().picture().source().id());
        assertTrue(opened.responsesProperty().get().isPresent());
        assertTrue(opened.problemProperty().get().isPresent());
        assertFalse(opened.canUndoProperty().get());
    }

    @Test
    void anotherFilterIsUndoneAndRedone() {
        model.choose(ChosenFilter.of(NamedFilter.BOX));
        assertEquals(ShowAs.CLAMP, now().showAs());
        model.undo();
        assertEquals(Optional.of(NamedFilter.SOBEL_X), model.filter().named());
        assertEquals(ShowAs.SIGNED, now().showAs());
        model.redo();
        assertEquals(Optional.of(NamedFilter.BOX), model.filter().named());
    }

    @Test
    void theManyThresholdsOfADragAreUndoneAtOnce() {
        for (int threshold = 10; threshold < 100; threshold++) {
            float wanted = threshold;
            model.mark(marking -> marking.withThreshold(Optional.of(wanted)), "threshold");
        }
        assertEquals(99, now().threshold());
        model.undo();
        assertEquals(Optional.empty(), model.state().marking().threshold());
    }

    /** As a control does that shows what is set. */
    @Test
    void settingWhatIsSetChangesNothing() {
        model.mark(marking -> marking.withThreshold(Optional.of(50f)), "threshold");
        model.set(settings -> settings.withStride(2), "stride");
        model.undo();
        model.set(settings -> settings.withStride(1), "stride");
        assertTrue(model.canRedoProperty().get());
        assertEquals(Optional.of(50f), model.state().marking().threshold());
    }

    @Test
    void thatAPictureCannotBeReadIsSaidUntilAnotherIsThere() {
        model.pictures().open(Path.of("nothing.png"));
        model.choose(ChosenFilter.of(NamedFilter.BOX));
        assertTrue(model.problemProperty().get().isPresent());
        model.pictures().choose(Pictures.grey(20, 20));
        assertEquals(Optional.empty(), model.problemProperty().get());
    }

    @Test
    void whatFiresIsCounted() {
        model.mark(marking -> marking.withThreshold(Optional.of(100f)), "threshold");
        int count = 0;
        for (float number : now().numbers()) {
            count += number >= 100 ? 1 : 0;
        }
        assertEquals(count, now().firing().orElseThrow().count());
        assertTrue(count > 0);
    }

    @Test
    void whatIsNoDetectorMarksNothingUntilAThresholdIsChosen() {
        for (NamedFilter none : List.of(NamedFilter.SOBEL_ANGLE, NamedFilter.IDENTITY, NamedFilter.GAUSSIAN)) {
            model.choose(ChosenFilter.of(none));
            assertEquals(Optional.empty(), now().firing(), none.id());
            assertEquals(List.of(), now().strongest(), none.id());
        }
        model.mark(marking -> marking.withThreshold(Optional.of(128f)), "threshold");
        assertTrue(now().firing().isPresent());
    }

    @Test
    void ofChangesThatComeWhileItComputesTheNewestIsShown() {
        List<Runnable> waiting = new ArrayList<>();
        FiltersModel busy = new FiltersModel(waiting::add, Runnable::run, BatchRunner.onCallingThread());
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
        for (NamedFilter filter : NamedFilter.values()) {
            busy.choose(ChosenFilter.of(filter));
        }
        assertEquals(1, waiting.size(), "one is computed, the others wait for it");
        int computed = 0;
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
            computed++;
        }
        assertEquals(2, computed);
        assertEquals(
                Optional.of(NamedFilter.OUTLINE),
                busy.responsesProperty()
                        .get()
                        .orElseThrow()
                        .filter()
                        .orElseThrow()
                        .named());
    }

    @Test
    void whileAKernelIsTypedThePixelStays() throws FilterProblem {
        model.lookAt(12, 17);
        for (String typed : List.of("1", "1 2", "1 2 1", "1 2 1 4")) {
            model.choose(ChosenFilter.of(ChosenFilter.Source.OWN, FilterText.parse(typed)), "weights");
            assertEquals(17, pixel().place().column(), typed);
        }
    }

    @Test
    void withAnotherStrideTheSamePlaceIsLookedAt() {
        model.lookAt(20, 30);
        model.set(settings -> settings.withStride(2), "stride");
        assertEquals(10, pixel().place().row());
        assertEquals(15, pixel().place().column());
        model.set(settings -> settings.withStride(1).withEdges(EdgeRule.NONE), "edges");
        assertEquals(20, pixel().place().middleRow());
        assertEquals(30, pixel().place().middleColumn());
    }

    @Test
    void whatDoesNotFitIsSaidAndTheLastResponseStays() throws FilterProblem {
        model.choose(ChosenFilter.of(ChosenFilter.Source.NAMED, NamedFilter.BOX.with(15)));
        Responses before = now();
        model.set(settings -> settings.withEdges(EdgeRule.NONE).withDilation(3), "dilation");
        assertTrue(model.problemProperty().get().isPresent());
        assertEquals(before, now());
        model.undo();
        assertEquals(Optional.empty(), model.problemProperty().get());
    }

    @Test
    void aChainGoesOnWithWhatComesOut() {
        model.append(new PictureStep.Plain(new Step.Relu()));
        model.append(new PictureStep.Plain(Step.Pooling.ofTwo(PoolingKind.MAX)));
        assertEquals(15, now().after().height());
        assertEquals(20, now().after().width());
        assertEquals(30, now().before().height());
        model.lookAtStep(1);
        assertEquals(30, now().after().height());
        model.removeStep(1);
        assertEquals(2, model.state().steps().size());
        assertEquals(0, model.state().shown());
    }

    @Test
    void severalFiltersMakeSeveralMaps() {
        model.add(ChosenFilter.of(NamedFilter.SOBEL_Y));
        model.add(ChosenFilter.of(NamedFilter.LAPLACIAN));
        assertEquals(3, now().mapCount());
        assertEquals(2, now().map());
        assertEquals(Optional.of(NamedFilter.LAPLACIAN), model.filter().named());
        model.lookAtFilter(1);
        assertEquals(
                Optional.of(NamedFilter.SOBEL_Y), now().filter().orElseThrow().named());
        model.remove(1);
        assertEquals(2, now().mapCount());
    }

    @Test
    void coloursStayApartOrAreAdded() {
        model.pictures().choose(Pictures.colours(20, 20));
        model.setGrey(false);
        assertEquals(1, now().mapCount());
        assertEquals(3, now().channelCount());
        assertEquals(3, now().map(0).planes().size());
        model.lookAtChannel(2);
        assertEquals(2, now().plane());
        model.set(Maps.ALL);
        assertEquals(1, now().after().planes().size());
        assertEquals(2, pixel().channel());
    }

    @Test
    void thePieceThatIsCutOutFiresWhereItCameFrom() {
        model.lookAt(15, 15);
        model.cutting().begin();
        model.cutting().from(10, 12);
        model.cutting().to(16, 20);
        assertEquals(
                Optional.of(new CutOut(10, 12, 7, 9)),
                model.cutting().pieceProperty().get());
        model.cutting().apply();
        assertEquals(Optional.empty(), model.cutting().pieceProperty().get());
        assertEquals(13, now().strongest().getFirst().row());
        assertEquals(16, now().strongest().getFirst().column());
        assertEquals(now().strongest().getFirst().response(), pixel().value());
    }

    @Test
    void aBeakThatIsCutOutFiresOnTheTwoBeaksOfItsKindAlone() {
        FiltersModel birds = new FiltersModel(Runnable::run, Runnable::run, BatchRunner.onCallingThread());
        CutOut beak = BuiltInPicture.BEAK;
        cut(birds, beak);
        Responses found = birds.responsesProperty().get().orElseThrow();
        float own = birds.pixelProperty().get().orElseThrow().value();
        assertEquals(0.7 * own, found.threshold(), 1e-3 * own);
        assertEquals(2, found.strongest().size(), "only what fires is marked");
        for (int row = 0; row < found.after().height(); row++) {
            for (int column = 0; column < found.after().width(); column++) {
                boolean isOnBeak = Math.abs(row - beak.middleRow()) <= 8 && Math.abs(column - beak.middleColumn()) <= 8
                        || Math.abs(row - beak.middleRow() - 140) <= 8
                                && Math.abs(column - beak.middleColumn() - 260) <= 8;
                assertTrue(isOnBeak || found.after().at(0, row, column) < found.threshold(), row + ", " + column);
            }
        }
        assertEquals("filters.does.PIECE", PixelWords.about(found).key());
    }

    @Test
    void whereAnotherPlaceRespondsMoreThanThePieceThatIsSaid() {
        float[] pixels = new float[40 * 40];
        for (int row = 10; row < 14; row++) {
            for (int column = 10; column < 12; column++) {
                pixels[row * 40 + column] = 50;
                pixels[(row + 15) * 40 + column + 15] = 200; // the same pattern with four times the contrast
            }
        }
        FiltersModel bars = Pictures.model(Pictures.of(Planes.grey(40, 40, pixels)));
        cut(bars, new CutOut(9, 8, 7, 7));
        Responses found = bars.responsesProperty().get().orElseThrow();
        float own = bars.pixelProperty().get().orElseThrow().value();
        assertEquals(0.7 * own, found.threshold(), 1e-3 * own);
        assertEquals("filters.does.PIECE.outdone", PixelWords.about(found).key());
        bars.lookAt(27, 26);
        assertEquals(
                "filters.says.piece.more",
                PixelWords.of(found, bars.pixelProperty().get().orElseThrow()).key());
    }

    private static void cut(FiltersModel model, CutOut piece) {
        model.cutting().begin();
        model.cutting().from(piece.row(), piece.column());
        model.cutting().to(piece.row() + piece.rows() - 1, piece.column() + piece.columns() - 1);
        model.cutting().apply();
    }

    @Test
    void aPieceIsNoLargerThanAFilterAndStaysOnThePicture() {
        model.cutting().begin();
        model.cutting().from(2, 3);
        model.cutting().to(29, 39);
        CutOut piece = model.cutting().pieceProperty().get().orElseThrow();
        assertEquals(15, piece.rows());
        assertEquals(15, piece.columns());
        model.cutting().move(100, 100);
        assertEquals(
                new CutOut(15, 25, 15, 15),
                model.cutting().pieceProperty().get().orElseThrow());
    }

    @Test
    void anEvenPieceHasNoPattern() {
        FiltersModel even = Pictures.model(Pictures.of(Planes.grey(20, 20, new float[400])));
        even.cutting().begin();
        even.cutting().apply();
        assertTrue(even.problemProperty().get().isPresent());
        assertEquals(Optional.of(NamedFilter.SOBEL_X), even.filter().named());
    }

    @ParameterizedTest
    @EnumSource(EdgeRule.class)
    void anOpenedPixelHasTheNumberOfTheResponse(EdgeRule edges) {
        model.set(settings -> settings.withEdges(edges).withStride(2).withDilation(2), "settings");
        int lastRow = now().after().height() - 1;
        int lastColumn = now().after().width() - 1;
        for (int row : new int[] {0, 1, 7, lastRow}) {
            for (int column : new int[] {0, 1, 9, lastColumn}) {
                model.lookAt(row, column);
                model.openPixel();
                BigDecimal opened = model.opened()
                        .player()
                        .orElseThrow()
                        .frameProperty()
                        .get()
                        .value();
                assertEquals(
                        new BigDecimal(pixel().value()).setScale(2, RoundingMode.HALF_EVEN),
                        opened.setScale(2, RoundingMode.HALF_EVEN),
                        edges + " " + row + ", " + column);
            }
        }
        model.closePixel();
        assertEquals(Optional.empty(), model.opened().shownProperty().get());
    }

    @Test
    void aMagnitudeOpensInThreeParts() {
        model.choose(ChosenFilter.of(NamedFilter.SOBEL));
        model.lookAt(5, 5);
        model.openPixel();
        assertEquals(
                List.of(OpenedStage.Part.X, OpenedStage.Part.Y, OpenedStage.Part.MAGNITUDE),
                model.opened().shownProperty().get().orElseThrow().parts());
        model.openPart(OpenedStage.Part.X);
        assertEquals(
                pixel().sum(0),
                model.opened()
                        .player()
                        .orElseThrow()
                        .frameProperty()
                        .get()
                        .value()
                        .doubleValue(),
                1e-6);
    }

    @Test
    void anOpenedPixelFollowsTheFilter() {
        model.lookAt(5, 5);
        model.openPixel();
        model.choose(ChosenFilter.of(NamedFilter.IDENTITY));
        assertEquals(
                pixel().value(),
                model.opened()
                        .player()
                        .orElseThrow()
                        .frameProperty()
                        .get()
                        .value()
                        .floatValue());
    }

    @Test
    void aFileThatIsNoPictureIsRefused(@TempDir Path folder) {
        model.pictures().open(folder.resolve("nothing.png"));
        assertTrue(model.problemProperty().get().isPresent());
        assertEquals(30, now().before().height());
    }

    @Test
    void aPastedPictureIsScaledDown() {
        model.pictures().paste(2048, 512, new int[2048 * 512]);
        assertEquals(1024, now().before().width());
        assertEquals(256, now().before().height());
        model.pictures().choose(BuiltInPicture.DIGIT);
        assertEquals(28, now().before().width());
    }
}
