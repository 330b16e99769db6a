package kernelight.screen.convolution.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kernelight.engine.kernel.PaddingMode;
import kernelight.formula.Quantity;
import kernelight.stage.player.TableWords;
import kernelight.stage.state.CellStyle;
import kernelight.stage.state.NumberText;
import kernelight.stage.state.Pixels;
import kernelight.stage.state.Sign;
import kernelight.stage.state.Slice;
import kernelight.stage.state.Table;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.Flip;
import kernelight.walk.Frame;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Sizes;
import kernelight.walk.SlidingAxis;
import kernelight.walk.Term;
import kernelight.words.LocalizedMessage;

/** The tables of a convolution as a stage shows them, at one position of its walk. */
final class ConvolutionTables {
    private final ConvolutionCase example;
    private final Frame frame;
    /** The index of the filter that is shown: the current one. */
    private final int filter;
    /** The index of the image that is shown. */
    private final int image;

    ConvolutionTables(ConvolutionCase example, Frame frame, int filter, int image) {
        this.example = example;
        this.frame = frame;
        this.filter = filter;
        this.image = image;
    }

    /** The input with its padding: channels below each other, depth slices side by side. */
    Table input(boolean withPadding) {
        Sizes sizes = example.input().sizes();
        int above = withPadding ? example.window().rows().paddingBefore() : 0;
        int left = withPadding ? example.window().columns().paddingBefore() : 0;
        int front = withPadding ? example.window().planes().paddingBefore() : 0;
        int rows = withPadding ? example.rowAxis().padded() : sizes.rows();
        int columns = withPadding ? example.columnAxis().padded() : sizes.columns();
        int planes = withPadding ? example.planeAxis().padded() : sizes.planes();
        List<Slice> slices = new ArrayList<>();
        for (int channel = 0; channel < sizes.channels(); channel++) {
            for (int plane = -front; plane < planes - front; plane++) {
                slices.add(new Slice(
                        new Cell(image, channel, plane, -above, -left),
                        rows,
                        columns,
                        isColour()
                                ? Optional.of(colourCaption(channel, sizes.channels()))
                                : channelCaption(channel, plane, sizes.channels(), planes)));
            }
        }
        boolean unread = withPadding && hasUnreadCells();
        Table table = Table.of(
                GridName.INPUT,
                Quantity.INPUT,
                TableWords.ofImage(LocalizedMessage.of("convolution.input"), sizes, image),
                withPadding && rows * columns * planes > sizes.channelCount()
                        ? Optional.of(LocalizedMessage.of(
                                "convolution.size.padded",
                                sizes.images() == 1
                                        ? ConvolutionNames.size(example.dimensions(), sizes)
                                        : TableWords.shape(sizes, example.dimensions()),
                                ConvolutionNames.size(example.dimensions(), new Sizes(1, 1, planes, rows, columns))))
                        : ofImages(sizes),
                planes,
                slices,
                example::inputAt,
                focus(GridName.INPUT)
                        .orElse(new Cell(0, 0, -front, -above, -left))
                        .inImage(image));
        return table.withReach(
                        example.window().rows().reach() - 1,
                        example.window().columns().reach() - 1)
                .withEdges(
                        cell -> !sizes.contains(cell),
                        withPadding ? this::isNeverRead : cell -> false,
                        unread ? Optional.of(LocalizedMessage.of("convolution.neverRead")) : Optional.empty())
                .withEditable(sizes::contains);
    }

    /** Whether the three channels are shown as the red, green and blue of a picture. */
    boolean isColour() {
        return example.dimensions() == 2 && example.input().sizes().channels() == 3;
    }

    /** The picture that the three channels make, of the size of one channel. */
    Table pixels(Table input, CellStyle.Shade range) {
        Slice channel = input.slices().getFirst();
        boolean empty = example.window().paddingMode() == PaddingMode.ZEROS;
        return Table.of(
                        GridName.PIXELS,
                        Quantity.INPUT,
                        LocalizedMessage.of("convolution.pixels"),
                        Optional.of(LocalizedMessage.of(
                                "convolution.pixels.scale",
                                NumberText.inCell(BigDecimal.valueOf(Pixels.dark(range))),
                                NumberText.inCell(BigDecimal.valueOf(Pixels.full(range))))),
                        1,
                        List.of(new Slice(
                                channel.first(),
                                channel.rows(),
                                channel.columns(),
                                Optional.empty())), // its name is its caption
                        cell -> BigDecimal.ZERO,
                        input.focus().inChannel(0))
                .after(Sign.WITHIN)
                .withEdges(input::isPadding, cell -> false, Optional.empty())
                .withBlank(cell -> empty && input.isPadding(cell));
    }

