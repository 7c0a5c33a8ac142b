package io.relaydesk.file;

import io.relaydesk.gateway.Answer;
import io.relaydesk.gateway.Call;
import io.relaydesk.gateway.Problem;
import io.relaydesk.gateway.Routes;
import io.relaydesk.messages.file.FileCommand.Abandon;
import io.relaydesk.messages.file.FileCommand.Begin;
import io.relaydesk.messages.file.FileCommand.Finish;
import io.relaydesk.messages.file.FileCommand.Remove;
import io.relaydesk.messages.file.FileQuery.Behind;
import io.relaydesk.messages.file.FileQuery.Deletions;
import io.relaydesk.messages.file.FileQuery.FileWith;
import io.relaydesk.messages.file.FileQuery.Limits;
import io.relaydesk.messages.file.FileQuery.LinkTo;
import io.relaydesk.messages.file.FileQuery.Usage;
import io.relaydesk.messages.file.FileViews.FileView;
import io.relaydesk.messages.file.Variant;
import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.DomainError.Gone;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Rejection;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** Files over HTTP. Contents go between the caller and the store with back pressure, never whole in memory. */
public final class FileRoutes implements Routes {
    private final Bus bus;
    private final FileStore store;
    private final FileLinks links;

    public FileRoutes(Bus bus, FileStore store, FileLinks links) {
        this.bus = bus;
        this.store = store;
        this.links = links;
    }

    @Override
    public void on(Operations operations) {
        operations.on("uploadFile", this::upload);
        operations.on("fileLimits", call -> call.ask(new Limits()).map(Answer::ok));
        operations.on(
                "file", call -> call.ask(new FileWith(call.pathId("file"))).map(Answer::ok));
        operations.on(
                "removeFile", call -> call.ask(new Remove(call.pathId("file"))).map(_ -> Answer.done()));
        operations.on(
                "linkFile",
                call -> call.ask(new LinkTo(
                                call.pathId("file"),
                                call.text("variant").map(Variant::of).orElse(Variant.ORIGINAL)))
                        .map(Answer::created));
        operations.on("fileUsage", call -> call.ask(new Usage()).map(Answer::ok));
        operations.on(
                "fileDeletions",
                call -> call.ask(new Deletions(call.query("cursor"), call.limit()))
                        .map(Answer::ok));
    }

    private Future<Answer> upload(Call call) {
        var size = call.contentLength()
                .orElseThrow(() -> Rejection.invalid("file", "Send a Content-Length: how many bytes the file has."));
        var begin = new Begin(
                call.query("name").orElse(""), size, call.query("expiresAt").map(FileRoutes::instant));
        return call.ask(begin)
                .compose(begun -> {
                    var key = FileStore.Key.of(call.member().workspace(), begun.file());
                    return call.receive(content -> store.keep(key, content, size))
                            .compose(_ -> store.beginning(key, FileType.BEGINNING))
                            .map(beginning -> FileType.of(beginning, begin.name()))
                            .compose(type -> call.ask(new Finish(begun.file(), type)))
                            .recover(failure -> abandoned(call, begun.file(), failure));
                })
                .map(Answer::created);
    }

    private static Future<FileView> abandoned(Call call, UUID file, Throwable failure) {
        return call.ask(new Abandon(file)).transform(_ -> Future.failedFuture(failure));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException _) {
            throw Rejection.invalid("expiresAt", "Give a time like 2030-01-31T12:00:00Z.");
        }
    }

    @Override
    public void beside(Router router) {
        router.get("/files/:token").handler(this::serve);
        router.head("/files/:token").handler(this::serve);
    }

    private void serve(RoutingContext http) {
        var key = links.read(http.pathParam("token")).orElse(null);
        if (key == null) {
            refuse(
                    http,
                    new Rejection(new Gone("link-over", "This link is over. Open the file again where you found it.")));
            return;
        }
        var desk = new Actor.Desk(key.workspace(), "file");
        bus.ask(new Envelope<>(desk, "file-" + key.file(), new Behind(key.file(), key.variant())))
                .compose(content ->
                        store.size(key).compose(size -> new FileAnswer(http, key, content, size).send(store)))
                .onFailure(failure -> refuse(http, failure));
    }

    private static void refuse(RoutingContext http, Throwable failure) {
        if (http.response().headWritten()) http.request().connection().close();
        else Problem.answer(http, failure);
    }
}
