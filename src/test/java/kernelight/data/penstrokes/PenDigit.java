package kernelight.data.penstrokes;

import java.util.List;
import kernelight.data.Stroke;

/**
 * One digit as it was written.
 *
 * @param digit what the writer was asked for, 0 to 9
 * @param strokes in the tablet's units, y already turned to grow downwards
 */
record PenDigit(int digit, List<Stroke> strokes) {}
