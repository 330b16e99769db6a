package kernelight.ui.theme;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/** How wide a text is on a canvas, in pixels; remembers the texts of the last while, since most come back at once. */
public final class TextMeasure {
    private static final int FONTS_REMEMBERED = 50;
    private static final int TEXTS_REMEMBERED_OF_A_FONT = 1000;

    private final Map<Font, Ruler> rulers = new Remembered<>(FONTS_REMEMBERED);

    public double width(String text, Font font) {
        return rulers.computeIfAbsent(font, Ruler::new).width(text);
    }

    /**
     * Measures in one font. JavaFX keeps the layouts of texts that are centred as here, in one place for all, and a canvas
     * takes its texts' from there but never adds any: a text that was measured is painted with far less work. The
     * layouts are found as long as the font's glyphs are held, and this holds them.
     */
    private static final class Ruler {
        private final Text words = new Text();
        private final Map<String, Double> widths = new Remembered<>(TEXTS_REMEMBERED_OF_A_FONT);

        Ruler(Font font) {
            words.setFont(font);
            words.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
        }

        double width(String text) {
            Double width = widths.get(text);
            if (width == null) {
                words.setText(text);
                width = words.getLayoutBounds().getWidth();
                widths.put(text, width);
            }
            return width;
        }
    }

    /** Forgets what was not asked for longest. */
    private static final class Remembered<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;

        private final int most;

        Remembered(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}
