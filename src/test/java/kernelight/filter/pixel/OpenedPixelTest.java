package kernelight.filter.pixel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kernelight.engine.training.BatchRunner;
import kernelight.filter.Combination;
import kernelight.filter.DefinedFilter;
import kernelight.filter.EdgeRule;
import kernelight.filter.Filter;
import kernelight.filter.FilterProblem;
import kernelight.filter.FilterSettings;
import kernelight.filter.FilterText;
import kernelight.filter.Kernel;
import kernelight.filter.Planes;
import kernelight.filter.chain.Maps;
import kernelight.filter.chain.Step;
import kernelight.stage.player.OperationTables;
import kernelight.stage.player.StagePlayer;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.GridName;
import kernelight.walk.Operand;
import kernelight.walk.Operation;
import kernelight.walk.PoolingKind;
import kernelight.walk.Term;
import kernelight.walk.Walk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpenedPixelTest {
    private static final int CASES = 40;
    private static final int PIXELS = 12;

    private final SplittableRandom random = new SplittableRandom(88);

    @ParameterizedTest
    @EnumSource(EdgeRule.class)
    @DisplayName("random filters: the sum that is shown is the engine's number, and its terms add up to it")
    void filters(EdgeRule edges) throws FilterProblem {
        for (int number = 0; number < CASES; number++) {
            int planes = random.nextBoolean() ? 1 : 3;
            Planes picture = DefinedFilter.picture(planes, random.nextInt(20, 40), random.nextInt(20, 40), random);
            FilterSettings settings = new FilterSettings(
                    edges,
                    random.nextInt(1, 4),
                    random.nextInt(1, 3),
                    random.nextBoolean(),
                    random.nextBoolean() ? 0 : random.nextInt(-40, 40),
                    random.nextBoolean());
            Maps maps = random.nextBoolean() ? Maps.EACH : Maps.ALL;
            Step step = new Step.Filters(List.of(filter(planes), filter(planes)), settings, maps);
            assertOpens(step, picture);
        }
    }

    private Filter filter(int planes) throws FilterProblem {
        int rows = random.nextInt(1, 8);
        int columns = random.nextInt(1, 8);
        return switch (random.nextInt(4)) {
            case 0 -> FilterText.parse("sobel");
            case 1 -> FilterText.parse("sobel-angle");
            case 2 -> {
                List<Kernel> kernels = new ArrayList<>();
                for (int plane = 0; plane < planes; plane++) {
                    kernels.add(DefinedFilter.kernel(3, 3, random));
                }
                yield new Filter("channels", kernels, Combination.CHANNELS);
            }
            default -> Filter.of("own", DefinedFilter.kernel(3, 3, random));
        };
    }

    @Test
    @DisplayName("kernels of any size, with even sides, far over the edge")
    void anySize() throws FilterProblem {
        for (int number = 0; number < CASES; number++) {
            Planes picture = DefinedFilter.picture(1, 31, 33, random);
            EdgeRule edges = EdgeRule.values()[random.nextInt(EdgeRule.values().length)];
            Filter own = Filter.of("own", DefinedFilter.kernel(random.nextInt(1, 16), random.nextInt(1, 16), random));
            FilterSettings settings =
                    new FilterSettings(edges, random.nextInt(1, 4), 2, random.nextBoolean(), 0, false);
            assertOpens(new Step.Filters(List.of(own), settings, Maps.EACH), picture);
        }
    }

    private void assertOpens(Step step, Planes picture) throws FilterProblem {
        Planes output = step.apply(picture, BatchRunner.onCallingThread());
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            int map = random.nextInt(output.planes().size());
            int row = pixel == 0 ? 0 : random.nextInt(output.height());
            int column = pixel == 1 ? output.width() - 1 : random.nextInt(output.width());
            OpenedPixel opened = OpenedPixel.of(step, picture, map, row, column);
            float shown = output.at(map, row, column);
            assertEquals(shown, opened.value().doubleValue(), 1e-4 * Math.max(1, Math.abs(shown)), step.toString());
            for (Operation sum : opened.sums()) {
                assertAddsUp(sum);
            }
            assertTrue(opened.read().size() == 1
                    || opened.read().size() == picture.planes().size());
        }
    }

    /** As the walk shows it, and with every number that a term says it reads being in its table. */
    private static void assertAddsUp(Operation operation) {
        CellFormula formula = operation.formula(Cell.at(0, 0));
        BigDecimal sum = BigDecimal.ZERO;
        for (Term term : formula.terms()) {
            sum = sum.add(term.firstValue().multiply(term.secondValue()));
            assertEquals(operand(operation, GridName.INPUT).at(term.first().cell()), term.firstValue());
            term.second()
                    .ifPresent(weight ->
                            assertEquals(operand(operation, GridName.FILTER).at(weight.cell()), term.secondValue()));
        }
        assertEquals(0, sum.compareTo(formula.after(formula.terms().size(), 0)));
        Walk walk = new Walk(operation);
        assertEquals(formula.result(), walk.frameAt(walk.length()).value());
        assertEquals(formula.result(), walk.result().at(Cell.at(0, 0)));
    }

    private static Operand operand(Operation operation, GridName name) {
        return operation.operands().stream()
                .filter(operand -> operand.name() == name)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("beyond the edge are copies, marked as padding")
    void padding() {
        Planes picture = Planes.grey(2, 3, 1, 2, 3, 4, 5, 6);
        Filter box = Filter.of("sum", new Kernel(3, 3, new float[] {1, 1, 1, 1, 1, 1, 1, 1, 1}));
        assertEquals("[5, 4, 5, 2, 1, 2, 5, 4, 5]", corner(box, EdgeRule.REFLECT, picture));
        assertEquals("[1, 1, 2, 1, 1, 2, 4, 4, 5]", corner(box, EdgeRule.REPLICATE, picture));
        assertEquals("[6, 4, 5, 3, 1, 2, 6, 4, 5]", corner(box, EdgeRule.CIRCULAR, picture));
        assertEquals("[0, 0, 0, 0, 1, 2, 0, 4, 5]", corner(box, EdgeRule.ZERO, picture));
    }

    private static String corner(Filter filter, EdgeRule edges, Planes picture) {
        Step step = new Step.Filters(List.of(filter), FilterSettings.plain(edges), Maps.EACH);
        Operation sum = OpenedPixel.of(step, picture, 0, 0, 0).sums().getFirst();
        List<Term> terms = sum.formula(Cell.at(0, 0)).terms();
        Operand input = operand(sum, GridName.INPUT);
        for (int term = 0; term < terms.size(); term++) {
            boolean isBeyond = term < 3 || term % 3 == 0;
            assertEquals(isBeyond, input.isPadding(terms.get(term).first().cell()));
        }
        return terms.stream().map(Term::firstValue).toList().toString();
    }

    @Test
    @DisplayName("a magnitude opens into its two sums and their root, an angle into its two sums")
    void magnitudeAndAngle() throws FilterProblem {
        Planes picture = Planes.grey(3, 3, 0, 0, 1, 0, 0, 1, 1, 1, 2);
        FilterSettings settings = new FilterSettings(EdgeRule.NONE, 1, 1, false, -1, false);
        OpenedPixel magnitude = open("sobel", settings, picture);
        assertEquals(List.of("4", "4"), results(magnitude));
        assertEquals(Math.sqrt(32) - 1, magnitude.value().doubleValue(), 1e-12);
        CellFormula root = magnitude.combined().orElseThrow().formula(Cell.at(0, 0));
        assertEquals(BigDecimal.valueOf(32), root.after(2, 0));
        assertEquals(magnitude.value(), root.result());
        OpenedPixel angle = open("sobel-angle", settings, picture);
        assertEquals(List.of("4", "4"), results(angle));
        assertEquals(44, angle.value().doubleValue(), 1e-12);
        assertTrue(angle.combined().isEmpty());
    }

    private static OpenedPixel open(String filter, FilterSettings settings, Planes picture) throws FilterProblem {
        Step step = new Step.Filters(List.of(FilterText.parse(filter)), settings, Maps.EACH);
        return OpenedPixel.of(step, picture, 0, 0, 0);
    }

    private static List<String> results(OpenedPixel opened) {
        return opened.sums().stream()
                .map(sum -> sum.formula(Cell.at(0, 0)).result().toPlainString())
                .toList();
    }

    @Test
    @DisplayName("convolution: the weights lie on the picture turned by half a turn")
    void flipped() {
        Filter filter = Filter.of("own", new Kernel(1, 3, new float[] {1, 2, 3}));
        FilterSettings settings = new FilterSettings(EdgeRule.ZERO, 1, 1, true, 0, false);
        Step step = new Step.Filters(List.of(filter), settings, Maps.EACH);
        Operation sum = OpenedPixel.of(step, Planes.grey(1, 3, 10, 20, 30), 0, 0, 1)
                .sums()
                .getFirst();
        assertEquals(
                "[3, 2, 1]",
                sum.formula(Cell.at(0, 0)).terms().stream()
                        .map(Term::secondValue)
                        .toList()
                        .toString());
        assertEquals(new BigDecimal(30 + 40 + 30), sum.formula(Cell.at(0, 0)).result());
    }

    @Test
    @DisplayName("a stage plays it: the window lies in the whole picture, the number is the only output")
    void onAStage() throws FilterProblem {
        Planes picture = DefinedFilter.picture(1, 30, 40, random);
        Step step = new Step.Filters(
                List.of(FilterText.parse("sobel-x")), FilterSettings.plain(EdgeRule.CIRCULAR), Maps.EACH);
        Operation sum = OpenedPixel.of(step, picture, 0, 0, 39).sums().getFirst();
        StagePlayer player = new StagePlayer(new OperationTables(sum));
        assertEquals(10, player.walk().length()); // nine products, and the number is written
        player.playback().seek(9);
        assertEquals(
                step.apply(picture, BatchRunner.onCallingThread()).at(0, 0, 39),
                player.frameProperty().get().value().floatValue());
        Cell last =
                player.frameProperty().get().currentTerm().orElseThrow().first().cell();
        assertEquals(Cell.at(1, 40), last); // beyond the right edge: the first column again
        assertEquals(
                picture.at(0, 1, 0),
                player.frameProperty()
                        .get()
                        .currentTerm()
                        .orElseThrow()
                        .firstValue()
                        .floatValue());
    }

    @Test
    @DisplayName("ReLU and pooling open too")
    void reluAndPooling() throws FilterProblem {
        float[] numbers = new float[2 * 9 * 11];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextInt(-50, 50);
        }
        Planes maps = new Planes(
                9, 11, List.of(java.util.Arrays.copyOf(numbers, 99), java.util.Arrays.copyOfRange(numbers, 99, 198)));
        for (Step step : List.of(
                new Step.Relu(),
                Step.Pooling.ofTwo(PoolingKind.MAX),
                new Step.Pooling(PoolingKind.AVERAGE, 3, 2),
                new Step.Pooling(PoolingKind.MAX, 1, 3))) {
            Planes output = step.apply(maps, BatchRunner.onCallingThread());
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                int map = random.nextInt(2);
                int row = random.nextInt(output.height());
                int column = random.nextInt(output.width());
                OpenedPixel opened = OpenedPixel.of(step, maps, map, row, column);
                assertEquals(output.at(map, row, column), opened.value().doubleValue(), 1e-5, step.toString());
                assertEquals(List.of(map), opened.read());
                for (Term term : opened.sums().getFirst().formula(Cell.at(0, 0)).terms()) {
                    Cell cell = term.first().cell();
                    assertEquals(
                            maps.at(map, cell.row(), cell.column()),
                            term.firstValue().floatValue());
                }
            }
        }
    }
}
