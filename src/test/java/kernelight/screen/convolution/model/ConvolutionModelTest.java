package kernelight.screen.convolution.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.formula.Ratio;
import kernelight.screen.stepper.model.SizeFacts;
import kernelight.stage.edit.model.NumberEdits;
import kernelight.stage.edit.model.RandomNumbers;
import kernelight.stage.edit.model.SettingProblem;
import kernelight.stage.edit.model.SuggestedFix;
import kernelight.stage.player.HiddenOutputs;
import kernelight.stage.state.CellBackground;
import kernelight.stage.state.CellFrame;
import kernelight.stage.state.CellStyle;
import kernelight.stage.state.Emphasis;
import kernelight.stage.state.Sign;
import kernelight.stage.state.Slice;
import kernelight.stage.state.StageState;
import kernelight.stage.state.SumLine;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ExactNumber;
import kernelight.walk.Frame;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Phase;
import kernelight.walk.TransposedCases;
import kernelight.walk.TransposedConvolution;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.Test;

class ConvolutionModelTest {
    private final ConvolutionModel model = new ConvolutionModel();

    private Frame frame() {
        return model.player().frameProperty().get();
    }

    private static ConvolutionPreset preset(String id) {
        return ConvolutionPreset.ALL.stream()
                .filter(preset -> preset.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static GridCell input(int row, int column) {
        return new GridCell(GridName.INPUT, Cell.at(row, column));
    }

    private static GridCell filter(int row, int column) {
        return new GridCell(GridName.FILTER, Cell.at(row, column));
    }

    private String shown(GridCell cell) {
        return model.player().stateProperty().get().styles().apply(cell).text();
    }

    @Test
    void opensOnTheLecturesCaseBeforeItsFirstProduct() {
        assertEquals(preset("lecture-5x5").example(), model.example());
        assertEquals(Phase.READY, frame().phase());
        assertFalse(model.player().playback().playingProperty().get());
        assertEquals(ConvolutionView.SLIDING, model.viewProperty().get());
    }

    @Test
    void nineStepsWriteTheWholeOutput() {
        for (int step = 0; step < 9; step++) {
            model.player().playback().nextStep();
        }
        assertEquals(9, frame().written());
        assertEquals(NumberTable.parse("4 3 4 / 2 4 3 / 2 3 4"), model.player().result());
    }

    @Test
    void anEditedCellChangesTheSumAtTheSamePosition() {
        model.player().playback().seek(10);
        assertTrue(model.numbers().enter(input(0, 0), "2.5").isEmpty());
        assertEquals(10, frame().position());
        assertEquals(new BigDecimal("5.5"), frame().value());
        assertTrue(model.numbers().enter(filter(1, 1), "-1").isEmpty());
        assertEquals(new BigDecimal("3.5"), frame().value());
    }

    @Test
    void aLetterInACellIsRefusedAndTheOldNumberStays() {
        ConvolutionState before = model.stateProperty().get();
        assertEquals(
                Optional.of(LocalizedMessage.of("stage.cell.notANumber", "a")),
                model.numbers().enter(input(0, 0), "a"));
        assertEquals(before, model.stateProperty().get());
        assertFalse(model.history().canUndoProperty().get());
    }

    @Test
    void aSmallerSizeKeepsTheNumbersThatFitAndALargerOneBringsTheOthersBack() {
        ConvolutionCase before = model.example();
        model.setAll(ConvolutionSetting.Kind.INPUT, 4);
        assertEquals(
                NumberTable.parse("1 1 1 0 / 0 1 1 1 / 0 0 1 1 / 0 0 1 1"),
                model.example().input());
        model.setAll(ConvolutionSetting.Kind.INPUT, 5);
        assertEquals(before, model.example());
        model.setAll(ConvolutionSetting.Kind.INPUT, 6);
        assertEquals(BigDecimal.ZERO, model.example().input().at(Cell.at(5, 5)));
    }

    @Test
    void aFilterThatDoesNotFitSaysSoOffersWhatWorksAndLeavesTheCase() {
        ConvolutionCase before = model.example();
        model.setAll(ConvolutionSetting.Kind.FILTER, 7);
        assertEquals(before, model.example());
        assertEquals(7, model.settingsProperty().get().get(ConvolutionSetting.FILTER_ROWS));
        SettingProblem<ConvolutionSettings> problem =
                model.problemProperty().get().orElseThrow();
        assertEquals(ConvolutionSetting.Kind.FILTER, problem.kind());
        assertEquals(LocalizedMessage.of("convolution.impossible.all", 7, 5, 0, 5), problem.why());
        assertEquals(
                List.of(
                        LocalizedMessage.of("convolution.offer.PADDING", 1),
                        LocalizedMessage.of("convolution.offer.INPUT", 7),
                        LocalizedMessage.of("convolution.offer.FILTER", 5)),
                problem.fixes().stream().map(SuggestedFix::label).toList());
        model.apply(problem.fixes().getFirst());
        assertEquals(1, model.example().window().rows().paddingBefore());
        assertEquals(7, model.example().filters().sizes().rows());
        assertTrue(model.problemProperty().get().isEmpty());
    }

    @Test
    void anotherSettingMayMakeImpossibleSettingsPossible() {
        model.setAll(ConvolutionSetting.Kind.FILTER, 7);
        model.setAll(ConvolutionSetting.Kind.PADDING, 1);
        assertTrue(model.problemProperty().get().isEmpty());
        assertEquals(7, model.example().filters().sizes().rows());
    }

    @Test
    void goingBackEndsTheProblem() {
        model.setAll(ConvolutionSetting.Kind.FILTER, 6);
        model.setAll(ConvolutionSetting.Kind.FILTER, 3);
        assertTrue(model.problemProperty().get().isEmpty());
        assertFalse(model.history().canUndoProperty().get());
    }

    @Test
    void whateverIsSetTheCaseStaysPossibleAndEveryOfferWorks() {
        Random random = new Random(4);
        ConvolutionSetting[] settings = ConvolutionSetting.values();
        for (int round = 0; round < 3000; round++) {
            switch (random.nextInt(8)) {
                case 0 -> model.set(PaddingMode.values()[random.nextInt(4)]);
                case 1 -> model.set(PaddingRule.values()[random.nextInt(5)]);
                case 2 -> model.showView(ConvolutionView.values()[random.nextInt(4)]);
                case 3 -> {
                    model.showGradient(GradientKind.values()[random.nextInt(3)]);
                    model.showWay(TransposedWay.values()[random.nextInt(2)]);
                }
                default -> {
                    ConvolutionSetting setting = settings[random.nextInt(settings.length)];
                    int most = Math.min(setting.largest(), setting.smallest() + 6);
                    model.set(setting, random.nextInt(setting.smallest(), most + 1));
                }
            }
            Optional<SettingProblem<ConvolutionSettings>> problem =
                    model.problemProperty().get();
            assertEquals(
                    model.player().walk().length(),
                    model.player().playback().timelineProperty().get().length());
            if (problem.isPresent()) {
                List<SuggestedFix<ConvolutionSettings>> offers = problem.get().fixes();
                assertFalse(offers.isEmpty(), problem.get().why().toString());
                model.apply(offers.get(random.nextInt(offers.size())));
                assertTrue(model.problemProperty().get().isEmpty());
                assertTrue(ConvolutionSettingCheck.isPossible(
                        model.settingsProperty().get(), model.viewProperty().get()));
            } else {
                assertEquals(
                        model.stateProperty().get().settings().window(),
                        model.settingsProperty().get().window());
            }
        }
    }

    @Test
    void everyCellOfEveryViewHasALook() {
        Random random = new Random(6);
        for (int round = 0; round < 150; round++) {
            model.set(ConvolutionSetting.DIMENSIONS, random.nextInt(1, 4));
            model.set(ConvolutionSetting.CHANNELS, random.nextInt(1, 4));
            model.set(ConvolutionSetting.FILTERS, random.nextInt(1, 4));
            model.setAll(ConvolutionSetting.Kind.PADDING, random.nextInt(0, 3));
            model.setAll(ConvolutionSetting.Kind.STRIDE, random.nextInt(1, 3));
            model.setBias(random.nextBoolean());
            model.setRelu(random.nextBoolean());
            model.showView(ConvolutionView.TRANSPOSED); // in which the filter may be larger than the input
            model.setAll(ConvolutionSetting.Kind.INPUT, random.nextInt(1, 6));
            model.setAll(ConvolutionSetting.Kind.DILATION, random.nextInt(1, 3));
            model.set(ConvolutionSetting.OUTPUT_PADDING, random.nextInt(3));
            model.player().options().weightColors().set(random.nextBoolean());
            model.player().options().shaded().set(random.nextBoolean());
            for (ConvolutionView view : ConvolutionView.values()) {
                model.showView(view);
                model.showGradient(GradientKind.values()[random.nextInt(3)]);
                model.showWay(TransposedWay.values()[random.nextInt(2)]);
                model.goToFilter(random.nextInt(3));
                model.player()
                        .playback()
                        .seek(random.nextInt(model.player().walk().length() + 1));
                assertAllCellsHaveStyles();
                List<GridCell> cells = cells();
                model.player().options().pointedAt().set(Optional.of(cells.get(random.nextInt(cells.size()))));
                assertAllCellsHaveStyles();
            }
        }
    }

    private List<GridCell> cells() {
        return model.player().stateProperty().get().blocks().stream()
                .flatMap(block -> block.slices().stream().flatMap(slice -> cells(block.grid(), slice).stream()))
                .toList();
    }

    private static List<GridCell> cells(GridName grid, Slice slice) {
        return java.util.stream.IntStream.range(0, slice.rows() * slice.columns())
                .mapToObj(index -> new GridCell(grid, slice.cell(index / slice.columns(), index % slice.columns())))
                .toList();
    }

    private void assertAllCellsHaveStyles() {
        for (GridCell cell : cells()) {
            assertFalse(shown(cell).contains("null"));
        }
    }

    @Test
    void rowsAndColumnsMayDifferAndBecomeAlikeAgain() {
        model.set(ConvolutionSetting.INPUT_ROWS, 4);
        model.set(ConvolutionSetting.FILTER_COLUMNS, 2);
        assertEquals(2, model.player().walk().targetSizes().rows());
        assertEquals(4, model.player().walk().targetSizes().columns());
        model.makeAlike();
        assertEquals(5, model.example().input().sizes().rows());
        assertEquals(2, model.example().filters().sizes().rows());
    }

    @Test
    void aCaseThatIsOpenedSetsDirectionsSeparatelyOnlyIfItNeedsThat() {
        assertFalse(model.separateDirectionsProperty().get());
        model.separateDirectionsProperty().set(true);
        model.choose(preset("stride-7x7"));
        assertFalse(model.separateDirectionsProperty().get(), "all directions of the preset are alike");
        model.set(ConvolutionSetting.FILTER_COLUMNS, 2);
        assertTrue(model.separateDirectionsProperty().get());
        ConvolutionState apart = model.stateProperty().get();
        model.choose(preset("lecture-5x5"));
        assertFalse(model.separateDirectionsProperty().get());
        model.open(apart);
        assertTrue(model.separateDirectionsProperty().get());
    }

    /** The table beside the filter, row by row; nothing in a cell that shows no number. */
    private List<String> flippedFilter() {
        return IntStream.range(0, 9)
                .mapToObj(index -> shown(flipped(index / 3, index % 3)))
                .toList();
    }

    private static GridCell flipped(int row, int column) {
        return new GridCell(GridName.FLIPPED_FILTER, Cell.at(row, column));
    }

    private void openTrueConvolution() {
        ConvolutionCase plain = ConvolutionPreset.OPENING.example();
        model.open(ConvolutionState.of(plain.withFilters(NumberTable.parse("1 2 3 / 4 5 6 / 7 8 9"))));
        model.setFlipped(true);
    }

    @Test
    void aTrueConvolutionFlipsItsFilterBeforeTheFirstProduct() {
        openTrueConvolution();
        assertEquals(List.of("", "", "", "", "", "", "", "", ""), flippedFilter());
        model.player().playback().nextMicroStep();
        assertEquals(List.of("7", "8", "9", "4", "5", "6", "1", "2", "3"), flippedFilter());
        assertEquals(LocalizedMessage.of("stage.step.flip.ROWS"), model.player().step());
        model.player().playback().nextMicroStep();
        List<String> turned = List.of("9", "8", "7", "6", "5", "4", "3", "2", "1");
        assertEquals(turned, flippedFilter());
        assertEquals("", shown(new GridCell(GridName.OUTPUT, Cell.at(0, 0))), "nothing is computed yet");
        model.player().playback().last();
        assertEquals(turned, flippedFilter());
        assertEquals("1", shown(filter(0, 0)), "the typed filter stays as it is");
        assertEquals(
                Set.of(GridName.INPUT, GridName.FILTER),
                model.player().stateProperty().get().editable().keySet());
    }

    @Test
    void theFlippedFilterLiesOnTheWindow() {
        openTrueConvolution();
        int length = model.player().walk().length();
        int products = 0;
        for (int position = 0; position <= length; position++) {
            model.player().playback().seek(position);
            if (frame().currentTerm().isPresent()) {
                Cell read = frame().currentTerm().get().first().cell();
                Cell output = frame().target();
                GridCell on = flipped(read.row() - output.row(), read.column() - output.column());
                assertEquals(
                        frame().currentTerm().get().secondValue().toPlainString(),
                        shown(on),
                        "what it is multiplied by");
                assertEquals(
                        CellFrame.INK,
                        model.player().stateProperty().get().styles().apply(on).frame());
                products++;
            }
        }
        assertEquals(81, products);
    }

    @Test
    void aWeightAndWhereItLiesFlippedAreLitTogether() {
        openTrueConvolution();
        model.player().playback().nextStep();
        for (GridCell at : List.of(filter(0, 1), flipped(2, 1))) {
            model.player().options().pointedAt().set(Optional.of(at));
            StageState state = model.player().stateProperty().get();
            for (int index = 0; index < 9; index++) {
                boolean typed = index == 1;
                boolean turned = index == 7;
                assertEquals(
                        typed,
                        state.styles().apply(filter(index / 3, index % 3)).emphasis() != Emphasis.DIMMED);
                assertEquals(
                        turned,
                        state.styles().apply(flipped(index / 3, index % 3)).emphasis() != Emphasis.DIMMED);
            }
        }
    }

    @Test
    void theOperationIsNamed() {
        assertEquals(
                LocalizedMessage.of("convolution.summary.correlation"),
                summary().getFirst());
        assertEquals(Sign.CORRELATES, signOfFilter());
        model.setFlipped(true);
        assertEquals(
                LocalizedMessage.of("convolution.summary.convolution"),
                summary().getFirst());
        assertEquals(Sign.CONVOLVES, signOfFilter());
        model.showView(ConvolutionView.TRANSPOSED);
        assertEquals(
                LocalizedMessage.of("convolution.summary.transposed"), summary().getFirst());
        assertEquals(Sign.SLIDES, signOfFilter());
    }

    private List<LocalizedMessage> summary() {
        return ConvolutionNames.summary(
                model.settingsProperty().get(),
                model.example(),
                model.viewProperty().get());
    }

    private Sign signOfFilter() {
        return model.player()
                .stateProperty()
                .get()
                .block(GridName.FILTER)
                .orElseThrow()
                .sign();
    }

    private CellStyle.Scale scale(GridName grid) {
        return model.player()
                .stateProperty()
                .get()
                .styles()
                .apply(new GridCell(grid, Cell.at(3, 3)))
                .shade()
                .scale();
    }

    @Test
    void aGreyPictureIsGreyAndItsSignedEdgesAreNot() {
        model.choose(preset("sobel"));
        model.player().playback().last();
        assertTrue(model.player().options().shaded().get());
        assertEquals(CellStyle.Scale.GREYS, scale(GridName.INPUT));
        assertEquals(CellStyle.Scale.DIVERGING, scale(GridName.OUTPUT));
        model.setRelu(true);
        model.player().playback().last();
        assertEquals(CellStyle.Scale.SEQUENTIAL, scale(GridName.OUTPUT), "after ReLU nothing is negative");
    }

    @Test
    void everyPresetStandsInTheMenuOnceUnderItsTopic() {
        List<ConvolutionPreset> inMenu = Stream.of(true, false)
                .flatMap(ofLectures -> ConvolutionTopic.all(ofLectures).stream())
                .flatMap(topic -> topic.presets().stream())
                .toList();
        assertEquals(ConvolutionPreset.ALL, inMenu);
        assertEquals(
                List.of(ConvolutionTopic.values()),
                inMenu.stream().map(ConvolutionPreset::topic).distinct().toList());
        assertEquals(
                inMenu.size(),
                inMenu.stream().map(ConvolutionPreset::id).distinct().count());
    }

    @Test
    void everyPresetIsKnownByItsCaseAndOpensInItsView() {
        for (ConvolutionPreset preset : ConvolutionPreset.ALL) {
            model.choose(preset);
            assertEquals(LocalizedMessage.of("convolution.preset." + preset.id()), model.title());
            preset.view()
                    .ifPresent(view -> assertEquals(view, model.viewProperty().get(), preset.id()));
            assertTrue(model.problemProperty().get().isEmpty(), preset.id());
        }
    }

    @Test
    void theFurtherTopicsShowWhatTheyAreCalled() {
        model.choose(preset("dilation-7x7"));
        assertEquals(3, model.player().result().sizes().rows(), "7 - (2 * 2 + 1) + 1");
        model.choose(preset("groups-4"));
        assertEquals(2, model.player().result().sizes().channels());
        assertEquals(
                8,
                model.player().walk().operation().formula(Cell.at(0, 0)).terms().size(),
                "two of four channels");
        model.choose(preset("video-3d"));
        assertEquals(2, model.player().result().sizes().planes());
        assertEquals(
                List.of(1, -1),
                Stream.of(new Cell(0, 0, 0, 0, 1), new Cell(0, 0, 1, 0, 0))
                        .map(at -> model.player().result().at(at).signum())
                        .toList(),
                "where the spot came and where it left");
        model.choose(preset("transposed-3x3"));
        assertEquals(7, model.player().result().sizes().rows());
        model.choose(preset("backward-4x4"));
        assertEquals(GridName.FILTER_GRADIENT, model.player().walk().operation().target());
    }

    @Test
    void aDepthSliceOfAMapIsNamedWithOneComma() {
        model.set(ConvolutionSetting.FILTERS, 2);
        model.set(ConvolutionSetting.DIMENSIONS, 3);
        model.setAll(ConvolutionSetting.Kind.INPUT, 4);
        model.setAll(ConvolutionSetting.Kind.FILTER, 2);
        assertEquals(
                "Output, map 1, depth 1, row 1, column 1",
                new Texts(Language.ENGLISH).get(model.player().targetCellName()));
        model.set(ConvolutionSetting.FILTERS, 1);
        assertEquals(
                "Output, depth 1, row 1, column 1",
                new Texts(Language.ENGLISH).get(model.player().targetCellName()));
    }

    @Test
    void paddingRulesFollowTheFilter() {
        model.set(PaddingRule.SAME);
        assertEquals(5, model.player().walk().targetSizes().rows());
        model.setAll(ConvolutionSetting.Kind.FILTER, 5);
        assertEquals(5, model.player().walk().targetSizes().rows());
        model.setAll(ConvolutionSetting.Kind.FILTER, 2);
        assertEquals(5, model.player().walk().targetSizes().columns());
        assertEquals(0, model.example().window().rows().paddingBefore());
        assertEquals(1, model.example().window().rows().paddingAfter());
        model.set(PaddingRule.FULL);
        assertEquals(6, model.player().walk().targetSizes().columns());
        model.set(PaddingRule.VALID);
        assertEquals(4, model.player().walk().targetSizes().columns());
        model.setAll(ConvolutionSetting.Kind.PADDING, 1);
        assertEquals(PaddingRule.CUSTOM, model.settingsProperty().get().paddingRule());
    }

    @Test
    void undoAndRedoWalkThroughEveryEdit() {
        ConvolutionState opening = model.stateProperty().get();
        model.numbers().enter(input(0, 0), "9");
        model.setAll(ConvolutionSetting.Kind.PADDING, 1);
        model.setBias(true);
        model.setFlipped(true);
        model.numbers().randomize(RandomNumbers.Purpose.FILTER);
        model.numbers().clear(RandomNumbers.Purpose.INPUT);
        ConvolutionState last = model.stateProperty().get();
        for (int edit = 0; edit < 6; edit++) {
            model.undo();
        }
        assertEquals(opening, model.stateProperty().get());
        assertFalse(model.history().canUndoProperty().get());
        model.undo();
        for (int edit = 0; edit < 6; edit++) {
            model.redo();
        }
        assertEquals(last, model.stateProperty().get());
        assertFalse(model.history().canRedoProperty().get());
    }

    @Test
    void aDragIsOneEdit() {
        ConvolutionState opening = model.stateProperty().get();
        model.numbers().drag(input(0, 0), BigDecimal.valueOf(2), true);
        model.numbers().drag(input(0, 0), BigDecimal.valueOf(3), false);
        model.numbers().drag(input(0, 0), BigDecimal.valueOf(4), false);
        assertEquals(BigDecimal.valueOf(4), model.example().input().at(Cell.at(0, 0)));
        model.undo();
        assertEquals(opening, model.stateProperty().get());
    }

    @Test
    void undoForgetsImpossibleSettings() {
        model.setAll(ConvolutionSetting.Kind.PADDING, 1);
        model.setAll(ConvolutionSetting.Kind.FILTER, 7);
        model.setAll(ConvolutionSetting.Kind.PADDING, 0);
        assertTrue(model.problemProperty().get().isPresent());
        model.undo();
        assertTrue(model.problemProperty().get().isEmpty());
        assertEquals(
                model.stateProperty().get().settings(), model.settingsProperty().get());
    }

    @Test
    void theWholeOutputStaysInSightWhenASettingChanges() {
        model.player().playback().last();
        model.setAll(ConvolutionSetting.Kind.PADDING, 2);
        assertEquals(49, frame().written());
    }

    @Test
    void choosingAPresetStartsItAtItsBeginning() {
        model.player().playback().seek(42);
        model.choose(preset("bias-4x4"));
        assertEquals(0, frame().position());
        assertEquals(NumberTable.parse("18 19 / 9 18"), model.player().result());
        model.undo();
        assertEquals(ConvolutionPreset.OPENING.example(), model.example());
    }

    @Test
    void aClickedOutputCellIsJumpedToFinished() {
        model.player().goTo(new GridCell(GridName.OUTPUT, Cell.at(1, 1)));
        assertEquals(Cell.at(1, 1), frame().target());
        assertTrue(frame().isWritten());
        model.player().goToTerm(7);
        assertEquals(7, frame().termsDone());
        assertEquals(Cell.at(1, 1), frame().target());
    }

    @Test
    void theMatricesAndTheWindowsShareTheirPosition() {
        model.player().playback().seek(23);
        model.showView(ConvolutionView.IM2COL);
        assertEquals(23, frame().position());
        model.player().goTo(new GridCell(GridName.PRODUCT_MATRIX, Cell.at(4, 0)));
        assertEquals(Cell.at(1, 1), frame().target());
        int position = frame().position();
        model.showView(ConvolutionView.BACKWARD);
        model.showView(ConvolutionView.TRANSPOSED);
        model.showView(ConvolutionView.SLIDING);
        assertEquals(position, frame().position());
    }

    @Test
    void afterAPresetThatPromisesAViewThePersonsOwnViewIsBack() {
        model.choose(preset("im2col-7x7"));
        assertEquals(ConvolutionView.IM2COL, model.viewProperty().get());
        model.choose(preset("sobel"));
        assertEquals(ConvolutionView.SLIDING, model.viewProperty().get());
        model.choose(preset("im2col-7x7"));
        model.showView(ConvolutionView.IM2COL);
        model.choose(preset("sobel"));
        assertEquals(ConvolutionView.IM2COL, model.viewProperty().get(), "now it is what the person asked for");
    }

    @Test
    void theLecturesIm2colHasNineRowsOfSeventyFive() {
        model.choose(preset("im2col-7x7"));
        assertEquals(ConvolutionView.IM2COL, model.viewProperty().get(), "its name promises this view");
        Slice windows = model.player()
                .stateProperty()
                .get()
                .block(GridName.WINDOW_MATRIX)
                .orElseThrow()
                .slices()
                .getFirst();
        assertEquals(9, windows.rows());
        assertEquals(75, windows.columns());
    }

    @Test
    void theOutputsGradientIsEditedInTheBackwardView() {
        model.showView(ConvolutionView.BACKWARD);
        GridCell cell = new GridCell(GridName.OUTPUT_GRADIENT, Cell.at(0, 0));
        assertTrue(model.player().stateProperty().get().isEditable(cell));
        model.player().playback().last();
        BigDecimal before = model.player().result().at(Cell.at(0, 0));
        model.numbers().enter(cell, "3");
        assertEquals(
                before.add(
                        BigDecimal.valueOf(2).multiply(model.example().input().at(Cell.at(0, 0)))),
                model.player().result().at(Cell.at(0, 0)));
        model.undo();
        assertEquals(before, model.player().result().at(Cell.at(0, 0)));
    }

    @Test
    void aTransposedConvolutionThatCannotBeIsNotShown() {
        model.setAll(ConvolutionSetting.Kind.INPUT, 16);
        model.setAll(ConvolutionSetting.Kind.STRIDE, 6);
        model.showView(ConvolutionView.TRANSPOSED);
        assertEquals(ConvolutionView.SLIDING, model.viewProperty().get());
        assertTrue(model.problemProperty().get().isPresent());
        model.apply(model.problemProperty().get().get().fixes().getFirst());
        model.showView(ConvolutionView.TRANSPOSED);
        assertEquals(ConvolutionView.TRANSPOSED, model.viewProperty().get());
    }

    /** Shows the transposed convolution of a 2 x 2 input under a 3 x 3 filter: no window fits on it. */
    private void showSmallTransposed() {
        model.choose(ConvolutionPreset.OPENING);
        model.showView(ConvolutionView.TRANSPOSED);
        model.setAll(ConvolutionSetting.Kind.INPUT, 2);
        assertTrue(model.problemProperty().get().isEmpty());
        assertFalse(model.example().hasOutput());
    }

    @Test
    void aTransposedConvolutionNeedsNoWindowThatFits() {
        showSmallTransposed();
        List<String> input = List.of("1", "2", "3", "4");
        for (int index = 0; index < 4; index++) {
            model.numbers().enter(input(index / 2, index % 2), input.get(index));
        }
        for (int index = 0; index < 9; index++) {
            model.numbers()
                    .enter(new GridCell(GridName.FILTER, Cell.at(index / 3, index % 3)), String.valueOf(index + 1));
        }
        assertEquals(
                NumberTable.parse("1 4 7 6 / 7 23 33 24 / 19 53 63 42 / 21 52 59 36"),
                model.player().result());
        assertEquals(
                Ratio.of(4),
                model.sizeFacts().getValue().directions().getFirst().size().value());
    }

    @Test
    void thePaddingModeMeansNothingInATransposedConvolution() {
        model.showView(ConvolutionView.TRANSPOSED);
        model.set(PaddingMode.REFLECT);
        model.setAll(ConvolutionSetting.Kind.INPUT, 1);
        model.setAll(ConvolutionSetting.Kind.PADDING, 1);
        assertTrue(model.problemProperty().get().isEmpty());
        assertEquals(1, model.player().walk().targetSizes().rows());
    }

    @Test
    void aViewForWhichNoWindowFitsIsRefusedWithFixesThatWork() {
        for (ConvolutionView view :
                List.of(ConvolutionView.SLIDING, ConvolutionView.IM2COL, ConvolutionView.BACKWARD)) {
            showSmallTransposed();
            model.showView(view);
            assertEquals(ConvolutionView.TRANSPOSED, model.viewProperty().get());
            SettingProblem<ConvolutionSettings> problem =
                    model.problemProperty().get().orElseThrow();
            assertEquals(LocalizedMessage.of("convolution.impossible.all", 3, 2, 0, 2), problem.why());
            model.apply(problem.fixes().getFirst());
            model.showView(view);
            assertEquals(view, model.viewProperty().get());
        }
    }

    @Test
    void undoingIntoACaseWithoutForwardOutputShowsItTransposed() {
        showSmallTransposed();
        model.setAll(ConvolutionSetting.Kind.INPUT, 5);
        model.showView(ConvolutionView.BACKWARD);
        model.undo();
        assertEquals(ConvolutionView.TRANSPOSED, model.viewProperty().get());
        assertEquals(2, model.example().input().sizes().rows());
        model.undo();
        assertEquals(5, model.example().input().sizes().rows());
    }

    @Test
    void theOutputsGradientKeepsItsNumbersWhileThereIsNoOutput() {
        model.showView(ConvolutionView.BACKWARD);
        GridCell corner = new GridCell(GridName.OUTPUT_GRADIENT, Cell.at(2, 2));
        model.numbers().enter(corner, "7");
        model.showView(ConvolutionView.TRANSPOSED);
        model.setAll(ConvolutionSetting.Kind.INPUT, 2);
        model.setRelu(true);
        model.setAll(ConvolutionSetting.Kind.INPUT, 5);
        model.showView(ConvolutionView.BACKWARD);
        assertEquals(new BigDecimal(7), model.numbers().numberAt(corner));
    }

    @Test
    void aPresetThatIsOpenedWhereNoWindowFittedIsShown() {
        showSmallTransposed();
        model.choose(ConvolutionPreset.ALL.getFirst());
        assertEquals(ConvolutionView.TRANSPOSED, model.viewProperty().get());
        model.showView(ConvolutionView.SLIDING);
        assertEquals(ConvolutionPreset.ALL.getFirst().example(), model.example());
    }

    @Test
    void outputPaddingIsLessThanTheLargerOfStrideAndDilation() {
        model.showView(ConvolutionView.TRANSPOSED);
        model.setAll(ConvolutionSetting.Kind.DILATION, 3);
        model.set(ConvolutionSetting.OUTPUT_PADDING, 2);
        assertTrue(model.problemProperty().get().isEmpty());
        model.set(ConvolutionSetting.OUTPUT_PADDING, 3);
        assertEquals(
                LocalizedMessage.of("convolution.impossible.outputPadding", 3, 1, 3),
                model.problemProperty().get().orElseThrow().why());
    }

    /** Shows the 2 x 2 input under the 3 x 3 filter spread. */
    private void showSpread() {
        showSmallTransposed();
        model.change(GridName.INPUT, NumberTable.parse("1 2 / 3 4"));
        model.change(GridName.FILTER, NumberTable.parse("1 2 3 / 4 5 6 / 7 8 9"));
        model.showWay(TransposedWay.SPREAD);
    }

    @Test
    void aSpreadTransposedConvolutionShowsWhatTheOutputsHaveComeTo() {
        showSpread();
        assertEquals("", shown(output(0, 0)));
        model.player().playback().nextRow();
        assertEquals("1", shown(output(0, 0)));
        assertEquals("9", shown(output(2, 2)));
        assertEquals("", shown(output(3, 3)));
        assertEquals(CellBackground.FULL, style(output(2, 2)).background());
        model.player().playback().nextStep();
        assertEquals("4", shown(output(0, 1)), "2 + 2 times 1");
        assertEquals("3", shown(output(0, 2)), "what the first stamp left");
        assertEquals(CellBackground.PALE, style(output(0, 2)).background(), "the second stamp is still to come");
        assertEquals(CellBackground.PLAIN, style(output(0, 0)).background(), "not under the second stamp");
        SumLine sum = model.player().stateProperty().get().sum().orElseThrow();
        assertEquals("2", sum.terms().first(0));
        assertEquals("2", sum.terms().first(1));
        assertEquals("1", sum.terms().second(1));
        assertEquals("4", sum.result());
        assertEquals(
                LocalizedMessage.of("stage.place", LocalizedMessage.of("convolution.output"), 1, 2),
                model.player().targetCellName());
        model.player().playback().last();
        for (Cell cell : model.player().result().sizes().cells().toList()) {
            assertEquals(
                    ExactNumber.text(model.player().result().at(cell)), shown(new GridCell(GridName.OUTPUT, cell)));
        }
        assertEquals(
                NumberTable.parse("1 4 7 6 / 7 23 33 24 / 19 53 63 42 / 21 52 59 36"),
                model.player().result());
    }

    /** Exports paint the states of all positions, in any order. */
    @Test
    void exportsFollowTheSpreadWay() {
        showSpread();
        IntFunction<StageState> states = model.player().states();
        List<Integer> positions =
                IntStream.rangeClosed(0, model.player().walk().length()).boxed().toList();
        for (int position : positions.reversed()) {
            model.player().playback().seek(position);
            StageState exported = states.apply(position);
            cells().forEach(cell -> assertEquals(style(cell), exported.styles().apply(cell), "at " + position));
        }
    }

    @Test
    void bothWaysKeepTheirPosition() {
        showSpread();
        model.player().playback().seek(20);
        model.showWay(TransposedWay.GATHERED);
        assertEquals(0, model.player().playback().positionProperty().get());
        model.player().playback().seek(3);
        model.showWay(TransposedWay.SPREAD);
        assertEquals(20, model.player().playback().positionProperty().get());
    }

    @Test
    void aClickedCellOfASpreadOutputIsJumpedToItsLatestStamp() {
        showSpread();
        model.player().goTo(output(3, 3));
        assertEquals("36", shown(output(3, 3)));
        assertEquals(
                model.player().walk().length(),
                model.player().playback().positionProperty().get());
    }

    @Test
    void paddingCutsTheBorderOffAfterItWasStamped() {
        showSpread();
        model.setAll(ConvolutionSetting.Kind.PADDING, 1);
        assertEquals(NumberTable.parse("23 33 / 53 63"), model.player().result());
        model.player().playback().nextStep();
        assertEquals("1", shown(output(-1, -1)));
        assertTrue(style(output(-1, -1)).hatched());
        assertEquals(
                LocalizedMessage.of("convolution.stamps.cutOff"), model.player().target());
        model.player().playback().last();
        assertEquals("63", shown(output(1, 1)));
        assertFalse(style(output(1, 1)).hatched());
    }

    @Test
    void aVolumeWithTooManyStepsIsGathered() {
        showSpread();
        ObservableValue<Boolean> canChoose = model.canChooseWay();
        assertTrue(canChoose.getValue());
        model.set(ConvolutionSetting.DIMENSIONS, 3);
        model.set(ConvolutionSetting.CHANNELS, 4);
        model.set(ConvolutionSetting.FILTERS, 4);
        model.setAll(ConvolutionSetting.Kind.INPUT, 16);
        model.setAll(ConvolutionSetting.Kind.FILTER, 2);
        assertTrue(model.problemProperty().get().isEmpty());
        assertFalse(canChoose.getValue());
        assertEquals(GridName.OUTPUT, model.player().walk().operation().target());
        model.setAll(ConvolutionSetting.Kind.INPUT, 2);
        assertEquals(GridName.STAMPS, model.player().walk().operation().target());
    }

    private CellStyle style(GridCell cell) {
        return model.player().stateProperty().get().styles().apply(cell);
    }

    private static GridCell output(int row, int column) {
        return new GridCell(GridName.OUTPUT, Cell.at(row, column));
    }

    /** The sentence says what a convolution with the same settings makes of the transposed output. */
    @Test
    void whatAConvolutionMakesOfATransposedOutputIsComputed() {
        Random random = new Random(12);
        int more = 0;
        for (int round = 0; round < 3000; round++) {
            TransposedConvolution operation = TransposedCases.one(random);
            ConvolutionCase example = operation.example();
            for (SizeFacts.Along along : ConvolutionSizeFacts.ofTransposed(example, operation.outputPadding())
                    .directions()) {
                LocalizedMessage sentence = along.sentences().getFirst();
                int size = (int) sentence.arguments().get(0);
                int made = (int) sentence.arguments().get(1);
                assertEquals(Ratio.of(size), along.size().value());
                assertTrue(
                        ConvolutionSizeFacts.axes(example).stream()
                                .filter(axis -> TransposedConvolution.size(
                                                axis.length(), axis.window(), operation.outputPadding())
                                        == size)
                                .anyMatch(axis -> axis.window().outputLength(size, Rounding.DOWN) == made
                                        && sentence.key().endsWith(made == axis.length() ? "transposed" : "more")),
                        sentence::toString);
                more += sentence.key().endsWith("more") ? 1 : 0;
            }
        }
        assertTrue(more > 50);
        ConvolutionCase six = new ConvolutionCase(
                1,
                NumberTable.parse("1 2 3"),
                NumberTable.parse("1 1"),
                List.of(),
                Window.line(Axis.of(2).withDilation(2)),
                1,
                false,
                false);
        assertEquals(
                LocalizedMessage.of(
                        "convolution.size.transposed.more",
                        6,
                        4,
                        LocalizedMessage.of("convolution.size.transposed.settings"),
                        3,
                        1,
                        1),
                ConvolutionSizeFacts.ofTransposed(six, 1)
                        .directions()
                        .getFirst()
                        .sentences()
                        .getFirst());
    }

    @Test
    void anotherFilterIsShownAtTheSamePosition() {
        model.set(ConvolutionSetting.FILTERS, 3);
        model.player().playback().seek(13);
        model.goToFilter(2);
        assertEquals(2, model.currentFilter());
        assertEquals(new Cell(0, 2, 0, 0, 1), frame().target());
        assertEquals(3, frame().termsDone());
        model.player().playback().first();
        model.goToFilter(1);
        assertEquals(1, model.currentFilter());
    }

    @Test
    void theSameSeedGivesTheSameNumbers() {
        model.numbers().seedProperty().set(7);
        model.numbers().randomize(RandomNumbers.Purpose.INPUT);
        NumberTable first = model.example().input();
        model.numbers().seedProperty().set(8);
        model.numbers().randomize(RandomNumbers.Purpose.INPUT);
        assertNotEquals(first, model.example().input());
        model.numbers().seedProperty().set(7);
        model.numbers().randomize(RandomNumbers.Purpose.INPUT);
        assertEquals(first, model.example().input());
    }

    @Test
    void aTableIsCopiedAndPastedAsASpreadsheetHasIt() {
        assertEquals("1\t0\t1\n0\t1\t0\n1\t0\t1", model.numbers().copy(filter(0, 0)));
        assertTrue(model.numbers().paste(input(3, 3), "7\t8\n9\t-1").isEmpty());
        assertEquals(
                NumberTable.parse("1 1 1 0 0 / 0 1 1 1 0 / 0 0 1 1 1 / 0 0 1 7 8 / 0 1 1 9 -1"),
                model.example().input());
        model.undo();
        assertEquals(ConvolutionPreset.OPENING.example(), model.example());
    }

    @Test
    void whatDoesNotFitIsNotPastedAndALargerTableIsOffered() {
        ConvolutionCase before = model.example();
        String six = "1\t2\t3\t4\t5\t6\n".repeat(6);
        var refusal = model.numbers().paste(input(0, 0), six).orElseThrow();
        assertEquals(LocalizedMessage.of("stage.paste.noRoom", 6, 6, 5, 5), refusal.why());
        assertEquals(before, model.example());
        assertTrue(refusal.offers().getFirst().action().get().isEmpty());
        assertEquals(6, model.example().input().sizes().columns());
        assertEquals(BigDecimal.valueOf(6), model.example().input().at(Cell.at(5, 5)));
    }

    @Test
    void ofACommaThatCanMeanTwoThingsTheMeaningIsChosen() {
        ConvolutionCase before = model.example();
        var refusal = model.numbers().paste(input(4, 3), "1,2").orElseThrow();
        assertEquals(
                List.of(
                        LocalizedMessage.of("stage.paste.comma.separates", "1 | 2"),
                        LocalizedMessage.of("stage.paste.comma.decimal", "1.2")),
                refusal.offers().stream().map(NumberEdits.Offer::label).toList());
        assertEquals(before, model.example());
        assertTrue(refusal.offers().getFirst().action().get().isEmpty());
        assertEquals(BigDecimal.TWO, model.example().input().at(Cell.at(4, 4)));
        assertTrue(refusal.offers().getLast().action().get().isEmpty());
        assertEquals(new BigDecimal("1.2"), model.example().input().at(Cell.at(4, 3)));
    }

    @Test
    void numbersThatAreChosenAndHaveNoRoomAreRefusedOnceMore() {
        var refusal = model.numbers().paste(input(4, 4), "1,2").orElseThrow();
        assertEquals(
                LocalizedMessage.of("stage.paste.noRoom", 1, 2, 1, 1),
                refusal.offers().getFirst().action().get().orElseThrow().why());
    }

    @Test
    void randomPressedAgainGivesOtherNumbersAndShowsTheirSeed() {
        model.numbers().randomize(RandomNumbers.Purpose.INPUT);
        assertEquals(1, model.numbers().seedProperty().get());
        model.numbers().randomize(RandomNumbers.Purpose.FILTER); // of the same seed
        assertEquals(1, model.numbers().seedProperty().get());
        NumberTable first = model.example().input();
        model.numbers().randomize(RandomNumbers.Purpose.INPUT);
        assertEquals(2, model.numbers().seedProperty().get());
        assertNotEquals(first, model.example().input());
        model.numbers().seedProperty().set(RandomNumbers.LARGEST_SEED);
        model.numbers().randomize(RandomNumbers.Purpose.INPUT);
        model.numbers().randomize(RandomNumbers.Purpose.INPUT);
        assertEquals(RandomNumbers.SMALLEST_SEED, model.numbers().seedProperty().get());
    }

    @Test
    void aBrokenPasteSaysWhereAndChangesNothing() {
        ConvolutionCase before = model.example();
        assertEquals(
                LocalizedMessage.of("stage.paste.cell", 2, 1, LocalizedMessage.of("stage.cell.notANumber", "x")),
                model.numbers().paste(input(0, 0), "1\t2\nx\t3").orElseThrow().why());
        assertEquals(
                LocalizedMessage.of("stage.paste.ragged", 2, 1, 2),
                model.numbers().paste(input(0, 0), "1\t2\n3").orElseThrow().why());
        assertEquals(before, model.example());
    }

    @Test
    void hiddenResultsAreAskedFor() {
        GridCell cell = new GridCell(GridName.OUTPUT, Cell.at(0, 0));
        model.player().playback().nextStep();
        assertEquals("4", shown(cell));
        model.player().options().hidden().set(new HiddenOutputs(Set.of(cell), false));
        assertEquals("?", shown(cell));
    }

    @Test
    void steppingOrEditingEndsPointing() {
        model.player().options().pointedAt().set(Optional.of(new GridCell(GridName.OUTPUT, Cell.at(0, 0))));
        model.player().playback().nextStep();
        assertTrue(model.player().options().pointedAt().get().isEmpty());
        model.player().options().pointedAt().set(Optional.of(input(4, 4)));
        model.setAll(ConvolutionSetting.Kind.INPUT, 4);
        assertTrue(model.player().options().pointedAt().get().isEmpty(), "the cell pointed at is gone");
    }

    @Test
    void theSizeIsThatOfTheViewsOutput() {
        ObservableValue<SizeFacts> facts = model.sizeFacts();
        assertEquals(
                Ratio.of(3), facts.getValue().directions().getFirst().size().value());
        model.showView(ConvolutionView.TRANSPOSED);
        assertEquals(
                Ratio.of(7), facts.getValue().directions().getFirst().size().value());
        assertEquals(7, model.player().result().sizes().rows());
    }
}
