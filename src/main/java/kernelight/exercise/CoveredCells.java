package kernelight.exercise;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.walk.SlidingAxis;
import kernelight.words.LocalizedMessage;

/**
 * The indices along one axis that take part in a number.
 *
 * @param indices those within the table, counted from 0, in ascending order
 * @param isWhole whether no others, on the padding, take part
 */
record CoveredCells(List<Integer> indices, boolean isWhole) {
    /** Under the window of this output. */
    static CoveredCells of(SlidingAxis axis, int output) {
        return among(IntStream.range(0, axis.window().size()).mapToObj(cell -> axis.position(output, cell)), axis);
    }

    /** Those of these positions that lie on the input; the others lie on its padding. */
    static CoveredCells among(Stream<Integer> positions, SlidingAxis axis) {
        List<Integer> all = positions.distinct().sorted().toList();
        List<Integer> inside = all.stream()
                .filter(position -> position >= 0 && position < axis.length())
                .toList();
        return new CoveredCells(inside, inside.size() == all.size());
    }

    /** Indices of a table without padding. */
    static CoveredCells of(Stream<Integer> indices) {
        return new CoveredCells(indices.distinct().sorted().toList(), true);
    }

    boolean isEmpty() {
        return indices.isEmpty();
    }

    /**
     * "rows 2 to 4"; with gaps between them, "rows 2, 4 and 6".
     *
     * @param direction rows, columns or cells; at least one index is covered
     */
    LocalizedMessage named(String direction) {
        String key = "exercise.covered." + direction;
        int first = indices.getFirst() + 1;
        int last = indices.getLast() + 1;
        if (first == last) {
            return LocalizedMessage.of(key + ".one", first);
        }
        return last - first == indices.size() - 1
                ? LocalizedMessage.of(key, first, last)
                : LocalizedMessage.of(key + ".apart", numbers());
    }

    private LocalizedMessage numbers() {
        LocalizedMessage all = LocalizedMessage.of("stage.numbers.one", indices.getFirst() + 1);
        for (int index = 1; index < indices.size(); index++) {
            boolean last = index == indices.size() - 1;
            all = LocalizedMessage.of(last ? "stage.numbers.last" : "stage.numbers.then", all, indices.get(index) + 1);
        }
        return all;
    }
}
