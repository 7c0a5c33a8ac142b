package io.relaydesk.ticket;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.platform.Json;
import io.relaydesk.tenant.Tx;
import io.relaydesk.ticket.TicketEvent.FieldChange;
import io.relaydesk.ticket.TicketEvent.FieldsChanged;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/**
 * Tickets get another option of a custom field for an archived one. {@code from} is the field's key, a slash and the option's key.
 * Looks through all tickets of the workspace: no index knows what fields hold. Their place in lists stays: nobody did anything.
 */
final class OptionMover implements TicketReplacement.Mover {

    private record Moved(UUID ticket, boolean known, JsonObject before, JsonObject after) {}

    @Override
    public int move(Tx tx, String from, String to, int limit) {
        var slash = from.indexOf('/');
        var key = from.substring(0, slash);
        var moved = tx.list(
                """
                with holding as (
                  select t.id, f.for_requesters
                    from ticket t
                    join field f on f.workspace_id = t.workspace_id and f.key = $1
                   where (t.fields -> $1 = to_jsonb($2::text) or t.fields -> $1 @> jsonb_build_array($2::text))
                     and f.options @> jsonb_build_array(jsonb_build_object('key', $2::text, 'archived', true))
                   limit $4
                     for no key update of t
                )
                update ticket t
                   set fields = case jsonb_typeof(t.fields -> $1)
                                  when 'array' then jsonb_set(t.fields, array[$1], (
                                    select jsonb_agg(chosen.option order by chosen.place)
                                      from (select case when o.option = $2 then $3::text else o.option end as option,
                                                   min(o.place) as place
                                              from jsonb_array_elements_text(t.fields -> $1)
                                                   with ordinality as o (option, place)
                                             group by 1) chosen))
                                  else jsonb_set(t.fields, array[$1], to_jsonb($3::text))
                                end,
                       version = t.version + 1,
                       public_version = t.public_version + case when holding.for_requesters then 1 else 0 end
                  from holding
                 where t.id = holding.id
                returning t.id, holding.for_requesters, old.fields as before, new.fields as after
                """,
                row -> new Moved(
                        row.getUUID("id"),
                        row.getBoolean("for_requesters"),
                        row.getJsonObject("before"),
                        row.getJsonObject("after")),
                key,
                from.substring(slash + 1),
                to,
                limit);
        var chronicle = new Chronicle(tx);
        moved.forEach(one -> chronicle.append(one.ticket(), List.of(event(key, one))));
        return moved.size();
    }

    private static TicketEvent event(String key, Moved moved) {
        var change = new FieldChange(key, true, value(moved.before(), key), value(moved.after(), key));
        return new FieldsChanged(List.of(change), moved.known(), TicketRows.toNode(moved.after()));
    }

    private static JsonNode value(JsonObject fields, String key) {
        return Json.MAPPER.<JsonNode>valueToTree(fields.getMap()).get(key);
    }
}
