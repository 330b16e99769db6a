package kernelight.screen.training.view;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A screen without a monitor (Xvfb), whose picture lies in memory: what is read there is what a person would see. The
 * picture is a file in the X window dump format, mapped into memory.
 */
final class VirtualScreen implements AutoCloseable {
    /** Offsets in the head of an X window dump, and the size of its colour entries. */
    private static final int HEAD_SIZE = 0;

    private static final int BYTES_PER_LINE = 48;
    private static final int COLOURS = 76;
    private static final int COLOUR_BYTES = 12;
    private static final int PIXEL_BYTES = 4;

    private static final int FIRST_DISPLAY = 400;
    private static final int LAST_DISPLAY = 500;
    private static final long POLL_NANOSECONDS = 1_000_000;
    /** A picture arrives from top to bottom; changes this soon after the first one belong to the same frame. */
    private static final long ONE_FRAME_NANOSECONDS = 8_000_000;
    /** The row and column of a pixel of the frame mark, and the first row below it. */
    private static final int MARK = 6;

    private static final int BELOW_MARK = 30;
    /** Every how many pixels one is read on a screen 1920 pixels wide, across and down. */
    private static final double GRID = 3 / 1920.0;

    private final String display;
    private final int width;
    private final int height;
    private final Process server;
    private final ByteBuffer picture;
    private final int firstPixel;
    private final int bytesPerLine;

    /**
     * What was seen, in milliseconds.
     *
     * @param marks from each change of the frame mark to the next: from frame to frame
     * @param repaints from each change of the picture to the next: what the screen shows of the run
     * @param looks from each look at the screen to the next: so exact are the others
     */
    record Seen(List<Double> marks, List<Double> repaints, List<Double> looks) {}

    /** @param folder an empty one, for the picture */
    VirtualScreen(int width, int height, Path folder) throws IOException, InterruptedException {
        this.width = width;
        this.height = height;
        int number = FIRST_DISPLAY;
        while (Files.exists(Path.of("/tmp/.X" + number + "-lock")) && number < LAST_DISPLAY) {
            number++;
        }
        display = ":" + number;
        server = new ProcessBuilder(
                        "Xvfb", display, "-screen", "0", width + "x" + height + "x24", "-fbdir", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path file = folder.resolve("Xvfb_screen0");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!Files.exists(file) || run("xdotool", "getdisplaygeometry") != 0) {
            if (System.nanoTime() > end) {
                throw new IOException("Xvfb did not start.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        try (FileChannel channel = FileChannel.open(file)) {
            picture = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
        picture.order(ByteOrder.BIG_ENDIAN);
        firstPixel = picture.getInt(HEAD_SIZE) + COLOUR_BYTES * picture.getInt(COLOURS);
        bytesPerLine = picture.getInt(BYTES_PER_LINE);
        picture.order(ByteOrder.nativeOrder());
    }

    /** Whether the programs are there. */
    static boolean isAvailable() {
        return List.of("Xvfb", "xdotool").stream()
                .allMatch(program -> List.of(System.getenv("PATH").split(":")).stream()
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))));
    }

    String display() {
        return display;
    }

    /** Runs xdotool or another program on this screen; returns its exit code. */
    int run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", display);
        return builder.start().waitFor();
    }

    /** Looks at the screen for some time. */
    Seen look(double seconds) {
        Changes marks = new Changes();
        Changes repaints = new Changes();
        List<Double> looks = new ArrayList<>();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        long last = 0;
        for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            if (last > 0) {
                looks.add((now - last) / 1e6);
            }
            last = now;
            marks.look(now, picture.getInt(firstPixel + MARK * bytesPerLine + MARK * PIXEL_BYTES));
            repaints.look(now, fingerprint());
            LockSupport.parkNanos(POLL_NANOSECONDS);
        }
        looks.sort(null);
        return new Seen(marks.sorted(), repaints.sorted(), looks);
    }

    /** The times between changes of something. */
    private static final class Changes {
        private final List<Double> between = new ArrayList<>();
        private boolean isKnown;
        private long before;
        private long lastChange;

        void look(long now, long value) {
            if (isKnown && value != before && now - lastChange > ONE_FRAME_NANOSECONDS) {
                if (lastChange > 0) {
                    between.add((now - lastChange) / 1e6);
                }
                lastChange = now;
            }
            isKnown = true;
            before = value;
        }

        List<Double> sorted() {
            between.sort(null);
            return between;
        }
    }

    /** Of the whole screen but its first lines, where the frame mark is. */
    private long fingerprint() {
        int step = (int) Math.max(1, Math.round(GRID * width));
        long print = 0;
        for (int y = BELOW_MARK; y < height; y += step) {
            int line = firstPixel + y * bytesPerLine;
            for (int x = 0; x < width; x += step) {
                print = 31 * print + picture.getInt(line + PIXEL_BYTES * x);
            }
        }
        return print;
    }

    @Override
    public void close() {
        server.destroy();
    }
}
