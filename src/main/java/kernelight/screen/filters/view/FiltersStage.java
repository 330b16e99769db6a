package kernelight.screen.filters.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import kernelight.concurrent.ConflatingTask;
import kernelight.filter.response.Peak;
import kernelight.screen.filters.model.FiltersModel;
import kernelight.screen.filters.model.MagnifiedPixel;
import kernelight.screen.filters.model.MagnifiedPixel.Place;
import kernelight.screen.filters.model.PixelSum;
import kernelight.screen.filters.model.Responses;
import kernelight.screen.filters.model.StepGeometry;
import kernelight.ui.component.WhileInScene;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/**
 * The same equation at three sizes: the picture before and after, the numbers around a pixel of both with the filter between
 * them, and the sum.
 */
final class FiltersStage extends Region {
    private static final double SIDE = 24;
    private static final double ABOVE = 14;
    private static final double GAP = 10;
    private static final double BETWEEN = 20;

    /** From the pictures down to the magnifier: room for the lines that connect them. */
    private static final double LEAST_WEDGE = 10;

    private static final double MOST_WEDGE = 34;

    /** The share of the height that the magnifier has at most. */
    private static final double MAGNIFIER = 0.4;

    private final FiltersModel model;
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final Region bar;
    private final PictureTitles titles;
    private final PictureView before;
    private final PictureView after;
    private final MapStrip maps;
    private final MagnifierView magnifier;
    private final SumView sum;
    private final List<Line> wedges = List.of(new Line(), new Line(), new Line(), new Line());
    private final ConflatingTask<ResponsePictures> colouring;
    private final ObservableValue<Boolean> presenting;
    private Optional<ResponsePictures> pictures = Optional.empty();
    /** The last pictures that were made, in the background; they may not be shown yet. */
    private final AtomicReference<Optional<ResponsePictures>> prepared = new AtomicReference<>(Optional.empty());
    /** The y at which the pictures begin. */
    private double picturesTop;

    /** @param bar above the pictures */
    FiltersStage(
            FiltersModel model,
            Region bar,
            Texts texts,
            ObservableValue<Palette> palette,
            ObservableValue<Boolean> presenting,
            Executor background,
            Executor fxThread) {
        this.model = model;
        this.texts = texts;
        this.palette = palette;
        this.bar = bar;
        this.presenting = presenting;
        colouring = new ConflatingTask<>(background, fxThread);
        titles = new PictureTitles(texts, palette, presenting);
        before = new PictureView(palette);
        after = new PictureView(palette);
        maps = new MapStrip(model, texts);
        magnifier = new MagnifierView(texts, palette, presenting);
        sum = new SumView(texts, palette, presenting);
        getStyleClass().addAll("filters-stage", "focusable");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleHelpProperty().bind(texts.bind("filters.stage.help"));
        for (Line wedge : wedges) {
            wedge.setManaged(false);
            wedge.setMouseTransparent(true);
            wedge.getStyleClass().add("filters-wedge");
        }
        getChildren().addAll(bar, titles.before(), titles.after(), before, after, maps, magnifier, sum);
        getChildren().addAll(wedges);
        PictureGestures.on(before, model, false);
        PictureGestures.on(after, model, true);
        setOnMousePressed(event -> requestFocus());
        WhileInScene.follow(this, palette, now -> {
            prepareIn(now);
            colour();
        });
        model.responsesProperty().subscribe(now -> colour());
        model.pixelProperty().subscribe(now -> showPixel());
        model.cutting().pieceProperty().subscribe(now -> {
            mark();
            showPixel();
        });
        model.zoom().placeProperty().subscribe(now -> place());
        presenting.subscribe(now -> {
            before.enlarge(now ? 2.4 : 1);
            after.enlarge(now ? 2.4 : 1);
            requestLayout();
        });
        texts.languageProperty().subscribe(() -> showPixel());
    }

    /** What is seen; empty before there is a response. */
    Optional<ResponsePictures> pictures() {
        return pictures;
    }

    /** From now on responses are coloured before they are published. */
    private void prepareIn(Palette colours) {
        model.prepareWith(
                responses -> prepared.set(Optional.of(ResponsePictures.of(responses, colours, prepared.get()))));
    }

