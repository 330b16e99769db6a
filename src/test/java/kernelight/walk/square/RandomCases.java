package kernelight.walk.square;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Possible cases of all sizes the screen allows; numbers are whole in half of them. */
public final class RandomCases {

    private RandomCases() {}

    public static Stream<ConvolutionCase> of(RandomGenerator random, int count) {
        return Stream.generate(() -> one(random)).limit(count);
    }

    private static ConvolutionCase one(RandomGenerator random) {
        while (true) {
            int decimals = random.nextBoolean() ? 0 : 1 + random.nextInt(3);
            WindowAxis rows = axis(random, random.nextInt(7), 1 + random.nextInt(5));
            WindowAxis columns = axis(random, rows.padding(), rows.stride());
            if (rows.isPossible() && columns.isPossible()) {
                return new ConvolutionCase(
                        grid(random, rows.input(), columns.input(), decimals),
                        grid(random, rows.filter(), columns.filter(), decimals),
                        rows.padding(),
                        rows.stride(),
                        random.nextBoolean() ? BigDecimal.ZERO : number(random, decimals));
            }
        }
    }

    private static WindowAxis axis(RandomGenerator random, int padding, int stride) {
        return new WindowAxis(1 + random.nextInt(16), 1 + random.nextInt(7), padding, stride);
    }

    private static NumberGrid grid(RandomGenerator random, int rows, int columns, int decimals) {
        List<BigDecimal> values = new ArrayList<>();
        for (int index = 0; index < rows * columns; index++) {
            values.add(number(random, decimals));
        }
        return new NumberGrid(rows, columns, values);
    }

    private static BigDecimal number(RandomGenerator random, int decimals) {
        return BigDecimal.valueOf(random.nextInt(-999, 1000), decimals);
    }
}
