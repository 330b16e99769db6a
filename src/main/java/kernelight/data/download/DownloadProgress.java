package kernelight.data.download;

import java.net.URI;
import java.util.OptionalLong;

/**
 * The progress of a download.
 *
 * @param file the file that is being fetched
 * @param mirror the base address it comes from
 * @param bytes of this file that have arrived, including those of earlier attempts
 * @param total bytes of this file, if the server says it
 * @param overall the fraction of all files together, 0 to 1
 */
public record DownloadProgress(String file, URI mirror, long bytes, OptionalLong total, double overall) {}
