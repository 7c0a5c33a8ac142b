package io.relaydesk.workspace;

import static io.relaydesk.tenant.Sql.instant;

import io.relaydesk.messages.workspace.Role;
import io.relaydesk.messages.workspace.WorkspaceViews.InvitationView;
import io.relaydesk.messages.workspace.WorkspaceViews.Ref;
import io.relaydesk.tenant.Tx;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Invitations; one is open until it is accepted, withdrawn or a week old. */
final class InvitationRepository {
    static final int MOST = 500;
    private final Tx tx;

    InvitationRepository(Tx tx) {
        this.tx = tx;
    }

    void add(UUID id, String email, Role role, UUID by) {
        tx.run("""
            insert into invitation (workspace_id, id, email, role, invited_by, expires_at)
            values ($1, $2, $3, $4, $5, now() + interval '7 days')
            """, tx.workspace(), id, email, role.key(), by);
    }

    /** Of the addresses given, those with an open invitation. Closes the ones that ran out, so they may be invited again. */
    Set<String> invitedAmong(List<String> emails) {
        tx.run("""
            update invitation
               set withdrawn_at = now()
             where email = any($1)
               and accepted_at is null
               and withdrawn_at is null
               and expires_at <= now()
            """, emails);
        return Set.copyOf(tx.list(
                "select email from invitation where email = any($1) and accepted_at is null and withdrawn_at is null",
                row -> row.getString("email"),
                emails));
    }

    /** Of the addresses given, those the workspace does not deal with (CM-15). */
    Set<String> blockedAmong(List<String> emails) {
        return Set.copyOf(tx.list(
                "select address from unnest($1::text[]) address where is_blocked(address)",
                row -> row.getString("address"),
                emails));
    }

    int countOpen() {
        return tx.find("""
            select count(*)::int as open
              from invitation
             where accepted_at is null
               and withdrawn_at is null
               and expires_at > now()
            """, row -> row.getInteger("open")).orElse(0);
    }

    List<InvitationView> listOpen() {
        return tx.list("""
            select i.id, i.email, i.role, i.invited_at, i.expires_at, m.id as by_id, m.name as by_name, m.role as by_role
              from invitation i
              join member m on m.workspace_id = i.workspace_id and m.id = i.invited_by
             where i.accepted_at is null
               and i.withdrawn_at is null
               and i.expires_at > now()
             order by i.invited_at desc, i.id desc
             limit $1
            """, InvitationRepository::toView, MOST);
    }

    /** The invitation when it is still open, locked: of two who accept at once, the second finds none. */
    Optional<InvitationView> lockOpen(UUID id) {
        return tx.find("""
            select i.id, i.email, i.role, i.invited_at, i.expires_at, m.id as by_id, m.name as by_name, m.role as by_role
              from invitation i
              join member m on m.workspace_id = i.workspace_id and m.id = i.invited_by
             where i.id = $1
               and i.accepted_at is null
               and i.withdrawn_at is null
               and i.expires_at > now()
               for update of i
            """, InvitationRepository::toView, id);
    }

    void accept(UUID id) {
        tx.run("update invitation set accepted_at = now() where id = $1", id);
    }

    /** @return whether there was an open one */
    boolean withdraw(UUID id) {
        return tx.run("""
            update invitation
               set withdrawn_at = now()
             where id = $1
               and accepted_at is null
               and withdrawn_at is null
            """, id) == 1;
    }

    private static InvitationView toView(Row row) {
        return new InvitationView(
                row.getUUID("id"),
                row.getString("email"),
                Role.of(row.getString("role")),
                new Ref(
                        row.getUUID("by_id"),
                        row.getString("by_name"),
                        Role.of(row.getString("by_role")).staff()),
                instant(row, "invited_at"),
                instant(row, "expires_at"));
    }
}
