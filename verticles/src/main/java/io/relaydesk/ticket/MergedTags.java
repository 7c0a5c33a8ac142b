package io.relaydesk.ticket;

import io.relaydesk.tenant.Tx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A merged ticket's tags are also its target's, as long as it is merged. */
final class MergedTags {
    private final Tx tx;

    MergedTags(Tx tx) {
        this.tx = tx;
    }

    /** @return the tags that were new to the target */
    List<UUID> unite(UUID source, UUID target, UUID by) {
        return tx.list("""
            insert into ticket_tag (workspace_id, ticket_id, tag_id, added_by)
            select workspace_id, $2, tag_id, $3
              from ticket_tag
             where ticket_id = $1
               and tag_id not in (select tag_id from ticket_tag where ticket_id = $2)
             order by tag_id
             limit greatest(0, $4 - (select count(*) from ticket_tag where ticket_id = $2))
            returning tag_id
            """, row -> row.getUUID("tag_id"), source, target, by, Properties.MOST_TAGS);
    }

    /** What another merged ticket brings as well stays, and is from now on brought by that one. */
    void takeBack(UUID merge, UUID target, List<UUID> tags) {
        for (var tag : tags) {
            Optional<UUID> other = tx.find("""
                update ticket_merge
                   set tags = tags || $3::uuid
                 where id = (select m.id
                               from ticket_merge m
                               join ticket_tag tagged on tagged.ticket_id = m.source_id and tagged.tag_id = $3
                              where m.target_id = $2 and m.undone_at is null and m.id <> $1
                              order by m.made_at, m.id
                              limit 1)
                returning id
                """, row -> row.getUUID("id"), merge, target, tag);
            if (other.isEmpty()) tx.run("delete from ticket_tag where ticket_id = $1 and tag_id = $2", target, tag);
        }
    }
}
