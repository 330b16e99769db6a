package kernelight.cli;

import java.io.IOException;
import java.nio.file.Path;
import kernelight.export.file.SavedPixels;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;
import kernelight.filter.Planes;
import kernelight.filter.ShowAs;

/** A filter's response as a PNG file, a pixel for each number. */
final class FilteredPicture {
    /** Stands at the beginning of the title in the file, so that such pictures are known again. */
    private static final String MARK = "Kernelight filters ";

    private FilteredPicture() {}

    /** @throws FileProblem if the file cannot be written */
    static void write(Planes response, ShowAs showAs, String what, Path file) throws FileProblem {
        SavedPixels pixels =
                new SavedPixels(response.height(), response.width(), pixels(response, showAs), MARK + what);
        WholeFile.write(file, pixels::write);
    }

    /** Whether a file is such a picture. */
    static boolean isOne(Path file) throws IOException {
        return OutputFile.hasMark(file, MARK);
    }

    private static int[] pixels(Planes response, ShowAs showAs) {
        float smallest = response.smallest();
        float largest = response.largest();
        boolean inColours = showAs == ShowAs.SIGNED && response.isGrey();
        int[] pixels = new int[response.height() * response.width()];
        for (int i = 0; i < pixels.length; i++) {
            if (inColours) {
                pixels[i] = SignedColors.argb(ShowAs.share(response.planes().getFirst()[i], smallest, largest));
                continue;
            }
            int rgb = 0;
            for (int channel = 0; channel < 3; channel++) {
                int plane = response.isGrey() ? 0 : channel;
                rgb = rgb << 8 | showAs.level(response.planes().get(plane)[i], smallest, largest);
            }
            pixels[i] = rgb;
        }
        return pixels;
    }
}
