package kernelight.data.download;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One HTTP exchange as a queue of what arrives: so the downloading thread waits in one place, with one timeout, and is
 * woken there when the person cancels. The next bytes are asked for when the last ones are taken, so little memory is
 * held.
 */
final class HttpArrivals implements AutoCloseable {
    /** What can arrive: the head first, then bytes, then the end; a break, a cancel or a stall at any time. */
    sealed interface Arrival {
        record Head(ResponseInfo info) implements Arrival {}

        record Bytes(List<ByteBuffer> buffers) implements Arrival {}

        record End() implements Arrival {}

        record Break(Throwable cause) implements Arrival {}

        record Cancel() implements Arrival {}

        /** Nothing came for too long. */
        record Stall() implements Arrival {}
    }

    private final BlockingQueue<Arrival> queue = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> body = new CompletableFuture<>();
    private final CompletableFuture<?> exchange;

    HttpArrivals(HttpClient client, HttpRequest request) {
        exchange = client.sendAsync(request, info -> {
            queue.add(new Arrival.Head(info));
            return BodySubscribers.fromSubscriber(new BodyToQueue());
        });
        exchange.whenComplete((_, failure) -> {
            if (failure != null) {
                queue.add(new Arrival.Break(failure));
            }
        });
    }

    Arrival next(Duration patience) throws InterruptedException {
        Arrival arrival = queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (arrival instanceof Arrival.Bytes) {
            body.thenAccept(subscription -> subscription.request(1));
        }
        return arrival == null ? new Arrival.Stall() : arrival;
    }

    /** Wakes who waits in {@link #next}. From any thread. */
    void cancel() {
        queue.add(new Arrival.Cancel());
    }

    /** Ends the exchange and its connection, finished or not. */
    @Override
    public void close() {
        body.thenAccept(Flow.Subscription::cancel);
        exchange.cancel(true);
    }

    private final class BodyToQueue implements Flow.Subscriber<List<ByteBuffer>> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            body.complete(subscription);
            subscription.request(1);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            queue.add(new Arrival.Bytes(buffers));
        }

        @Override
        public void onError(Throwable cause) {
            queue.add(new Arrival.Break(cause));
        }

        @Override
        public void onComplete() {
            queue.add(new Arrival.End());
        }
    }
}
