package io.relaydesk.messages.team;

import io.relaydesk.messages.team.TeamViews.TeamDetail;
import io.relaydesk.messages.team.TeamViews.TeamPage;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.Permission;
import java.util.Optional;
import java.util.UUID;

/** What can be asked about teams. */
public sealed interface TeamQuery<R> extends Message<R> {

    /**
     * Teams by name.
     *
     * @param kind only of this kind
     * @param member only those this member is in
     * @param archived only the archived ones, instead of those in use
     * @param limit 1 to 200
     */
    @Needs(Permission.MEMBER_READ)
    record Teams(Optional<TeamKind> kind, Optional<UUID> member, boolean archived, Optional<String> cursor, int limit)
            implements TeamQuery<TeamPage> {}

    @Needs(Permission.MEMBER_READ)
    record TeamWith(UUID id) implements TeamQuery<TeamDetail> {}
}
