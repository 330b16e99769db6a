package kernelight.screen.pooling.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelight.stage.edit.model.NumberEdits;
import kernelight.stage.edit.model.RandomNumbers;
import kernelight.stage.edit.model.SettingProblem;
import kernelight.stage.edit.model.SuggestedFix;
import kernelight.stage.state.Block;
import kernelight.stage.state.CellFrame;
import kernelight.stage.state.CellStyle;
import kernelight.stage.state.Emphasis;
import kernelight.stage.state.Narration;
import kernelight.stage.state.NumberText;
import kernelight.stage.state.StageState;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Phase;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingKind;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PoolingModelTest {
    private final PoolingModel model = new PoolingModel();

    private StageState state() {
        return model.player().stateProperty().get();
    }

    private CellStyle style(GridName grid, int row, int column) {
        return state().styles().apply(new GridCell(grid, Cell.at(row, column)));
    }

    private static PoolingPreset preset(String id) {
        return PoolingPreset.ALL.stream()
                .filter(preset -> preset.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static GridCell input(int row, int column) {
        return new GridCell(GridName.INPUT, Cell.at(row, column));
    }

    @Test
    void aCaseThatIsOpenedSetsDirectionsSeparatelyOnlyIfItNeedsThat() {
        model.set(PoolingSetting.STRIDE_COLUMNS, 1);
        assertTrue(model.separateDirectionsProperty().get());
        PoolingState apart = model.stateProperty().get();
        model.choose(PoolingPreset.OPENING);
        assertFalse(model.separateDirectionsProperty().get());
        model.open(apart);
        assertTrue(model.separateDirectionsProperty().get());
    }

    @Test
    @DisplayName("opens on the lecture's 4 x 4, before the first comparison; four steps write 6 8 / 3 4")
    void opensOnTheLecture() {
        assertEquals(PoolingPreset.OPENING.example(), model.example());
        assertEquals(Phase.READY, model.player().frameProperty().get().phase());
        for (int step = 0; step < 4; step++) {
            model.player().playback().nextStep();
        }
        assertEquals(4, model.player().frameProperty().get().written());
        assertEquals(NumberTable.parse("6 8 / 3 4"), model.player().result());
    }

    @Test
    void ofNoNumbersThereIsASumButNoLargest() {
        assertEquals("\u2013", state().sum().orElseThrow().result());
        model.player().playback().nextMicroStep();
        assertEquals("1", state().sum().orElseThrow().result());
        model.set(PoolingKind.AVERAGE);
        model.player().playback().first();
        assertEquals("0", state().sum().orElseThrow().result());
    }

    @Test
    void theWinnerOfAStepAndOfAnOutputPointedAtIsFramed() {
        model.player().playback().nextStep();
        assertEquals(CellFrame.STRONG, style(GridName.INPUT, 1, 1).frame());
        model.player().options().pointedAt().set(Optional.of(new GridCell(GridName.OUTPUT, Cell.at(0, 1))));
        assertEquals(CellFrame.STRONG, style(GridName.INPUT, 1, 3).frame());
        assertEquals(CellFrame.NONE, style(GridName.INPUT, 1, 1).frame());
    }

    @ParameterizedTest
    @EnumSource
    void everyPresetOfEveryKindCanBeWalkedInEveryView(PoolingView view) {
        for (PoolingPreset preset : PoolingPreset.ALL) {
            model.choose(preset);
            for (PoolingKind kind : PoolingKind.values()) {
                model.set(kind);
                model.showView(view);
                int images = state().batch().images(); // of many, not every position of each
                for (int position = 0; position <= model.player().walk().length(); position += images * images) {
                    model.player().playback().seek(position);
                    state().blocks().forEach(this::stylesOf);
                }
                model.player().playback().last();
                Block target = state().block(model.player().walk().operation().target())
                        .orElseThrow();
                Set<String> shown =
                        stylesOf(target).stream().map(CellStyle::text).collect(Collectors.toSet());
                NumberTable result = model.player().result();
                Set<String> expected = result.sizes()
                        .cells()
                        .filter(cell -> cell.image() == images - 1)
                        .map(result::at)
                        .map(NumberText::inCell)
                        .collect(Collectors.toSet());
                assertEquals(expected, shown);
            }
        }
    }

    private List<CellStyle> stylesOf(Block block) {
        return block.slices().stream()
                .flatMap(slice -> IntStream.range(0, slice.rows() * slice.columns())
                        .mapToObj(index -> slice.cell(index / slice.columns(), index % slice.columns())))
                .map(cell -> state().styles().apply(new GridCell(block.grid(), cell)))
                .toList();
    }

    @Test
    void theGradientGoesToTheWinnersAndTheOthersAreMarked() {
        model.showView(PoolingView.BACKWARD);
        assertEquals(
                NumberTable.parse("0 0 0 0 / 0 1 0 1 / 1 0 0 0 / 0 0 0 1"),
                model.player().result());
        assertFalse(style(GridName.INPUT, 1, 1).blocked());
        assertTrue(style(GridName.INPUT, 0, 0).blocked());
        assertTrue(model.numbers()
                .enter(new GridCell(GridName.OUTPUT_GRADIENT, Cell.at(0, 0)), "5")
                .isEmpty());
        assertEquals(
                NumberTable.parse("0 0 0 0 / 0 5 0 1 / 1 0 0 0 / 0 0 0 1"),
                model.player().result());
        model.set(PoolingKind.AVERAGE);
        assertEquals(BigDecimal.valueOf(1.25), model.player().result().at(Cell.at(0, 0)));
        assertFalse(style(GridName.INPUT, 0, 0).blocked());
    }

    @Test
    @DisplayName("1 2 / 2 2: the first 2 takes it, in the output and in the gradient, and that is said")
    void aTie() {
        model.open(PoolingState.of(PoolingCase.of(NumberTable.parse("1 2 / 2 2"), PoolingKind.MAX, 2)));
        assertEquals(List.of(), model.rules());
        model.player().playback().last();
        assertEquals(
                LocalizedMessage.of("stage.strip.tie"),
                model.player().stateProperty().get().sum().orElseThrow().note());
        assertEquals(
                LocalizedMessage.of(
                        "stage.spoken.tie",
                        LocalizedMessage.of(
                                "stage.spoken.written",
                                Narration.cellName(LocalizedMessage.of("pooling.output"), Cell.at(0, 0), false),
                                "2")),
                model.player().stateProperty().get().spoken());
        assertEquals(CellFrame.STRONG, style(GridName.INPUT, 0, 1).frame());
        assertEquals(CellFrame.NONE, style(GridName.INPUT, 1, 0).frame());

        model.showView(PoolingView.BACKWARD);
        assertEquals(NumberTable.parse("0 1 / 0 0"), model.player().result());
        assertEquals(
                List.of(LocalizedMessage.of("pooling.backward.MAX"), LocalizedMessage.of("pooling.backward.tie", 1)),
                model.rules());
        model.set(PoolingKind.MIN);
        assertEquals(
                List.of(LocalizedMessage.of("pooling.backward.MIN"), LocalizedMessage.of("pooling.backward.noTie")),
                model.rules());
        model.set(PoolingKind.AVERAGE);
        assertEquals(List.of(LocalizedMessage.of("pooling.backward.SUM")), model.rules());
    }

    @Test
    @DisplayName(
            "a tie is said when the second of the equal numbers is compared, and no longer when a larger one comes")
    void aTieOnTheWay() {
        model.open(PoolingState.of(PoolingCase.of(NumberTable.parse("2 2 / 3 1"), PoolingKind.MAX, 2)));
        assertEquals(List.of(false, false, true, false, false, false), ties());
    }

    private List<Boolean> ties() {
        return IntStream.rangeClosed(0, model.player().walk().length())
                .mapToObj(position -> {
                    model.player().playback().seek(position);
                    return model.player()
                            .stateProperty()
                            .get()
                            .sum()
                            .orElseThrow()
                            .note()
                            .key()
                            .equals("stage.strip.tie");
                })
                .toList();
    }

    @Test
    @DisplayName("the lecture's input one cell to the right: 15 of 16 inputs change, 3 of 4 outputs")
    void theMovedInput() {
        model.showView(PoolingView.SHIFTED);
        assertEquals(new ShiftFacts(15, 16, 3, 4), model.shiftFactsProperty().get());
        assertTrue(style(GridName.OUTPUT_BEFORE, 0, 0).blocked());
        assertFalse(style(GridName.OUTPUT_BEFORE, 1, 0).blocked());
        assertFalse(model.player().stateProperty().get().isEditable(input(0, 0)));
        model.shift(ShiftDirection.UP);
        assertEquals(NumberTable.parse("6 8 / 2 4"), model.player().result());
    }

    @Test
    void theInputBeforeTheShiftIsBesideTheShiftedOne() {
        model.showView(PoolingView.SHIFTED);
        NumberTable before = model.example().input();
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                assertEquals(
                        NumberText.inCell(before.at(Cell.at(row, column))),
                        style(GridName.INPUT_BEFORE, row, column).text());
                assertEquals(
                        column == 0 ? "0" : NumberText.inCell(before.at(Cell.at(row, column - 1))),
                        style(GridName.INPUT, row, column).text());
            }
        }
        assertEquals(
                List.of(GridName.INPUT_BEFORE, GridName.INPUT, GridName.OUTPUT, GridName.OUTPUT_BEFORE),
                model.player().stateProperty().get().blocks().stream()
                        .map(Block::grid)
                        .toList());
        assertEquals(before, model.table(GridName.INPUT_BEFORE));
    }

    @ParameterizedTest
    @EnumSource
    void poolingHidesTheShiftOfSoftSpotsAndNotOfAThinStroke(ShiftDirection direction) {
        model.choose(preset("spots-9x9"));
        assertEquals(PoolingView.SHIFTED, model.viewProperty().get());
        model.shift(direction);
        ShiftFacts spots = model.shiftFactsProperty().get();
        assertTrue(spots.changedOutputs() <= 2 && spots.changedInputs() >= 79, spots::toString);
        model.choose(preset("stroke-8x8"));
        ShiftFacts stroke = model.shiftFactsProperty().get();
        assertTrue(stroke.changedOutputs() * 64 > stroke.changedInputs() * 16, stroke::toString);
        assertEquals(ShiftFacts.Verdict.MORE, stroke.verdict());
    }

    @Test
    void whatIsSaidAboutAShiftFollowsFromTheNumbers() {
        assertEquals(ShiftFacts.Verdict.UNMOVED, new ShiftFacts(0, 16, 0, 4).verdict());
        assertEquals(ShiftFacts.Verdict.NOTHING, new ShiftFacts(9, 16, 0, 4).verdict());
        assertEquals(ShiftFacts.Verdict.LESS, new ShiftFacts(9, 16, 2, 4).verdict());
        assertEquals(ShiftFacts.Verdict.SAME, new ShiftFacts(8, 16, 2, 4).verdict());
        assertEquals(ShiftFacts.Verdict.MORE, new ShiftFacts(7, 16, 2, 4).verdict());
        Texts texts = new Texts(Language.ENGLISH);
        assertEquals(
                "Input: 21 of 64 numbers changed (33 %). Output: 7 of 16 (44 %)."
                        + " That is a larger share: here pooling does not hide the shift.",
                texts.get(new ShiftFacts(21, 64, 7, 16).sentence()));
    }

    @Test
    void afterAPresetInItsOwnViewTheNextOneIsShownAsBefore() {
        model.showView(PoolingView.IM2COL);
        model.choose(preset("spots-9x9"));
        assertEquals(PoolingView.SHIFTED, model.viewProperty().get());
        model.choose(preset("stroke-8x8"));
        model.choose(preset("average-4x4"));
        assertEquals(PoolingView.IM2COL, model.viewProperty().get());
    }

    @Test
    void aPictureAndWhatPoolingMakesOfItAreGrey() {
        model.choose(preset("stroke-8x8"));
        model.player().playback().last();
        for (GridName grid : List.of(GridName.INPUT_BEFORE, GridName.INPUT, GridName.OUTPUT, GridName.OUTPUT_BEFORE)) {
            assertEquals(CellStyle.Scale.GREYS, style(grid, 1, 1).shade().scale(), grid::toString);
        }
    }

    @Test
    void theForwardViewsShareTheirPositionAndTheBackwardViewHasItsOwn() {
        model.player().playback().seek(7);
        model.showView(PoolingView.IM2COL);
        assertEquals(7, model.player().playback().positionProperty().get());
        model.showView(PoolingView.BACKWARD);
        assertEquals(0, model.player().playback().positionProperty().get());
        model.player().playback().seek(3);
        model.showView(PoolingView.SHIFTED);
        assertEquals(7, model.player().playback().positionProperty().get());
        model.showView(PoolingView.SLIDING);
        assertEquals(7, model.player().playback().positionProperty().get());
        model.showView(PoolingView.BACKWARD);
        assertEquals(3, model.player().playback().positionProperty().get());
    }

    /** 4 x 4 in windows of 2 x 2: the upper right window belongs to output row 1, column 2. */
    @Test
    void theWindowOfAnOutputGradientIsHighlighted() {
        model.set(PoolingKind.AVERAGE);
        model.showView(PoolingView.BACKWARD);
        Set<Cell> upperRight = Set.of(Cell.at(0, 2), Cell.at(0, 3), Cell.at(1, 2), Cell.at(1, 3));
        model.player().options().pointedAt().set(Optional.of(new GridCell(GridName.OUTPUT_GRADIENT, Cell.at(0, 1))));
        assertEquals(upperRight, litInputs());
        model.player().options().pointedAt().set(Optional.of(new GridCell(GridName.INPUT_GRADIENT, Cell.at(3, 0))));
        assertEquals(Set.of(Cell.at(3, 0)), litInputs());
        model.player().options().pointedAt().set(Optional.empty());

        model.player().goTo(new GridCell(GridName.INPUT_GRADIENT, Cell.at(1, 2)));
        assertEquals(Set.of(Cell.at(1, 2)), litInputs(), "the input whose gradient it is");
        model.player().playback().previousMicroStep();
        assertEquals(upperRight, litInputs(), "its window, while its share is added");
    }

    private Set<Cell> litInputs() {
        return model.example()
                .input()
                .sizes()
                .cells()
                .filter(cell -> style(GridName.INPUT, cell.row(), cell.column()).emphasis() != Emphasis.DIMMED)
                .collect(Collectors.toSet());
    }

    @Test
    void paddingOfAMaxPoolingShowsNoNumber() {
        model.setAll(PoolingSetting.Kind.PADDING, 1);
        assertEquals("", style(GridName.INPUT, -1, 0).text());
        model.set(PoolingKind.AVERAGE);
        assertEquals("0", style(GridName.INPUT, -1, 0).text());
        model.setCountPadding(false);
        assertEquals("", style(GridName.INPUT, -1, 0).text());
    }

    @Test
    void whatCannotBeSaysWhyAndOffersWhatCan() {
        model.setAll(PoolingSetting.Kind.WINDOW, 5);
        SettingProblem<PoolingSettings> problem = model.problemProperty().get().orElseThrow();
        assertEquals("pooling.impossible.both", problem.why().key());
        assertEquals(List.of(5, 4, 0, 4), problem.why().arguments());
        assertEquals(PoolingPreset.OPENING.example(), model.example());
        assertEquals(5, model.settingsProperty().get().get(PoolingSetting.WINDOW_ROWS));
        model.apply(problem.fixes().getFirst());
        assertTrue(model.problemProperty().get().isEmpty());
        assertEquals(1, model.settingsProperty().get().get(PoolingSetting.PADDING_ROWS));

        model.setAll(PoolingSetting.Kind.WINDOW, 1);
        assertEquals(
                "pooling.impossible.alone.both",
                model.problemProperty().get().orElseThrow().why().key());
    }

    @Test
    void whateverIsAskedForThereIsAWayOn() {
        Random random = new Random(91);
        for (int trial = 0; trial < 3000; trial++) {
            edit(random);
            if (model.problemProperty().get().isPresent()) {
                List<SuggestedFix<PoolingSettings>> offers =
                        model.problemProperty().get().get().fixes();
                assertFalse(offers.isEmpty());
                model.apply(offers.get(random.nextInt(offers.size())));
                assertTrue(model.problemProperty().get().isEmpty());
            }
        }
    }

    @Test
    void everythingIsUndoneBackToTheStartAndDoneAgain() {
        Random random = new Random(92);
        for (int trial = 0; trial < 300; trial++) {
            edit(random);
        }
        PoolingState last = model.stateProperty().get();
        while (model.history().canUndoProperty().get()) {
            model.undo();
        }
        assertEquals(
                PoolingState.of(PoolingPreset.OPENING.example()),
                model.stateProperty().get());
        while (model.history().canRedoProperty().get()) {
            model.redo();
        }
        assertEquals(last, model.stateProperty().get());
    }

    @Test
    void undoFromTheOnlyOutputLeadsToThePositionBefore() {
        for (int position = 0; position <= model.player().walk().length(); position++) {
            model.player().playback().seek(position);
            model.set(PoolingKind.GLOBAL_AVERAGE);
            model.player().playback().first();
            model.undo();
            assertEquals(position, model.player().playback().positionProperty().get());
            model.redo();
            assertEquals(0, model.player().playback().positionProperty().get());
            model.undo();
        }
    }

    @Test
    void undoThatDoesNotChangeTheStepsKeepsThePosition() {
        model.numbers().enter(input(0, 0), "9");
        model.player().playback().nextStep();
        model.undo();
        assertEquals(1, model.player().frameProperty().get().written());
    }

    private void edit(Random random) {
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> {
                PoolingSetting setting = PoolingSetting.values()[random.nextInt(PoolingSetting.values().length)];
                int largest = setting == PoolingSetting.BATCH ? 3 : setting.largest(); // more take their time
                model.set(setting, setting.smallest() + random.nextInt(largest - setting.smallest() + 1));
            }
            case 3 -> model.set(PoolingKind.values()[random.nextInt(5)]);
            case 4 -> model.setRoundedUp(random.nextBoolean());
            case 5 -> model.numbers().enter(input(0, 0), String.valueOf(random.nextInt(100)));
            case 6 -> model.showView(PoolingView.values()[random.nextInt(4)]);
            default -> model.numbers().randomize(RandomNumbers.Purpose.INPUT);
        }
    }

    @Test
    void aDragIsOneEdit() {
        model.numbers().drag(input(0, 0), BigDecimal.valueOf(2), true);
        model.numbers().drag(input(0, 0), BigDecimal.valueOf(3), false);
        model.numbers().drag(input(0, 0), BigDecimal.valueOf(4), false);
        assertEquals(BigDecimal.valueOf(4), model.numbers().numberAt(input(0, 0)));
        model.undo();
        assertEquals(PoolingPreset.OPENING.example(), model.example());
        assertFalse(model.history().canUndoProperty().get());
    }

    @Test
    void aSpreadsheetIsPastedAndALargerInputOffered() {
        assertEquals(
                "1\t1\t2\t4\n5\t6\t7\t8\n3\t2\t1\t0\n1\t2\t3\t4",
                model.numbers().copy(input(0, 0)));
        assertTrue(model.numbers().paste(input(2, 2), "9\t8\n7\t6").isEmpty());
        assertEquals(
                NumberTable.parse("1 1 2 4 / 5 6 7 8 / 3 2 9 8 / 1 2 7 6"),
                model.example().input());
        NumberEdits.Refusal refusal = model.numbers().paste(input(3, 3), "5\t5").orElseThrow();
        assertEquals("stage.paste.noRoom", refusal.why().key());
        refusal.offers().getFirst().action().get();
        assertEquals(5, model.example().input().sizes().columns());
        assertEquals(BigDecimal.valueOf(5), model.example().input().at(Cell.at(3, 4)));
    }

    @Test
    void numbersThatASmallerInputCutOffComeBack() {
        model.setAll(PoolingSetting.Kind.INPUT, 2);
        assertEquals(NumberTable.parse("1 1 / 5 6"), model.example().input());
        model.setAll(PoolingSetting.Kind.INPUT, 4);
        assertEquals(PoolingPreset.OPENING.example(), model.example());
    }
}
