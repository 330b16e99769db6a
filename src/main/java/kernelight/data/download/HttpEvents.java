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
 * One HTTP exchange as a queue of events, so that the downloading thread waits in one place with one timeout, and can
 * be woken there by a cancellation. More bytes are requested only when the last ones are taken, which limits memory.
 */
final class HttpEvents implements AutoCloseable {
    /** First the head, then bytes, then the end; a failure, a cancellation or a timeout may come at any time. */
    sealed interface Event {
        record Head(ResponseInfo info) implements Event {}

        record Bytes(List<ByteBuffer> buffers) implements Event {}

        record End() implements Event {}

        record Failure(Throwable cause) implements Event {}

        record Cancel() implements Event {}

        /** Nothing arrived in time. */
        record Timeout() implements Event {}
    }

    private final BlockingQueue<Event> queue = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> body = new CompletableFuture<>();
    private final CompletableFuture<?> exchange;

    HttpEvents(HttpClient client, HttpRequest request) {
        exchange = client.sendAsync(request, info -> {
            queue.add(new Event.Head(info));
            return BodySubscribers.fromSubscriber(new BodyToQueue());
        });
        exchange.whenComplete((_, failure) -> {
            if (failure != null) {
                queue.add(new Event.Failure(failure));
            }
        });
    }

    /** Waits for the next event, at most until the timeout. */
    Event next(Duration timeout) throws InterruptedException {
        Event event = queue.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
        if (event instanceof Event.Bytes) {
            body.thenAccept(subscription -> subscription.request(1));
        }
        return event == null ? new Event.Timeout() : event;
    }

    /** Makes {@link #next} return a cancellation; may be called from any thread. */
    void cancel() {
        queue.add(new Event.Cancel());
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
            queue.add(new Event.Bytes(buffers));
        }

        @Override
        public void onError(Throwable cause) {
            queue.add(new Event.Failure(cause));
        }

        @Override
        public void onComplete() {
            queue.add(new Event.End());
        }
    }
}
