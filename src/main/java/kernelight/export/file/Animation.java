package kernelight.export.file;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import kernelight.ui.surface.Picture;

/**
 * A run of pictures as an animated GIF that loops forever. Only one frame and the one before it are held in memory;
 * each frame is written as the rectangle that changed, with its own palette.
 *
 * @param scale pixels for each unit of the pictures
 * @param secondsPerFrame how long a frame is shown
 * @param secondsAtEnd how long the last frame is shown
 */
public record Animation(Run run, double scale, double secondsPerFrame, double secondsAtEnd) {

    public PixelSize size() {
        return PixelSize.of(run.picture().apply(0), scale);
    }

    /**
     * Writes the file.
     *
     * @throws IOException if the stream cannot be written
     * @throws CancellationException if the progress says that the export is cancelled
     */
    public void write(AnimationProgress progress, OutputStream out) throws IOException {
        Lettering lettering = new Lettering();
        PixelSize size = size();
        BufferedImage canvas = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) canvas.getRaster().getDataBuffer()).getData();
        int[] before = new int[0];
        try (GifFile file = new GifFile(out, size)) {
            for (int index = 0; index < run.length(); index++) {
                if (progress.isCancelled()) {
                    throw new CancellationException("The export of the animation was cancelled.");
                }
                Picture picture = run.picture().apply(index);
                ImageSurface.paint(picture, scale, lettering, canvas);
                PixelArea changed = PixelArea.changed(before, pixels, size.width());
                file.frame(
                        changed,
                        changed.of(pixels, size.width()),
                        index + 1 < run.length() ? secondsPerFrame : secondsAtEnd);
                before = before.length == 0 ? pixels.clone() : copied(pixels, before);
                progress.written(index + 1);
            }
        }
    }

    private static int[] copied(int[] from, int[] to) {
        System.arraycopy(from, 0, to, 0, from.length);
        return to;
    }
}
