package kernelight.exercise.topic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import kernelight.walk.NumberTable;

/**
 * Answers exercises from what is given and from nothing else, by definitions in plain loops. Shares no arithmetic with the
 * app.
 */
final class NaiveAnswers {
    private final Map<String, Value> given = new HashMap<>();

    private NaiveAnswers(List<Given> given) {
        given.forEach(one -> this.given.put(one.name(), one.value()));
    }

    /** The answer's numbers one after the other; for a choice nothing. */
    static List<Double> to(Exercise exercise) {
        NaiveAnswers naive = new NaiveAnswers(exercise.given());
        return switch (exercise.id().topic()) {
            case SIZE -> naive.size();
            case CELL, CHANNELS -> naive.cell();
            case OUTPUT -> naive.output();
            case DILATION -> naive.has("row") ? naive.cell() : naive.size();
            case PARAMETERS -> naive.parameters();
            case POOL -> naive.pool();
            case IM2COL -> naive.im2col();
            case CHOOSE -> naive.choose();
            case MULTIPLICATIONS -> naive.multiplications();
            case RECEPTIVE_FIELD -> naive.receptiveField();
            case GROUPS ->
                switch (exercise.id().level()) {
                    case 1 -> naive.channelsOfFilter();
                    case 2 -> naive.groupShapes();
                    default -> naive.cellInGroups();
                };
            case TRANSPOSED -> naive.has("row") ? naive.transposedCell() : naive.transposedSize();
            case GRADIENT -> naive.gradient();
            case POOLING_GRADIENT -> naive.poolingGradient();
            case SOFTMAX -> naive.softmax();
            case LAYER_SHAPES -> naive.shapes();
            case WHICH_FILTER, WHICH_PADDING, LOSS_CURVE -> List.of();
            case LECTURES -> naive.lecture();
        };
    }

    /** The names of all options that are right. */
    static List<String> choices(Exercise exercise) {
        NaiveAnswers naive = new NaiveAnswers(exercise.given());
        Blank.Choice choice = (Blank.Choice) exercise.blanks().getFirst();
        return choice.options().stream()
                .filter(option -> naive.has("trainingLoss")
                        ? option.name().equals(naive.curve())
                        : option.picture().isPresent()
                                ? naive.isMadeBy(channels(
                                        new Value.Table(option.picture().orElseThrow()))[0])
                                : naive.isPadded(option.name()))
                .map(Blank.Option::name)
                .toList();
    }

    private List<Double> lecture() {
        if (has("layers")) {
            return shapes();
        }
        if (has("layer")) {
            return ((Value.Word) given.get("layer")).text().startsWith("average") ? List.of() : parameters();
        }
        if (has("kind")) {
            return pool();
        }
        if (has("images")) {
            return im2col();
        }
        if (has("filters")) {
            return List.of();
        }
        if (has("output")) {
            return choose();
        }
        if (has("row")) {
            return cell();
        }
        return given.get("input") instanceof Value.Table ? output() : size();
    }

    private boolean has(String name) {
        return given.containsKey(name);
    }

    private int whole(String name) {
        return ((Value.Whole) given.get(name)).number();
    }

    private String word(String name) {
        return ((Value.Word) given.get(name)).text();
    }

    /** Rows and columns. */
    private int[] axes(String name) {
        return switch (given.get(name)) {
            case Value.Whole whole -> new int[] {whole.number(), whole.number()};
            case Value.Pair pair -> new int[] {pair.rows(), pair.columns()};
            default -> throw new AssertionError(name);
        };
    }

    private double[][][] channels(String name) {
        return channels(given.get(name));
    }

    private double[][] table(String name) {
        return channels(name)[0];
    }

    private static double[][][] channels(Value value) {
        NumberTable table = ((Value.Table) value).numbers();
        int rows = table.sizes().rows();
        int columns = table.sizes().columns();
        double[][][] numbers = new double[table.sizes().channels()][rows][columns];
        for (int index = 0; index < table.values().size(); index++) {
            numbers[index / (rows * columns)][index / columns % rows][index % columns] =
                    table.values().get(index).doubleValue();
        }
        return numbers;
    }

