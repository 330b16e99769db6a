package kernelight.screen.explain.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import kernelight.network.model.LayerCell;
import kernelight.network.model.ReceptiveField;
import kernelight.screen.explain.model.ExplainModel;
import kernelight.screen.explain.model.MapNumbers;
import kernelight.screen.explain.model.OpenedNumber;
import kernelight.screen.explain.model.TermPage;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.component.PixelGrid;
import kernelight.ui.component.PixelMaps;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** Where the number is: what it sees of the image, the window in the map that it reads, and its own map. */
final class PlacesColumn extends VBox {
    private static final double LARGE = 112;
    private static final double SMALL = 78;
    private static final double SMALLEST = 64;
    /** Where pictures stand side by side. */
    private static final double WIDEST_NAME = 170;

    private final ExplainModel model;
    private final Texts texts;
    private final BooleanProperty small = new SimpleBooleanProperty(this, "small");
    private final MapPicture image;
    private final MapPicture read;
    private final MapPicture own;

    /** How the pictures stand. */
    enum Arrangement {
        /** Large, one below the other. */
        COLUMN,
        /** Small, side by side. */
        ROW,
        /** In one line with their names. */
        LINE
    }

    /** A map with its name and a few words. */
    private static final class MapPicture extends VBox {
        private double side = LARGE;

        private final Label name = new Label();
        private final Label size = new Label();
        private final FlowPane title;
        private final PixelGrid grid;
        private final Label words = new Label();
        private Optional<MapNumbers> shown = Optional.empty();

        MapPicture(ObservableValue<Palette> palette, PixelColouring colouring) {
            super(4);
            name.getStyleClass().add("place-name");
            size.getStyleClass().addAll("muted", "place-words");
            words.getStyleClass().addAll("muted", "place-words");
            words.setWrapText(true);
            words.setMaxWidth(LARGE);
            grid = new PixelGrid(palette, colouring, 1, LARGE);
            grid.setMaxWidth(LARGE);
            name.setWrapText(true); // names of layers from a file are long
            title = new FlowPane(6, 0, name, size);
            title.setRowValignment(VPos.BASELINE);
            managedProperty().bind(visibleProperty());
        }

        void show(String named, String sized, MapNumbers map, List<PixelGrid.Framed> frames, String below) {
            name.setText(named);
            grid.setName(named);
            size.setText(sized);
            words.setText(below);
            if (!shown.equals(Optional.of(map))) {
                shown = Optional.of(map);
                grid.show(new PixelMaps(1, map.rows(), map.columns(), map.values()));
            }
            fit(map);
            grid.frame(frames);
            setVisible(true);
        }

        private void fit(MapNumbers map) {
            double room = side * Math.min(1.0, (double) map.columns() / map.rows());
            double height = Math.ceil(PixelGrid.sharpSide(room, map.columns()) * map.rows() / map.columns());
            grid.setMinHeight(height);
            grid.setPrefHeight(height);
            grid.setMaxHeight(height);
        }

        void arrange(Arrangement arrangement) {
            side = switch (arrangement) {
                case COLUMN -> LARGE;
                case ROW -> SMALL;
                case LINE -> SMALLEST;
            };
            if (arrangement == Arrangement.LINE) {
                HBox beside = new HBox(10, grid, title);
                beside.setAlignment(Pos.CENTER_LEFT);
                beside.setFillHeight(false);
                getChildren().setAll(beside);
            } else {
                getChildren().setAll(title, grid, words);
            }
            double widest = arrangement == Arrangement.COLUMN ? LARGE : WIDEST_NAME;
            name.setMaxWidth(widest);
            title.setPrefWrapLength(widest);
            title.setMaxWidth(widest);
            grid.setMinWidth(side);
            grid.setPrefWidth(side);
            grid.setMaxWidth(side);
            words.setMaxWidth(side);
            shown.ifPresent(this::fit);
        }
    }

    /** @param presenting whether it is shown in a lecture hall: small words are left out there */
    PlacesColumn(
            ExplainModel model, Texts texts, ObservableValue<Palette> palette, ObservableValue<Boolean> presenting) {
        super(10);
        this.model = model;
        this.texts = texts;
        image = new MapPicture(palette, PixelColouring.INK);
        read = new MapPicture(palette, PixelColouring.SEQUENTIAL);
        own = new MapPicture(palette, PixelColouring.SEQUENTIAL);

        arrange(Arrangement.COLUMN);
        for (MapPicture picture : List.of(image, read, own)) {
            picture.words.visibleProperty().bind(presenting.map(large -> !large));
            picture.words.managedProperty().bind(picture.words.visibleProperty());
            picture.size.visibleProperty().bind(picture.words.visibleProperty().and(small.not()));
            picture.size.managedProperty().bind(picture.size.visibleProperty());
            picture.grid.setOnChosen(
                    pixel -> picture.shown.ifPresent(map -> open(map.at(pixel.row(), pixel.column()))));
            picture.grid.setDescription(
                    pixel -> picture.shown
                            .map(map -> describe(map.at(pixel.row(), pixel.column()), pixel.value()))
                            .orElse(""),
                    written -> SpokenSigns.sentence(texts, written));
        }
    }

