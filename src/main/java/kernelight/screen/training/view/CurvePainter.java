package kernelight.screen.training.view;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import kernelight.screen.training.model.Curve;
import kernelight.screen.training.model.RunCurves;
import kernelight.screen.training.model.TestPoint;
import kernelight.screen.training.runs.view.Dash;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Palette;

/**
 * Paints a chart: axes, the tests of other runs, single batches, their smoothed line, the tests, and the values under the
 * pointer or at the shown batch. Straight lines are filled rectangles and nothing is clipped: with software rendering, as in many classrooms,
 * strokes and clips would take longer than the curves themselves.
 */
final class CurvePainter {
    /** On a desk, in pixels: everything else is larger where texts are. */
    private static final double TEXT = 11;

    private static final double INVITATION = 13;
    private static final double ROOM_PER_TICK = 70;
    /** Between the numbers of the vertical axis, in sizes of the text. */
    private static final double BETWEEN_NUMBERS = 1.15;

    private static final double INVITATION_WIDTH = 230;
    private static final double INVITATION_HEIGHT = 26;
    private static final double WIDEST_LINES = 2;
    private static final double RING = 4.5;
    private static final double RING_HOLE = 2.5;
    private static final double DOT = 3.5;
    private static final double DOT_HOLE = 2;
    private static final double TRAINING_WIDTH = 1.8;
    private static final double OTHER_WIDTH = 1.5;
    /** How much of what came later is covered. */
    private static final double DIMMED = 0.62;

    private static final double DASH = 3;
    private static final double DASH_GAP = 4;
    /** How strong the colour of single batches is, behind their smoothed line. */
    private static final double SINGLE_BATCH_STRENGTH = 0.55;
    /** Pixels for each batch from which on large dots do not touch. */
    private static final double ROOM_FOR_LARGE_DOTS = 6;

    private static final double LARGE_DOT = 4;
    private static final double SMALL_DOT = 2;

    private final GraphicsContext graphics;
    private final CurveGeometry geometry;
    private final Palette palette;
    private final TrainingWords words;
    /** How many times as large as on a desk texts are. */
    private final double scale;
    /** How many times as wide lines are. */
    private final double wider;

    CurvePainter(GraphicsContext graphics, CurveGeometry geometry, Palette palette, TrainingWords words) {
        this.graphics = graphics;
        this.geometry = geometry;
        this.palette = palette;
        this.words = words;
        scale = geometry.text() / TEXT;
        wider = Math.clamp(scale, 1, WIDEST_LINES);
    }

    void paint(CurvePicture picture) {
        graphics.clearRect(0, 0, geometry.width(), geometry.height());
        graphics.setFont(Font.font(Fonts.SANS, geometry.text()));
        grid(picture);
        guess(picture.kind().guess(picture.run()));
        picture.others().forEach(other -> otherRun(picture, other));
        Curve curve = picture.kind().curve(picture.run());
        if (!curve.isEmpty()) {
            singleBatches(picture.run(), curve);
            smooth(picture.run(), curve, picture.smoothing());
        }
        tests(picture);
        if (curve.isEmpty()) {
            invitation();
        }
        picture.shown().ifPresent(this::dimAfter);
        picture.pointed().ifPresent(this::timeLine);
        picture.marked().ifPresent(batch -> values(picture, batch));
    }

    private void grid(CurvePicture picture) {
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(TextAlignment.RIGHT);
        double lowest = Double.POSITIVE_INFINITY;
        for (double value : geometry.axis().ticks()) {
            double y = Math.round(geometry.y(value));
            graphics.setFill(value == geometry.axis().bottom() ? palette.lineStrong() : palette.line());
            graphics.fillRect(geometry.left(), y, geometry.plotWidth(), 1);
            if (lowest - y >= BETWEEN_NUMBERS * geometry.text()) {
                graphics.setFill(palette.muted());
                graphics.fillText(words.tick(picture.kind(), value), geometry.left() - 8, y);
                lowest = y;
            }
        }
        int most = (int) Math.max(1, Math.round(geometry.plotWidth() / (ROOM_PER_TICK * scale)));
        for (HorizontalTick tick :
                HorizontalTick.of(geometry.batches(), picture.run().batchesPerEpoch(), most)) {
            double x = Math.round(geometry.x(tick.batch()));
            graphics.setFill(palette.line());
            graphics.fillRect(x, geometry.top(), 1, geometry.plotHeight());
        }
    }

