package kernelight.data.download;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is not MNIST's has the name of one of MNIST's files. The download did not replace it. */
public final class FileInTheWayException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Path path;

    public FileInTheWayException(Path path) {
        super(path
                + " exists already and is not MNIST's file, nor the beginning of it. Nothing was replaced: name another"
                + " folder with --mnist DIR, or move this file away.");
        this.path = path;
    }

    public Path path() {
        return path;
    }
}