    /** The weights of the current filter. */
    Table filter() {
        return filters(GridName.FILTER, LocalizedMessage.of("convolution.filter"), example.filters()::at)
                .withEditable(cell -> true);
    }

    /** The current filter as it lies on the window: empty at first, then flipped along one direction after another. */
    Table flippedFilter() {
        List<Flip> flips = frame.flips();
        return filters(
                        GridName.FLIPPED_FILTER,
                        LocalizedMessage.of("convolution.filter.flipped"),
                        cell -> example.filters().at(example.after(flips, cell)),
                        focus(GridName.FILTER).map(weight -> example.after(flips, weight)))
                .showing(cell -> new GridCell(GridName.FILTER, example.after(flips, cell)), cell -> true)
                .withBlank(cell -> flips.isEmpty() && !example.flips().isEmpty());
    }

    /** Of every filter that reads this channel of the input, the weights that it is multiplied by. */
    Table filtersReading(int channel) {
        Sizes sizes = example.filters().sizes();
        List<Slice> slices = new ArrayList<>();
        for (int reading = 0; reading < sizes.filters(); reading++) {
            int own = channel - example.firstChannel(reading);
            if (own < 0 || own >= sizes.channels()) {
                continue;
            }
            for (int plane = 0; plane < sizes.planes(); plane++) {
                slices.add(new Slice(
                        new Cell(reading, own, plane, 0, 0),
                        sizes.rows(),
                        sizes.columns(),
                        Optional.of(filterCaption(reading, plane))));
            }
        }
        Slice first = slices.getFirst();
        return Table.of(
                        GridName.FILTER,
                        Quantity.FILTER,
                        sizes.channels() == 1
                                ? LocalizedMessage.of("convolution.filters")
                                : LocalizedMessage.of(
                                        "convolution.filters.channel",
                                        first.first().channel() + 1),
                        Optional.of(ConvolutionNames.size(example.dimensions(), sizes)),
                        sizes.planes(),
                        slices,
                        example.filters()::at,
                        focus(GridName.FILTER)
                                .filter(cell -> first.first().channel() == cell.channel())
                                .orElse(first.first()))
                .withEditable(cell -> true);
    }

    private LocalizedMessage filterCaption(int reading, int plane) {
        LocalizedMessage caption = LocalizedMessage.of("convolution.slice.filter", reading + 1);
        return example.filters().sizes().planes() == 1
                ? caption
                : LocalizedMessage.of(
                        "stage.slice.and", caption, LocalizedMessage.of("convolution.slice.plane", plane + 1));
    }

    /** A table of the size of the current filter. */
    Table filters(GridName grid, LocalizedMessage name, Function<Cell, BigDecimal> number) {
        return filters(grid, name, number, focus(grid));
    }

    private Table filters(
            GridName grid, LocalizedMessage name, Function<Cell, BigDecimal> number, Optional<Cell> inSight) {
        Sizes sizes = example.filters().sizes();
        Sizes one = new Sizes(1, sizes.channels(), sizes.planes(), sizes.rows(), sizes.columns());
        LocalizedMessage called =
                sizes.filters() == 1 ? name : LocalizedMessage.of("convolution.numbered", name, filter + 1);
        return Table.of(
                        grid,
                        Quantity.FILTER,
                        called,
                        channelled(one),
                        sizes.planes(),
                        filterSlices(one),
                        number,
                        inSight.orElse(new Cell(filter, 0, 0, 0, 0)))
                .withReach(0, 0);
    }

    /** The bias of the current filter. */
    Table bias(GridName grid, LocalizedMessage name, Function<Cell, BigDecimal> number) {
        return Table.of(
                grid,
                Quantity.BIAS,
                name,
                Optional.empty(),
                1,
                List.of(new Slice(new Cell(0, filter, 0, 0, 0), 1, 1, Optional.empty())),
                number,
                new Cell(0, filter, 0, 0, 0));
    }

    Table bias() {
        return bias(
                        GridName.BIAS,
                        LocalizedMessage.of("convolution.bias"),
                        cell -> example.bias().get(cell.channel()))
                .withEditable(cell -> true);
    }

