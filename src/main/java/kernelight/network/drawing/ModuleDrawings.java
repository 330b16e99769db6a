package kernelight.network.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.network.drawing.Mark.Corner;
import kernelight.network.drawing.Mark.Words.Kind;
import kernelight.network.drawing.OutlinePart.Jump;
import kernelight.network.drawing.OutlinePart.Module;
import kernelight.network.drawing.OutlinePart.Tangle;
import kernelight.network.drawing.PartDrawing.Caption;
import kernelight.network.model.LayerKind;
import kernelight.network.model.LayerView;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;

/** Makes the drawings of modules: their layers as blocks, how they are joined, and the volume that comes out. */
final class ModuleDrawings {
    static final double PLUS_RADIUS = 8;

    private static final TextStyle BLOCK_TEXT = TextStyle.of(DrawingPainter.BLOCK_SIZE);
    private static final double BLOCK_HEIGHT = 22;
    private static final double BLOCK_ROOM = 14;
    private static final double BETWEEN = 12;
    private static final double ROW = 29;
    private static final double LEVEL = 27;
    private static final double EDGE = 13;
    private static final double BAR = 5;
    private static final double BEFORE_VOLUME = 15;

    private final DrawingWords words;
    private final Surface measure;
    private final int longest;

    ModuleDrawings(DrawingWords words, Surface measure, int longest) {
        this.words = words;
        this.measure = measure;
        this.longest = longest;
    }

    /** A layer of a module, or the same layer of equal modules. */
    private record Cell(List<LayerView> layers, String text, double width) {
        boolean hasWeights() {
            return layers.getFirst().kind().isConvolution()
                    || layers.getFirst().kind().isFullyConnected();
        }

        Mark at(double x, double middle) {
            return new Mark.Block(layers, x, middle - BLOCK_HEIGHT / 2, width, BLOCK_HEIGHT, text, hasWeights());
        }
    }

    private Cell cell(List<LayerView> same, boolean withFilters) {
        String text = words.block(same.getLast(), withFilters);
        return new Cell(same, text, measure.widthOf(text, BLOCK_TEXT) + BLOCK_ROOM);
    }

    /** The blocks of the branches; of equal modules, each block stands for the layers at its place in all of them. */
    private List<List<Cell>> branches(List<Module> modules) {
        List<List<List<LayerView>>> branches = new ArrayList<>();
        for (int i = 0; i < modules.getLast().branches().size(); i++) {
            int branch = i;
            List<LayerView> last = modules.getLast().branches().get(branch);
            branches.add(IntStream.range(0, last.size())
                    .mapToObj(place -> modules.stream()
                            .map(module -> module.branches().get(branch))
                            .filter(layers -> layers.size() == last.size())
                            .map(layers -> layers.get(place))
                            .toList())
                    .toList());
        }
        boolean withFilters = branches.stream().flatMap(List::stream).allMatch(ModuleDrawings::haveEqualMaps);
        return branches.stream()
                .map(branch ->
                        branch.stream().map(same -> cell(same, withFilters)).toList())
                .toList();
    }

    private static boolean haveEqualMaps(List<LayerView> layers) {
        return layers.stream()
                .allMatch(layer ->
                        layer.output().channels() == layers.getFirst().output().channels());
    }

    private static double width(List<Cell> cells) {
        return cells.stream().mapToDouble(Cell::width).sum() + BETWEEN * Math.max(0, cells.size() - 1);
    }

    /** A module, or equal ones one after the other. */
    PartDrawing of(List<Module> modules) {
        Module last = modules.getLast();
        List<List<Cell>> branches = branches(modules);
        List<LayerView> merges = modules.stream().map(Module::merge).toList();
        List<LayerView> all =
                modules.stream().flatMap(module -> module.layers().stream()).toList();
        Inside inside = last.merge().kind() == LayerKind.ADDITION
                ? residual(branches, merges, all)
                : concatenated(branches, merges, all);
        return withVolume(all, merges, inside, modules.size());
    }

    /** What lies on the module's ground: how wide, how far up and down, and what to draw. */
    private record Inside(double width, double above, double below, PartDrawing.Placing placing) {}

    private PartDrawing withVolume(List<LayerView> all, List<LayerView> outputs, Inside inside, int times) {
        VolumeSize size = VolumeSize.of(outputs.getLast().output(), longest);
        double ground = inside.width() + 2 * EDGE;
        double above = inside.above() + EDGE;
        double below = inside.below() + EDGE;
        List<Caption> captions = List.of(
                new Caption(
                        DrawingWords.common(all.stream().map(LayerView::name).toList()), Kind.NAME),
                new Caption(words.shape(outputs.getLast().output()), Kind.SHAPE));
        return new PartDrawing(
                all,
                ground + BEFORE_VOLUME + size.width() + size.depth(),
                Math.max(above, size.height() / 2 + size.rise()),
                Math.max(below, size.height() / 2),
                size,
                captions,
                times,
                (x, axis, page) -> {
                    page.add(new Mark.Ground(all, x, axis - above, ground, above + below));
                    inside.placing().place(x + EDGE, axis, page);
                    double volume = x + ground + BEFORE_VOLUME;
                    page.add(wire(outputs, false, x + ground - EDGE, axis, volume - 2, axis));
                    page.add(new Mark.Volume(
                            outputs, volume, axis - size.height() / 2, size, Mark.Volume.Content.OUTPUT));
                });
    }

