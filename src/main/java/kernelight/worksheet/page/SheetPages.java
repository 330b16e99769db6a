package kernelight.worksheet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kernelight.exercise.topic.Blank;
import kernelight.exercise.topic.Exercise;
import kernelight.export.file.TextMeasure;
import kernelight.ui.surface.Picture;
import kernelight.words.LocalizedMessage;
import kernelight.words.Translation;
import kernelight.worksheet.AnswerPart;
import kernelight.worksheet.GivenTable;
import kernelight.worksheet.Variant;
import kernelight.worksheet.WrittenNumber;

/** The pages of a variant: what students get, without any answer, and apart from it the key. */
public final class SheetPages {
    private static final double BETWEEN_QUESTIONS = 26;
    private static final double WITHIN_QUESTION = 9;
    private static final double BEFORE_STEPS = 7;
    private static final double BETWEEN_STEPS = 2;
    /** How long the lines are on which a number is written, and a name. */
    private static final double LINE = 120;

    private static final double NAME = 200;
    /** Less paper than this is of no use. */
    private static final double LEAST_WORKING = 40;
    /** With less of the empty paper that is wanted a question rather begins a new page. */
    private static final double LEAST_SHARE = 0.4;

    private final Variant variant;
    private final Translation words;
    private final Paper paper;
    private final TextMeasure measure = new TextMeasure();
    private final PageFlow flow;
    private final double width;

    private SheetPages(Variant variant, Translation words, Paper paper) {
        this.variant = variant;
        this.words = words;
        this.paper = paper;
        flow = new PageFlow(paper);
        width = SheetPage.width(paper) - Numbered.INDENT;
    }

    /** The questions, with places to write into. */
    public static List<Picture> sheet(Variant variant, WorkingSpace working, Translation words, Paper paper) {
        return new SheetPages(variant, words, paper).sheet(working);
    }

    /** @param solutions whether each answer is worked out, step by step */
    public static List<Picture> key(Variant variant, boolean solutions, Translation words, Paper paper) {
        return new SheetPages(variant, words, paper).key(solutions);
    }

    private List<Picture> sheet(WorkingSpace working) {
        head("worksheet.title");
        flow.add(
                BlankLines.of(
                        List.of(words.get("worksheet.name"), words.get("worksheet.date")),
                        NAME,
                        SheetPage.width(paper),
                        measure),
                4);
        flow.add(TextBlock.of(words.get("worksheet.decimals"), Ink.SMALL, SheetPage.width(paper), measure), 8);
        for (int index = 0; index < variant.exercises().size(); index++) {
            flow.add(
                    new Numbered((index + 1) + ".", question(variant.exercises().get(index), working)),
                    BETWEEN_QUESTIONS);
        }
        return pages("worksheet.title");
    }

    private List<Picture> key(boolean solutions) {
        head("worksheet.key.title");
        for (int index = 0; index < variant.exercises().size(); index++) {
            Exercise exercise = variant.exercises().get(index);
            flow.add(new Numbered((index + 1) + ".", answer(exercise)), solutions ? BETWEEN_QUESTIONS : 16);
            double gap = BEFORE_STEPS;
            for (LocalizedMessage step : solutions ? exercise.solution() : List.<LocalizedMessage>of()) {
                flow.add(new Numbered("", text(step)), gap);
                gap = BETWEEN_STEPS;
            }
        }
        return pages("worksheet.key.title");
    }

    private void head(String title) {
        String topics = variant.exercises().stream()
                .map(exercise -> exercise.id().topic())
                .distinct()
                .map(topic -> words.get(topic.title()))
                .collect(Collectors.joining(" · "));
        flow.add(SheetHead.of(words.get(title), variantName(), topics, SheetPage.width(paper), measure), 0);
    }

    private List<Picture> pages(String title) {
        int count = flow.count();
        return flow.pages(page -> List.of(
                words.get(title) + " · " + variantName(), words.get("worksheet.page", page, count), "Kernelight"));
    }

    private String variantName() {
        return words.get("worksheet.variant", variant.letter());
    }

