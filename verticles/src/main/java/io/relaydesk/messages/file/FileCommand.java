package io.relaydesk.messages.file;

import io.relaydesk.messages.file.FileViews.Begun;
import io.relaydesk.messages.file.FileViews.FileView;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.Permission;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What can be done with files. Their content goes between the edge and the store, never over the bus. */
public sealed interface FileCommand<R> extends Message<R> {

    /**
     * Reserves room for a file that is about to be sent.
     *
     * @param name as the sender calls it; cleaned before it is kept
     * @param size bytes that will come
     * @param expiresAt when it shall be removed, if ever
     */
    @Needs({Permission.TICKET_REPLY, Permission.TICKET_NOTE, Permission.TICKET_OPEN, Permission.TICKET_READ_OWN})
    record Begin(String name, long size, Optional<Instant> expiresAt) implements FileCommand<Begun> {}

    /** All of it is in the store. @param mediaType as found in the content */
    @Needs({Permission.TICKET_REPLY, Permission.TICKET_NOTE, Permission.TICKET_OPEN, Permission.TICKET_READ_OWN})
    record Finish(UUID file, String mediaType) implements FileCommand<FileView> {}

    /** It did not come; leaves nothing behind. */
    @Needs({Permission.TICKET_REPLY, Permission.TICKET_NOTE, Permission.TICKET_OPEN, Permission.TICKET_READ_OWN})
    record Abandon(UUID file) implements FileCommand<Void> {}

    /** Takes a file away for good: one's own that no message names, or any with the permission file.delete. */
    @Needs({
        Permission.FILE_DELETE,
        Permission.TICKET_REPLY,
        Permission.TICKET_NOTE,
        Permission.TICKET_OPEN,
        Permission.TICKET_READ_OWN
    })
    record Remove(UUID file) implements FileCommand<Void> {}
}
