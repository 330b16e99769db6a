package kernelight.ui.theme;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide a text is on a canvas, in pixels; remembers the texts of the last while, since most come back at once. */
public final class TextMeasure {
    private static final int REMEMBERED_OF_A_FONT = 1000;

    private final Text ruler = new Text();
    private final Map<Font, Map<String, Double>> widths = new HashMap<>();

    public double width(String text, Font font) {
        Map<String, Double> known = widths.computeIfAbsent(font, key -> new Remembered());
        Double width = known.get(text);
        if (width == null) {
            ruler.setFont(font);
            ruler.setText(text);
            width = ruler.getLayoutBounds().getWidth();
            known.put(text, width);
        }
        return width;
    }

    private static final class Remembered extends LinkedHashMap<String, Double> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Double> eldest) {
            return size() > REMEMBERED_OF_A_FONT;
        }
    }
}