    /** The longest branch on the line, the others over it as skip connections, added at the end. */
    private static Inside residual(List<List<Cell>> branches, List<LayerView> merges, List<LayerView> all) {
        List<List<Cell>> byLength = branches.stream()
                .sorted(Comparator.comparingInt((List<Cell> branch) -> branch.size())
                        .reversed())
                .toList();
        List<List<Cell>> skips = byLength.subList(1, byLength.size());
        double longestSkip =
                skips.stream().mapToDouble(ModuleDrawings::width).max().orElse(0);
        double main = Math.max(width(byLength.getFirst()), longestSkip);
        double width = BETWEEN + main + BETWEEN + 2 * PLUS_RADIUS;
        double above = BLOCK_HEIGHT / 2 + LEVEL * skips.size();
        return new Inside(width, above, BLOCK_HEIGHT / 2, (x, axis, page) -> {
            double plus = x + width - PLUS_RADIUS;
            for (int i = 0; i < skips.size(); i++) {
                double level = axis - LEVEL * (i + 1) - 2;
                page.add(new Mark.Wire(
                        all,
                        List.of(
                                new Corner(x, axis),
                                new Corner(x, level),
                                new Corner(plus, level),
                                new Corner(plus, axis - PLUS_RADIUS)),
                        true,
                        true));
                double left = (x + plus) / 2 - width(skips.get(i)) / 2;
                for (Cell cell : skips.get(i)) {
                    page.add(cell.at(left, level));
                    left += cell.width() + BETWEEN;
                }
            }
            page.add(wire(all, false, x - EDGE, axis, plus - PLUS_RADIUS, axis));
            row(byLength.getFirst(), x + BETWEEN + (main - width(byLength.getFirst())) / 2, axis, page);
            page.add(new Mark.Plus(merges, plus, axis));
        });
    }

    /** A row for each branch, put behind each other at the end. */
    private static Inside concatenated(List<List<Cell>> branches, List<LayerView> merges, List<LayerView> all) {
        double longest =
                branches.stream().mapToDouble(ModuleDrawings::width).max().orElse(0);
        double width = BETWEEN + longest + BETWEEN + BAR;
        double half = ROW * (branches.size() - 1) / 2 + BLOCK_HEIGHT / 2;
        return new Inside(width, half, half, (x, axis, page) -> {
            page.add(wire(all, false, x - EDGE, axis, x, axis));
            for (int i = 0; i < branches.size(); i++) {
                List<Cell> branch = branches.get(i);
                double y = axis - half + BLOCK_HEIGHT / 2 + ROW * i;
                page.add(new Mark.Wire(
                        all,
                        List.of(new Corner(x, axis), new Corner(x, y), new Corner(x + width - BAR, y)),
                        branch.isEmpty(),
                        true));
                row(branch, x + BETWEEN + longest - width(branch), y, page);
            }
            page.add(new Mark.Bar(merges, x + width - BAR, axis - half, axis + half));
        });
    }

    private static void row(List<Cell> cells, double x, double y, List<Mark> page) {
        double left = x;
        for (Cell cell : cells) {
            page.add(cell.at(left, y));
            left += cell.width() + BETWEEN;
        }
    }

    /** Layers in a row, with a wire over it for each connection that passes over layers. */
    PartDrawing of(Tangle tangle) {
        List<Cell> cells = tangle.layers().stream()
                .map(layer -> cell(List.of(layer), true))
                .toList();
        double[] lefts = new double[cells.size() + 1];
        for (int i = 0; i < cells.size(); i++) {
            lefts[i + 1] = lefts[i] + cells.get(i).width() + BETWEEN;
        }
        List<Jump> jumps = tangle.jumps().stream()
                .sorted(Comparator.comparingInt(jump -> jump.to() - jump.from()))
                .toList();
        double width = BETWEEN + lefts[cells.size()];
        double step = Math.min(LEVEL / 2, 90.0 / Math.max(1, jumps.size()));
        double above = BLOCK_HEIGHT / 2 + 8 + step * jumps.size();
        Inside inside = new Inside(width, above, BLOCK_HEIGHT / 2, (x, axis, page) -> {
            page.add(wire(tangle.layers(), false, x - EDGE, axis, x + width, axis));
            for (int i = 0; i < jumps.size(); i++) {
                Jump jump = jumps.get(i);
                double from = jump.from() < 0 ? x : x + BETWEEN / 2 + lefts[jump.from() + 1];
                double to = x + BETWEEN + (lefts[jump.to()] + lefts[jump.to() + 1] - BETWEEN) / 2;
                double level = axis - BLOCK_HEIGHT / 2 - 8 - step * i;
                page.add(new Mark.Wire(
                        tangle.layers(),
                        List.of(
                                new Corner(from, axis),
                                new Corner(from, level),
                                new Corner(to, level),
                                new Corner(to, axis - BLOCK_HEIGHT / 2)),
                        true,
                        true));
            }
            row(cells, x + BETWEEN, axis, page);
        });
        return withVolume(tangle.layers(), List.of(tangle.layers().getLast()), inside, 1);
    }

    private static Mark.Wire wire(
            List<LayerView> layers, boolean isSkip, double fromX, double fromY, double toX, double toY) {
        return new Mark.Wire(layers, List.of(new Corner(fromX, fromY), new Corner(toX, toY)), isSkip, true);
    }
}
