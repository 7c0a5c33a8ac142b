package io.relaydesk.workspace;

import io.relaydesk.messages.workspace.Role;
import io.relaydesk.messages.workspace.WorkspaceViews.MyWorkspace;
import io.relaydesk.messages.workspace.WorkspaceViews.WorkspaceView;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Sql;
import java.util.UUID;

/** A person behind a member, as identity knows them. */
record People(String email, String name) {

    static People get(Sql sql, UUID person) {
        return sql.find(
                        "select email, name from identity.person where id = $1",
                        row -> new People(row.getString("email"), row.getString("name")),
                        person)
                .orElseThrow(() -> Rejection.notFound("person"));
    }

    /** The name, or what stands before the @ while there is none. */
    String displayName() {
        return name.isEmpty() ? email.substring(0, email.indexOf('@')) : name;
    }

    static MyWorkspace asSeenBy(WorkspaceView workspace, UUID member, Role role) {
        return new MyWorkspace(
                workspace.id(),
                workspace.slug(),
                workspace.name(),
                member,
                role,
                role.permissions().stream().sorted().toList(),
                workspace.archivedAt() != null);
    }
}
