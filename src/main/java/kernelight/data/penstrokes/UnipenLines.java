package kernelight.data.penstrokes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelight.data.drawing.StrokePoint;

/**
 * Parses a UNIPEN file line by line: collects its components (the pen's path from one touching or leaving the paper to
 * the next) and its segments. Keywords that do not concern strokes are ignored.
 */
final class UnipenLines {
    /** More units than any tablet has; larger numbers are not coordinates. */
    private static final double MAX_COORDINATE = 1e9;

    private static final Pattern SEGMENT = Pattern.compile("\\S+\\s*([\\d:,\\- \\t]*)(.*)");
    private static final Pattern LABEL = Pattern.compile("\"([^\"]*)\"\\s*$");

    /** UCI's pendigits have digit, writer and the digit's number in a comment after the segment. */
    private static final Pattern DIGIT_WRITER_NUMBER = Pattern.compile("\\d\\s+(\\d+)\\s+\\d+");

    private final List<Component> components = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();
    private boolean inComponent;
    private boolean componentIsNew;
    private boolean penIsDown;
    private String writer = "";
    private int xColumn;
    private int yColumn = 1;
    private int lineNumber;

    /**
     * At least one point, with y growing downwards.
     *
     * @param down whether the pen was on the paper
     */
    record Component(boolean down, List<StrokePoint> points) {}

    /**
     * A labelled part of the file.
     *
     * @param line its line number, from 1
     * @param strokes the components it consists of; empty if the segment does not say
     * @param label without its quotation marks
     * @param before the number of components before it
     */
    record Segment(int line, Optional<Delineation> strokes, String label, String writer, int before) {}

    List<Component> components() {
        return components;
    }

    List<Segment> segments() {
        return segments;
    }

    void add(String line) throws UnipenLineException {
        lineNumber++;
        String text = line.strip();
        if (text.startsWith(".")) {
            inComponent = false;
            String[] words = text.split("\\s+", 2);
            addKeyword(words[0], words.length > 1 ? words[1] : "");
        } else if (inComponent && !text.isEmpty()) {
            addPoint(text);
        }
    }

    private void addKeyword(String keyword, String rest) throws UnipenLineException {
        switch (keyword) {
            case ".PEN_DOWN" -> beginComponent(true);
            case ".PEN_UP" -> beginComponent(false);
            case ".SEGMENT" -> addSegment(rest);
            case ".COMMENT" -> addComment(rest);
            case ".WRITER_ID" -> writer = rest;
            case ".COORD" -> setColumns(rest);
            default -> {}
        }
    }

    private void beginComponent(boolean down) {
        inComponent = true;
        componentIsNew = true;
        penIsDown = down;
    }

    private void addSegment(String rest) throws UnipenLineException {
        Matcher segment = SEGMENT.matcher(rest);
        if (!segment.matches()) {
            throw wrong("file.strokes.line.emptySegment");
        }
        Matcher label = LABEL.matcher(segment.group(2));
        segments.add(new Segment(
                lineNumber,
                strokes(segment.group(1).strip()),
                label.find() ? label.group(1) : "",
                writer,
                components.size()));
    }

    private Optional<Delineation> strokes(String text) throws UnipenLineException {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Delineation.parse(text));
        } catch (IllegalArgumentException _) {
            throw wrong("file.strokes.line.notStrokes", text);
        }
    }

    /** Takes the writer's name from a comment that is a single word, or that has pendigits' three numbers. */
    private void addComment(String text) {
        Matcher numbers = DIGIT_WRITER_NUMBER.matcher(text);
        if (numbers.matches() && !segments.isEmpty()) {
            Segment last = segments.removeLast();
            segments.add(new Segment(last.line(), last.strokes(), last.label(), numbers.group(1), last.before()));
        } else if (!text.isEmpty() && text.split("\\s+").length == 1) {
            writer = text;
        }
    }

    /** Which columns of a point are x and y, as in {@code .COORD X Y T P}. */
    private void setColumns(String names) throws UnipenLineException {
        List<String> columns = Arrays.asList(names.split("\\s+"));
        xColumn = columns.indexOf("X");
        yColumn = columns.indexOf("Y");
        if (xColumn < 0 || yColumn < 0) {
            throw wrong("file.strokes.line.noCoordinates");
        }
    }

    private void addPoint(String text) throws UnipenLineException {
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
        // Subtracted from zero, because negating a 0 would give -0.
        return new StrokePoint(coordinate(numbers[xColumn], text), 0 - coordinate(numbers[yColumn], text));
    }

    private double coordinate(String written, String text) throws UnipenLineException {
        try {
            double value = Double.parseDouble(written);
            if (Math.abs(value) < MAX_COORDINATE) {
                return value;
            }
            throw noPoint(text);
        } catch (NumberFormatException _) {
            throw noPoint(text);
        }
    }

    private UnipenLineException noPoint(String text) {
        String start = text.length() > 40 ? text.substring(0, 40) + "..." : text;
        return wrong("file.strokes.line.notPoint", start);
    }

    private UnipenLineException wrong(String key, Object... arguments) {
        return new UnipenLineException(lineNumber, key, arguments);
    }
}
