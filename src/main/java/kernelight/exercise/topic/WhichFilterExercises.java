package kernelight.exercise.topic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ExactNumber;
import kernelight.walk.ForwardConvolution;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/** Which of four filters made a feature map: filters that differ much; alike ones; one filter, turned and changed. */
final class WhichFilterExercises {
    private static final int OPTIONS = 4;
    private static final int SIDE = 3;

    /** Filters that have a name. */
    private enum Known {
        IDENTITY("0 0 0 / 0 1 0 / 0 0 0"),
        BOX("1 1 1 / 1 1 1 / 1 1 1"),
        CROSS("0 1 0 / 1 1 1 / 0 1 0"),
        DIAGONAL("1 0 0 / 0 1 0 / 0 0 1"),
        OTHER_DIAGONAL("0 0 1 / 0 1 0 / 1 0 0"),
        SOBEL_X("-1 0 1 / -2 0 2 / -1 0 1"),
        SOBEL_Y("-1 -2 -1 / 0 0 0 / 1 2 1"),
        SOBEL_LEFT("1 0 -1 / 2 0 -2 / 1 0 -1"),
        PREWITT_X("-1 0 1 / -1 0 1 / -1 0 1"),
        LAPLACIAN("0 1 0 / 1 -4 1 / 0 1 0"),
        LAPLACIAN_8("1 1 1 / 1 -8 1 / 1 1 1"),
        SHARPEN("0 -1 0 / -1 5 -1 / 0 -1 0");

        private final NumberTable weights;

        Known(String weights) {
            this.weights = NumberTable.parse(weights);
        }

        String file() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final List<Known> DIFFERENT =
            List.of(Known.IDENTITY, Known.BOX, Known.SOBEL_X, Known.SOBEL_Y, Known.LAPLACIAN, Known.DIAGONAL);
    private static final List<List<Known>> ALIKE = List.of(
            List.of(Known.SOBEL_X, Known.SOBEL_LEFT, Known.PREWITT_X, Known.SOBEL_Y),
            List.of(Known.BOX, Known.CROSS, Known.DIAGONAL, Known.OTHER_DIAGONAL),
            List.of(Known.LAPLACIAN, Known.LAPLACIAN_8, Known.SHARPEN, Known.IDENTITY));

    /** A filter that may have made the map. {@code how} says how it was made from the right one, for the explanation. */
    private record Candidate(String name, NumberTable weights, Optional<String> how) {
        static Candidate of(Known known) {
            return new Candidate(known.file(), known.weights, Optional.empty());
        }
    }

    private WhichFilterExercises() {}

    static Exercise make(ExerciseId id, Numbers random) {
        while (true) {
            int side = random.between(4, 5);
            NumberTable input = random.someTable(Sizes.of(side, side), 0, id.level() == 1 ? 1 : 3);
            List<Candidate> candidates = new ArrayList<>(candidates(id.level(), random));
            Candidate right = candidates.getFirst();
            shuffle(candidates, random);
            if (isUnambiguous(input, candidates)) {
                return exercise(id, input, candidates, candidates.indexOf(right));
            }
        }
    }

    /** Sobel's filter on a vertical edge. */
    static Exercise edges(ExerciseId id) {
        return exercise(
                id,
                NumberTable.parse("0 0 1 1 1 / 0 0 1 1 1 / 0 0 1 1 1 / 0 0 1 1 1 / 0 0 1 1 1"),
                Stream.of(Known.IDENTITY, Known.SOBEL_X, Known.SOBEL_Y, Known.LAPLACIAN)
                        .map(Candidate::of)
                        .toList(),
                1);
    }

    /** The first of them is the right one. */
    private static List<Candidate> candidates(int level, Numbers random) {
        if (level == ExerciseId.LEVELS) {
            return changed(random.someTable(Sizes.of(SIDE, SIDE), -2, 2), random);
        }
        List<Known> known = new ArrayList<>(level == 1 ? DIFFERENT : random.oneOf(ALIKE));
        shuffle(known, random);
        return known.stream().limit(OPTIONS).map(Candidate::of).toList();
    }

    private static List<Candidate> changed(NumberTable weights, Numbers random) {
        Sizes sizes = weights.sizes();
        Cell cell = sizes.cell(random.between(0, sizes.count() - 1));
        return List.of(
                new Candidate("", weights, Optional.empty()),
                new Candidate(
                        "",
                        NumberTable.filled(
                                sizes, at -> weights.at(Cell.at(SIDE - 1 - at.row(), SIDE - 1 - at.column()))),
                        Optional.of("turned")),
                new Candidate(
                        "",
                        NumberTable.filled(sizes, at -> weights.at(Cell.at(at.column(), at.row()))),
                        Optional.of("mirrored")),
                new Candidate("", weights.with(cell, weights.at(cell).add(BigDecimal.ONE)), Optional.of("changed")));
    }

