package kernelight.data.download;

import java.io.IOException;

/** No mirror delivered a file. The message names the file, says how each mirror failed, and what to do. */
public final class DownloadException extends IOException {
    private static final long serialVersionUID = 1;

    public DownloadException(String message) {
        super(message);
    }
}
