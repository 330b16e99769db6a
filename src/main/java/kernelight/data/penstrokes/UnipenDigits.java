package kernelight.data.penstrokes;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kernelight.data.drawing.Stroke;
import kernelight.data.drawing.StrokePoint;
import kernelight.data.penstrokes.UnipenLines.Component;
import kernelight.data.penstrokes.UnipenLines.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Finds the strokes of each segment of a UNIPEN file. There are two kinds of files. Either each segment is followed by
 * its strokes; then their numbers are ignored, since some files count from 0 in each segment. Or all segments stand
 * together and refer to their strokes by number.
 */
final class UnipenDigits {
    private final List<Component> components;
    private final List<Segment> segments;

    private UnipenDigits(UnipenLines lines) {
        components = lines.components();
        segments = lines.segments();
    }

    /**
     * @throws UnipenLineException if a segment names no strokes, strokes that do not exist, or those of another digit
     */
    static PenStrokes of(UnipenLines lines) throws UnipenLineException {
        return new UnipenDigits(lines).digits();
    }

    private PenStrokes digits() throws UnipenLineException {
        boolean strokesFollow = strokesFollow();
        List<PenDigit> digits = new ArrayList<>();
        SortedMap<String, Integer> skipped = new TreeMap<>();
        @Nullable Segment[] owners = new Segment[components.size()];
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (!segment.label().matches("[0-9]")) {
                skipped.merge(segment.label(), 1, Integer::sum);
                continue;
            }
            List<Stroke> strokes = strokesFollow ? followingStrokes(i) : numberedStrokes(segment, owners);
            if (!strokes.isEmpty()) {
                digits.add(new PenDigit(segment.label().charAt(0) - '0', segment.writer(), strokes));
            }
        }
        return new PenStrokes(digits, skipped);
    }

    /** Whether no stroke comes before the first segment, and most segments are followed by strokes. */
    private boolean strokesFollow() {
        int followed = 0;
        for (int i = 0; i < segments.size(); i++) {
            followed += end(i) > segments.get(i).before() ? 1 : 0;
        }
        return segments.isEmpty() || segments.getFirst().before() == 0 && 2 * followed > segments.size();
    }

    /** The end (exclusive) of the components between this segment and the next. */
    private int end(int segment) {
        return segment + 1 < segments.size() ? segments.get(segment + 1).before() : components.size();
    }

    private List<Stroke> followingStrokes(int index) {
        Segment segment = segments.get(index);
        int first = segment.before();
        int count = end(index) - first;
        Delineation all = new Delineation(List.of(new Delineation.Part(0, 0, count - 1, Integer.MAX_VALUE)));
        // If the numbers cover exactly these components, whatever they count from, they may select a part of them.
        return segment.strokes()
                .filter(strokes -> strokes.last() - strokes.first() + 1 == count)
                .map(strokes -> strokes(strokes, first - strokes.first()))
                .orElseGet(() -> strokes(all, first));
    }

    private List<Stroke> numberedStrokes(Segment segment, @Nullable Segment[] owners) throws UnipenLineException {
        Delineation strokes = segment.strokes()
                .orElseThrow(() -> new UnipenLineException(segment.line(), "file.strokes.line.noStrokes"));
        if (strokes.last() >= components.size()) {
            throw new UnipenLineException(
                    segment.line(),
                    "file.strokes.line.noSuchStroke",
                    Integer.toString(strokes.last()),
                    Integer.toString(components.size()));
        }
        for (Delineation.Part part : strokes.parts()) {
            if (part.fromPoint() == 0 && part.toPoint() == Integer.MAX_VALUE) {
                assign(part, segment, owners);
            }
        }
        return strokes(strokes, 0);
    }

    /** Strokes that belong to two digits show that their numbers were misunderstood. */
    private static void assign(Delineation.Part part, Segment segment, @Nullable Segment[] owners)
            throws UnipenLineException {
        for (int i = part.from(); i <= part.to(); i++) {
            Segment owner = owners[i];
            if (owner != null && !owner.label().equals(segment.label())) {
                throw new UnipenLineException(
                        segment.line(),
                        "file.strokes.line.twoDigits",
                        Integer.toString(i),
                        segment.label(),
                        Integer.toString(owner.line()),
                        owner.label());
            }
            owners[i] = segment;
        }
    }

    /**
     * The strokes in which the pen was down.
     *
     * @param shift added to the segment's numbers to get those of the file
     */
    private List<Stroke> strokes(Delineation wanted, int shift) {
        List<Stroke> strokes = new ArrayList<>();
        for (Delineation.Part part : wanted.parts()) {
            for (int i = part.from(); i <= part.to(); i++) {
                Component component = components.get(i + shift);
                List<StrokePoint> points = component.points();
                int from = i == part.from() ? Math.min(part.fromPoint(), points.size()) : 0;
                int to = i == part.to() && part.toPoint() < points.size() ? part.toPoint() + 1 : points.size();
                if (component.down() && from < to) {
                    strokes.add(new Stroke(points.subList(from, to)));
                }
            }
        }
        return strokes;
    }
}
