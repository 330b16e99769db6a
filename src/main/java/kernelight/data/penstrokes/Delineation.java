package kernelight.data.penstrokes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a UNIPEN file that a segment consists of. {@code 0-3:5,6} means the components 0 to 3, the last one only
 * up to its point 5, and the component 6. Components count from 0 in the file's order, points from 0 within a
 * component.
 */
record Delineation(List<Part> parts) {
    private static final Pattern PART = Pattern.compile("(\\d{1,9})(?::(\\d{1,9}))?(?:-(\\d{1,9})(?::(\\d{1,9}))?)?");

    /**
     * From point {@code fromPoint} of component {@code from} to point {@code toPoint} of component {@code to}, all
     * included.
     */
    record Part(int from, int fromPoint, int to, int toPoint) {}

    /** @throws IllegalArgumentException if the text is not a delineation */
    static Delineation parse(String text) {
        List<Part> parts = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException("Not a delineation: " + text);
            }
            int from = Integer.parseInt(matcher.group(1));
            boolean range = matcher.group(3) != null;
            int to = range ? Integer.parseInt(matcher.group(3)) : from;
            int fromPoint = range ? number(matcher.group(2), 0) : 0;
            // A single component with a point, such as "6:5", ends at that point, as the last one of a range does.
            int toPoint = number(range ? matcher.group(4) : matcher.group(2), Integer.MAX_VALUE);
            if (to < from) {
                throw new IllegalArgumentException("A range runs backwards: " + text);
            }
            parts.add(new Part(from, fromPoint, to, toPoint));
        }
        return new Delineation(parts);
    }

    int first() {
        return parts.stream().mapToInt(Part::from).min().orElseThrow();
    }

    int last() {
        return parts.stream().mapToInt(Part::to).max().orElseThrow();
    }

    private static int number(@Nullable String text, int defaultValue) {
        return text == null ? defaultValue : Integer.parseInt(text);
    }
}
