package kernelight.screen.training.model;

import java.nio.file.Path;

/** What the download of MNIST is doing. */
public sealed interface DownloadState {
    /** @param begun whether an attempt was cancelled: the next one goes on from there */
    record Idle(boolean begun) implements DownloadState {}

    /** @param share of the whole that has arrived, 0 to 1 */
    record Running(double share) implements DownloadState {}

    /** What has arrived is kept: the next attempt goes on from there. */
    record Failed(String sentence) implements DownloadState {}

    /** A file of the person's own is where one of MNIST's would go; nothing was replaced. */
    record InTheWay(Path file) implements DownloadState {}
}
