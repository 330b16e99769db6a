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
import kernelight.data.download.HttpArrivals.Arrival;

/**
 * One attempt to bring one file from one mirror into a part file, going on where an earlier attempt stopped. What has
 * arrived stays in the part file when the attempt fails.
 */
final class FileFetch implements AutoCloseable {
    /** Told after each arrival: the bytes in the part file, and how many it will have. */
    interface Listener {
        void received(long bytes, OptionalLong total);
    }

    private final HttpArrivals arrivals;
    private final Duration patience;
    private final Path part;
    private final long largest;
    private final long present;

    private FileFetch(HttpArrivals arrivals, Duration patience, Path part, long largest, long present) {
        this.arrivals = arrivals;
        this.patience = patience;
        this.part = part;
        this.largest = largest;
        this.present = present;
    }

    /**
     * Sends the request.
     *
     * @param patience how long nothing may arrive
     * @param largest the part file is never allowed to become larger than this
     */
    static FileFetch start(HttpClient client, URI address, Duration patience, Path part, long largest)
            throws DataFileException {
        long present = lengthOf(part);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (present > 0) {
            request.header("Range", "bytes=" + present + "-");
        }
        return new FileFetch(new HttpArrivals(client, request.build()), patience, part, largest, present);
    }

    /** From any thread: {@link #run} ends with a CancellationException. */
    void cancel() {
        arrivals.cancel();
    }

    /**
     * Until the part file is complete.
     *
     * @return whether bytes of an earlier attempt were used
     */
    boolean run(Listener listener) throws MirrorFailedException, DataFileException, InterruptedException {
        HttpReply reply = switch (arrivals.next(patience)) {
            case Arrival.Head(var info) -> HttpReply.of(info, present);
            case Arrival.Break(Throwable cause) -> throw notReached(cause);
            case Arrival.Stall _ -> throw new MirrorFailedException("did not answer for " + seconds(), false);
            case Arrival.Cancel _ -> throw new CancellationException();
            case Arrival.Bytes _, Arrival.End _ -> throw new IllegalStateException("a body before its head");
        };
        return switch (reply.kind()) {
            case FROM_THE_START -> {
                receive(0, reply.total(), listener);
                yield false;
            }
            case THE_REST -> {
                receive(present, reply.total(), listener);
                yield true;
            }
            case NOTHING_LEFT -> true;
            case START_OVER -> {
                delete(part);
                throw new MirrorFailedException("has another file than the one that was begun", true);
            }
        };
    }

    @Override
    public void close() {
        arrivals.close();
    }

    private void receive(long start, OptionalLong total, Listener listener)
            throws MirrorFailedException, DataFileException, InterruptedException {
        if (total.isPresent() && total.getAsLong() > largest) {
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
            boolean brokeFurther = received > start;
            switch (arrivals.next(patience)) {
                case Arrival.Bytes(List<ByteBuffer> buffers) -> write(channel, buffers);
                case Arrival.End _ -> {
                    if (total.isPresent() && total.getAsLong() != received) {
                        throw brokeOff(received, total, brokeFurther);
                    }
                    return;
                }
                case Arrival.Break _ -> throw brokeOff(received, total, brokeFurther);
                case Arrival.Stall _ ->
                    throw new MirrorFailedException("sent nothing more for " + seconds(), brokeFurther);
                case Arrival.Cancel _ -> throw new CancellationException();
                case Arrival.Head _ -> throw new IllegalStateException("two heads in one answer");
            }
        }
    }

    private void write(FileChannel channel, List<ByteBuffer> buffers) throws IOException {
        for (ByteBuffer buffer : buffers) {
            if (channel.position() + buffer.remaining() > largest) {
                channel.truncate(0);
                throw tooLarge();
            }
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }

    private MirrorFailedException tooLarge() {
        return new MirrorFailedException("offers more than the " + largest + " bytes that the file can have", false);
    }

    private static MirrorFailedException brokeOff(long received, OptionalLong total, boolean brokeFurther) {
        String of = total.isPresent() ? " of " + total.getAsLong() : "";
        return new MirrorFailedException("broke off after " + received + of + " bytes", brokeFurther);
    }

    private static MirrorFailedException notReached(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return switch (cause) {
            case ConnectException _, HttpConnectTimeoutException _ ->
                new MirrorFailedException("could not be reached", false);
            default -> new MirrorFailedException("gave no usable answer: " + cause.getMessage(), false);
        };
    }

    private String seconds() {
        return patience.toMillis() / 1000.0 + " seconds";
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
