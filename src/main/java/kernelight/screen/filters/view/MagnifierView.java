package kernelight.screen.filters.view;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import kernelight.filter.Kernel;
import kernelight.filter.Planes;
import kernelight.screen.filters.model.MagnifiedPixel;
import kernelight.screen.filters.model.MagnifiedPixel.Place;
import kernelight.screen.filters.model.PixelNumber;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.component.WhileInScene;
import kernelight.ui.surface.CanvasSurface;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.ColorMap;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.TextMeasure;

/** The numbers around the pixel that is looked at: input * filter = output, in the colours of the pictures. */
final class MagnifierView extends Region {
    private static final MagnifierPlaces.Sizes DESK = new MagnifierPlaces.Sizes(16, 32, 44, 0.92);
    private static final MagnifierPlaces.Sizes HALL = new MagnifierPlaces.Sizes(32, 84, 96, 0.56);

    /** The share of the usual size down to which a number is made smaller before it is written with fewer digits. */
    private static final double SMALLEST_SHARE = 0.7;

    private static final double NAME_SIZE = 14;
    private static final double DETAIL_SIZE = 12;
    private static final double NAME_SIZE_HALL = 32;
    private static final double ABOVE_GRID = 10;
    private static final double WINDOW_FRAME = 3;

    /** The share of its colour that the largest weight's cell has at most, so that its number is read. */
    private static final double STRONGEST_FILL = 0.28;

    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final ObservableValue<Boolean> presenting;
    private final TextMeasure measure = new TextMeasure();
    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    private Optional<Shown> shown = Optional.empty();

    /** What is magnified, and the pictures whose colours its cells have. */
    private record Shown(MagnifiedPixel pixel, PicturePixels before, PicturePixels after) {}

    MagnifierView(Texts texts, ObservableValue<Palette> palette, ObservableValue<Boolean> presenting) {
        this.texts = texts;
        this.palette = palette;
        this.presenting = presenting;
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().add(canvas);
        WhileInScene.follow(this, palette, now -> canvas.requestPaint());
        WhileInScene.follow(this, texts.languageProperty(), now -> canvas.requestPaint());
        WhileInScene.follow(this, presenting, now -> canvas.requestPaint());
    }

    void show(MagnifiedPixel pixel, PicturePixels before, PicturePixels after) {
        shown = Optional.of(new Shown(pixel, before, after));
        canvas.requestPaint();
    }

    private boolean isHall() {
        return presenting.getValue();
    }

    private double titleHeight() {
        return (isHall() ? NAME_SIZE_HALL : NAME_SIZE) + ABOVE_GRID + 4;
    }

    private Optional<MagnifierPlaces> places() {
        return shown.map(now -> MagnifierPlaces.of(
                now.pixel().place(),
                now.pixel().kernels().size(),
                getWidth(),
                getHeight() - titleHeight(),
                isHall() ? HALL : DESK));
    }

    /** The least height in which its numbers are read. */
    double leastHeight() {
        MagnifierPlaces.Sizes sizes = isHall() ? HALL : DESK;
        return titleHeight() + MagnifierPlaces.FEWEST * Math.ceil(sizes.readable() * sizes.flatness());
    }

    /** The height that it takes in a width; at most a limit. */
    double heightIn(double width, double most) {
        if (shown.isEmpty()) {
            return 0;
        }
        MagnifierPlaces places = MagnifierPlaces.of(
                shown.get().pixel().place(),
                shown.get().pixel().kernels().size(),
                width,
                most - titleHeight(),
                isHall() ? HALL : DESK);
        return titleHeight() + Math.max(places.gridHeight(), places.cellHeight() * places.filterRows());
    }

    /** Where the grid of the input lies in this view. */
    Optional<Bounds> inputGrid() {
        return places().map(places ->
                new BoundingBox(places.inputX(), titleHeight(), places.gridWidth(), places.gridHeight()));
    }

    Optional<Bounds> outputGrid() {
        return places().map(places ->
                new BoundingBox(places.outputX(), titleHeight(), places.gridWidth(), places.gridHeight()));
    }

    private void paint() {
        canvas.graphics().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (shown.isEmpty() || canvas.getWidth() <= 0) {
            return;
        }
        Shown now = shown.get();
        MagnifierPlaces places = places().orElseThrow();
        Surface surface = new CanvasSurface(canvas.graphics(), measure);
        paintTitles(surface, now, places);
        paintInput(surface, now, places);
        for (int kernel = 0; kernel < now.pixel().kernels().size(); kernel++) {
            paintFilter(surface, now, places, kernel);
        }
        paintOutput(surface, now, places);
        paintSigns(surface, now, places);
    }

