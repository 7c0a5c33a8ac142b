package io.relaydesk.messages.file;

import io.relaydesk.messages.file.FileViews.Content;
import io.relaydesk.messages.file.FileViews.DeletionPage;
import io.relaydesk.messages.file.FileViews.FileLimits;
import io.relaydesk.messages.file.FileViews.FileLink;
import io.relaydesk.messages.file.FileViews.FileUsage;
import io.relaydesk.messages.file.FileViews.FileView;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.OpenTo;
import io.relaydesk.platform.OpenTo.Who;
import io.relaydesk.platform.Permission;
import io.relaydesk.tenant.LoggedEvent;
import io.relaydesk.tenant.Retold;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be asked about files. Who may see the message may see its files; a file no message names is its sender's. */
public sealed interface FileQuery<R> extends Message<R> {

    @OpenTo(Who.MEMBER)
    record FileWith(UUID file) implements FileQuery<FileView> {}

    /** An address that gives the content to whoever has it, for five minutes. */
    @OpenTo(Who.MEMBER)
    record LinkTo(UUID file, Variant variant) implements FileQuery<FileLink> {}

    /** Asked by the edge for a link it has checked. */
    @OpenTo(Who.DESK)
    record Behind(UUID file, Variant variant) implements FileQuery<Content> {}

    @OpenTo(Who.MEMBER)
    record Limits() implements FileQuery<FileLimits> {}

    @Needs(Permission.WORKSPACE_MANAGE)
    record Usage() implements FileQuery<FileUsage> {}

    /** @param limit 1 to 200 */
    @Needs(Permission.WORKSPACE_MANAGE)
    record Deletions(Optional<String> cursor, int limit) implements FileQuery<DeletionPage> {}

    /** Tells events of files as clients see them, with the file as it is now. */
    @OpenTo(Who.DESK)
    record Retell(List<LoggedEvent> events) implements FileQuery<Retold.Batch> {
        public Retell {
            events = List.copyOf(events);
        }
    }
}
