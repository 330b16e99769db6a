package kernelight.screen.training.view;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import kernelight.screen.training.model.Curve;
import kernelight.screen.training.model.RunCurves;
import kernelight.screen.training.model.TestPoint;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Palette;

/** Paints a chart: axes, the run before, single batches, their smooth line, the tests, what is pointed at. */
final class CurvePainter {
    private static final Font SMALL = Font.font(Fonts.SANS, 11);
    private static final Font NORMAL = Font.font(Fonts.SANS, 13);
    private static final double ROOM_PER_TICK = 84;
    private static final double RING = 3.5;
    /** How strong single batches are drawn behind their smooth line. */
    private static final double PALE = 0.3;

    private final GraphicsContext graphics;
    private final CurveGeometry geometry;
    private final Palette palette;
    private final TrainingWords words;

    CurvePainter(GraphicsContext graphics, CurveGeometry geometry, Palette palette, TrainingWords words) {
        this.graphics = graphics;
        this.geometry = geometry;
        this.palette = palette;
        this.words = words;
    }

    void paint(CurvePicture picture) {
        graphics.clearRect(0, 0, geometry.width(), geometry.height());
        graphics.setFont(SMALL);
        graphics.setLineDashes();
        grid(picture);
        guess(picture.kind());
        graphics.save();
        graphics.beginPath();
        graphics.rect(
                geometry.left(), geometry.top() - RING, geometry.plotWidth() + RING, geometry.plotHeight() + 2 * RING);
        graphics.clip();
        picture.previous().ifPresent(previous -> ghost(picture, previous));
        Curve curve = picture.kind().curve(picture.run());
        if (!curve.isEmpty()) {
            singleBatches(curve);
            smooth(curve, picture.smoothing(), 1, palette.input(), 1.8);
        }
        tests(picture);
        graphics.restore();
        if (curve.isEmpty()) {
            invitation();
        }
        picture.pointed().ifPresent(this::hairline);
    }

    private void grid(CurvePicture picture) {
        graphics.setLineWidth(1);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(TextAlignment.RIGHT);
        for (double value : geometry.axis().ticks()) {
            double y = Math.round(geometry.y(value)) + 0.5;
            graphics.setStroke(value == geometry.axis().bottom() ? palette.lineStrong() : palette.line());
            graphics.strokeLine(geometry.left(), y, geometry.right(), y);
            graphics.setFill(palette.muted());
            graphics.fillText(words.tick(picture.kind(), value), geometry.left() - 8, y);
        }
        graphics.setTextBaseline(VPos.TOP);
        graphics.setStroke(palette.line());
        int most = (int) Math.max(1, geometry.plotWidth() / ROOM_PER_TICK);
        for (HorizontalTick tick :
                HorizontalTick.of(geometry.batches(), picture.run().batchesPerEpoch(), most)) {
            double x = Math.round(geometry.x(tick.batch())) + 0.5;
            graphics.strokeLine(x, geometry.top(), x, geometry.bottom() + 4);
            graphics.fillText(words.tick(tick), Math.min(x + 3, geometry.width()), geometry.bottom() + 6);
        }
    }

    /** What a network that knows nothing would get. */
    private void guess(CurveKind kind) {
        if (!geometry.axis().contains(kind.guess())) {
            return;
        }
        double y = Math.round(geometry.y(kind.guess())) + 0.5;
        graphics.setStroke(palette.dimmed());
        graphics.setLineDashes(3, 4);
        graphics.strokeLine(geometry.left(), y, geometry.right(), y);
        graphics.setLineDashes();
        graphics.setFill(palette.muted());
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.setTextBaseline(VPos.BOTTOM);
        graphics.fillText(words.get("training.guessing"), geometry.right() - 4, y - 2);
    }

    private void ghost(CurvePicture picture, RunCurves previous) {
        Curve curve = picture.kind().curve(previous);
        // Batches of another size: the same place means as many images seen.
        double scale = (double) picture.run().batchesPerEpoch() / previous.batchesPerEpoch();
        int smoothing = (int) Math.max(1, picture.smoothing() / scale);
        smooth(curve, smoothing, scale, palette.dimmed(), 1.3);
    }