    private void paintTitles(Surface surface, Shown now, MagnifierPlaces places) {
        Place at = now.pixel().place();
        Palette colours = palette.getValue();
        title(
                surface,
                places.inputX(),
                places.gridWidth() + places.sign() / 2,
                texts.get("filters.magnifier.input"),
                texts.get("filters.magnifier.around", at.middleRow() + 1, at.middleColumn() + 1),
                colours.input());
        if (!now.pixel().kernels().isEmpty()) {
            title(
                    surface,
                    places.filterX(),
                    places.outputX() - places.filterX(),
                    texts.get("filters.magnifier.filter"),
                    places.isPartOf(at)
                            ? texts.get(
                                    "filters.magnifier.part",
                                    places.filterRows(),
                                    places.filterColumns(),
                                    at.rows(),
                                    at.columns())
                            : texts.get("filters.size", at.rows(), at.columns()),
                    colours.filter());
        }
        title(
                surface,
                places.outputX(),
                places.gridWidth() + places.sign() / 2,
                texts.get("filters.magnifier.output"),
                texts.get("filters.magnifier.around", at.row() + 1, at.column() + 1),
                colours.output());
    }

    /** The detail is left out where there is no room for it. */
    private void title(Surface surface, double x, double room, String name, String detail, Color colour) {
        TextStyle nameStyle =
                TextStyle.of(isHall() ? NAME_SIZE_HALL : NAME_SIZE).bold();
        TextStyle detailStyle = TextStyle.of(isHall() ? NAME_SIZE_HALL : DETAIL_SIZE);
        double nameWidth = surface.widthOf(name, nameStyle);
        double detailWidth = surface.widthOf(detail, detailStyle);
        double y = titleHeight() / 2 - ABOVE_GRID / 2 + 2;
        double gap = nameStyle.size() / 2;
        boolean hasRoom = nameWidth + gap + detailWidth <= room;
        surface.text(name, x, y, nameStyle, colour);
        if (hasRoom) {
            surface.text(
                    detail,
                    x + nameWidth + gap,
                    y,
                    detailStyle,
                    palette.getValue().muted());
        }
    }

    private void paintInput(Surface surface, Shown now, MagnifierPlaces places) {
        MagnifiedPixel pixel = now.pixel();
        Place at = pixel.place();
        Palette colours = palette.getValue();
        int top = at.firstRow() + at.spanRows() / 2 - places.rows() / 2;
        int left = at.firstColumn() + at.spanColumns() / 2 - places.columns() / 2;
        for (int row = 0; row < places.rows(); row++) {
            for (int column = 0; column < places.columns(); column++) {
                int inputRow = top + row;
                int inputColumn = left + column;
                boolean isRead = at.reads(inputRow, inputColumn);
                double x = places.inputX() + column * places.cellWidth();
                double y = titleHeight() + row * places.cellHeight();
                if (pixel.isBeyond(inputRow, inputColumn)) {
                    cell(surface, places, x, y, colours.paddingFill());
                    if (isRead) {
                        number(surface, places, x, y, pixel.input(inputRow, inputColumn), colours.padding(), true);
                    }
                } else {
                    Color ground = now.before().colour(inputRow, inputColumn);
                    cell(surface, places, x, y, ground);
                    Color ink = PictureView.readableOn(ground);
                    float number = pixel.input(inputRow, inputColumn);
                    number(surface, places, x, y, number, isRead ? ink : ink.deriveColor(0, 1, 1, 0.72), isRead);
                }
            }
        }
        int firstRow = Math.max(0, at.firstRow() - top);
        int firstColumn = Math.max(0, at.firstColumn() - left);
        frame(
                surface,
                places.inputX() + firstColumn * places.cellWidth(),
                titleHeight() + firstRow * places.cellHeight(),
                Math.min(at.spanColumns(), places.columns() - firstColumn) * places.cellWidth(),
                Math.min(at.spanRows(), places.rows() - firstRow) * places.cellHeight(),
                colours.input());
    }

    private void paintFilter(Surface surface, Shown now, MagnifierPlaces places, int index) {
        Kernel kernel = now.pixel().kernels().get(index).get(now.pixel().channel());
        Palette colours = palette.getValue();
        double left = places.filterX() + index * (places.filterColumns() * places.cellWidth() + places.sign());
        double top = titleHeight() + (places.gridHeight() - places.filterRows() * places.cellHeight()) / 2;
        int firstRow = kernel.rows() / 2 - places.filterRows() / 2;
        int firstColumn = kernel.columns() / 2 - places.filterColumns() / 2;
        float largest = 0;
        for (float weight : kernel.weights()) {
            largest = Math.max(largest, Math.abs(weight));
        }
        for (int row = 0; row < places.filterRows(); row++) {
            for (int column = 0; column < places.filterColumns(); column++) {
                float weight = kernel.at(firstRow + row, firstColumn + column);
                double x = left + column * places.cellWidth();
                double y = top + row * places.cellHeight();
                cell(surface, places, x, y, weightColour(weight, STRONGEST_FILL / largest, colours));
                number(surface, places, x, y, weight, weight == 0 ? colours.muted() : colours.filter(), weight != 0);
            }
        }
        surface.outline(
                left,
                top,
                places.filterColumns() * places.cellWidth(),
                places.filterRows() * places.cellHeight(),
                0,
                Stroke.of(colours.lineStrong(), 1));
    }

