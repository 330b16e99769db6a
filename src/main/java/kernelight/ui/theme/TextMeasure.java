package kernelight.ui.theme;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/** Measures how wide texts are on a canvas, in pixels; caches recent texts, since most are measured again soon. */
public final class TextMeasure {
    private static final int FONTS_CACHED = 50;
    private static final int TEXTS_CACHED_OF_A_FONT = 1000;

    private final Map<Font, Ruler> rulers = new LruCache<>(FONTS_CACHED);

    public double width(String text, Font font) {
        return rulers.computeIfAbsent(font, Ruler::new).width(text);
    }

    /**
     * Measures in one font. JavaFX has a global cache of text layouts, which a canvas reads but never fills; measuring
     * with these settings fills it, so that a measured text is painted with far less work. Entries are found as long as
     * the font's glyphs are reachable, and this object holds them.
     */
    private static final class Ruler {
        private final Text words = new Text();
        private final Map<String, Double> widths = new LruCache<>(TEXTS_CACHED_OF_A_FONT);

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

    /** A least-recently-used cache. */
    private static final class LruCache<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;

        private final int most;

        LruCache(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}
