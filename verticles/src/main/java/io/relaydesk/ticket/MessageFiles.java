package io.relaydesk.ticket;

import static io.relaydesk.tenant.Sql.instant;

import io.relaydesk.messages.file.FileState;
import io.relaydesk.messages.file.FileViews.FileView;
import io.relaydesk.messages.ticket.TicketViews.MessageView;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Tx;
import io.vertx.sqlclient.Row;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which files a message names (CM-11). The files themselves are the file concern's; this reads their rows. */
final class MessageFiles {
    private static final int MOST = 20;
    private final Tx tx;

    MessageFiles(Tx tx) {
        this.tx = tx;
    }

    /**
     * Holds files for the message of this transaction, so that they neither expire nor go to another one meanwhile.
     *
     * @return their names, in the same order
     * @throws Rejection naming the field {@code files} when one is not the member's own, or belongs to a message already
     */
    List<String> claim(UUID sender, List<UUID> files) {
        if (files.isEmpty()) return List.of();
        if (files.size() > MOST || new HashSet<>(files).size() < files.size())
            throw Rejection.invalid("files", "Name up to 20 files, each once.");
        record Claimed(UUID id, String name, FileState state) {}
        var found = tx
                .list(
                        """
                        select f.id, f.name, f.state
                          from file f
                         where f.id = any($1)
                           and f.uploader_id = $2
                           and f.state <> 'uploading'
                           and not exists (select 1 from message_file x
                                            where x.workspace_id = f.workspace_id and x.file_id = f.id)
                         order by f.id
                           for no key update of f
                        """,
                        row -> new Claimed(
                                row.getUUID("id"), row.getString("name"), FileState.of(row.getString("state"))),
                        files,
                        sender)
                .stream()
                .collect(Collectors.toMap(Claimed::id, claimed -> claimed));
        return files.stream()
                .map(id -> {
                    var claimed = found.get(id);
                    if (claimed == null)
                        throw Rejection.invalid(
                                "files", "A file is not there any more. Take it out and send it again.");
                    if (claimed.state() == FileState.INFECTED)
                        throw Rejection.invalid("files", "A virus was found in " + claimed.name() + ". Take it out.");
                    if (!claimed.state().kept())
                        throw Rejection.invalid("files", claimed.name() + " is not there any more. Take it out.");
                    return claimed.name();
                })
                .toList();
    }

    /** Names claimed files in a message that was added. */
    void attach(UUID message, List<UUID> files) {
        if (files.isEmpty()) return;
        tx.run("""
            insert into message_file (workspace_id, message_id, file_id, position)
            select $1, $2, named.id, named.position
              from unnest($3::uuid[]) with ordinality as named (id, position)
            """, tx.workspace(), message, files);
    }

    /** The same messages with their files, looked up together. */
    List<MessageView> with(List<MessageView> messages) {
        if (messages.isEmpty()) return messages;
        record Named(UUID message, FileView file) {}
        var named = tx.list(
                """
                select x.message_id, f.id, f.name, f.type, f.size, f.state, f.threat, f.preview, f.width, f.height, f.created_at,
                       f.expires_at
                  from message_file x
                  join file f on f.workspace_id = x.workspace_id and f.id = x.file_id
                 where x.message_id = any($1)
                 order by x.message_id, x.position
                """,
                row -> new Named(row.getUUID("message_id"), view(row)),
                messages.stream().map(MessageView::id).toList());
        if (named.isEmpty()) return messages;
        var files = named.stream()
                .collect(Collectors.groupingBy(Named::message, Collectors.mapping(Named::file, Collectors.toList())));
        return messages.stream()
                .map(one -> new MessageView(
                        one.id(),
                        one.kind(),
                        one.visibility(),
                        one.author(),
                        one.html(),
                        one.text(),
                        one.mentions(),
                        files.getOrDefault(one.id(), List.of()),
                        one.createdAt(),
                        one.from()))
                .toList();
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
}
