package io.relaydesk.messages.workspace;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.platform.Permission;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What callers see of workspaces and people; the fields are those of the contract. */
public final class WorkspaceViews {
    private WorkspaceViews() {}

    /** A member, as much as others need to name them. */
    public record Ref(UUID id, String name, boolean staff) {}

    public record WorkspaceView(
            UUID id, String slug, String name, Instant createdAt, Instant archivedAt, int version) {}

    /** A workspace as one of its members sees it in their list. */
    public record MyWorkspace(
            UUID id, String slug, String name, UUID member, Role role, List<Permission> permissions, boolean archived) {
        public MyWorkspace {
            permissions = List.copyOf(permissions);
        }
    }

    /** @param next keys of the statuses that may follow; empty means any */
    public record StatusView(
            String key, String label, Category category, String colour, boolean isDefault, List<String> next) {
        public StatusView {
            next = List.copyOf(next);
        }
    }

    /** @param rank 1 (most urgent) to 4 */
    public record PriorityView(int rank, String label, String colour) {}

    /**
     * A topic that may be chosen (TK-7).
     *
     * @param path the names from the top, "Hardware / Printers"
     * @param parent null at the top
     * @param position among its siblings
     */
    public record DeskTopic(UUID id, String key, String name, String path, UUID parent, int position) {}

    /** One of the choices of a custom field. */
    public record FieldOption(String key, String label) {}

    /**
     * A custom field that may be filled in (TK-13).
     *
     * @param options of dropdown and multiselect, in their order
     * @param required has to be filled in by a person who opens a ticket
     * @param team only tickets of this team have it; null for all
     * @param topic only tickets of this topic and those below have it; null for all
     */
    public record DeskField(
            UUID id,
            String key,
            String label,
            String hint,
            FieldKind kind,
            List<FieldOption> options,
            boolean required,
            boolean forRequesters,
            UUID team,
            UUID topic,
            int position) {
        public DeskField {
            options = List.copyOf(options);
        }
    }

    /** @param kind team or department. @param assignment queue or round_robin */
    public record DeskTeam(UUID id, String key, String name, String kind, String colour, String assignment) {}

    /**
     * Statuses by position, priorities by rank, topics by path, fields by position, teams by name. Requesters get no teams, and
     * the fields meant for them.
     */
    public record DeskView(
            List<StatusView> statuses,
            List<PriorityView> priorities,
            List<DeskTopic> topics,
            List<DeskField> fields,
            List<DeskTeam> teams) {
        public DeskView {
            statuses = List.copyOf(statuses);
            priorities = List.copyOf(priorities);
            topics = List.copyOf(topics);
            fields = List.copyOf(fields);
            teams = List.copyOf(teams);
        }
    }

    /**
     * Somebody shaped the desk.
     *
     * @param actor null when the desk did it by itself
     * @param before what changed as it was; null when the thing was added
     * @param after what changed as it is; null when the thing was removed
     */
    public record DeskChangeView(
            long seq, Instant at, Ref actor, String what, String name, ObjectNode before, ObjectNode after) {}

    /** Newest first. @param next cursor of the following page, null on the last */
    public record DeskChangePage(List<DeskChangeView> changes, String next) {
        public DeskChangePage {
            changes = List.copyOf(changes);
        }
    }

    public record MemberView(
            UUID id,
            String name,
            String email,
            Role role,
            boolean active,
            Instant joinedAt,
            Instant lastSeenAt,
            int version) {}

    /** @param next cursor of the following page, null on the last */
    public record MemberPage(List<MemberView> members, String next) {
        public MemberPage {
            members = List.copyOf(members);
        }
    }

    public record InvitationView(
            UUID id, String email, Role role, Ref invitedBy, Instant invitedAt, Instant expiresAt) {}

    public record InvitationList(List<InvitationView> invitations) {
        public InvitationList {
            invitations = List.copyOf(invitations);
        }
    }

    /** @param reason why it is not free, in words; null when it is */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SlugAnswer(String slug, boolean free, String reason) {}
}
