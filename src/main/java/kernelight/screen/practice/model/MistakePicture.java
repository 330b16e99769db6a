package kernelight.screen.practice.model;

import java.util.Optional;
import kernelight.exercise.NamedMistake;
import kernelight.exercise.topic.Exercise;
import kernelight.exercise.topic.Value;
import kernelight.walk.Cell;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/**
 * A mistake drawn beside the right way: how the filter lies on the window, and how it was laid by mistake.
 *
 * @param words what was done to it: "half a turn"
 */
public record MistakePicture(NumberTable right, NumberTable wrong, LocalizedMessage words) {
    /** The picture of the mistake in a blank, where one alone explains it and there is a picture of it. */
    public static Optional<MistakePicture> of(Exercise exercise, Checked checked) {
        if (checked.mistakes().stream().map(NamedMistake::name).distinct().count() != 1) {
            return Optional.empty();
        }
        String name = checked.mistakes().getFirst().name();
        return exercise.given().stream()
                .filter(given -> given.name().equals("filter"))
                .flatMap(given -> given.value() instanceof Value.Table(NumberTable numbers)
                        ? Optional.of(numbers).stream()
                        : Optional.<NumberTable>empty().stream())
                .filter(filter -> filter.sizes().count()
                        == filter.sizes().rows() * filter.sizes().columns())
                .findFirst()
                .flatMap(filter -> switch (name) {
                    case "FLIPPED_FILTER" -> Optional.of(of(filter, turned(filter), "practice.picture.turned"));
                    case "FILTER_MIRRORED" ->
                        Optional.of(of(filter, transposed(filter), "practice.picture.transposed"));
                    default -> Optional.empty();
                });
    }

    private static MistakePicture of(NumberTable right, NumberTable wrong, String key) {
        return new MistakePicture(right, wrong, LocalizedMessage.of(key));
    }

    private static NumberTable turned(NumberTable filter) {
        Sizes sizes = filter.sizes();
        return NumberTable.filled(
                sizes, cell -> filter.at(Cell.at(sizes.rows() - 1 - cell.row(), sizes.columns() - 1 - cell.column())));
    }

    private static NumberTable transposed(NumberTable filter) {
        return NumberTable.filled(
                Sizes.of(filter.sizes().columns(), filter.sizes().rows()),
                cell -> filter.at(Cell.at(cell.column(), cell.row())));
    }
}