    /** The text; tables that are given, beside them those to write into; options; empty paper; lines to write on. */
    private Block question(Exercise exercise, WorkingSpace working) {
        List<GridBlock> grids = new ArrayList<>();
        GivenTable.of(exercise)
                .forEach(table -> grids.add(GridBlock.given(words.get(table.label()), table.rows(), width, measure)));
        List<Block> options = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (AnswerPart part : AnswerPart.of(exercise)) {
            switch (part) {
                case AnswerPart.Line(Blank.Number blank) -> lines.add(words.get(blank.label()));
                case AnswerPart.Grid grid -> grids.add(GridBlock.blank(label(grid), grid.cells(), width, measure));
                case AnswerPart.Options(Blank.Choice choice) -> {
                    options.add(options(choice));
                    lines.add(words.get(choice.label()));
                }
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(text(exercise.text()));
        if (!grids.isEmpty()) {
            blocks.add(new SideBySide(grids, width));
        }
        blocks.addAll(options);
        int beforeLines = blocks.size();
        if (!lines.isEmpty()) {
            blocks.add(BlankLines.of(lines, LINE, width, measure));
        }
        double used = new Block.Column(blocks, WITHIN_QUESTION).height() + WITHIN_QUESTION;
        double height = workingHeight(working.height(), used);
        if (height >= LEAST_WORKING) {
            blocks.add(beforeLines, new WorkingBox(words.get("worksheet.working"), width, height));
        }
        return new Block.Column(blocks, WITHIN_QUESTION);
    }

    /**
     * How much empty paper a question gets: somewhat less than is wanted, if it then fits on the page that is begun.
     *
     * @param used the height of the question without it
     */
    private double workingHeight(double wanted, double used) {
        double left = flow.room(BETWEEN_QUESTIONS) - used;
        return left >= Math.max(LEAST_WORKING, wanted * LEAST_SHARE)
                ? Math.min(wanted, left)
                : Math.min(wanted, SheetPage.height(paper) - used);
    }

    /** Options with pictures stand beside each other, others below each other. */
    private Block options(Blank.Choice choice) {
        List<Block> texts = new ArrayList<>();
        List<GridBlock> pictures = new ArrayList<>();
        for (int index = 0; index < choice.options().size(); index++) {
            Blank.Option option = choice.options().get(index);
            String label = "(" + AnswerPart.Options.letter(index) + ") " + words.get(option.words());
            if (option.picture().isPresent()) {
                GivenTable.channels(option.words(), option.picture().get())
                        .forEach(table -> pictures.add(GridBlock.given(label, table.rows(), width, measure)));
            } else {
                texts.add(TextBlock.of(label, Ink.TEXT, width, measure));
            }
        }
        if (!pictures.isEmpty()) {
            texts.add(new SideBySide(pictures, width));
        }
        return new Block.Column(texts, 4);
    }

    private Block answer(Exercise exercise) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(TextBlock.of(words.get(exercise.id().topic().title()), Ink.TEXT, width, measure));
        List<String> lines = new ArrayList<>();
        List<GridBlock> grids = new ArrayList<>();
        for (AnswerPart part : AnswerPart.of(exercise)) {
            switch (part) {
                case AnswerPart.Line(Blank.Number blank) ->
                    lines.add(words.get(blank.label()) + ": " + WrittenNumber.shown(blank.question()));
                case AnswerPart.Grid grid ->
                    grids.add(GridBlock.filled(
                            label(grid),
                            grid.cells(),
                            (Blank.Number blank) -> WrittenNumber.shown(blank.question()),
                            width,
                            measure));
                case AnswerPart.Options(Blank.Choice choice) ->
                    lines.add(words.get(choice.label()) + ": (" + AnswerPart.Options.letter(choice.right()) + ") "
                            + words.get(choice.options().get(choice.right()).words()));
            }
        }
        if (!lines.isEmpty()) {
            blocks.add(TextBlock.of(String.join(", ", lines), Ink.BOLD, width, measure));
        }
        if (!grids.isEmpty()) {
            blocks.add(new SideBySide(grids, width));
        }
        return new Block.Column(blocks, 4);
    }

    private String label(AnswerPart.Grid grid) {
        return words.get(grid.label().orElse(LocalizedMessage.of("worksheet.answer")));
    }

    private Block text(LocalizedMessage message) {
        return TextBlock.of(words.get(message), Ink.TEXT, width, measure);
    }
}
