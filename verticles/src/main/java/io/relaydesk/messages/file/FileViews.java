package io.relaydesk.messages.file;

import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What callers see of files; the fields are those of the contract. */
public final class FileViews {
    private FileViews() {}

    /**
     * @param type as found in the content, whatever the name says
     * @param size in bytes
     * @param threat what the scanner found; null for nothing
     * @param preview whether the variants web and thumb can be had
     * @param width of an image with variants, in pixels as it is shown; else null
     * @param expiresAt when it will be removed; null for never
     */
    public record FileView(
            UUID id,
            String name,
            String type,
            long size,
            FileState state,
            String threat,
            boolean preview,
            Integer width,
            Integer height,
            Instant createdAt,
            Instant expiresAt) {}

    /** Leave to send the content of a file. */
    public record Begun(UUID file) {}

    /** @param url within this desk; whoever has it may fetch the content until {@code expiresAt} */
    public record FileLink(String url, Instant expiresAt) {}

    /**
     * What stands behind a link, as it is now.
     *
     * @param type of the content that is sent
     */
    public record Content(String name, String type, long size) {}

    /** @param largest bytes of one file. @param perMessage how many files a message may have */
    public record FileLimits(long largest, int perMessage) {}

    /** @param ticket the number of its ticket; null while no message names it */
    public record HeldFile(FileView file, Ref uploader, Long ticket) {}

    /** @param bytes held now. @param quota most bytes the workspace may hold. @param biggest largest first, at most 10 */
    public record FileUsage(long bytes, long files, long quota, List<HeldFile> biggest) {
        public FileUsage {
            biggest = List.copyOf(biggest);
        }
    }

    /**
     * @param path where the content was, within the store
     * @param deletedBy null for the desk itself
     * @param reason expired, manual, policy or infected
     */
    public record DeletionView(
            UUID id,
            String name,
            String type,
            long size,
            String path,
            Ref uploader,
            Long ticket,
            Instant uploadedAt,
            Instant deletedAt,
            Ref deletedBy,
            String reason) {}

    /** Newest first. @param next cursor of the following page, null on the last */
    public record DeletionPage(List<DeletionView> deletions, String next) {
        public DeletionPage {
            deletions = List.copyOf(deletions);
        }
    }
}
