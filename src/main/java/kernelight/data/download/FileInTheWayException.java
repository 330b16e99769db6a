package kernelight.data.download;

import java.io.IOException;
import java.nio.file.Path;

/** A file of somebody's own stands where a download would put its file; nothing was replaced. */
public final class FileInTheWayException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Path path;

    public FileInTheWayException(Path path) {
        super(path + " is there and is not MNIST's, nor the beginning of it. Nothing was replaced: name another folder"
                + " with --mnist DIR, or move this file away.");
        this.path = path;
    }

    public Path path() {
        return path;
    }
}
