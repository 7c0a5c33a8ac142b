package io.relaydesk.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The typed bus. A message goes to the concern that serves its sealed interface: on this node when one is here, else on another.
 * Served messages run one per plain virtual thread, straight-line; handlers may await one-shot operations but must not read
 * streams (decision 0002). Permission is checked here, once.
 */
public final class Bus {
    private static final Logger LOG = LoggerFactory.getLogger(Bus.class);
    private static final int REJECTED = 4000;
    private static final int DEFECT = 5000;
    private static final long TIMEOUT_MS = 5_000;
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final MeterRegistry metrics;
    private final ConcurrentMap<Class<?>, String> addresses = new ConcurrentHashMap<>();

    public Bus(Vertx vertx, MeterRegistry metrics) {
        this.vertx = vertx;
        this.metrics = metrics;
        vertx.eventBus().registerCodec(new Wire());
    }

    /**
     * Asks and answers. Fails with {@link Rejection} when the desk says no (also when no node answers within 5 s: then the outcome
     * is unknown) and with {@link Defect} when the desk is at fault.
     */
    public <R> Future<R> ask(Envelope<? extends Message<R>> envelope) {
        var address = addresses.computeIfAbsent(envelope.message().getClass(), Bus::addressOf);
        return send(address, envelope, true)
                .recover(failure ->
                        noHandlerHere(failure) ? send(address, envelope, false) : Future.failedFuture(failure))
                .map(Bus::<R>content)
                .recover(failure -> Future.failedFuture(translate(failure)));
    }

    /**
     * Serves all messages of a sealed interface on this node. At most {@code concurrency} run at a time and eight times as many
     * wait; beyond that the caller is told to come back later.
     *
     * @param kind the sealed interface whose records are served
     * @param handler gets the envelope and the message in it; runs on a virtual thread; what it returns is the answer
     */
    public <M> Future<Void> serve(Class<M> kind, int concurrency, BiFunction<Envelope<?>, M, Object> handler) {
        var running = new Semaphore(concurrency, true);
        var admitted = new Semaphore(concurrency * 9);
        return vertx.eventBus()
                .<Wire.Parcel>consumer(kind.getName(), delivery -> {
                    var envelope = (Envelope<?>) delivery.body().content();
                    if (!admitted.tryAcquire()) {
                        delivery.fail(REJECTED, write(new DomainError.Unavailable(RETRY)));
                        return;
                    }
                    Thread.startVirtualThread(() -> {
                        running.acquireUninterruptibly();
                        try {
                            var answer = timed(envelope, kind, handler);
                            delivery.reply(new Wire.Parcel(answer), new DeliveryOptions().setCodecName(Wire.NAME));
                        } catch (Rejection rejection) {
                            delivery.fail(REJECTED, write(rejection.error()));
                        } catch (Defect defect) {
                            delivery.fail(DEFECT, defect.reference());
                        } catch (Throwable fault) {
                            delivery.fail(DEFECT, report(envelope, fault));
                        } finally {
                            running.release();
                            admitted.release();
                        }
                    });
                })
                .completion();
    }

    /** Tells every node, this one included. Best effort. */
    public void announce(Hint hint) {
        vertx.eventBus()
                .publish(
                        hint.getClass().getName(),
                        new Wire.Parcel(hint),
                        new DeliveryOptions().setCodecName(Wire.NAME));
    }

    /** Hears hints of one kind from all nodes; the listener runs on an event loop and must not block. */
    public <H extends Hint> void listen(Class<H> kind, Consumer<H> listener) {
        vertx.eventBus()
                .<Wire.Parcel>consumer(
                        kind.getName(),
                        heard -> listener.accept(kind.cast(heard.body().content())));
    }

    private Future<Wire.Parcel> send(String address, Envelope<?> envelope, boolean localOnly) {
        var options = new DeliveryOptions()
                .setCodecName(Wire.NAME)
                .setSendTimeout(TIMEOUT_MS)
                .setLocalOnly(localOnly);
        return vertx.eventBus()
                .<Wire.Parcel>request(address, new Wire.Parcel(envelope), options)
                .map(reply -> reply.body());
    }

    private <M> Object timed(Envelope<?> envelope, Class<M> kind, BiFunction<Envelope<?>, M, Object> handler) {
        var start = System.nanoTime();
        var outcome = "defect";
        MDC.put("correlation", envelope.correlation());
        try {
            Guard.check(envelope.actor(), envelope.message().getClass());
            var answer = handler.apply(envelope, kind.cast(envelope.message()));
            outcome = "answered";
            return answer;
        } catch (Rejection rejection) {
            outcome = "rejected";
            throw rejection;
        } finally {
            metrics.timer("relaydesk.message", "type", nameOf(envelope.message().getClass()), "outcome", outcome)
                    .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    private static String report(Envelope<?> envelope, Throwable fault) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error(
                "Defect {} while handling {}",
                reference,
                nameOf(envelope.message().getClass()),
                fault);
        return reference;
    }

    private static String nameOf(Class<?> message) {
        var outer = message.getEnclosingClass();
        return outer == null ? message.getSimpleName() : outer.getSimpleName() + "." + message.getSimpleName();
    }

    @SuppressWarnings("unchecked")
    private static <R> R content(Wire.Parcel parcel) {
        return (R) parcel.content();
    }

    private static String addressOf(Class<?> message) {
        return Arrays.stream(message.getInterfaces())
                .filter(kind -> kind.isSealed() && Message.class.isAssignableFrom(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(message + " belongs to no sealed message interface"))
                .getName();
    }

    private static boolean noHandlerHere(Throwable failure) {
        return failure instanceof ReplyException reply && reply.failureType() == ReplyFailure.NO_HANDLERS;
    }

    private static Throwable translate(Throwable failure) {
        if (!(failure instanceof ReplyException reply)) return failure;
        return switch (reply.failureType()) {
            case RECIPIENT_FAILURE ->
                reply.failureCode() == REJECTED
                        ? new Rejection(read(reply.getMessage()))
                        : new Defect(reply.getMessage());
            case TIMEOUT, NO_HANDLERS, ERROR -> new Rejection(new DomainError.Unavailable(RETRY));
        };
    }

    private static String write(DomainError error) {
        try {
            return Json.MAPPER.writerFor(DomainError.class).writeValueAsString(error);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static DomainError read(String error) {
        try {
            return Json.MAPPER.readValue(error, DomainError.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
