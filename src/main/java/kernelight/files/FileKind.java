package kernelight.files;

import kernelight.words.LocalizedMessage;

/**
 * What a file is, according to its first bytes ({@link FileKindReader}), whatever its name says: the kinds that Kernelight
 * reads or writes, and those that people take for them.
 */
public enum FileKind {
    EMPTY(Advice.COPY_AGAIN),

    /** A case that was saved from a screen. */
    CASE(Advice.OPENS),
    /** A lesson. */
    LESSON(Advice.OPENS),
    /** The last session, the preferences and the like, which the app writes for itself. */
    SETTINGS(Advice.OWN),
    /** The digits that a person drew and filed, which the app keeps for itself. */
    OWN_DIGITS(Advice.OWN),
    /** A checkpoint of a training run. */
    CHECKPOINT(Advice.RESUME),
    ONNX(Advice.OPENS),
    /** Images in the IDX format of MNIST: unsigned bytes in three dimensions. */
    IDX_IMAGES(Advice.FOLDER),
    /** Labels in the IDX format of MNIST: unsigned bytes in one dimension. */
    IDX_LABELS(Advice.FOLDER),
    /** Other numbers in the IDX format. */
    IDX_OTHER(Advice.READS),
    /** Pen strokes as UNIPEN text. */
    PEN_STROKES(Advice.TRAIN_ON_STROKES),

    PNG(Advice.CLASSIFY),
    JPEG(Advice.CLASSIFY),
    GIF(Advice.CLASSIFY),
    BMP(Advice.CLASSIFY),
    TIFF(Advice.CLASSIFY),
    WEBP(Advice.AS_PNG),
    /** HEIC and AVIF, as telephones write them. */
    HEIC(Advice.AS_PNG),
    SVG(Advice.AS_PNG),
    PDF(Advice.AS_PNG),

    /** What Git has of a file that Git LFS keeps elsewhere: a text of three lines with its checksum. */
    GIT_LFS_POINTER(Advice.FETCH_LFS),
    WEB_PAGE(Advice.FETCH_FILE),

    /** A zip file with a pickle, as torch.save writes it. */
    PYTORCH(Advice.TO_ONNX),
    KERAS(Advice.TO_ONNX),
    HDF5(Advice.TO_ONNX),
    TENSORFLOW_LITE(Advice.TO_ONNX),
    SAFETENSORS(Advice.TO_ONNX),
    PICKLE(Advice.READS),

    NUMPY_ARRAY(Advice.READS),
    NUMPY_ARCHIVE(Advice.READS),
    MATLAB(Advice.READS),
    PARQUET(Advice.READS),

    ZIP(Advice.UNPACK),
    GZIP(Advice.UNPACK),
    /** Gzip in gzip. */
    DOUBLE_GZIP(Advice.UNPACK_ONCE),
    BZIP2(Advice.UNPACK),
    XZ(Advice.UNPACK),
    ZSTANDARD(Advice.UNPACK),
    SEVEN_ZIP(Advice.UNPACK),
    RAR(Advice.UNPACK),
    TAR(Advice.UNPACK),

    OFFICE(Advice.READS),
    PROGRAM(Advice.READS),
    PYTHON(Advice.READS),
    XML(Advice.READS),
    JSON(Advice.READS),
    CSV(Advice.READS),
    TEXT(Advice.READS),
    /** None of the others. */
    UNKNOWN(Advice.READS);

    /** What a person can do who has such a file. */
    private enum Advice {
        COPY_AGAIN,
        OPENS,
        OWN,
        RESUME,
        FOLDER,
        TRAIN_ON_STROKES,
        CLASSIFY,
        AS_PNG,
        FETCH_LFS,
        FETCH_FILE,
        TO_ONNX,
        UNPACK,
        UNPACK_ONCE,
        READS
    }

    private final Advice advice;

    FileKind(Advice advice) {
        this.advice = advice;
    }

    /** The kind as part of a sentence: "a PNG picture". */
    public LocalizedMessage description() {
        return LocalizedMessage.of("file.is." + name());
    }

    /** What to do with such a file where another kind was expected; one or two sentences. */
    public LocalizedMessage advice() {
        return LocalizedMessage.of("file.advice." + advice);
    }

    /** Whether the file is a picture that {@code classify} reads. */
    public boolean isPicture() {
        return advice == Advice.CLASSIFY;
    }

    /** Whether the file holds images or labels as MNIST's files do. */
    public boolean isDigits() {
        return advice == Advice.FOLDER;
    }

    /** Whether these are characters that a person can read, in a form that nothing else says more about. */
    public boolean isPlainText() {
        return this == TEXT || this == CSV || this == JSON || this == UNKNOWN;
    }
}
