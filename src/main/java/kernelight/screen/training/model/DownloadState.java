package kernelight.screen.training.model;

/** What the download of MNIST is doing. */
public sealed interface DownloadState {
    /** @param begun whether an attempt was cancelled: the next one goes on from there */
    record Idle(boolean begun) implements DownloadState {}

    /** @param share of the whole that has arrived, 0 to 1 */
    record Running(double share) implements DownloadState {}

    /** What has arrived is kept: the next attempt goes on from there. */
    record Failed(String sentence) implements DownloadState {}
}
