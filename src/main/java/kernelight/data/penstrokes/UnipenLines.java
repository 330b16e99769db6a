package kernelight.data.penstrokes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelight.data.drawing.StrokePoint;

/**
 * The lines of a UNIPEN file, one after the other: collects its components (what the pen did from one putting down or
 * lifting to the next) and its segments. Keywords that say nothing about strokes are passed over.
 */
final class UnipenLines {
    /** No tablet has so many units; larger numbers are not coordinates. */
    private static final double MOST = 1e9;

    private static final Pattern SEGMENT = Pattern.compile("\\S+\\s*([\\d:,\\- \\t]*)(.*)");
    private static final Pattern LABEL = Pattern.compile("\"([^\"]*)\"\\s*$");

    /** UCI's pendigits write digit, writer and number of the digit into a segment's comment. */
    private static final Pattern DIGIT_WRITER_NUMBER = Pattern.compile("\\d\\s+(\\d+)\\s+\\d+");

    private final List<Component> components = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();
    private boolean inComponent;
    private boolean componentIsNew;
    private boolean penIsDown;
    private String writer = "";
    private int xColumn;
    private int yColumn = 1;
    private int number;

    /** At least one point, with y turned to grow downwards. @param down whether the pen was on the paper */
    record Component(boolean down, List<StrokePoint> points) {}

    /**
     * @param line where it stands, from 1
     * @param strokes which components it is; empty where the segment does not say
     * @param label as it is written, without its quotation marks
     * @param before how many components stand before it
     */
    record Segment(int line, Optional<Delineation> strokes, String label, String writer, int before) {}

    List<Component> components() {
        return components;
    }

    List<Segment> segments() {
        return segments;
    }

    void take(String line) throws UnipenLineException {
        number++;
        String text = line.strip();
        if (text.startsWith(".")) {
            inComponent = false;
            String[] words = text.split("\\s+", 2);
            takeKeyword(words[0], words.length > 1 ? words[1] : "");
        } else if (inComponent && !text.isEmpty()) {
            takePoint(text);
        }
    }

    private void takeKeyword(String keyword, String rest) throws UnipenLineException {
        switch (keyword) {
            case ".PEN_DOWN" -> beginComponent(true);
            case ".PEN_UP" -> beginComponent(false);
            case ".SEGMENT" -> takeSegment(rest);
            case ".COMMENT" -> takeComment(rest);
            case ".WRITER_ID" -> writer = rest;
            case ".COORD" -> takeColumns(rest);
            default -> {}
        }
    }

    private void beginComponent(boolean down) {
        inComponent = true;
        componentIsNew = true;
        penIsDown = down;
    }

    private void takeSegment(String rest) throws UnipenLineException {
        Matcher segment = SEGMENT.matcher(rest);
        if (!segment.matches()) {
            throw wrong("is a .SEGMENT without anything");
        }
        Matcher label = LABEL.matcher(segment.group(2));
        segments.add(new Segment(
                number,
                strokes(segment.group(1).strip()),
                label.find() ? label.group(1) : "",
                writer,
                components.size()));
    }

    private Optional<Delineation> strokes(String text) throws UnipenLineException {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Delineation.parse(text));
        } catch (IllegalArgumentException _) {
            throw wrong("names its strokes as \"" + text + "\", which should be such as 0, 0-3 or 0-3:5,6");
        }
    }

    /** The writer's name, where the comment is one: a single word before segments, or pendigits' numbers in one. */
    private void takeComment(String text) {
        Matcher numbers = DIGIT_WRITER_NUMBER.matcher(text);
        if (numbers.matches() && !segments.isEmpty()) {
            Segment last = segments.removeLast();
            segments.add(new Segment(last.line(), last.strokes(), last.label(), numbers.group(1), last.before()));
        } else if (!text.isEmpty() && text.split("\\s+").length == 1) {
            writer = text;
        }
    }

    /** Which columns of a point are x and y, as in {@code .COORD X Y T P}. */
    private void takeColumns(String names) throws UnipenLineException {
        List<String> columns = Arrays.asList(names.split("\\s+"));
        xColumn = columns.indexOf("X");
        yColumn = columns.indexOf("Y");
        if (xColumn < 0 || yColumn < 0) {
            throw wrong("is a .COORD without X and Y");
        }
    }

    private void takePoint(String text) throws UnipenLineException {
        StrokePoint point = point(text);
        if (componentIsNew) {
            components.add(new Component(penIsDown, new ArrayList<>()));
            componentIsNew = false;
        }
        components.getLast().points().add(point);
    }

    private StrokePoint point(String text) throws UnipenLineException {
        String[] numbers = text.split("\\s+");
        if (numbers.length <= Math.max(xColumn, yColumn)) {
            throw noPoint(text);
        }
        // Taken from zero, so that a 0 does not become -0.
        return new StrokePoint(coordinate(numbers[xColumn], text), 0 - coordinate(numbers[yColumn], text));
    }

    private double coordinate(String written, String text) throws UnipenLineException {
        try {
            double value = Double.parseDouble(written);
            if (Math.abs(value) < MOST) {
                return value;
            }
            throw noPoint(text);
        } catch (NumberFormatException _) {
            throw noPoint(text);
        }
    }

    private UnipenLineException noPoint(String text) {
        String start = text.length() > 40 ? text.substring(0, 40) + "..." : text;
        return wrong("should be a point of the pen, x and y, but is \"" + start + "\"");
    }

    private UnipenLineException wrong(String problem) {
        return new UnipenLineException(number, problem);
    }
}