    /** The filter's colour for what adds, grey for what takes away; the full one for a weight of 1 / perUnit. */
    private static Color weightColour(float weight, double perUnit, Palette colours) {
        if (weight == 0) {
            return colours.panel();
        }
        Color full = weight > 0 ? colours.filter() : colours.padding();
        int rgb = ColorMap.between(perUnit * Math.abs(weight), colours.panel(), full);
        return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    private void paintOutput(Surface surface, Shown now, MagnifierPlaces places) {
        MagnifiedPixel pixel = now.pixel();
        Place at = pixel.place();
        Planes after = pixel.after();
        for (int row = 0; row < places.rows(); row++) {
            for (int column = 0; column < places.columns(); column++) {
                int outputRow = at.row() - places.rows() / 2 + row;
                int outputColumn = at.column() - places.columns() / 2 + column;
                if (outputRow < 0 || outputColumn < 0 || outputRow >= after.height() || outputColumn >= after.width()) {
                    continue;
                }
                boolean isCurrent = outputRow == at.row() && outputColumn == at.column();
                Color ground = now.after().colour(outputRow, outputColumn);
                double x = places.outputX() + column * places.cellWidth();
                double y = titleHeight() + row * places.cellHeight();
                cell(surface, places, x, y, ground);
                float number = after.at(pixel.plane(), outputRow, outputColumn);
                Color ink = PictureView.readableOn(ground);
                if (isCurrent) { // as in the sum
                    number(surface, places, x, y, ink, true, fits -> PixelNumber.resultInCell(number, fits));
                } else {
                    number(surface, places, x, y, number, ink, false);
                }
            }
        }
        frame(
                surface,
                places.outputX() + places.columns() / 2 * places.cellWidth(),
                titleHeight() + places.rows() / 2 * places.cellHeight(),
                places.cellWidth(),
                places.cellHeight(),
                palette.getValue().ink());
    }

    private void paintSigns(Surface surface, Shown now, MagnifierPlaces places) {
        double y = titleHeight() + places.gridHeight() / 2;
        TextStyle style = TextStyle.of(1.6 * (isHall() ? HALL : DESK).digits()).centered();
        Color colour = palette.getValue().muted();
        if (!now.pixel().kernels().isEmpty()) {
            surface.text("\u2217", places.filterX() - places.sign() / 2, y, style, colour);
        }
        boolean isSum = !now.pixel().kernels().isEmpty();
        surface.text(isSum ? "=" : "\u2192", places.outputX() - places.sign() / 2, y, style, colour);
    }

    private void cell(Surface surface, MagnifierPlaces places, double x, double y, Color ground) {
        surface.fill(
                x,
                y,
                places.cellWidth(),
                places.cellHeight(),
                palette.getValue().line());
        surface.fill(x, y, places.cellWidth() - 1, places.cellHeight() - 1, ground);
    }

    /** With as many digits as there is room for; never left out. */
    private static void number(
            Surface surface, MagnifierPlaces places, double x, double y, double value, Color colour, boolean isBold) {
        number(surface, places, x, y, colour, isBold, fits -> PixelNumber.inCell(value, fits));
    }

    private static void number(
            Surface surface,
            MagnifierPlaces places,
            double x,
            double y,
            Color colour,
            boolean isBold,
            Function<Predicate<String>, String> write) {
        TextStyle style = TextStyle.of(places.digits()).centered();
        TextStyle set = isBold ? style.bold() : style;
        double room = places.cellWidth() - 4;
        String text = write.apply(written -> surface.widthOf(written, set) * SMALLEST_SHARE <= room);
        double size = places.digits() * Math.min(1, room / surface.widthOf(text, set));
        TextStyle fitting = TextStyle.of(size).centered();
        surface.text(
                text,
                x + places.cellWidth() / 2,
                y + places.cellHeight() / 2,
                isBold ? fitting.bold() : fitting,
                colour);
    }

    private void frame(Surface surface, double x, double y, double width, double height, Color colour) {
        surface.outline(
                x - 0.5, y - 0.5, width, height, 0, Stroke.of(palette.getValue().panel(), WINDOW_FRAME + 2));
        surface.outline(x - 0.5, y - 0.5, width, height, 0, Stroke.of(colour, WINDOW_FRAME));
    }

    @Override
    protected void layoutChildren() {
        canvas.resize(getWidth(), getHeight());
        canvas.requestPaint();
    }
}
