package kernelight.screen.filters.view;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import kernelight.filter.Planes;
import kernelight.filter.ShowAs;
import kernelight.screen.filters.model.ColourRange;
import kernelight.screen.filters.model.PixelNumber;
import kernelight.screen.filters.model.Responses;
import kernelight.screen.filters.view.PicturePixels.Colouring;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.component.WhileInScene;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.ColorMap;
import kernelight.ui.theme.Palette;

/** Which colour of the picture means which number, and which is that of a pixel that fires. */
final class Legend extends HBox {
    private static final double WIDTH = 72;
    private static final double NARROWEST = 24;
    private static final double HEIGHT = 9;

    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final Label smallest = number();
    private final Label largest = number();
    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    private final Region scale = new Region() {
        {
            getChildren().add(canvas);
        }

        @Override
        protected void layoutChildren() {
            canvas.resize(getWidth(), getHeight());
        }
    };
    private final HBox fires;
    private ShowAs showAs = ShowAs.CLAMP;
    /** Whether red, green and blue each have such a scale. */
    private boolean inColours;

    private ColourRange range = new ColourRange(0, Planes.BRIGHTEST);

    Legend(Texts texts, ObservableValue<Palette> palette) {
        super(7);
        this.texts = texts;
        this.palette = palette;
        setAlignment(Pos.CENTER_RIGHT);
        scale.setMinSize(NARROWEST, HEIGHT);
        scale.setPrefSize(WIDTH, HEIGHT);
        scale.setMaxSize(WIDTH, HEIGHT);
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", "output", "filters-swatch");
        Label word = number();
        word.textProperty().bind(texts.bind("filters.legend.fires"));
        fires = new HBox(6, swatch, word);
        fires.setAlignment(Pos.CENTER);
        fires.setMinWidth(USE_PREF_SIZE);
        smallest.accessibleTextProperty().bind(SpokenSigns.sentence(texts, smallest.textProperty()));
        largest.accessibleTextProperty().bind(SpokenSigns.sentence(texts, largest.textProperty()));
        getChildren().addAll(smallest, scale, largest, fires);
        Explanation.over(smallest, texts.bind("filters.legend.explained"));
        Explanation.over(largest, texts.bind("filters.legend.explained"));
        WhileInScene.follow(this, palette, now -> canvas.requestPaint());
    }

    private static Label number() {
        Label label = new Label();
        label.getStyleClass().addAll("muted", "small");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** @param shown the numbers at the ends of the scale */
    void show(Responses now, ColourRange shown) {
        range = shown;
        showAs = now.showAs();
        inColours = now.isInColours();
        smallest.setText(PixelNumber.inCell(shown.from()));
        largest.setText(PixelNumber.inCell(shown.to()));
        fires.setVisible(now.firing().isPresent());
        fires.setManaged(now.firing().isPresent());
        canvas.requestPaint();
    }

    private void paint() {
        GraphicsContext graphics = canvas.graphics();
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        Colouring now = new Colouring(showAs, range.from(), range.to(), palette.getValue());
        for (int x = 0; x < width; x++) {
            double share = x / Math.max(1, width - 1);
            int rgb = inColours
                    ? ColorMap.between(share, Color.BLACK, Color.WHITE)
                    : now.of((float) (range.from() + (range.to() - range.from()) * share));
            graphics.setFill(Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff));
            graphics.fillRect(x, 0, 1, height);
        }
        graphics.setStroke(palette.getValue().lineStrong());
        graphics.setLineWidth(1);
        graphics.strokeRect(0.5, 0.5, width - 1, height - 1);
    }
}
