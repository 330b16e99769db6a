package kernelight.data.download;

import java.io.IOException;
import java.util.List;
import kernelight.words.LocalizedMessage;
import kernelight.words.LocalizedProblem;

/** No mirror delivered a file. The message names the file, says how each mirror failed, and what to do. */
public final class DownloadException extends IOException implements LocalizedProblem {
    private static final long serialVersionUID = 1;

    private final transient LocalizedMessage localized;

    /**
     * @param file its name
     * @param failures how each mirror failed; at least one
     */
    DownloadException(String file, List<LocalizedMessage> failures) {
        this(LocalizedMessage.of(
                "download.failed",
                file,
                failures.stream()
                        .reduce((before, next) -> LocalizedMessage.of("download.failed.list", before, next))
                        .orElseThrow()));
    }

    private DownloadException(LocalizedMessage localized) {
        super(localized.inEnglish());
        this.localized = localized;
    }

    @Override
    public LocalizedMessage localized() {
        return localized;
    }
}