    void arrange(Arrangement arrangement) {
        small.set(arrangement != Arrangement.COLUMN);
        List<MapPicture> pictures = List.of(image, read, own);
        pictures.forEach(picture -> picture.arrange(arrangement));
        if (arrangement == Arrangement.COLUMN) {
            getChildren().setAll(pictures);
        } else {
            getChildren().setAll(new HBox(arrangement == Arrangement.LINE ? 24 : 9, image, read, own));
        }
    }

    private void open(LayerCell number) {
        if (model.openedProperty()
                .get()
                .filter(now -> now.cell().equals(number))
                .isEmpty()) {
            model.goInto(number);
        }
    }

    private String describe(LayerCell number, float value) {
        return model.openedProperty()
                .get()
                .filter(now -> now.has(number))
                .map(now -> texts.get("explain.named", texts.get(now.nameOf(number)), value))
                .orElse("");
    }

    void show(OpenedNumber number) {
        showImage(number);
        TermPage page = number.pages().get(model.stage().page());
        Optional<MapNumbers> map = number.mapOf(page)
                .filter(found -> !found.any().layer().equals(image(number).any().layer()));
        map.ifPresentOrElse(found -> showRead(number, page, found), () -> read.setVisible(false));
        if (number.isOfImage()) {
            own.setVisible(false);
        } else {
            MapNumbers ownMap = number.ownMap();
            own.show(
                    texts.get(number.ownMapName()),
                    size(ownMap),
                    ownMap,
                    List.of(pixel(ownMap, number.cell(), Palette::output)),
                    texts.get("explain.place.own", texts.get(number.place())));
        }
    }

    private static MapNumbers image(OpenedNumber number) {
        return number.image();
    }

    private void showImage(OpenedNumber number) {
        MapNumbers picture = image(number);
        ReceptiveField field = number.field();
        List<PixelGrid.Framed> frames = new ArrayList<>();
        String sees = texts.get("explain.sees.nothing");
        if (!field.pixels().isEmpty()) {
            frames.add(framed(
                    field.top(),
                    field.top() + field.rows() - 1,
                    field.left(),
                    field.left() + field.columns() - 1,
                    Palette::input));
            sees = number.isOfImage()
                    ? texts.get("explain.place.own", texts.get(number.place()))
                    : field.isWhole()
                            ? texts.get("explain.sees.all")
                            : texts.get(
                                    "explain.sees",
                                    field.top() + 1,
                                    field.top() + field.rows(),
                                    field.left() + 1,
                                    field.left() + field.columns());
        }
        image.show(texts.get("explain.name.image"), size(picture), picture, frames, sees);
    }

    private void showRead(OpenedNumber number, TermPage page, MapNumbers map) {
        int[] bounds = bounds(number, page, map);
        List<PixelGrid.Framed> frames = new ArrayList<>();
        boolean window = !map.units() || number.sources(page).size() == 1;
        if (window) {
            frames.add(framed(bounds[0], bounds[1], bounds[2], bounds[3], Palette::input));
        }
        model.stage()
                .selectedTerm()
                .ifPresent(term -> number.terms()
                        .get(term)
                        .source()
                        .filter(map::contains)
                        .ifPresent(source -> frames.add(pixel(map, source, Palette::ink))));
        read.show(
                texts.get(map.units() ? number.layerNameOf(map.any()) : number.pageName(page)),
                size(map),
                map,
                frames,
                map.units()
                        ? ""
                        : texts.get("explain.window", bounds[0] + 1, bounds[1] + 1, bounds[2] + 1, bounds[3] + 1));
    }

    /** First and last row, first and last column of what a page reads in a map. */
    private static int[] bounds(OpenedNumber number, TermPage page, MapNumbers map) {
        int[] bounds = {map.rows(), 0, map.columns(), 0};
        for (LayerCell source : number.sources(page)) {
            bounds[0] = Math.min(bounds[0], map.row(source));
            bounds[1] = Math.max(bounds[1], map.row(source));
            bounds[2] = Math.min(bounds[2], map.column(source));
            bounds[3] = Math.max(bounds[3], map.column(source));
        }
        return bounds;
    }

    private String size(MapNumbers map) {
        return map.units() ? "" : texts.get("explain.size", map.rows(), map.columns());
    }

    private static PixelGrid.Framed pixel(MapNumbers map, LayerCell number, Function<Palette, Color> colour) {
        return framed(map.row(number), map.row(number), map.column(number), map.column(number), colour);
    }

    private static PixelGrid.Framed framed(
            int firstRow, int lastRow, int firstColumn, int lastColumn, Function<Palette, Color> colour) {
        return new PixelGrid.Framed(0, firstRow, lastRow, firstColumn, lastColumn, colour);
    }
}