    /** All feature maps, or a table of the same size. */
    Table maps(
            GridName grid, Quantity quantity, LocalizedMessage name, Sizes sizes, Function<Cell, BigDecimal> number) {
        return Table.of(
                grid,
                quantity,
                TableWords.ofImage(name, sizes, image),
                ofImages(sizes),
                sizes.planes(),
                mapSlices(grid, sizes),
                number,
                focus(grid).orElse(new Cell(0, 0, 0, 0, 0)).inImage(image));
    }

    /**
     * Feature maps with a border around them.
     *
     * @param sizes of the maps without it
     * @param bordered of the maps with it
     * @param first the first cell of the border
     */
    Table maps(
            GridName grid,
            Quantity quantity,
            LocalizedMessage name,
            Sizes sizes,
            Sizes bordered,
            Cell first,
            Function<Cell, BigDecimal> number) {
        List<Slice> slices = new ArrayList<>();
        for (int channel = 0; channel < bordered.channels(); channel++) {
            for (int plane = first.plane(); plane < first.plane() + bordered.planes(); plane++) {
                slices.add(new Slice(
                        new Cell(image, channel, plane, first.row(), first.column()),
                        bordered.rows(),
                        bordered.columns(),
                        mapCaption(channel, plane, bordered.channels(), bordered.planes())));
            }
        }
        Optional<LocalizedMessage> size = ofImages(sizes)
                .map(written -> sizes.equals(bordered)
                        ? written
                        : LocalizedMessage.of(
                                "convolution.stamps.border",
                                written,
                                ConvolutionNames.size(example.dimensions(), bordered)));
        return Table.of(
                grid,
                quantity,
                TableWords.ofImage(name, sizes, image),
                size,
                bordered.planes(),
                slices,
                number,
                frame.place().inImage(image));
    }

    /** A table after an equals sign. */
    static Table result(Table table) {
        return table.after(Sign.EQUALS);
    }

    /** The size of a table of images: of a batch, its shape. */
    private Optional<LocalizedMessage> ofImages(Sizes sizes) {
        return sizes.images() == 1 ? channelled(sizes) : Optional.of(TableWords.shape(sizes, example.dimensions()));
    }

    private Optional<LocalizedMessage> channelled(Sizes sizes) {
        LocalizedMessage size = ConvolutionNames.size(example.dimensions(), sizes);
        return Optional.of(
                sizes.channels() == 1
                        ? size
                        : LocalizedMessage.of("convolution.size.channels", sizes.channels(), size));
    }

    /** The weights of the current filter, with the numbers of the channels that it reads. */
    private List<Slice> filterSlices(Sizes sizes) {
        int channels = example.input().sizes().channels();
        int first = example.firstChannel(filter);
        return slices(
                sizes, filter, (channel, plane) -> channelCaption(first + channel, plane, channels, sizes.planes()));
    }

    /** Feature maps, or a table of their size; the gradient with respect to the input has its channels. */
    private List<Slice> mapSlices(GridName grid, Sizes sizes) {
        return slices(
                sizes,
                image,
                (index, plane) -> grid == GridName.INPUT_GRADIENT
                        ? channelCaption(index, plane, sizes.channels(), sizes.planes())
                        : mapCaption(index, plane, sizes.channels(), sizes.planes()));
    }

    private interface Captions {
        Optional<LocalizedMessage> of(int index, int plane);
    }

    /** @param outermost the filter or the image of the slices */
    private static List<Slice> slices(Sizes sizes, int outermost, Captions captions) {
        List<Slice> slices = new ArrayList<>();
        for (int channel = 0; channel < sizes.channels(); channel++) {
            for (int plane = 0; plane < sizes.planes(); plane++) {
                slices.add(new Slice(
                        new Cell(outermost, channel, plane, 0, 0),
                        sizes.rows(),
                        sizes.columns(),
                        captions.of(channel, plane)));
            }
        }
        return slices;
    }

    private LocalizedMessage colourCaption(int channel, int channels) {
        String key = "convolution.slice.colour." + channel;
        return example.groups() == 1
                ? LocalizedMessage.of(key)
                : LocalizedMessage.of(key + ".group", channel + 1, group(channel, channels));
    }

