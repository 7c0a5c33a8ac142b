package io.relaydesk.workflow;

import io.relaydesk.messages.workflow.StatusDraft;
import io.relaydesk.messages.workflow.WorkflowViews.PriorityRow;
import io.relaydesk.messages.workflow.WorkflowViews.StatusInUse;
import io.relaydesk.messages.workspace.Category;
import io.relaydesk.tenant.Tx;
import java.util.List;
import java.util.UUID;

/** The statuses and priorities of a workspace, for those who edit them. */
final class WorkflowRepository {
    private final Tx tx;

    WorkflowRepository(Tx tx) {
        this.tx = tx;
    }

    record Versions(int statuses, int priorities) {}

    Versions versions() {
        return versions("select version, priority_version from workflow");
    }

    /** Holds up everybody else who edits. */
    Versions lock() {
        return versions("select version, priority_version from workflow for update");
    }

    private Versions versions(String sql) {
        return tx.find(sql, row -> new Versions(row.getInteger("version"), row.getInteger("priority_version")))
                .orElseThrow();
    }

    void statusesSaved() {
        tx.run("update workflow set version = version + 1");
    }

    void prioritiesSaved() {
        tx.run("update workflow set priority_version = priority_version + 1");
    }

    /** Those in use, in their order. Tickets are counted to 1000. */
    List<StatusInUse> statuses() {
        return tx.list(
                """
                select s.key, s.label, s.category, s.colour, s.is_default, s.next, s.pauses_sla, used.tickets
                  from status s
                 cross join lateral (select count(*)::int as tickets
                                       from (select from ticket t
                                              where t.workspace_id = s.workspace_id and t.status_id = s.id
                                              limit 1000) x) used
                 where s.archived_at is null
                 order by s.position
                 limit 100
                """,
                row -> new StatusInUse(
                        row.getString("key"),
                        row.getString("label"),
                        Category.of(row.getString("category")),
                        row.getString("colour"),
                        row.getBoolean("is_default"),
                        List.of(row.getArrayOfStrings("next")),
                        row.getBoolean("pauses_sla"),
                        row.getInteger("tickets")));
    }

    UUID idOf(String key) {
        return tx.find("select id from status where key = $1 and archived_at is null", row -> row.getUUID("id"), key)
                .orElseThrow();
    }

    /** Frees its key at once; where its tickets go is said later, when that status is there. */
    UUID archive(String key) {
        return tx.find("""
            update status set archived_at = now(), is_default = false
             where key = $1 and archived_at is null
            returning id
            """, row -> row.getUUID("id"), key).orElseThrow();
    }

    void replace(UUID archived, UUID by) {
        tx.run("update status set replaced_by_id = $2 where id = $1", archived, by);
    }

    /** At most one may be the default at any moment, so none is for one. */
    void forgetDefault() {
        tx.run("update status set is_default = false where is_default");
    }

    void add(UUID id, StatusDraft draft, int position) {
        tx.run(
                """
                insert into status (workspace_id, id, key, label, category, colour, is_default, next, pauses_sla, position)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                """,
                tx.workspace(),
                id,
                draft.key(),
                draft.label(),
                draft.category().key(),
                draft.colour(),
                draft.isDefault(),
                draft.next().toArray(String[]::new),
                draft.pausesSla(),
                position);
    }

    void change(StatusDraft draft, int position) {
        tx.run(
                """
                update status
                   set label = $2, colour = $3, is_default = $4, next = $5, pauses_sla = $6, position = $7
                 where key = $1 and archived_at is null
                """,
                draft.key(),
                draft.label(),
                draft.colour(),
                draft.isDefault(),
                draft.next().toArray(String[]::new),
                draft.pausesSla(),
                position);
    }

    /** How many tickets are in a status, deleted ones too; counted to 100,000. */
    int ticketsIn(UUID status) {
        return tx.find(
                        "select count(*)::int as n from (select from ticket where status_id = $1 limit 100000) x",
                        row -> row.getInteger("n"),
                        status)
                .orElseThrow();
    }

    List<PriorityRow> priorities() {
        return tx.list(
                "select rank, label, colour from priority order by rank limit 4",
                row -> new PriorityRow(row.getInteger("rank"), row.getString("label"), row.getString("colour")));
    }

    void change(PriorityRow priority) {
        tx.run(
                "update priority set label = $2, colour = $3 where rank = $1",
                priority.rank(),
                priority.label(),
                priority.colour());
    }
}
