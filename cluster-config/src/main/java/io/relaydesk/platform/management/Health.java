package io.relaydesk.platform.management;

import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import io.vertx.ext.healthchecks.CheckResult;
import io.vertx.ext.healthchecks.HealthChecks;
import io.vertx.ext.healthchecks.Status;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * How this node is. Live: every event loop answers. Ready: the node is {@linkplain #serving() serving} and every registered check
 * succeeds. No check takes longer than 2 s; one that does has failed. Safe to use from every thread.
 */
public final class Health {
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final HealthChecks checks;
    private volatile Phase phase = Phase.STARTING;

    public Health(Vertx vertx) {
        this.vertx = vertx;
        this.checks = HealthChecks.create(vertx);
        register("phase", () -> phase == Phase.SERVING ? Future.succeededFuture() : Future.failedFuture(phase.inWords));
    }

    /**
     * Adds a check without which no work may be sent to this node.
     *
     * @param name one word for the operator, for example {@code database}
     * @param check asked anew each time, on an event loop: it must not block
     */
    public void register(String name, Supplier<Future<Void>> check) {
        checks.register(
                name,
                PATIENCE.toMillis(),
                answer -> Future.future((Promise<Void> promise) -> check.get().onComplete(promise))
                        .onSuccess(_ -> answer.tryComplete(Status.OK()))
                        .onFailure(answer::tryFail));
    }

    /** From now on work may come. Until then the node is not ready, whatever the checks say. */
    public void serving() {
        phase = Phase.SERVING;
    }

    /** From now on no new work may come: the first step of a planned end. */
    public void stopping() {
        phase = Phase.STOPPING;
    }

    Future<Report> ready() {
        return checks.checkStatus().map(all -> {
            var answers = new TreeMap<String, String>();
            all.getChecks().forEach(check -> answers.put(check.getId(), inWords(check)));
            return new Report(CheckResult.isUp(all), answers);
        });
    }

    /** Knocks at every event loop; one that does not answer is blocked by code that should not run there. */
    Future<Report> live() {
        var answered = new AtomicInteger();
        var all = Promise.<Void>promise();
        var loops = 0;
        for (EventExecutor _ : loops()) {
            loops++;
        }
        var expected = loops;
        for (EventExecutor loop : loops()) {
            loop.execute(() -> {
                if (answered.incrementAndGet() == expected) all.tryComplete();
            });
        }
        vertx.setTimer(PATIENCE.toMillis(), _ -> all.tryFail("late"));
        return all.future().otherwiseEmpty().map(_ -> {
            var blocked = expected - answered.get();
            return new Report(
                    blocked == 0,
                    Map.of("event-loops", blocked == 0 ? "ok" : blocked + " of " + expected + " blocked"));
        });
    }

    private Iterable<EventExecutor> loops() {
        return ((VertxInternal) vertx).nettyEventLoopGroup();
    }

    private static String inWords(CheckResult check) {
        if (CheckResult.isUp(check)) return "ok";
        var reason = check.getFailure() == null ? null : check.getFailure().getMessage();
        // The library's word for a check that did not answer.
        return "Timeout".equals(reason) ? "no answer within " + PATIENCE.toSeconds() + " s" : String.valueOf(reason);
    }

    private enum Phase {
        STARTING("starting"),
        SERVING("serving"),
        STOPPING("stopping");

        private final String inWords;

        Phase(String inWords) {
            this.inWords = inWords;
        }
    }

    /** What is told: {@code ok} per check, or why not. */
    record Report(boolean up, Map<String, String> checks) {}
}
