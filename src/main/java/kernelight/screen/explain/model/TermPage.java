package kernelight.screen.explain.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kernelight.network.explain.ExplainedTerm;
import kernelight.network.model.LayerCell;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;

/**
 * Terms of a number that are shown at a time: those of a channel, laid out as in its window, or as many of a flat input as
 * are easily read.
 *
 * @param first the index of the first term
 * @param end the index after the last term
 * @param columns how many places stand side by side
 * @param terms for each place, row by row, the index of its term; {@link #NONE} for a place without
 */
public record TermPage(int first, int end, int columns, int[] terms) {
    /** There is no term at this place. */
    public static final int NONE = -1;

    private static final int MOST_UNITS = 36;

    static List<TermPage> of(CellFormula formula, List<ExplainedTerm> terms) {
        List<CellFormula.Part> parts = formula.parts();
        if (parts.size() > 1 && parts.size() == terms.size()) {
            return inRows(0, terms.size()); // a number of each channel
        }
        List<TermPage> pages = new ArrayList<>();
        for (CellFormula.Part part : parts) {
            List<ExplainedTerm> own = terms.subList(part.first(), part.end());
            asRead(part.first(), own)
                    .or(() -> asComputed(part.first(), own))
                    .ifPresentOrElse(pages::add, () -> pages.addAll(inRows(part.first(), part.end())));
        }
        return pages;
    }

    public int rows() {
        return terms.length / columns;
    }

    public int size() {
        return end - first;
    }

    /** The term at a place; {@link #NONE} where there is none. */
    public int at(int row, int column) {
        return row < 0 || column < 0 || row >= rows() || column >= columns ? NONE : terms[row * columns + column];
    }

    /** The place of a term, row by row; less than 0 if it is on another page. */
    int placeOf(int term) {
        return IntStream.range(0, terms.length)
                .filter(place -> terms[place] == term)
                .findFirst()
                .orElse(NONE);
    }

    /** Laid out as the layer reads them: a window. */
    private static Optional<TermPage> asRead(int first, List<ExplainedTerm> terms) {
        List<Place> places = terms.stream()
                .map(term -> term.term().first().cell())
                .map(Place::of)
                .toList();
        return laidOut(first, places);
    }

    /** Laid out as in the map that they come from, which was flattened. */
    private static Optional<TermPage> asComputed(int first, List<ExplainedTerm> terms) {
        if (terms.stream().anyMatch(term -> term.source().isEmpty())) {
            return Optional.empty();
        }
        return laidOut(
                first,
                terms.stream()
                        .map(term -> Place.of(term.source().orElseThrow()))
                        .toList());
    }

    /** A place in one map of one layer. */
    private record Place(String map, int plane, int row, int column) {
        static Place of(Cell cell) {
            return new Place(cell.filter() + "/" + cell.channel(), cell.plane(), cell.row(), cell.column());
        }

        static Place of(LayerCell number) {
            return new Place(number.layer() + "/" + number.channel(), number.plane(), number.row(), number.column());
        }
    }

    /** Empty if they are not in one map, or several at one place. Rows and columns without any are left out. */
    private static Optional<TermPage> laidOut(int first, List<Place> places) {
        boolean isOneMap = places.stream().map(Place::map).distinct().count() == 1;
        Set<Place> distinct = new HashSet<>(places);
        if (!isOneMap || distinct.size() < places.size()) {
            return Optional.empty();
        }
        TreeSet<Integer> columns = new TreeSet<>();
        TreeSet<Long> rows = new TreeSet<>();
        places.forEach(place -> {
            columns.add(place.column());
            rows.add(row(place));
        });
        int[] terms = new int[rows.size() * columns.size()];
        Arrays.fill(terms, NONE);
        for (int index = 0; index < places.size(); index++) {
            Place place = places.get(index);
            int row = rows.headSet(row(place)).size();
            int column = columns.headSet(place.column()).size();
            terms[row * columns.size() + column] = first + index;
        }
        return Optional.of(new TermPage(first, first + places.size(), columns.size(), terms));
    }

    /** The rows of the depth slices stand one below the other. */
    private static long row(Place place) {
        return ((long) place.plane() << Integer.SIZE) + place.row();
    }

    /** Terms without a place, in as many pages of equal length as are easily read. */
    private static List<TermPage> inRows(int first, int end) {
        int pages = Math.ceilDiv(end - first, MOST_UNITS);
        int perPage = Math.ceilDiv(end - first, pages);
        int columns = (int) Math.ceil(Math.sqrt(perPage));
        List<TermPage> all = new ArrayList<>();
        for (int from = first; from < end; from += perPage) {
            int to = Math.min(end, from + perPage);
            int[] terms = new int[Math.ceilDiv(to - from, columns) * columns];
            for (int place = 0; place < terms.length; place++) {
                terms[place] = from + place < to ? from + place : NONE;
            }
            all.add(new TermPage(from, to, columns, terms));
        }
        return all;
    }
}
