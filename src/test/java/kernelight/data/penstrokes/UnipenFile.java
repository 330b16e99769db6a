package kernelight.data.penstrokes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import kernelight.data.Stroke;
import kernelight.data.StrokePoint;

/**
 * Reads the digits of a UNIPEN text file: {@code .SEGMENT DIGIT … "8"}, {@code .PEN_DOWN}, lines of x and y, {@code
 * .PEN_UP}; y grows upwards there.
 */
final class UnipenFile {
    private UnipenFile() {}

    static List<PenDigit> read(Path gzip) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(gzip)), StandardCharsets.US_ASCII))) {
            return read(lines);
        }
    }

    static List<PenDigit> read(BufferedReader lines) throws IOException {
        List<PenDigit> digits = new ArrayList<>();
        List<Stroke> strokes = new ArrayList<>();
        List<StrokePoint> points = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(".SEGMENT")) {
                strokes = new ArrayList<>();
                digits.add(new PenDigit(line.charAt(line.length() - 2) - '0', strokes));
            } else if (line.startsWith(".PEN_DOWN")) {
                points = new ArrayList<>();
            } else if (line.startsWith(".PEN_UP")) {
                strokes.add(new Stroke(points));
            } else if (!line.isBlank() && !line.startsWith(".")) {
                String[] pair = line.trim().split("\\s+");
                points.add(new StrokePoint(Integer.parseInt(pair[0]), -Integer.parseInt(pair[1])));
            }
        }
        return digits;
    }
}
