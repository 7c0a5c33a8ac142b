package io.relaydesk.platform;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Set;
import java.util.UUID;

/** Who asks. The kind of actor decides how far a message may reach: only a member or the desk itself stands in a workspace. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Actor {

    /** Nobody has logged in. */
    record Anonymous() implements Actor {}

    /** A person who has logged in, outside of any workspace. */
    record Person(UUID person, UUID session) implements Actor {}

    /**
     * A person in one workspace, with what their role allows there.
     *
     * @param archived the workspace is archived: it can be read, not changed
     */
    record Member(
            UUID workspace,
            UUID member,
            UUID person,
            UUID session,
            String name,
            boolean staff,
            boolean archived,
            Set<Permission> permissions)
            implements Actor {
        public Member {
            permissions = Set.copyOf(permissions);
        }

        public boolean may(Permission permission) {
            return permissions.contains(permission);
        }
    }

    /** The help desk itself, on behalf of a concern, in one workspace: an outbox, a timer, a rule. */
    record Desk(UUID workspace, String concern) implements Actor {}
}