    private List<Integer> row(Value value) {
        return ((Value.Numbers) value)
                .numbers().stream().map(BigDecimal::intValueExact).toList();
    }

    private static List<Double> numbers(double... numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    /** How often a window fits, counted by moving it. */
    private static int positions(int length, int window, int padding, int stride, int dilation) {
        int count = 0;
        for (int first = -padding; first + dilation * (window - 1) < length + padding; first += stride) {
            count++;
        }
        return count;
    }

    private List<Double> size() {
        int[] size = new int[2];
        for (int axis = 0; axis < 2; axis++) {
            size[axis] = positions(
                    axes("input")[axis],
                    axes("filter")[axis],
                    axes("padding")[axis],
                    axes("stride")[axis],
                    axes("dilation")[axis]);
        }
        boolean isOne = List.of("input", "filter", "padding", "stride", "dilation").stream()
                .allMatch(name -> axes(name)[0] == axes(name)[1]);
        return isOne ? numbers(size[0]) : numbers(size[0], size[1]);
    }

    private static double at(double[][] table, int row, int column) {
        return row < 0 || row >= table.length || column < 0 || column >= table[0].length ? 0 : table[row][column];
    }

    private double convolved(int row, int column) {
        double[][][] input = channels("input");
        double[][][] filter = channels("filter");
        double sum =
                given.get("bias") instanceof Value.Decimal bias ? bias.number().doubleValue() : 0;
        for (int channel = 0; channel < input.length; channel++) {
            for (int r = 0; r < filter[0].length; r++) {
                for (int s = 0; s < filter[0][0].length; s++) {
                    sum += filter[channel][r][s]
                            * at(
                                    input[channel],
                                    row * axes("stride")[0] - axes("padding")[0] + r * axes("dilation")[0],
                                    column * axes("stride")[1] - axes("padding")[1] + s * axes("dilation")[1]);
                }
            }
        }
        return sum;
    }

    private List<Double> cell() {
        return numbers(convolved(whole("row") - 1, whole("column") - 1));
    }

    private List<Double> output() {
        double[][] input = table("input");
        double[][] filter = table("filter");
        int rows = positions(input.length, filter.length, axes("padding")[0], axes("stride")[0], axes("dilation")[0]);
        int columns = positions(
                input[0].length, filter[0].length, axes("padding")[1], axes("stride")[1], axes("dilation")[1]);
        List<Double> all = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                all.add(convolved(row, column));
            }
        }
        return all;
    }

    private List<Double> parameters() {
        boolean bias = ((Value.Flag) given.get("bias")).holds();
        long count = 0;
        switch (word("layer")) {
            case "convolution" -> {
                for (int filter = 0; filter < whole("filters"); filter++) {
                    count += (long) whole("filter") * whole("filter") * whole("channels") / whole("groups")
                            + (bias ? 1 : 0);
                }
            }
            case "fully-connected" -> {
                for (int output = 0; output < whole("outputs"); output++) {
                    count += whole("inputs") + (bias ? 1 : 0);
                }
            }
            default -> {
                int side = positions(whole("input"), whole("filter"), 0, 1, 1);
                for (int output = 0; output < side * side * whole("filters"); output++) {
                    count += (long) whole("filter") * whole("filter") * whole("channels") + (bias ? 1 : 0);
                }
            }
        }
        return numbers(count);
    }

    private interface Window {
        void visit(int row, int column, int top, int left);
    }

    /** Visits the windows of a pooling of the input. */
    private void windows(Window window) {
        double[][] input = table("input");
        int[] size = axes("window");
        for (int row = 0; row < positions(input.length, size[0], whole("padding"), whole("stride"), 1); row++) {
            for (int column = 0;
                    column < positions(input[0].length, size[1], whole("padding"), whole("stride"), 1);
                    column++) {
                window.visit(
                        row,
                        column,
                        row * whole("stride") - whole("padding"),
                        column * whole("stride") - whole("padding"));
            }
        }
    }

    private boolean isInside(int row, int column) {
        double[][] input = table("input");
        return row >= 0 && row < input.length && column >= 0 && column < input[0].length;
    }

    private List<Double> pool() {
        double[][] input = table("input");
        List<Double> all = new ArrayList<>();
        windows((row, column, top, left) -> {
            double sum = 0;
            int count = 0;
            double largest = Double.NEGATIVE_INFINITY;
            double smallest = Double.POSITIVE_INFINITY;
            for (int r = top; r < top + axes("window")[0]; r++) {
                for (int c = left; c < left + axes("window")[1]; c++) {
                    if (isInside(r, c)) {
                        sum += input[r][c];
                        largest = Math.max(largest, input[r][c]);
                        smallest = Math.min(smallest, input[r][c]);
                        count++;
                    } else if (has("countPadding") && ((Value.Flag) given.get("countPadding")).holds()) {
                        count++;
                    }
                }
            }
            all.add(
                    switch (word("kind")) {
                        case "max", "global-max" -> largest;
                        case "min" -> smallest;
                        default -> sum / count;
                    });
        });
        return all;
    }

    private List<Double> im2col() {
        int side = positions(whole("input"), whole("filter"), whole("padding"), whole("stride"), 1);
        int rows = 0;
        for (int image = 0; image < whole("images"); image++) {
            rows += side * side;
        }
        return numbers(rows, whole("filter") * whole("filter") * whole("channels"));
    }

    private List<Double> choose() {
        List<List<Double>> all = new ArrayList<>();
        boolean isPair = has("largestPadding");
        for (int stride = 60; stride >= 1; stride--) {
            for (int padding = 0; padding <= (isPair ? whole("largestPadding") : 60); padding++) {
                boolean isGiven = (!has("stride") || whole("stride") == stride)
                        && (!has("padding") || whole("padding") == padding);
                if (isGiven && positions(whole("input"), whole("filter"), padding, stride, 1) == whole("output")) {
                    all.add(isPair ? numbers(stride, padding) : numbers(has("stride") ? padding : stride));
                }
            }
        }
        if (!isPair && all.size() != 1) {
            throw new AssertionError(all.size() + " answers are right: " + given);
        }
        return all.getFirst();
    }

    private List<Double> multiplications() {
        long count = 0;
        int side = positions(whole("input"), whole("filter"), whole("padding"), whole("stride"), 1);
        for (int filter = 0; filter < whole("filters"); filter++) {
            for (int channel = 0; channel < whole("channels") / whole("groups"); channel++) {
                count += (long) side * side * whole("filter") * whole("filter");
            }
        }
        return numbers(count);
    }

    /** From the last layer back: the cells of its input that one output reads, and so on. */
    private List<Double> receptiveField() {
        TreeSet<Integer> read = new TreeSet<>(List.of(0));
        for (Value layer : ((Value.Row) given.get("layers")).values().reversed()) {
            List<Integer> numbers = row(layer);
            TreeSet<Integer> before = new TreeSet<>();
            for (int output : read) {
                for (int cell = 0; cell < numbers.get(0); cell++) {
                    before.add(output * numbers.get(1) + cell * numbers.get(2));
                }
            }
            read = before;
        }
        return numbers(read.last() - read.first() + 1);
    }

    private List<Double> channelsOfFilter() {
        int filtersInGroup = whole("filters") / whole("groups");
        int channelsInGroup = whole("channels") / whole("groups");
        int group = 0;
        while (whole("filter") > (group + 1) * filtersInGroup) {
            group++;
        }
        return numbers(group * channelsInGroup + 1, (group + 1) * channelsInGroup);
    }

    private List<Double> groupShapes() {
        return numbers(whole("channels") / whole("groups"), whole("filters") / whole("groups"), whole("filters"));
    }

    private List<Double> cellInGroups() {
        double[][][] input = channels("input");
        List<Value> filters = ((Value.Row) given.get("filters")).values();
        int asked = whole("filter") - 1;
        double[][][] filter = channels(filters.get(asked));
        int group = asked / (filters.size() / whole("groups"));
        double sum = 0;
        for (int channel = 0; channel < filter.length; channel++) {
            for (int r = 0; r < filter[0].length; r++) {
                for (int s = 0; s < filter[0][0].length; s++) {
                    sum += filter[channel][r][s]
                            * input[group * filter.length + channel][whole("row") - 1 + r][whole("column") - 1 + s];
                }
            }
        }
        return numbers(sum);
    }

    /** Lays a copy of the filter down for each input and cuts the border off. */
    private double[][] stamped(double[][] input, double[][] filter, int outputPadding) {
        int stride = whole("stride");
        int padding = whole("padding");
        double[][] all = new double[(input.length - 1) * stride + filter.length + outputPadding]
                [(input[0].length - 1) * stride + filter[0].length + outputPadding];
        for (int row = 0; row < input.length; row++) {
            for (int column = 0; column < input[0].length; column++) {
                for (int r = 0; r < filter.length; r++) {
                    for (int s = 0; s < filter[0].length; s++) {
                        all[row * stride + r][column * stride + s] += input[row][column] * filter[r][s];
                    }
                }
            }
        }
        double[][] cut = new double[all.length - 2 * padding][all[0].length - 2 * padding];
        for (int row = 0; row < cut.length; row++) {
            System.arraycopy(all[row + padding], padding, cut[row], 0, cut[0].length);
        }
        return cut;
    }

    private List<Double> transposedSize() {
        double[][] stamped = stamped(
                new double[whole("input")][whole("input")],
                new double[whole("filter")][whole("filter")],
                whole("outputPadding"));
        return numbers(stamped.length);
    }

    private List<Double> transposedCell() {
        return numbers(stamped(table("input"), table("filter"), 0)[whole("row") - 1][whole("column") - 1]);
    }

    /** The loss is the sum of outputs times their gradients: by how much does it grow when one number grows by 1? */
    private List<Double> gradient() {
        double[][] outputGradient = table("outputGradient");
        double grown = 0;
        for (int row = 0; row < outputGradient.length; row++) {
            for (int column = 0; column < outputGradient[0].length; column++) {
                grown += outputGradient[row][column]
                        * switch (word("of")) {
                            case "bias" -> 1;
                            case "weight" ->
                                at(table("input"), read(row, whole("row") - 1), read(column, whole("column") - 1));
                            default -> weightOver(row, column);
                        };
            }
        }
        return numbers(grown);
    }

    private int read(int output, int weight) {
        return output * whole("stride") - whole("padding") + weight * whole("dilation");
    }

    /** The weights that lie on the asked input when an output is worked out. */
    private double weightOver(int row, int column) {
        double[][] filter = table("filter");
        double sum = 0;
        for (int r = 0; r < filter.length; r++) {
            for (int s = 0; s < filter[0].length; s++) {
                if (read(row, r) == whole("row") - 1 && read(column, s) == whole("column") - 1) {
                    sum += filter[r][s];
                }
            }
        }
        return sum;
    }

    private List<Double> poolingGradient() {
        double[][] input = table("input");
        double[][] outputGradient = table("outputGradient");
        double[][] back = new double[input.length][input[0].length];
        windows((row, column, top, left) -> {
            int count = 0;
            int winner = -1;
            for (int r = top; r < top + axes("window")[0]; r++) {
                for (int c = left; c < left + axes("window")[1]; c++) {
                    boolean counted = has("countPadding") && ((Value.Flag) given.get("countPadding")).holds();
                    count += isInside(r, c) || counted ? 1 : 0;
                    if (isInside(r, c)
                            && (winner < 0
                                    || input[r][c] > input[winner / input[0].length][winner % input[0].length])) {
                        winner = r * input[0].length + c;
                    }
                }
            }
            for (int r = top; r < top + axes("window")[0]; r++) {
                for (int c = left; c < left + axes("window")[1]; c++) {
                    if (isInside(r, c)) {
                        back[r][c] += word("kind").equals("average")
                                ? outputGradient[row][column] / count
                                : winner == r * input[0].length + c ? outputGradient[row][column] : 0;
                    }
                }
            }
        });
        if (has("row")) {
            return numbers(back[whole("row") - 1][whole("column") - 1]);
        }
        return Stream.of(back).flatMap(one -> Arrays.stream(one).boxed()).toList();
    }

    private List<Double> softmax() {
        List<Integer> scores = row(given.get("scores"));
        List<Integer> exponents = row(given.get("exponents"));
        List<BigDecimal> exponentials = ((Value.Numbers) given.get("exponentials")).numbers();
        int less = exponents.contains(scores.getFirst())
                ? 0
                : scores.stream().max(Integer::compare).orElseThrow();
        List<Double> all = scores.stream()
                .map(score -> exponentials.get(exponents.indexOf(score - less)).doubleValue())
                .toList();
        double sum = all.stream().mapToDouble(Double::doubleValue).sum();
        List<Double> shares = all.stream().map(one -> one / sum).toList();
        return has("class") ? List.of(shares.get(whole("class") - 1)) : shares;
    }

    private List<Double> shapes() {
        int channels = whole("channels");
        int side = whole("input");
        List<Double> all = new ArrayList<>();
        if (whole("images") > 1) {
            all.add((double) whole("images"));
        }
        for (Value layer : ((Value.Row) given.get("layers")).values()) {
            List<Value> parts = ((Value.Row) layer).values();
            int[] numbers = parts.stream()
                    .skip(1)
                    .mapToInt(part -> ((Value.Whole) part).number())
                    .toArray();
            switch (((Value.Word) parts.getFirst()).text()) {
                case "convolution" -> {
                    channels = numbers[0];
                    side = positions(side, numbers[1], numbers[2], numbers[3], 1);
                }
                case "pooling" -> side = positions(side, numbers[0], 0, numbers[1], 1);
                case "global-average" -> side = 1;
                case "flatten" -> {
                    channels = channels * side * side;
                    side = 0;
                }
                default -> channels = numbers[0];
            }
            all.add((double) channels);
            if (side > 0) {
                all.add((double) side);
            }
        }
        return all;
    }

    private boolean isMadeBy(double[][] filter) {
        double[][] input = table("input");
        double[][] output = table("output");
        boolean isMade = true;
        for (int row = 0; row < output.length; row++) {
            for (int column = 0; column < output[0].length; column++) {
                double sum = 0;
                for (int r = 0; r < filter.length; r++) {
                    for (int s = 0; s < filter[0].length; s++) {
                        sum += filter[r][s] * input[row + r][column + s];
                    }
                }
                isMade &= sum == output[row][column];
            }
        }
        return isMade;
    }

    private boolean isPadded(String mode) {
        double[][] input = table("input");
        double[][] filter = has("filter") ? table("filter") : new double[][] {{1}};
        double[][] output = has("padded") ? table("padded") : table("output");
        int stride = has("stride") ? whole("stride") : 1;
        boolean isMade = true;
        for (int row = 0; row < output.length; row++) {
            for (int column = 0; column < output[0].length; column++) {
                double sum = 0;
                for (int r = 0; r < filter.length; r++) {
                    for (int s = 0; s < filter[0].length; s++) {
                        int from = source(mode, row * stride + r - whole("padding"), input.length);
                        int at = source(mode, column * stride + s - whole("padding"), input[0].length);
                        sum += from < 0 || at < 0 ? 0 : filter[r][s] * input[from][at];
                    }
                }
                isMade &= sum == output[row][column];
            }
        }
        return isMade;
    }

    private static int source(String mode, int index, int length) {
        if (index >= 0 && index < length) {
            return index;
        }
        return switch (mode) {
            case "zeros" -> -1;
            case "reflect" -> index < 0 ? -index : 2 * (length - 1) - index;
            case "replicate" -> index < 0 ? 0 : length - 1;
            default -> index < 0 ? index + length : index - length;
        };
    }

    /** What a teacher would say of the losses. */
    private String curve() {
        double[] training = ((Value.Numbers) given.get("trainingLoss"))
                .numbers().stream().mapToDouble(BigDecimal::doubleValue).toArray();
        double[] test = ((Value.Numbers) given.get("testLoss"))
                .numbers().stream().mapToDouble(BigDecimal::doubleValue).toArray();
        double last = training[training.length - 1];
        double lowest = Arrays.stream(test).min().orElseThrow();
        if (last > training[0] + 0.5) {
            return "rate-too-large";
        }
        if (Math.abs(last - training[0]) < 0.05) {
            return "nothing-learned";
        }
        if (test[test.length - 1] > lowest + 0.3) {
            return "overfitting";
        }
        if (last > 1.5) {
            return "rate-too-small";
        }
        return last < 0.5 ? "fine" : "network-too-small";
    }
}
