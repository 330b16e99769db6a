package kernelight.data.download;

import java.net.URI;
import java.util.OptionalLong;

/**
 * How far a download is.
 *
 * @param file the file that is being fetched
 * @param mirror where from
 * @param bytes of this file that have arrived, those of earlier attempts included
 * @param total of this file, where the server says it
 * @param overall of all files together, 0 to 1
 */
public record DownloadProgress(String file, URI mirror, long bytes, OptionalLong total, double overall) {}
