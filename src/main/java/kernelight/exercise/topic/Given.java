package kernelight.exercise.topic;

/**
 * Something that an exercise gives.
 *
 * @param name its name in files, for example "padding"
 */
public record Given(String name, Value value) {
    static Given of(String name, int number) {
        return new Given(name, new Value.Whole(number));
    }

    static Given ofAxes(String name, int rows, int columns) {
        return new Given(name, Value.ofAxes(rows, columns));
    }
}
