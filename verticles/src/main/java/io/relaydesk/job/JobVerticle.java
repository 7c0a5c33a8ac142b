package io.relaydesk.job;

import io.relaydesk.messages.job.JobQuery;
import io.relaydesk.messages.job.JobQuery.JobWith;
import io.relaydesk.messages.job.JobQuery.Retell;
import io.relaydesk.messages.job.JobViews.JobView;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Json;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.Job;
import io.relaydesk.tenant.Jobs;
import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.Retold;
import io.relaydesk.tenant.Tx;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Says how jobs go. */
public final class JobVerticle extends VerticleBase {
    private static final int CONCURRENCY = 16;
    private final Bus bus;
    private final Database database;

    public JobVerticle(Bus bus, Database database) {
        this.bus = bus;
        this.database = database;
    }

    @Override
    public Future<?> start() {
        return bus.serve(JobQuery.class, CONCURRENCY, this::answer);
    }

    private Object answer(Envelope<?> request, JobQuery<?> query) {
        return switch (query) {
            case JobWith(var id) ->
                database.read(request, tx -> own(tx, id, request.member().member()));
            case Retell(var events) -> database.read(request, tx -> retell(tx, events));
        };
    }

    private static JobView own(Tx tx, UUID id, UUID member) {
        return new Jobs(tx)
                .find(id)
                .filter(job -> member.equals(job.createdBy()))
                .map(JobVerticle::view)
                .orElseThrow(() -> Rejection.notFound("job"));
    }

    private static Retold.Batch retell(Tx tx, List<LoggedEvent> events) {
        return new Retold.Batch(events.stream()
                .map(event -> {
                    var told = Retold.frame(event, null);
                    var job = new Jobs(tx).find(UUID.fromString(event.data().getString("job")));
                    job.ifPresent(one -> told.set("job", Json.MAPPER.valueToTree(view(one))));
                    return Retold.toStaff(event, told);
                })
                .toList());
    }

    private static JobView view(Job job) {
        return new JobView(
                job.id(),
                job.kind(),
                job.state().name().toLowerCase(Locale.ROOT),
                job.total(),
                job.done(),
                job.failed(),
                Json.MAPPER.valueToTree(job.result().getMap()),
                job.createdAt(),
                job.finishedAt());
    }
}
