package io.relaydesk.file;

import io.relaydesk.file.FileRepository.Stored;
import io.relaydesk.messages.file.FileCommand;
import io.relaydesk.messages.file.FileCommand.Abandon;
import io.relaydesk.messages.file.FileCommand.Begin;
import io.relaydesk.messages.file.FileCommand.Finish;
import io.relaydesk.messages.file.FileCommand.Remove;
import io.relaydesk.messages.file.FileQuery;
import io.relaydesk.messages.file.FileQuery.Behind;
import io.relaydesk.messages.file.FileQuery.Deletions;
import io.relaydesk.messages.file.FileQuery.FileWith;
import io.relaydesk.messages.file.FileQuery.Limits;
import io.relaydesk.messages.file.FileQuery.LinkTo;
import io.relaydesk.messages.file.FileQuery.Retell;
import io.relaydesk.messages.file.FileQuery.Usage;
import io.relaydesk.messages.file.FileState;
import io.relaydesk.messages.file.FileViews.Begun;
import io.relaydesk.messages.file.FileViews.Content;
import io.relaydesk.messages.file.FileViews.FileLimits;
import io.relaydesk.messages.file.FileViews.FileLink;
import io.relaydesk.messages.file.FileViews.FileView;
import io.relaydesk.messages.file.Variant;
import io.relaydesk.messages.ticket.TicketQuery.MessageWith;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.DomainError.Gone;
import io.relaydesk.platform.DomainError.NotFound;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Json;
import io.relaydesk.platform.Permission;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.Retold;
import io.relaydesk.tenant.Tx;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says who may send, see and take away which file. */
public final class FileVerticle extends VerticleBase {
    private static final int CONCURRENCY = 32;
    private final Bus bus;
    private final Database database;
    private final FileDesk desk;
    private final FileLinks links;
    private final FileSettings settings;

    public FileVerticle(Bus bus, Database database, FileDesk desk, FileLinks links, FileSettings settings) {
        this.bus = bus;
        this.database = database;
        this.desk = desk;
        this.links = links;
        this.settings = settings;
    }

    @Override
    public Future<?> start() {
        return Future.all(
                bus.serve(FileCommand.class, CONCURRENCY, this::handle),
                bus.serve(FileQuery.class, CONCURRENCY, this::answer));
    }

    private Object handle(Envelope<?> request, FileCommand<?> command) {
        return switch (command) {
            case Begin begin -> database.change(request, tx -> begin(tx, request, begin));
            case Finish(var file, var type) -> database.change(request, tx -> finish(tx, own(tx, request, file), type));
            case Abandon(var file) ->
                database.change(request, tx -> {
                    desk.abandon(tx, own(tx, request, file));
                    return null;
                });
            case Remove(var file) -> remove(request, file);
        };
    }

    private Object answer(Envelope<?> request, FileQuery<?> query) {
        return switch (query) {
            case FileWith(var file) -> visible(request, file).view();
            case LinkTo(var file, var variant) -> link(request, file, variant);
            case Behind(var file, var variant) -> behind(request, file, variant);
            case Limits _ ->
                database.read(
                        request,
                        tx -> new FileLimits(
                                new FileRepository(tx).largest(settings.largest()), FileSettings.PER_MESSAGE));
            case Usage _ -> database.read(request, tx -> new FileRepository(tx).usage(settings.quota()));
            case Deletions(var cursor, var limit) ->
                database.read(request, tx -> new FileRepository(tx).deletions(cursor, limit));
            case Retell(var events) -> database.read(request, tx -> retell(tx, events));
        };
    }

    private Begun begin(Tx tx, Envelope<?> request, Begin begin) {
        if (begin.expiresAt().filter(end -> !end.isAfter(Instant.now())).isPresent())
            throw Rejection.invalid("expiresAt", "Choose a time that is still to come.");
        var files = new FileRepository(tx);
        var largest = files.largest(settings.largest());
        if (begin.size() > largest)
            throw Rejection.invalid("file", "A file may have " + largest / FileSettings.MIB + " MB at most.");
        var uploader = request.member().member();
        if (!files.reserve(begin.size(), settings.quota()))
            throw Rejection.conflict(
                    "quota-exceeded", "There is no room for this file: the workspace holds all the files it may.");
        // Behind the lock of the usage row, so that parallel uploads count each other.
        if (files.loose(uploader, FileSettings.LOOSE) >= FileSettings.LOOSE)
            throw Rejection.conflict(
                    "too-many-files",
                    "You have sent " + FileSettings.LOOSE + " files that no message names. Send or remove some first.");
        return new Begun(desk.begin(
                tx,
                uploader,
                FileName.of(begin.name()),
                begin.size(),
                begin.expiresAt().orElse(null)));
    }