    /** Responses are coloured when they come; other colours are made in the background. */
    private void colour() {
        model.responsesProperty().get().ifPresent(responses -> {
            Palette colours = palette.getValue();
            Optional<ResponsePictures> ready = prepared.get()
                    .filter(now -> now.responses() == responses && now.palette().equals(colours));
            if (ready.isPresent()) {
                colouring.cancel();
                show(ready.get());
                return;
            }
            Optional<ResponsePictures> last = pictures;
            colouring.request(() -> ResponsePictures.of(responses, colours, last), this::show, problem -> {
                throw new IllegalStateException(problem);
            });
        });
    }

    private void show(ResponsePictures now) {
        pictures = Optional.of(now);
        Responses responses = now.responses();
        before.show(
                now.before(),
                responses.before(),
                responses.isOfPicture()
                        ? Math.min(
                                responses.state().channel(),
                                responses.before().planes().size() - 1)
                        : responses.readPlane());
        after.show(now.after(), responses.after(), responses.plane());
        maps.show(now);
        mark();
        titles.show(now);
        place();
        showPixel();
        requestLayout();
    }

    /** Not while a piece is cut out: the marks lie on what one wants to cut. */
    private void mark() {
        if (pictures.isEmpty() || model.cutting().pieceProperty().get().isPresent()) {
            before.mark(List.of());
            after.mark(List.of());
            return;
        }
        Responses responses = pictures.get().responses();
        StepGeometry geometry = StepGeometry.of(responses);
        List<PictureView.Mark> ofInput = new ArrayList<>();
        List<PictureView.Mark> ofOutput = new ArrayList<>();
        for (Peak peak : responses.strongest()) {
            int number = ofOutput.size() + 1;
            ofOutput.add(new PictureView.Mark(peak.row(), peak.column(), number));
            ofInput.add(new PictureView.Mark(
                    geometry.inputRow(peak.row()) - 0.5, geometry.inputColumn(peak.column()) - 0.5, number));
        }
        before.mark(ofInput);
        after.mark(ofOutput);
    }

    private void place() {
        before.show(model.zoom().placeProperty().get());
        pictures.ifPresent(now -> after.show(model.zoom()
                .output(
                        StepGeometry.of(now.responses()),
                        now.after().width(),
                        now.after().height())));
        placeWedges();
    }

    /** A pixel of responses that are not yet coloured is shown once they are. */
    private void showPixel() {
        Optional<MagnifiedPixel> looked = model.pixelProperty().get();
        if (looked.isEmpty() || pictures.isEmpty()) {
            return;
        }
        ResponsePictures now = pictures.get();
        MagnifiedPixel pixel = looked.get();
        if (pixel.after() != now.responses().after()) {
            return; // the pixel of other responses
        }
        Place at = pixel.place();
        PixelSum written = PixelSum.of(pixel, now.responses().state().step().step());
        magnifier.show(pixel, now.before(), now.after());
        sum.show(written);
        before.frame(Optional.of(model.cutting()
                .pieceProperty()
                .get()
                .map(piece -> new PictureView.Framed(piece.row(), piece.column(), piece.rows(), piece.columns()))
                .orElseGet(() ->
                        new PictureView.Framed(at.firstRow(), at.firstColumn(), at.spanRows(), at.spanColumns()))));
        after.frame(Optional.of(new PictureView.Framed(at.row(), at.column(), 1, 1)));
        setAccessibleText(texts.get("filters.stage.pixel", at.row() + 1, at.column() + 1, sum.getAccessibleText()));
        double width = getWidth() - 2 * SIDE;
        if (Math.abs(sum.heightIn(width) - sum.getHeight()) > 1
                || Math.abs(sum.widthIn(width) - sum.getWidth()) > 1
                || Math.abs(magnifierHeight() - magnifier.getHeight()) > 1) {
            requestLayout();
        }
        placeWedges();
    }

    /** In a lecture hall the pictures come first, and the magnifier has what they leave; on a desk both have half of it. */
    private double magnifierHeight() {
        double width = getWidth() - 2 * SIDE;
        double most = MAGNIFIER * getHeight();
        double left = getHeight() - picturesTop - below(width);
        double wanted = presenting.getValue() ? left - wantedHeight(half(width)) : left / 2; // else both have half
        most = Math.clamp(wanted, magnifier.leastHeight(), Math.max(magnifier.leastHeight(), most));
        return magnifier.heightIn(width, most);
    }

