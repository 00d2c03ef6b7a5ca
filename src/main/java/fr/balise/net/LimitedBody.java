package fr.balise.net;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Hands a body on until it is longer than it may be; then the transfer is broken off. */
final class LimitedBody<T> implements BodySubscriber<T> {
    private final BodySubscriber<T> kept;
    private final long mostBytes;
    private @Nullable Subscription subscription;
    private long bytes;
    private boolean over;

    LimitedBody(BodySubscriber<T> kept, long mostBytes) {
        this.kept = kept;
        this.mostBytes = mostBytes;
    }

    @Override
    public CompletionStage<T> getBody() {
        return kept.getBody();
    }

    @Override
    public void onSubscribe(Subscription transfer) {
        subscription = transfer;
        kept.onSubscribe(transfer);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        bytes += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (bytes <= mostBytes) {
            kept.onNext(buffers);
        } else if (!over) {
            over = true;
            if (subscription != null) {
                subscription.cancel();
            }
            kept.onError(new AnswerTooLargeException(mostBytes));
        }
    }

    @Override
    public void onError(Throwable problem) {
        if (!over) {
            kept.onError(problem);
        }
    }

    @Override
    public void onComplete() {
        if (!over) {
            kept.onComplete();
        }
    }
}