    private static <T> void shuffle(List<T> list, Numbers random) {
        for (int last = list.size() - 1; last > 0; last--) {
            Collections.swap(list, last, random.between(0, last));
        }
    }

    /** Whether all filters make different maps, and none of them a map of zeros. */
    private static boolean isUnambiguous(NumberTable input, List<Candidate> candidates) {
        List<NumberTable> maps = maps(input, candidates);
        return maps.stream().distinct().count() == OPTIONS
                && maps.stream().noneMatch(map -> map.values().stream().allMatch(number -> number.signum() == 0));
    }

    private static List<NumberTable> maps(NumberTable input, List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> new ForwardConvolution(ConvolutionCase.of(input, candidate.weights())).result())
                .toList();
    }

    /** The exercise with these filters, which make different maps of the input. */
    private static Exercise exercise(ExerciseId id, NumberTable input, List<Candidate> candidates, int right) {
        List<NumberTable> maps = maps(input, candidates);
        NumberTable map = maps.get(right);
        List<Blank.Option> options = IntStream.range(0, candidates.size())
                .mapToObj(index -> option(maps.get(index), map, candidates.get(index), index))
                .toList();
        Cell telling = telling(maps, map);
        List<LocalizedMessage> solution = new ArrayList<>();
        for (int index = 0; index < options.size(); index++) {
            solution.add(LocalizedMessage.of(
                    "exercise.solution.whichFilter.one",
                    options.get(index).words(),
                    telling.row() + 1,
                    telling.column() + 1,
                    ExactNumber.text(maps.get(index).at(telling))));
        }
        solution.add(LocalizedMessage.of(
                "exercise.solution.whichFilter.right", options.get(right).words()));
        return new Exercise(
                id,
                LocalizedMessage.of("exercise.given.whichFilter"),
                LocalizedMessage.of("exercise.ask.whichFilter"),
                List.of(
                        new Given("input", new Value.Table(input)),
                        new Given("output", new Value.Table(map)),
                        new Given(
                                "filters",
                                new Value.Row(candidates.stream()
                                        .<Value>map(candidate -> new Value.Table(candidate.weights()))
                                        .toList()))),
                List.of(new Blank.Choice(LocalizedMessage.of("exercise.blank.filter"), options, right)),
                new Value.Word(options.get(right).name()),
                LocalizedMessage.of(
                        "exercise.whichFilter.hint",
                        telling.row() + 1,
                        telling.column() + 1,
                        telling.row() + SIDE,
                        telling.column() + SIDE),
                solution,
                Optional.empty());
    }

    private static Blank.Option option(NumberTable made, NumberTable map, Candidate candidate, int index) {
        LocalizedMessage words = candidate.name().isEmpty()
                ? LocalizedMessage.of("exercise.option.filter", String.valueOf((char) ('A' + index)))
                : LocalizedMessage.of("exercise.option.filter." + candidate.name());
        return new Blank.Option(
                candidate.name().isEmpty() ? String.valueOf((char) ('a' + index)) : candidate.name(),
                words,
                Optional.of(candidate.weights()),
                explanation(made, map, candidate));
    }

    private static LocalizedMessage explanation(NumberTable made, NumberTable map, Candidate candidate) {
        Optional<Cell> different = map.sizes()
                .cells()
                .filter(cell -> made.at(cell).compareTo(map.at(cell)) != 0)
                .findFirst();
        if (different.isEmpty()) {
            return LocalizedMessage.of("exercise.whichFilter.right");
        }
        Cell cell = different.get();
        LocalizedMessage difference = LocalizedMessage.of(
                "exercise.whichFilter.wrong",
                cell.row() + 1,
                cell.column() + 1,
                ExactNumber.text(made.at(cell)),
                ExactNumber.text(map.at(cell)));
        return candidate
                .how()
                .map(how -> LocalizedMessage.of(
                        "exercise.text", difference, LocalizedMessage.of("exercise.whichFilter." + how)))
                .orElse(difference);
    }

    /** The cell of the map that most of the other filters make different. */
    private static Cell telling(List<NumberTable> maps, NumberTable map) {
        return map.sizes()
                .cells()
                .max(Comparator.comparingLong(cell -> maps.stream()
                        .filter(made -> made.at(cell).compareTo(map.at(cell)) != 0)
                        .count()))
                .orElseThrow();
    }
}