    /** Every batch where there is room for it; where there is not, from the smallest to the largest of each column. */
    private void singleBatches(Curve curve) {
        int stride = stride(curve, 1);
        int groups = Math.ceilDiv(curve.buckets(), stride);
        double[] x = new double[2 * groups];
        double[] y = new double[2 * groups];
        boolean band = curve.batchesPerBucket() * stride > 1;
        for (int group = 0; group < groups; group++) {
            int first = group * stride;
            int last = Math.min(first + stride, curve.buckets()) - 1;
            float smallest = curve.smallest(first);
            float largest = curve.largest(first);
            for (int bucket = first + 1; bucket <= last; bucket++) {
                smallest = Math.min(smallest, curve.smallest(bucket));
                largest = Math.max(largest, curve.largest(bucket));
            }
            x[group] = geometry.x(moment(curve, first, last));
            x[2 * groups - 1 - group] = x[group];
            y[group] = geometry.y(largest);
            y[2 * groups - 1 - group] = geometry.y(smallest);
        }
        Color pale = palette.panel().interpolate(palette.input(), PALE);
        if (band && groups > 1) {
            graphics.setFill(pale);
            graphics.fillPolygon(x, y, 2 * groups);
        } else {
            graphics.setStroke(pale);
            graphics.setLineWidth(1);
            graphics.strokePolyline(x, y, groups);
        }
    }

    private void smooth(Curve curve, int smoothing, double scale, Color color, double width) {
        int stride = stride(curve, scale);
        int points = Math.ceilDiv(curve.buckets(), stride);
        double[] x = new double[points];
        double[] y = new double[points];
        for (int point = 0; point < points; point++) {
            int bucket = Math.min(point * stride + stride / 2, curve.buckets() - 1);
            x[point] = geometry.x(moment(curve, bucket, bucket) * scale);
            y[point] = geometry.y(curve.smoothed(bucket, smoothing));
        }
        graphics.setStroke(color);
        graphics.setLineWidth(width);
        graphics.strokePolyline(x, y, points);
    }

    private void tests(CurvePicture picture) {
        graphics.setStroke(palette.output());
        graphics.setLineWidth(2);
        graphics.beginPath();
        for (TestPoint point : picture.run().tests()) {
            double x = geometry.x(point.batch());
            double y = geometry.y(picture.kind().value(point));
            if (point == picture.run().tests().getFirst()) {
                graphics.moveTo(x, y);
            } else {
                graphics.lineTo(x, y);
            }
        }
        graphics.stroke();
        for (TestPoint point : picture.run().tests()) {
            if (point.whole()) {
                double x = geometry.x(point.batch()) - RING;
                double y = geometry.y(picture.kind().value(point)) - RING;
                graphics.setFill(palette.panel());
                graphics.fillOval(x, y, 2 * RING, 2 * RING);
                graphics.strokeOval(x, y, 2 * RING, 2 * RING);
            }
        }
    }

    /** An empty chart says how to fill it. */
    private void invitation() {
        graphics.setFill(palette.muted());
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFont(NORMAL);
        double x = (geometry.left() + geometry.right()) / 2;
        graphics.fillText(words.get("training.invitation"), x, (geometry.top() + geometry.bottom()) / 2);
    }

    private void hairline(double batch) {
        double x = Math.round(geometry.x(batch)) + 0.5;
        graphics.setStroke(palette.ink());
        graphics.setLineWidth(1);
        graphics.strokeLine(x, geometry.top(), x, geometry.bottom());
    }

    /** The moment that buckets stand for: a batch is measured before it changes the weights. */
    private static double moment(Curve curve, int first, int last) {
        long begin = (long) first * curve.batchesPerBucket();
        long end = Math.min((long) (last + 1) * curve.batchesPerBucket(), curve.batches());
        return (begin + end - 1) / 2.0;
    }

    /** So many buckets share a column of pixels. */
    private int stride(Curve curve, double scale) {
        double columnsPerBucket = geometry.plotWidth() / geometry.batches() * curve.batchesPerBucket() * scale;
        return (int) Math.clamp(Math.floor(1 / Math.max(columnsPerBucket, 1e-6)), 1, curve.buckets());
    }
}