    /** A dashed line at the value of a network that guesses. */
    private void guess(double value) {
        if (!geometry.axis().contains(value)) {
            return;
        }
        double y = Math.round(geometry.y(value));
        graphics.setFill(palette.dimmed());
        for (double x = geometry.left(); x < geometry.right(); x += DASH + DASH_GAP) {
            graphics.fillRect(x, y, DASH, 1);
        }
        graphics.setFill(palette.muted());
        graphics.setTextAlign(TextAlignment.RIGHT);
        boolean hasRoomAbove = y - 2 >= geometry.text();
        graphics.setTextBaseline(hasRoomAbove ? VPos.BOTTOM : VPos.TOP);
        graphics.fillText(words.get("training.guessing"), geometry.right() - 4, hasRoomAbove ? y - 2 : y + 2);
    }

    private void otherRun(CurvePicture picture, Overlay other) {
        int points = other.tests().size();
        double[] x = new double[points];
        double[] y = new double[points];
        int inSight = 0;
        for (TestPoint test : other.tests()) {
            double batch = other.batchOn(picture.run(), test.batch());
            if (batch <= geometry.batches()) {
                x[inSight] = geometry.x(batch);
                y[inSight++] = geometry.y(picture.kind().value(test));
            }
        }
        Dash.set(graphics, other.dash(), palette.output(), OTHER_WIDTH * wider);
        graphics.strokePolyline(x, y, inSight);
        Dash.reset(graphics);
    }

    /** What came after the shown batch is still there, but not what is looked at. */
    private void dimAfter(long batch) {
        double x = Math.round(geometry.x(batch));
        graphics.setFill(palette.panel().deriveColor(0, 1, 1, DIMMED));
        graphics.fillRect(x, 0, Math.max(0, geometry.width() - x), geometry.height());
    }

