package io.relaydesk.file;

import io.relaydesk.file.FileRepository.Stored;
import io.relaydesk.messages.file.FileState;
import io.relaydesk.platform.Ids;
import io.relaydesk.tenant.Job;
import io.relaydesk.tenant.Job.Step;
import io.relaydesk.tenant.Jobs;
import io.relaydesk.tenant.NewEvent;
import io.relaydesk.tenant.NewEvent.Audience;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What happens to a file after it has come, whoever causes it: each in one transaction, with its jobs and events. */
public final class FileDesk {
    /** Kind of the job that {@link #expire} does. */
    public static final String EXPIRE = "file.expire";

    static final String SCAN = "file.scan";
    static final String VARIANTS = "file.variants";
    static final String ERASE = "file.erase";
    static final Duration LOOSE_LIFE = Duration.ofHours(24);

    private final Ids ids;
    private final FileStore store;
    private final FileSettings settings;

    public FileDesk(Ids ids, FileStore store, FileSettings settings) {
        this.ids = ids;
        this.store = store;
        this.settings = settings;
    }

    /** An upload begins; within a day it is over, whatever becomes of it. @param expiresAt null for never */
    UUID begin(Tx tx, UUID uploader, FileName name, long size, Instant expiresAt) {
        var file = ids.next();
        new FileRepository(tx).begin(file, uploader, name, size, expiresAt);
        var looseUntil = Instant.now().plus(LOOSE_LIFE);
        var look = expiresAt != null && expiresAt.isBefore(looseUntil) ? expiresAt : looseUntil;
        new Jobs(tx).plan(ids.next(), EXPIRE, file, look, new JsonObject());
        return file;
    }

    void arrived(Tx tx, Stored file, String type) {
        var state = settings.scans() ? FileState.PENDING : FileState.NOT_SCANNED;
        new FileRepository(tx).arrived(file.id(), type, state);
        if (settings.scans()) now(tx, SCAN, file.id());
        else draw(tx, file.id(), type);
    }

    /** The scanner has said what it thinks. @param threat null for none */
    void scanned(Tx tx, UUID id, FileState verdict, String threat) {
        var files = new FileRepository(tx);
        var file = files.lock(id).orElse(null);
        if (file == null || file.view().state() != FileState.PENDING) return;
        if (verdict == FileState.INFECTED) {
            takeAway(tx, file, FileState.INFECTED, threat, null, "infected");
            return;
        }
        files.move(id, verdict, threat);
        if (verdict == FileState.CLEAN) draw(tx, id, file.view().type());
        tell(tx, file, "ticket.file-checked", verdict);
    }

    /** The smaller forms of a picture are in the store. */
    void drawn(Tx tx, UUID id, Pictures.Made made) {
        var files = new FileRepository(tx);
        var file = files.lock(id).orElse(null);
        if (file == null) return;
        if (!file.view().state().kept()) {
            now(tx, ERASE, id);
            return;
        }
        files.previewed(id, made.type(), made.width(), made.height());
        tell(tx, file, "ticket.file-checked", file.view().state());
    }

    /** @param by null for the desk itself. @param reason expired, manual or policy */
    void remove(Tx tx, Stored file, UUID by, String reason) {
        takeAway(tx, file, FileState.REMOVED, null, by, reason);
    }

    /** The job file.expire: what no message names goes after a day, what has a time goes when it has come. */
    public Step expire(Tx tx, Job job) {
        var file = new FileRepository(tx).lock(job.subject()).orElse(null);
        if (file == null) return done();
        var state = file.view().state();
        if (state == FileState.UPLOADING) abandon(tx, file);
        else if (!state.kept()) return done();
        else if (file.message() == null || over(file)) remove(tx, file, null, "expired");
        else if (file.view().expiresAt() != null)
            return new Step.Later(file.view().expiresAt());
        return done();
    }

    /** It never came: as if it had never been. */
    void abandon(Tx tx, Stored file) {
        var files = new FileRepository(tx);
        files.forget(file.id());
        files.release(file.view().size());
        now(tx, ERASE, file.id());
    }

    private void takeAway(Tx tx, Stored file, FileState state, String threat, UUID by, String reason) {
        var files = new FileRepository(tx);
        files.move(file.id(), state, threat);
        files.release(file.view().size());
        files.noteDeletion(ids.next(), file, store.path(tx.workspace(), file.id()), by, reason);
        now(tx, ERASE, file.id());
        tell(tx, file, "ticket.file-removed", state);
    }

    private void draw(Tx tx, UUID file, String type) {
        if (FileType.isPicture(type)) now(tx, VARIANTS, file);
    }

    private void now(Tx tx, String kind, UUID file) {
        new Jobs(tx).plan(ids.next(), kind, file, Instant.now(), new JsonObject());
    }

    /** Tells who sent it, and those who can see the message that names it. */
    private static void tell(Tx tx, Stored file, String type, FileState state) {
        var data = new JsonObject().put("file", file.id().toString()).put("state", state.key());
        if (file.uploader() != null) tx.append(NewEvent.forMember("file.moved", file.uploader(), data));
        if (file.message() == null) return;
        var audience = file.internal() ? Audience.STAFF : Audience.PUBLIC;
        tx.append(NewEvent.aboutTicket(type, audience, file.ticket(), file.message(), data));
    }

    private static boolean over(Stored file) {
        var end = file.view().expiresAt();
        return end != null && !Instant.now().isBefore(end);
    }

    private static Step done() {
        return new Step.Finished(1, 0, new JsonObject());
    }
}
