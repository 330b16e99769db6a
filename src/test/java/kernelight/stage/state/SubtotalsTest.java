package kernelight.stage.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.network.Network;
import kernelight.formula.Quantity;
import kernelight.walk.BackwardCase;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.FilterGradient;
import kernelight.walk.InputGradient;
import kernelight.walk.NumberTable;
import kernelight.walk.Operation;
import kernelight.walk.Sizes;
import kernelight.walk.Walk;
import kernelight.walk.layer.NetworkWalks;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SubtotalsTest {
    @Test
    @DisplayName("a map of LeNet-5 of 1998 that reads channels 2, 3 and 4 names these")
    void connectionTable() {
        NetworkWalks walks = walks(Architecture.LENET5_OF_1998);
        assertEquals(channels(2, 3, 4), names(walks.of("C3"), new Cell(0, 1, 0, 0, 0)));
    }

    @Test
    @DisplayName("the inputs of a fully connected layer are summed up by the maps they were")
    void fullyConnected() {
        List<LocalizedMessage> maps = IntStream.rangeClosed(1, 16)
                .mapToObj(map -> LocalizedMessage.of("stage.strip.part.channel", map))
                .toList();
        assertEquals(maps, names(walks(Architecture.LENET5).of("F5"), new Cell(0, 0, 0, 0, 0)));
    }

    @Test
    @DisplayName("a gradient with respect to the input is summed up by the filters it comes through")
    void inputGradient() {
        ConvolutionCase example = ConvolutionCase.of(
                NumberTable.filled(Sizes.of(4, 4), cell -> BigDecimal.ONE),
                NumberTable.filled(new Sizes(3, 1, 1, 3, 3), cell -> BigDecimal.ONE));
        NumberTable gradient = NumberTable.filled(example.outputSizes(), cell -> BigDecimal.ONE);
        List<LocalizedMessage> filters = IntStream.rangeClosed(1, 3)
                .mapToObj(filter -> LocalizedMessage.of("stage.strip.part.filter", filter))
                .toList();
        assertEquals(filters, names(new InputGradient(new BackwardCase(example, gradient)), Cell.at(1, 1)));
    }

    @Test
    @DisplayName("in three dimensions a weight's gradient is summed up by depth slices")
    void depthSlices() {
        Axis two = Axis.of(2);
        ConvolutionCase example = new ConvolutionCase(
                3,
                NumberTable.filled(new Sizes(1, 1, 4, 3, 3), cell -> BigDecimal.ONE),
                NumberTable.filled(new Sizes(2, 1, 2, 2, 2), cell -> BigDecimal.ONE),
                List.of(),
                new Window(two, two, two, PaddingMode.ZEROS, Rounding.DOWN),
                1,
                false,
                false);
        NumberTable gradient = NumberTable.filled(example.outputSizes(), cell -> BigDecimal.ONE);
        List<LocalizedMessage> planes = IntStream.rangeClosed(1, 3)
                .mapToObj(plane -> LocalizedMessage.of("stage.strip.part.plane", plane))
                .toList();
        assertEquals(planes, names(new FilterGradient(new BackwardCase(example, gradient)), new Cell(1, 0, 0, 0, 0)));
    }

    @Test
    @DisplayName("where subtotals stand elsewhere, a finished sum is theirs, and until then one of products")
    void subtotalsAsTerms() {
        Walk walk = new Walk(walks(Architecture.LENET5).of("C3"));
        int written = walk.positionOf(new Cell(0, 2, 0, 3, 4));
        SumLine whole = line(walk, written);
        SumLine summed = whole.withSubtotalsAsTerms();
        assertEquals(SumLine.Subtotals.NONE, summed.subtotals());
        assertEquals(6, summed.terms().size());
        assertEquals(6, summed.done());
        for (int part = 0; part < 6; part++) {
            String subtotal = whole.subtotals().begun().get(part).value();
            assertEquals(
                    subtotal,
                    summed.terms().sign(part).orElse("") + summed.terms().first(part));
            assertEquals(
                    part > 0 && subtotal.startsWith("\u2212"),
                    summed.terms().sign(part).isPresent());
            assertEquals(25 * (part + 1), summed.terms().end(part));
        }
        assertEquals(whole.result(), summed.result());
        SumLine before = line(walk, written - 20);
        assertEquals(150, before.withSubtotalsAsTerms().terms().size());
    }

    @Test
    @DisplayName("a finished sum of one part is the number that all its products make, and what is added to it")
    void manyTermsOfOnePartAreOneNumber() {
        Walk walk = new Walk(walks(Architecture.LENET5).of("C1"));
        int written = walk.positionOf(new Cell(0, 2, 0, 3, 4));
        SumLine whole = line(walk, written);
        SumLine summed = whole.withSubtotalsAsTerms();
        assertEquals(1, summed.terms().size());
        assertEquals(whole.terms().running(24), summed.terms().first(0));
        assertEquals(
                Optional.of(LocalizedMessage.of("stage.strip.all", 25)),
                summed.terms().name(0));
        assertEquals(25, summed.terms().end(0));
        assertEquals(whole.after(), summed.after());
        assertEquals(whole.result(), summed.result());
        assertEquals(25, line(walk, written - 5).withSubtotalsAsTerms().terms().size());
    }

    private static List<LocalizedMessage> channels(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(number -> LocalizedMessage.of("stage.strip.part.channel", number))
                .toList();
    }

    private static List<LocalizedMessage> names(Operation operation, Cell written) {
        Walk walk = new Walk(operation);
        return line(walk, walk.positionOf(written)).subtotals().begun().stream()
                .map(SumLine.Subtotal::part)
                .toList();
    }

    private static SumLine line(Walk walk, int position) {
        return SumLines.of(
                walk.frameAt(position),
                grid -> Quantity.INPUT,
                Quantity.OUTPUT,
                1,
                at -> Narration.place(at.place(), false));
    }

    private static NetworkWalks walks(Architecture architecture) {
        Network network = architecture.create(3);
        SplittableRandom random = new SplittableRandom(4);
        float[] image = new float[network.inputShape().size()];
        for (int index = 0; index < image.length; index++) {
            image[index] = (float) random.nextDouble();
        }
        return NetworkWalks.of(network, image);
    }
}
