package kernelight.ui.theme;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide a text is on a canvas, in pixels; remembers the texts of the last while, since most come back at once. */
public final class TextMeasure {
    private static final int REMEMBERED = 2000;

    private record Key(String text, Font font) {}

    private final Text ruler = new Text();
    private final Map<Key, Double> widths = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Double> eldest) {
            return size() > REMEMBERED;
        }
    };

    public double width(String text, Font font) {
        return widths.computeIfAbsent(new Key(text, font), key -> {
            ruler.setFont(font);
            ruler.setText(text);
            return ruler.getLayoutBounds().getWidth();
        });
    }
}