    private FileView finish(Tx tx, Stored file, String type) {
        desk.arrived(tx, file, type);
        return new FileRepository(tx).get(file.id()).view();
    }

    /** An upload of the caller that is under way, locked. */
    private static Stored own(Tx tx, Envelope<?> request, UUID id) {
        return new FileRepository(tx)
                .lock(id)
                .filter(file -> file.view().state() == FileState.UPLOADING)
                .filter(file -> request.member().member().equals(file.uploader()))
                .orElseThrow(() -> Rejection.notFound("file"));
    }

    private Object remove(Envelope<?> request, UUID id) {
        var seen = visible(request, id);
        if (seen.message() != null && !request.member().may(Permission.FILE_DELETE))
            throw Rejection.forbidden(Permission.FILE_DELETE);
        return database.change(request, tx -> {
            var file = new FileRepository(tx).lock(id).orElseThrow(() -> Rejection.notFound("file"));
            if (file.message() != null && seen.message() == null)
                throw Rejection.conflict("file-attached", "A message names this file meanwhile.");
            if (file.view().state().kept())
                desk.remove(tx, file, request.member().member(), "manual");
            return null;
        });
    }

    private FileLink link(Envelope<?> request, UUID id, Variant variant) {
        var file = visible(request, id);
        refuseUnserved(file, variant);
        return links.to(new FileStore.Key(request.workspace(), id, variant));
    }

    private Content behind(Envelope<?> request, UUID id, Variant variant) {
        var file = database.read(request, tx -> new FileRepository(tx).get(id));
        refuseUnserved(file, variant);
        var type = variant == Variant.ORIGINAL ? file.view().type() : file.previewType();
        return new Content(file.view().name(), type, file.view().size());
    }

    private static void refuseUnserved(Stored file, Variant variant) {
        var state = file.view().state();
        if (!state.kept()) throw new Rejection(new Gone("file-gone", "This file is no longer there."));
        if (!state.served())
            throw Rejection.conflict(
                    "file-not-checked",
                    state == FileState.PENDING
                            ? "This file is still being checked for viruses. Try again in a moment."
                            : "This file could not be checked for viruses and is not given out.");
        if (variant != Variant.ORIGINAL && file.previewType() == null) throw Rejection.notFound("variant");
    }

    /** The file, if the caller may see it; else there is none. */
    private Stored visible(Envelope<?> request, UUID id) {
        var file = database.read(request, tx -> new FileRepository(tx).get(id));
        var own = request.member().member().equals(file.uploader());
        if (file.view().state() == FileState.UPLOADING) throw Rejection.notFound("file");
        if (file.message() == null) {
            if (own) return file;
            throw Rejection.notFound("file");
        }
        try {
            bus.ask(request.with(new MessageWith(file.ticket(), file.message())))
                    .await();
            return file;
        } catch (Rejection refused) {
            throw refused.error() instanceof NotFound ? Rejection.notFound("file") : refused;
        }
    }

    private static Retold.Batch retell(Tx tx, List<LoggedEvent> events) {
        var wanted = events.stream()
                .map(event -> UUID.fromString(event.data().getString("file")))
                .collect(Collectors.toSet());
        var files =
                new FileRepository(tx).with(wanted).stream().collect(Collectors.toMap(Stored::id, Function.identity()));
        return new Retold.Batch(events.stream()
                .map(event -> {
                    var told = Retold.frame(event, null);
                    var file = files.get(UUID.fromString(event.data().getString("file")));
                    if (file != null) told.set("file", Json.MAPPER.valueToTree(file.view()));
                    return new Retold(event.seq(), event.audience(), event.recipient(), null, Set.of(), told, null);
                })
                .toList());
    }
}
