package io.relaydesk.file;

import static io.relaydesk.tenant.Sql.instant;

import io.relaydesk.messages.file.FileState;
import io.relaydesk.messages.file.FileViews.DeletionPage;
import io.relaydesk.messages.file.FileViews.DeletionView;
import io.relaydesk.messages.file.FileViews.FileUsage;
import io.relaydesk.messages.file.FileViews.FileView;
import io.relaydesk.messages.file.FileViews.HeldFile;
import io.relaydesk.messages.setting.Setting;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Cursor;
import io.relaydesk.tenant.Tx;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of files. */
final class FileRepository {
    private static final String COLUMNS =
            "f.id, f.uploader_id, f.name, f.type, f.size, f.state, f.threat, f.preview, f.width, f.height,"
                    + " f.created_at, f.expires_at";

    private static final String SELECT = "select " + COLUMNS + """
        , x.message_id, m.ticket_id, m.visibility
          from file f
          left join message_file x on x.workspace_id = f.workspace_id and x.file_id = f.id
          left join message m on m.workspace_id = x.workspace_id and m.id = x.message_id
        """;

    /** @param ticket null, as {@code message}, while no message names the file. @param internal whether a note names it */
    record Stored(FileView view, UUID uploader, String previewType, UUID message, UUID ticket, boolean internal) {
        UUID id() {
            return view.id();
        }
    }

    private final Tx tx;

    FileRepository(Tx tx) {
        this.tx = tx;
    }

    Stored get(UUID file) {
        return find(file).orElseThrow(() -> Rejection.notFound("file"));
    }

    Optional<Stored> find(UUID file) {
        return tx.find(SELECT + " where f.id = $1", FileRepository::stored, file);
    }

    /** Locks the file, so that it is neither attached nor changed meanwhile. */
    Optional<Stored> lock(UUID file) {
        return tx.find(SELECT + " where f.id = $1 for update of f", FileRepository::stored, file);
    }

    List<Stored> with(Collection<UUID> files) {
        return tx.list(SELECT + " where f.id = any($1)", FileRepository::stored, List.copyOf(files));
    }

    /** How many bytes a file may have: what the workspace chose, and never more than the node takes. */
    long largest(long nodes) {
        return tx.find(
                        "select (value #>> '{}')::bigint as largest from setting where key = $1",
                        row -> Math.min(nodes, row.getLong("largest")),
                        Setting.LARGEST_FILE.key())
                .orElse(nodes);
    }

    /** Takes room for a file. @return false when the workspace would hold more than {@code quota} bytes */
    boolean reserve(long size, long quota) {
        return tx.run("""
            insert into file_usage as u (workspace_id, bytes, files)
            select $1::uuid, $2::bigint, 1 where $2::bigint <= $3::bigint
            on conflict (workspace_id)
            do update set bytes = u.bytes + $2, files = u.files + 1 where u.bytes + $2::bigint <= $3::bigint
            """, tx.workspace(), size, quota) == 1;
    }

    void release(long size) {
        tx.run("update file_usage set bytes = greatest(0, bytes - $1), files = greatest(0, files - 1)", size);
    }

    /** How many files of a member no message names, counted up to {@code bound}. */
    int loose(UUID uploader, int bound) {
        return tx.find("""
            select count(*)::int as loose
              from (select 1
                      from file f
                     where f.uploader_id = $1
                       and f.created_at > now() - interval '2 days'
                       and f.state not in ('removed', 'infected')
                       and not exists (select 1 from message_file x
                                        where x.workspace_id = f.workspace_id and x.file_id = f.id)
                     limit $2) as counted
            """, row -> row.getInteger("loose"), uploader, bound).orElse(0);
    }

    void begin(UUID file, UUID uploader, FileName name, long size, Instant expiresAt) {
        tx.run("""
            insert into file (workspace_id, id, uploader_id, name, size, expires_at)
            values ($1, $2, $3, $4, $5, $6)
            """, tx.workspace(), file, uploader, name.text(), size, expiresAt);
    }

    void arrived(UUID file, String type, FileState state) {
        tx.run("update file set type = $2, state = $3 where id = $1", file, type, state.key());
    }

    void move(UUID file, FileState state, String threat) {
        tx.run("""
            update file
               set state = $2, threat = $3, removed_at = case when $4 then now() else removed_at end
             where id = $1
            """, file, state.key(), threat, !state.kept());
    }

