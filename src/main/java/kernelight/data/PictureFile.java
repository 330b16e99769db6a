package kernelight.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** A picture file (PNG, JPEG, BMP or GIF) of any size, dark on light or light on dark, as ink on paper. */
public final class PictureFile {
    /** Pictures with more pixels are refused before anything of them is decoded. */
    private static final long MOST_PIXELS = 50_000_000;

    /** Larger pictures are read with every second, third ... pixel only: enough for a digit, and little memory. */
    private static final int LARGEST_SIDE = 2048;

    private static final String USE_ANOTHER = "Use a PNG, JPEG, BMP or GIF file.";

    private PictureFile() {}

    /** @throws DataFileException when it is not a picture, is damaged, or is too large */
    public static InkPicture read(Path path) throws DataFileException {
        if (!Files.isRegularFile(path)) {
            throw new DataFileException(
                    path, Files.exists(path) ? "is not a file." : "does not exist.", "Check the path.");
        }
        try (ImageInputStream stream = new FileImageInputStream(path.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new DataFileException(path, "is not a picture that can be read.", USE_ANOTHER);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return InkFinder.find(Brightness.of(decode(path, reader)));
            } finally {
                reader.dispose();
            }
        } catch (DataFileException explained) {
            throw explained;
        } catch (IOException failure) {
            throw DiskProblem.reading(path, failure);
        }
    }

    /** Decoders answer damage with whatever exception they run into. */
    private static BufferedImage decode(Path path, ImageReader reader) throws DataFileException {
        try {
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) {
                throw new DataFileException(
                        path,
                        "has " + width + " x " + height + " pixels; more than 50 million are not read.",
                        "Scale it down first.");
            }
            int every = (int) Math.ceilDiv(Math.max(width, height), LARGEST_SIDE);
            ImageReadParam settings = reader.getDefaultReadParam();
            settings.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, settings);
        } catch (DataFileException explained) {
            throw explained;
        } catch (IOException | RuntimeException damage) {
            DataFileException explained = new DataFileException(
                    path, "is a damaged picture, or one of a kind that cannot be read.", USE_ANOTHER);
            explained.initCause(damage);
            throw explained;
        }
    }
}
