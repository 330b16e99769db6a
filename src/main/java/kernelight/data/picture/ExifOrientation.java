package kernelight.data.picture;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.nio.file.Path;

/**
 * Reads how the camera was held from EXIF data in JPEG, PNG and TIFF files. Damaged EXIF data are ignored, so that they
 * never prevent a picture from being read.
 */
final class ExifOrientation {
    private ExifOrientation() {}

    static Orientation orientation(Path file) {
        try {
            for (ExifIFD0Directory directory :
                    ImageMetadataReader.readMetadata(file.toFile()).getDirectoriesOfType(ExifIFD0Directory.class)) {
                Integer code = directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
                if (code != null) {
                    return Orientation.of(code);
                }
            }
        } catch (Exception | StackOverflowError | OutOfMemoryError broken) { // whatever the library throws
            return Orientation.UPRIGHT;
        }
        return Orientation.UPRIGHT;
    }
}