    /** What distinguishes a channel, or a depth slice of one, from the others. */
    private Optional<LocalizedMessage> channelCaption(int channel, int plane, int channels, int planes) {
        if (channels == 1) {
            return planes > 1
                    ? Optional.of(LocalizedMessage.of("convolution.slice.plane", plane + 1))
                    : Optional.empty();
        }
        if (planes > 1) {
            return Optional.of(
                    example.groups() == 1
                            ? LocalizedMessage.of("convolution.slice", channel + 1, plane + 1)
                            : LocalizedMessage.of(
                                    "convolution.slice.group", channel + 1, plane + 1, group(channel, channels)));
        }
        return Optional.of(
                example.groups() == 1
                        ? LocalizedMessage.of("convolution.slice.channel", channel + 1)
                        : LocalizedMessage.of(
                                "convolution.slice.channel.group", channel + 1, group(channel, channels)));
    }

    /** What distinguishes a feature map, or a depth slice of one, from the others. */
    private Optional<LocalizedMessage> mapCaption(int map, int plane, int maps, int planes) {
        if (maps == 1) {
            return planes > 1
                    ? Optional.of(LocalizedMessage.of("convolution.slice.plane", plane + 1))
                    : Optional.empty();
        }
        if (planes > 1) {
            return Optional.of(
                    example.groups() == 1
                            ? LocalizedMessage.of("convolution.slice.map.depth", map + 1, plane + 1)
                            : LocalizedMessage.of(
                                    "convolution.slice.map.depth.group", map + 1, plane + 1, group(map, maps)));
        }
        return Optional.of(
                example.groups() == 1
                        ? LocalizedMessage.of("convolution.slice.map", map + 1)
                        : LocalizedMessage.of("convolution.slice.map.group", map + 1, group(map, maps)));
    }

    /** With the group of each slice, where there are several: channels, filters and maps of one belong together. */
    Table inGroups(Table table) {
        int channels = example.input().sizes().channels();
        int filters = example.filters().sizes().filters();
        if (example.groups() == 1) {
            return table;
        }
        return switch (table.grid()) {
            case INPUT, INPUT_GRADIENT ->
                table.inGroups(slice -> group(slice.first().channel(), channels));
            case OUTPUT, OUTPUT_GRADIENT, BIAS, BIAS_GRADIENT ->
                table.inGroups(slice -> group(slice.first().channel(), filters));
            case FILTER, FLIPPED_FILTER, FILTER_GRADIENT ->
                table.inGroups(slice -> group(slice.first().filter(), filters));
            case WINDOW_MATRIX, FILTER_MATRIX, PRODUCT_MATRIX -> table.inGroups(slice -> group(filter, filters));
            default -> table;
        };
    }

    /** The group of a channel, a filter or a map, counted from 1. */
    private int group(int index, int count) {
        return index / (count / example.groups()) + 1;
    }

    /** The cell of a table that has to be in sight: the current term's, or the first of the window. */
    private Optional<Cell> focus(GridName grid) {
        if (frame.formula().terms().isEmpty()) {
            return Optional.of(frame.place());
        }
        Term term = frame.currentTerm().orElse(frame.formula().terms().getFirst());
        if (grid == GridName.INPUT && term.first().grid() == GridName.INPUT) {
            // The whole window stays in sight, not only the current cell.
            Term first = frame.formula().terms().stream()
                    .filter(candidate -> candidate.part() == term.part())
                    .findFirst()
                    .orElse(term);
            Cell at = first.first().cell();
            return Optional.of(
                    new Cell(at.image(), at.channel(), term.first().cell().plane(), at.row(), at.column()));
        }
        if (term.first().grid() == grid) {
            return Optional.of(term.first().cell());
        }
        return term.second()
                .filter(second -> second.grid() == grid)
                .map(second -> second.cell())
                .or(() -> Optional.of(frame.place()));
    }

    private boolean isNeverRead(Cell cell) {
        return !isRead(example.planeAxis(), cell.plane())
                || !isRead(example.rowAxis(), cell.row())
                || !isRead(example.columnAxis(), cell.column());
    }

    /** Whether a position is read, also as a copy in the padding. */
    private boolean isRead(SlidingAxis axis, int position) {
        PaddingMode mode = example.window().paddingMode();
        return axis.isRead(position)
                || mode != PaddingMode.ZEROS
                        && position >= 0
                        && position < axis.length()
                        && !axis.readers(position, mode).isEmpty();
    }

    private boolean hasUnreadCells() {
        return ConvolutionSizeFacts.directions(example).stream()
                .map(direction -> ConvolutionSizeFacts.axis(example, direction))
                .anyMatch(axis -> axis.remainder() > 0 || !axis.neverRead().isEmpty());
    }
}