    /** Paints single batches as dots, the stronger the more of them lie at the same place. */
    private void singleBatches(RunCurves run, Curve curve) {
        double pixelsPerBatch = geometry.plotWidth() / geometry.batches();
        double dot = Math.round((pixelsPerBatch > ROOM_FOR_LARGE_DOTS ? LARGE_DOT : SMALL_DOT) * wider);
        CurveDensity density = CurveDensity.of(curve, run.firstBatch(), geometry, dot);
        CurveDensity.Extent extent = density.extent();
        if (extent.columns() == 0) {
            return;
        }
        WritableImage image = new WritableImage(extent.columns(), extent.rows());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        extent.columns(),
                        extent.rows(),
                        PixelFormat.getIntArgbInstance(),
                        density.colours(palette.panel().interpolate(palette.input(), SINGLE_BATCH_STRENGTH)),
                        extent.row() * density.columns() + extent.column(),
                        density.columns());
        graphics.setImageSmoothing(false);
        graphics.drawImage(
                image,
                geometry.left() + dot * extent.column(),
                geometry.top() + dot * extent.row(),
                dot * extent.columns(),
                dot * extent.rows());
    }

    private void smooth(RunCurves run, Curve curve, int smoothing) {
        int stride = stride(curve);
        int points = Math.ceilDiv(bucketsInSight(run, curve), stride);
        double[] x = new double[points];
        double[] y = new double[points];
        for (int point = 0; point < points; point++) {
            int bucket = Math.min(point * stride + stride / 2, curve.buckets() - 1);
            x[point] = geometry.x(run.firstBatch() + time(curve, bucket, bucket));
            y[point] = geometry.y(curve.smoothed(bucket, smoothing));
        }
        graphics.setStroke(palette.input());
        graphics.setLineWidth(TRAINING_WIDTH * wider);
        graphics.strokePolyline(x, y, points);
    }

    /** A line through the tests on the part, and separate rings for those on all test images, as many as leave the curves visible. */
    private void tests(CurvePicture picture) {
        graphics.setStroke(palette.output());
        graphics.setLineWidth(2 * wider);
        List<TestPoint> part = picture.run().partTests();
        double[] x = new double[part.size()];
        double[] y = new double[part.size()];
        for (int i = 0; i < part.size(); i++) {
            x[i] = geometry.x(part.get(i).batch());
            y[i] = geometry.y(picture.kind().value(part.get(i)));
        }
        graphics.strokePolyline(x, y, part.size());
        for (TestPoint point : geometry.apart(picture.run().wholeTests())) {
            ring(geometry.x(point.batch()), geometry.y(picture.kind().value(point)));
        }
    }

    private void ring(double x, double y) {
        graphics.setFill(palette.output());
        dot(x, y, RING * wider);
        graphics.setFill(palette.panel());
        dot(x, y, RING_HOLE * wider);
    }

    /** An empty chart says how to start. */
    private void invitation() {
        double x = (geometry.left() + geometry.right()) / 2;
        double y = (geometry.top() + geometry.bottom()) / 2;
        graphics.setFill(palette.panel());
        double width = INVITATION_WIDTH * scale;
        double height = INVITATION_HEIGHT * scale;
        graphics.fillRect(x - width / 2, y - height / 2, width, height);
        graphics.setFill(palette.muted());
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFont(Font.font(Fonts.SANS, INVITATION * scale));
        graphics.fillText(words.get("training.invitation"), x, y);
    }

    private void timeLine(double batch) {
        graphics.setFill(palette.muted());
        graphics.fillRect(Math.round(geometry.x(batch)), geometry.top(), 1, geometry.plotHeight());
    }

    /** Marks the values of the curves at a time. */
    private void values(CurvePicture picture, double batch) {
        RunCurves run = picture.run();
        for (Overlay other : picture.others()) {
            RunCurves.before(other.tests(), other.ownBatch(run, batch)).ifPresent(point -> {
                double x = geometry.x(other.batchOn(run, point.batch()));
                double y = geometry.y(picture.kind().value(point));
                graphics.setFill(palette.output());
                dot(x, y, DOT * wider);
                graphics.setFill(palette.panel());
                dot(x, y, DOT_HOLE * wider);
            });
        }
        Curve curve = picture.kind().curve(run);
        if (!curve.isEmpty()) {
            int bucket = curve.bucketOf(Math.round(batch) - run.firstBatch());
            graphics.setFill(palette.input());
            dot(geometry.x(batch), geometry.y(curve.smoothed(bucket, picture.smoothing())), DOT);
        }
        graphics.setFill(palette.output());
        RunCurves.before(run.partTests(), batch)
                .ifPresent(point ->
                        dot(geometry.x(point.batch()), geometry.y(picture.kind().value(point)), DOT));
    }

    private void dot(double x, double y, double radius) {
        graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** The time that buckets stand for: the loss of a batch is computed before it changes the weights. */
    private static double time(Curve curve, int first, int last) {
        long begin = (long) first * curve.batchesPerBucket();
        long end = Math.min((long) (last + 1) * curve.batchesPerBucket(), curve.batches());
        return (begin + end - 1) / 2.0;
    }

    /**
     * How many buckets lie between the edges of the chart. A clip would do the same, but takes longer than everything
     * else.
     */
    private int bucketsInSight(RunCurves run, Curve curve) {
        double batches = Math.max(0, geometry.batches() - run.firstBatch());
        return (int) Math.min(curve.buckets(), batches / curve.batchesPerBucket());
    }

    /** How many buckets share a column of pixels. */
    private int stride(Curve curve) {
        double columnsPerBucket = geometry.plotWidth() / geometry.batches() * curve.batchesPerBucket();
        return (int) Math.clamp(Math.floor(1 / Math.max(columnsPerBucket, 1e-6)), 1, curve.buckets());
    }
}