    /** The variants are there. */
    void previewed(UUID file, String type, int width, int height) {
        tx.run("update file set preview = $2, width = $3, height = $4 where id = $1", file, type, width, height);
    }

    void forget(UUID file) {
        tx.run("delete from file where id = $1", file);
    }

    void noteDeletion(UUID id, Stored file, String path, UUID by, String reason) {
        tx.run(
                """
                insert into file_deletion (workspace_id, id, file_id, uploader_id, name, type, size, path, ticket_id, uploaded_at,
                                           deleted_by, reason)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                """,
                tx.workspace(),
                id,
                file.id(),
                file.uploader(),
                file.view().name(),
                file.view().type(),
                file.view().size(),
                path,
                file.ticket(),
                file.view().createdAt(),
                by,
                reason);
    }

    FileUsage usage(long quota) {
        var biggest = tx.list(
                "select " + COLUMNS + """
                    , t.number, u.id as who_id, u.name as who_name, u.role as who_role
                      from file f
                      left join message_file x on x.workspace_id = f.workspace_id and x.file_id = f.id
                      left join message m on m.workspace_id = x.workspace_id and m.id = x.message_id
                      left join ticket t on t.workspace_id = m.workspace_id and t.id = m.ticket_id
                      left join member u on u.workspace_id = f.workspace_id and u.id = f.uploader_id
                     where f.state in ('pending', 'clean', 'not_scanned', 'unscannable', 'failed')
                     order by f.size desc, f.id
                     limit 10
                    """, row -> new HeldFile(view(row), ref(row, "who"), row.getLong("number")));
        return tx.find(
                        "select bytes, files from file_usage",
                        row -> new FileUsage(row.getLong("bytes"), row.getLong("files"), quota, biggest))
                .orElse(new FileUsage(0, 0, quota, biggest));
    }

    DeletionPage deletions(Optional<String> cursor, int limit) {
        var from = Cursor.read(cursor.orElse(null), 2);
        var found = tx.list(
                """
                select d.id, d.name, d.type, d.size, d.path, d.uploaded_at, d.deleted_at, d.reason, t.number,
                       u.id as who_id, u.name as who_name, u.role as who_role,
                       b.id as by_id, b.name as by_name, b.role as by_role
                  from file_deletion d
                  left join ticket t on t.workspace_id = d.workspace_id and t.id = d.ticket_id
                  left join member u on u.workspace_id = d.workspace_id and u.id = d.uploader_id
                  left join member b on b.workspace_id = d.workspace_id and b.id = d.deleted_by
                 where $1::timestamptz is null or (d.deleted_at, d.id) < ($1, $2::uuid)
                 order by d.deleted_at desc, d.id desc
                 limit $3
                """,
                row -> new DeletionView(
                        row.getUUID("id"),
                        row.getString("name"),
                        row.getString("type"),
                        row.getLong("size"),
                        row.getString("path"),
                        ref(row, "who"),
                        row.getLong("number"),
                        instant(row, "uploaded_at"),
                        instant(row, "deleted_at"),
                        ref(row, "by"),
                        row.getString("reason")),
                from == null ? null : from.instant(0),
                from == null ? null : from.id(1),
                limit + 1);
        if (found.size() <= limit) return new DeletionPage(found, null);
        var page = found.subList(0, limit);
        return new DeletionPage(
                page, Cursor.of(page.getLast().deletedAt(), page.getLast().id()));
    }

    /** Of these, the files whose content has to be in the store. */
    List<UUID> keptAmong(Collection<UUID> files) {
        return tx.list("""
            select id from file
             where id = any($1)
               and state not in ('removed', 'infected')
            """, row -> row.getUUID("id"), files);
    }

    private static Stored stored(Row row) {
        return new Stored(
                view(row),
                row.getUUID("uploader_id"),
                row.getString("preview"),
                row.getUUID("message_id"),
                row.getUUID("ticket_id"),
                "internal".equals(row.getString("visibility")));
    }

    private static FileView view(Row row) {
        return new FileView(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                FileState.of(row.getString("state")),
                row.getString("threat"),
                row.getString("preview") != null,
                row.getInteger("width"),
                row.getInteger("height"),
                instant(row, "created_at"),
                instant(row, "expires_at"));
    }

    private static Ref ref(Row row, String side) {
        var id = row.getUUID(side + "_id");
        if (id == null) return null;
        return new Ref(
                id,
                row.getString(side + "_name"),
                Role.of(row.getString(side + "_role")).staff());
    }
}
