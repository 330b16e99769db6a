package kernelight.pad.model;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The current tool and its width; each tool keeps its own width. */
public final class PenCase {
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.PEN);
    private final DoubleProperty width = new SimpleDoubleProperty();
    private final Map<Tool, Double> widths = new EnumMap<>(Tool.class);

    public PenCase() {
        for (Tool each : Tool.values()) {
            widths.put(each, each.usualWidth());
        }
        tool.subscribe(now -> width.set(widths.get(now)));
        width.subscribe(now -> widths.put(tool.get(), now.doubleValue()));
    }

    public ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    /** The width of the current tool, in pixels of the {@link Page}. */
    public DoubleProperty widthProperty() {
        return width;
    }
}
