package kernelight.ui.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * An invisible node that reads the colours of the CSS variables and hands them to canvases as a {@link Palette}.
 *
 * <p>Canvases do not know CSS; without this node the colours would have to be written twice.
 */
public final class PaletteSource extends Region {
    private static final StyleablePropertyFactory<PaletteSource> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    /** In the order of {@link Palette}'s components. */
    private static final List<String> NAMES = List.of(
            "ink",
            "muted",
            "dimmed",
            "line",
            "line-strong",
            "page",
            "panel",
            "hover",
            "accent",
            "accent-fill",
            "input",
            "input-fill",
            "filter",
            "filter-fill",
            "output",
            "output-fill",
            "padding",
            "padding-fill",
            "stride",
            "bias",
            "bias-fill",
            "error",
            "error-fill",
            "group-1",
            "group-1-fill",
            "group-2",
            "group-2-fill",
            "group-3",
            "group-3-fill",
            "group-4",
            "group-4-fill");

    private static final Map<String, CssMetaData<PaletteSource, Color>> META = new LinkedHashMap<>();

    static {
        for (String name : NAMES) {
            META.put(
                    name,
                    FACTORY.createColorCssMetaData(
                            "-kl-" + name + "-colour", source -> source.colours.get(name), Color.GREY));
        }
    }

    private final Map<String, SimpleStyleableObjectProperty<Color>> colours = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>();

    private final ObjectProperty<ColorMap> colorMap = new SimpleObjectProperty<>(ColorMap.CIVIDIS);

    public PaletteSource() {
        getStyleClass().add("palette");
        setManaged(false);
        setMouseTransparent(true);
        for (String name : NAMES) {
            colours.put(name, new SimpleStyleableObjectProperty<>(META.get(name), this, name, Color.GREY));
        }
        palette.set(read());
        colorMap.subscribe(() -> palette.set(read()));
    }

    public ReadOnlyObjectProperty<Palette> paletteProperty() {
        return palette.getReadOnlyProperty();
    }

    /** How numbers become colours; the palette follows. */
    public ObjectProperty<ColorMap> colorMapProperty() {
        return colorMap;
    }

    /** Reads the colours of the current style; call it after the stylesheets have changed. */
    public void refresh() {
        applyCss();
        palette.set(read());
    }

    private Palette read() {
        return palette(name -> colours.get(name).get(), colorMap.get());
    }

    /** @param colour the colour of a CSS variable, which is named without what all names begin with */
    static Palette palette(Function<String, Color> colour, ColorMap colorMap) {
        List<Color> c = NAMES.stream().map(colour).toList();
        return new Palette(
                c.get(0),
                c.get(1),
                c.get(2),
                c.get(3),
                c.get(4),
                c.get(5),
                c.get(6),
                c.get(7),
                c.get(8),
                c.get(9),
                c.get(10),
                c.get(11),
                c.get(12),
                c.get(13),
                c.get(14),
                c.get(15),
                c.get(16),
                c.get(17),
                c.get(18),
                c.get(19),
                c.get(20),
                c.get(21),
                c.get(22),
                List.of(group(c, 23), group(c, 25), group(c, 27), group(c, 29)),
                colorMap);
    }

    private static Palette.GroupColors group(List<Color> colors, int first) {
        return new Palette.GroupColors(colors.get(first), colors.get(first + 1));
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        all.addAll(META.values());
        return all;
    }
}
