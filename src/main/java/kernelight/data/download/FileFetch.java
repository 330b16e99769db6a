package kernelight.data.download;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import kernelight.data.DataFileException;
import kernelight.data.DiskProblem;
import kernelight.data.download.HttpEvents.Event;
import kernelight.words.LocalizedMessage;

/**
 * One attempt to fetch a file from a mirror into a part file. It resumes where an earlier attempt stopped, and if it
 * fails, the part file keeps what has arrived.
 */
final class FileFetch implements AutoCloseable {
    /** Called after each arrival with the bytes in the part file, and the bytes it will have. */
    interface Listener {
        void received(long bytes, OptionalLong total);
    }

    private final HttpEvents events;
    private final Duration stallTimeout;
    private final Path part;
    private final long maxBytes;
    private final long present;

    private FileFetch(HttpEvents events, Duration stallTimeout, Path part, long maxBytes, long present) {
        this.events = events;
        this.stallTimeout = stallTimeout;
        this.part = part;
        this.maxBytes = maxBytes;
        this.present = present;
    }

    /**
     * Sends the request.
     *
     * @param stallTimeout the attempt fails if nothing arrives for this long
     * @param maxBytes the part file is never allowed to become larger than this
     */
    static FileFetch start(HttpClient client, URI address, Duration stallTimeout, Path part, long maxBytes)
            throws DataFileException {
        long present = lengthOf(part);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (present > 0) {
            request.header("Range", "bytes=" + present + "-");
        }
        return new FileFetch(new HttpEvents(client, request.build()), stallTimeout, part, maxBytes, present);
    }

    /** Makes {@link #run} end with a CancellationException; may be called from any thread. */
    void cancel() {
        events.cancel();
    }

    /**
     * Receives until the part file is complete.
     *
     * @return whether bytes of an earlier attempt were used
     * @throws MirrorFailedException if the mirror failed
     * @throws DataFileException if the part file cannot be written
     * @throws CancellationException after {@link #cancel}
     */
    boolean run(Listener listener) throws MirrorFailedException, DataFileException, InterruptedException {
        HttpReply reply = switch (events.next(stallTimeout)) {
            case Event.Head(var info) -> HttpReply.of(info, present);
            case Event.Failure(Throwable cause) -> throw notReached(cause);
            case Event.Timeout _ ->
                throw new MirrorFailedException(LocalizedMessage.of("download.mirror.noAnswer", seconds()), false);
            case Event.Cancel _ -> throw new CancellationException();
            case Event.Bytes _, Event.End _ -> throw new IllegalStateException("The body came before the head.");
        };
        return switch (reply.kind()) {
            case WHOLE_FILE -> {
                receive(0, reply.total(), listener);
                yield false;
            }
            case REMAINDER -> {
                receive(present, reply.total(), listener);
                yield true;
            }
            case COMPLETE -> true;
            case RESTART -> {
                delete(part);
                throw new MirrorFailedException(LocalizedMessage.of("download.mirror.otherFile"), true);
            }
        };
    }

    @Override
    public void close() {
        events.close();
    }

    private void receive(long start, OptionalLong total, Listener listener)
            throws MirrorFailedException, DataFileException, InterruptedException {
        if (total.isPresent() && total.getAsLong() > maxBytes) {
            throw tooLarge();
        }
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(start);
            channel.position(start);
            receive(channel, total, listener);
        } catch (MirrorFailedException failure) {
            throw failure;
        } catch (ClosedByInterruptException _) {
            throw new CancellationException();
        } catch (IOException failure) {
            throw DiskProblem.writing(part, failure);
        }
    }

    private void receive(FileChannel channel, OptionalLong total, Listener listener)
            throws IOException, InterruptedException {
        long start = channel.position();
        while (true) {
            long received = channel.position();
            listener.received(received, total);
            boolean progressed = received > start;
            switch (events.next(stallTimeout)) {
                case Event.Bytes(List<ByteBuffer> buffers) -> write(channel, buffers);
                case Event.End _ -> {
                    if (total.isPresent() && total.getAsLong() != received) {
                        throw interrupted(received, total, progressed);
                    }
                    return;
                }
                case Event.Failure _ -> throw interrupted(received, total, progressed);
                case Event.Timeout _ ->
                    throw new MirrorFailedException(
                            LocalizedMessage.of("download.mirror.stalled", seconds()), progressed);
                case Event.Cancel _ -> throw new CancellationException();
                case Event.Head _ -> throw new IllegalStateException("One response had two heads.");
            }
        }
    }

    private void write(FileChannel channel, List<ByteBuffer> buffers) throws IOException {
        for (ByteBuffer buffer : buffers) {
            if (channel.position() + buffer.remaining() > maxBytes) {
                channel.truncate(0);
                throw tooLarge();
            }
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }

    private MirrorFailedException tooLarge() {
        return new MirrorFailedException(
                LocalizedMessage.of("download.mirror.tooLarge", Long.toString(maxBytes)), false);
    }

    private static MirrorFailedException interrupted(long received, OptionalLong total, boolean progressed) {
        LocalizedMessage problem = total.isPresent()
                ? LocalizedMessage.of(
                        "download.mirror.brokeOffOf", Long.toString(received), Long.toString(total.getAsLong()))
                : LocalizedMessage.of("download.mirror.brokeOff", Long.toString(received));
        return new MirrorFailedException(problem, progressed);
    }

    private static MirrorFailedException notReached(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return switch (cause) {
            case ConnectException _, HttpConnectTimeoutException _ ->
                new MirrorFailedException(LocalizedMessage.of("download.mirror.notReached"), false);
            default ->
                new MirrorFailedException(
                        LocalizedMessage.of("download.mirror.unusable", String.valueOf(cause.getMessage())), false);
        };
    }

    private String seconds() {
        return Double.toString(stallTimeout.toMillis() / 1000.0);
    }

    private static long lengthOf(Path part) throws DataFileException {
        try {
            return Files.exists(part) ? Files.size(part) : 0;
        } catch (IOException failure) {
            throw DiskProblem.reading(part, failure);
        }
    }

    private static void delete(Path part) throws DataFileException {
        try {
            Files.delete(part);
        } catch (IOException failure) {
            throw DiskProblem.writing(part, failure);
        }
    }
}
