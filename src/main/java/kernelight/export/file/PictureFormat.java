package kernelight.export.file;

/** A kind of picture file. */
public enum PictureFormat {
    PNG(".png"),
    SVG(".svg"),
    PDF(".pdf");

    private final String extension;

    PictureFormat(String extension) {
        this.extension = extension;
    }

    /** The extension of the file's name, with its dot. */
    public String extension() {
        return extension;
    }

    /** Whether it consists of pixels, whose number can be chosen. */
    public boolean hasPixels() {
        return this == PNG;
    }
}
