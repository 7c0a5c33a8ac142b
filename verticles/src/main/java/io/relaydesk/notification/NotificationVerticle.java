package io.relaydesk.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.relaydesk.messages.notification.NotificationCommand;
import io.relaydesk.messages.notification.NotificationCommand.Read;
import io.relaydesk.messages.notification.NotificationCommand.TellOfFailedMail;
import io.relaydesk.messages.notification.NotificationKind;
import io.relaydesk.messages.notification.NotificationQuery;
import io.relaydesk.messages.notification.NotificationQuery.Mine;
import io.relaydesk.messages.notification.NotificationQuery.Retell;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.NewEvent;
import io.relaydesk.tenant.Tx;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** Shows members what they were told and notes what they have read. One virtual thread per message. */
public final class NotificationVerticle extends VerticleBase {
    private static final int CONCURRENCY = 32;
    private final Bus bus;
    private final Database database;

    public NotificationVerticle(Bus bus, Database database) {
        this.bus = bus;
        this.database = database;
    }

    @Override
    public Future<?> start() {
        return Future.all(
                bus.serve(NotificationCommand.class, CONCURRENCY, this::handle),
                bus.serve(NotificationQuery.class, CONCURRENCY, this::answer));
    }

    private Object handle(Envelope<?> request, NotificationCommand<?> command) {
        return switch (command) {
            // Also in an archived workspace: what one has read is not part of it.
            case Read read ->
                database.changeEvenArchived(
                        request, tx -> markRead(tx, request.member().member(), read));
            case TellOfFailedMail failed -> database.change(request, tx -> tell(tx, failed));
        };
    }

    private Object answer(Envelope<?> request, NotificationQuery<?> query) {
        return switch (query) {
            case Mine mine ->
                database.read(
                        request,
                        tx -> new NotificationRepository(tx)
                                .page(request.member().member(), mine));
            case Retell(var events) -> database.read(request, tx -> new NotificationTale(tx).retell(events));
        };
    }

    private static Void markRead(Tx tx, UUID member, Read read) {
        if (!read.all() && read.ids().isEmpty()) throw Rejection.invalid("ids", "Say which, or all.");
        var notifications = new NotificationRepository(tx);
        if (!read.all() && !notifications.hasAny(member, read.ids())) throw Rejection.notFound("notification");
        var changed = notifications.markRead(member, read);
        if (changed.isEmpty()) return null;
        var data = new JsonObject();
        if (!read.all()) {
            data.put(
                    NotificationTale.READ,
                    new JsonArray(changed.stream().map(UUID::toString).toList()));
        }
        tx.append(NewEvent.forMember("notification.read", member, data));
        return null;
    }

    private static Void tell(Tx tx, TellOfFailedMail failed) {
        var notifications = new NotificationRepository(tx);
        for (var member : notifications.ownersAndAdmins()) {
            // The same mail and member give the same id, so nobody is told twice.
            var id = UUID.nameUUIDFromBytes(("mail-failed/" + failed.mail() + "/" + member).getBytes(UTF_8));
            notifications.raise(id, member, NotificationKind.MAIL_FAILED, failed.what(), null, null);
        }
        return null;
    }
}
