package kernelight.screen.training.model;

import java.nio.file.Path;
import kernelight.words.LocalizedMessage;

/** The state of the download of MNIST. */
public sealed interface DownloadState {
    /** @param begun whether an attempt was cancelled, which the next one resumes */
    record Idle(boolean begun) implements DownloadState {}

    /** @param share the share that has arrived, 0 to 1 */
    record Running(double share) implements DownloadState {}

    /** What has arrived is kept, and the next attempt resumes from there. */
    record Failed(LocalizedMessage sentence) implements DownloadState {}

    /** Another file has the name of one of MNIST's; it was not replaced. */
    record InTheWay(Path file) implements DownloadState {}
}
