package kernelight.data.generated;

import java.util.List;
import java.util.random.RandomGenerator;
import kernelight.data.generated.style.Form;
import kernelight.data.generated.style.StrokeModel;
import kernelight.data.generated.style.Style;

/**
 * One random writer: how far the writing leans, how wide and how steady it is, and how it mixes the forms of a style.
 * Lengths are hundredths of a digit's height; y grows downwards.
 */
final class Hand {
    private final RandomGenerator random;

    private final double width;
    private final double lean;
    private final double rotation;
    private final double waist;
    private final double taper;
    private final double unsteadiness;
    private final Wave[] waves = new Wave[3];

    Hand(RandomGenerator random) {
        this.random = random;
        width = StrictMath.exp(normal(0.04, 0.24));
        lean = normal(0.22, 0.26);
        rotation = normal(0, 0.12);
        waist = normal(0, 9);
        taper = normal(0, 0.17);
        unsteadiness = Math.abs(normal(0, 0.7));
        for (int i = 0; i < waves.length; i++) {
            waves[i] = new Wave(
                    normal(0, 0.03), normal(0, 0.03), random.nextDouble() * 2 * Math.PI, normal(0, 4), normal(0, 3));
        }
    }

    /** Writes a digit in the given style, as the path of the pen's tip around the point (0, 0). */
    Trace write(Style style) {
        Trace trace = new Trace();
        double[] mixture = mixture(style.forms().size());
        for (int stroke = 0; stroke < style.strokeCount(); stroke++) {
            write(style.forms(), stroke, mixture, trace);
        }
        addTremor(trace);
        return trace;
    }

    private void write(List<Form> forms, int stroke, double[] mixture, Trace trace) {
        int count = forms.getFirst().strokes().get(stroke).pointCount();
        double[] x = new double[count];
        double[] y = new double[count];
        for (int form = 0; form < mixture.length; form++) {
            StrokeModel model = forms.get(form).strokes().get(stroke);
            for (int i = 0; i < count; i++) {
                x[i] += mixture[form] * (model.x()[i] - 33);
                y[i] += mixture[form] * (model.y()[i] - 50);
            }
        }
        for (int i = 0; i < count; i++) {
            x[i] += normal(0, 3.4);
            y[i] += normal(0, 3.4);
        }
        stretchEnd(x, y, 0, 1);
        stretchEnd(x, y, count - 1, count - 2);
        for (int i = 0; i < count; i++) {
            bend(x, y, i);
        }
        Curve.append(x, y, forms.getFirst().strokes().get(stroke).corner(), count, trace);
    }

    /** Lengthens or shortens a stroke at its end, as a pen that touches or leaves the paper a little early or late. */
    private void stretchEnd(double[] x, double[] y, int end, int next) {
        double dx = x[end] - x[next];
        double dy = y[end] - y[next];
        double length = Math.sqrt(dx * dx + dy * dy) + 1;
        double stretch = Math.max(normal(0, 4), -0.5 * length);
        x[end] += stretch * dx / length;
        y[end] += stretch * dy / length;
    }

    /** Moves a point of the model to where this writer puts it. */
    private void bend(double[] x, double[] y, int i) {
        double px = x[i];
        double py = y[i];
        for (Wave wave : waves) {
            double elevation = StrictMath.sin(wave.phase + (wave.perX * x[i] + wave.perY * y[i]));
            px += wave.x * elevation;
            py += wave.y * elevation;
        }
        py += waist * (1 - py * py / 2500);
        px *= width * (1 + taper * py / 50);
        px -= lean * py; // the top, where y is negative, goes to the right
        x[i] = px - rotation * py;
        y[i] = py + rotation * px;
    }

    private void addTremor(Trace trace) {
        for (int i = 0; i < trace.size; i++) {
            trace.x[i] += normal(0, unsteadiness);
            trace.y[i] += normal(0, unsteadiness);
        }
    }

    /** The weight of each form in this writer's own: positive, with the sum 1, and often mostly one form. */
    private double[] mixture(int forms) {
        double[] parts = new double[forms];
        double sum = 0;
        for (int i = 0; i < forms; i++) {
            double part = random.nextDouble();
            parts[i] = part * part * part * part;
            sum += parts[i];
        }
        for (int i = 0; i < forms; i++) {
            parts[i] /= sum;
        }
        return parts;
    }

    private double normal(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    /** A slow wave over the page that moves points along (x, y): the elastic part of the distortion. */
    private record Wave(double perX, double perY, double phase, double x, double y) {}
}