    private static double half(double width) {
        return Math.floor((width - BETWEEN) / 2);
    }

    /** The height of all that is below the pictures, without the magnifier. */
    private double below(double width) {
        double mapsHeight = maps.isVisible() ? maps.prefHeight(width) + GAP : 0;
        return mapsHeight + sum.heightIn(width) + LEAST_WEDGE + 3 * GAP;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * SIDE;
        if (width <= 0) {
            return;
        }
        double y = ABOVE;
        double barHeight = bar.prefHeight(width);
        bar.resizeRelocate(SIDE, y, width, barHeight);
        y += barHeight + GAP;
        double half = half(width);
        double titleHeight =
                Math.max(titles.before().prefHeight(half), titles.after().prefHeight(half));
        titles.before().resizeRelocate(SIDE, y, half, titleHeight);
        titles.after().resizeRelocate(SIDE + half + BETWEEN, y, half, titleHeight);
        y += titleHeight + 4;
        picturesTop = y;
        double mapsHeight = maps.isVisible() ? maps.prefHeight(width) + GAP : 0;
        double sumHeight = sum.heightIn(width);
        double magnifierHeight = magnifierHeight();
        double room = getHeight() - y - magnifierHeight - below(width);
        double pictureHeight = Math.floor(Math.max(40, Math.min(room, wantedHeight(half))));
        model.zoom().setRoom(half, pictureHeight);
        before.resizeRelocate(SIDE, y, half, pictureHeight);
        after.resizeRelocate(SIDE + half + BETWEEN, y, half, pictureHeight);
        y += pictureHeight;
        double spare = Math.max(0, room - pictureHeight);
        if (maps.isVisible()) {
            maps.resizeRelocate(SIDE, y + GAP, width, mapsHeight - GAP);
            y += mapsHeight;
        }
        y += LEAST_WEDGE + Math.min(MOST_WEDGE - LEAST_WEDGE, spare / 2);
        magnifier.resizeRelocate(SIDE, Math.round(y), width, magnifierHeight);
        y += magnifierHeight + GAP + Math.min(GAP, spare / 4);
        double sumWidth = sum.widthIn(width);
        sum.resizeRelocate(Math.round(SIDE + (width - sumWidth) / 2), Math.round(y), sumWidth, sumHeight);
        placeWedges();
    }

    /** The height in which all of the picture is seen in this width. */
    private double wantedHeight(double width) {
        return pictures.map(now -> width * now.before().height() / now.before().width())
                .orElse(width);
    }

    private void placeWedges() {
        connect(before, magnifier.inputGrid(), wedges.get(0), wedges.get(1));
        connect(after, magnifier.outputGrid(), wedges.get(2), wedges.get(3));
    }

    /** From the lower corners of the frame in a picture to the upper ones of a grid. */
    private void connect(PictureView view, Optional<Bounds> grid, Line left, Line right) {
        Optional<Rectangle> frame = view.framePlace();
        boolean isSeen = frame.isPresent()
                && grid.isPresent()
                && model.cutting().pieceProperty().get().isEmpty()
                && frame.get().getX() + frame.get().getWidth() > 0
                && frame.get().getX() < view.getWidth()
                && frame.get().getY() + frame.get().getHeight() > 0
                && frame.get().getY() + frame.get().getHeight() < view.getHeight();
        left.setVisible(isSeen);
        right.setVisible(isSeen);
        if (isSeen) {
            Rectangle from = frame.get();
            double y = view.getLayoutY() + from.getY() + from.getHeight();
            double gridTop = magnifier.getLayoutY() + grid.get().getMinY();
            line(
                    left,
                    view.getLayoutX() + from.getX(),
                    y,
                    magnifier.getLayoutX() + grid.get().getMinX(),
                    gridTop);
            line(
                    right,
                    view.getLayoutX() + from.getX() + from.getWidth(),
                    y,
                    magnifier.getLayoutX() + grid.get().getMaxX(),
                    gridTop);
        }
    }

    private static void line(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(fromX);
        line.setStartY(fromY);
        line.setEndX(toX);
        line.setEndY(toY);
    }
}
