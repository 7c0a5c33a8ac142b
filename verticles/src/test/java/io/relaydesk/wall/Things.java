package io.relaydesk.wall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an estate has besides people, tickets and mails: one line for each kind of thing the contract can name. */
final class Things {
    /** @param ref as in {@code x-ref} of the contract. @param made makes one more; gives its id */
    record Thing(String ref, Function<Estate, String> made) {}

    /** In this order; each is made twice, so that every list has a second page. */
    static final List<Thing> ALL = List.of(
            new Thing("job", estate -> estate.sql("""
                insert into job (workspace_id, id, kind, created_by, state, finished_at)
                select workspace_id, gen_random_uuid(), 'wall.nothing', id, 'done', now() from member
                 where workspace_id = '%1$s' and role = 'owner'
                returning id
                """)),
            new Thing(
                    "blocked-domain",
                    estate -> id(estate.owner()
                            .post("/blocked-domains")
                            .json("domain", estate.fresh() + ".example", "reason", estate.secret("staff"))
                            .ok())));

    /** One row each of the tables that nothing above fills; every table behind the wall must have one. */
    static final List<String> ROWS = List.of(
            "insert into logo (workspace_id, png) values ('%1$s', 'x')",
            "insert into setting (workspace_id, key, value) values ('%1$s', 'email.footer', '\"{staff}\"')",
            "insert into team_member (workspace_id, team_id, member_id) select '%1$s', {team}, {member}",
            "insert into ticket_follower (workspace_id, ticket_id, member_id) select '%1$s', {ticket}, {member}",
            "insert into mention (workspace_id, message_id, member_id) select '%1$s', {message}, {member}",
            """
            insert into field (workspace_id, id, key, label, kind, team_id, topic_id)
            select '%1$s', gen_random_uuid(), 'of_both', '{staff}', 'text', {team}, {topic}
            """,
            """
            insert into number_pattern (workspace_id, thing, pattern, prefix, sequence, department)
            values ('%1$s', 'asset', '{prefix}{seq:4}', 'AST-', 'workspace', 'IT')
            """,
            """
            insert into role (workspace_id, id, key, name, standing, permissions)
            select '%1$s', gen_random_uuid(), 'role-wall', '{staff}', 'agent', '{ticket.read}'
            """,
            """
            insert into module_switch (workspace_id, id, module, role, enabled)
            select '%1$s', gen_random_uuid(), 'bulk', 'viewer', false
            """,
            "insert into team_keyword (workspace_id, team_id, keyword) select '%1$s', {team}, 'printer'",
            "insert into ticket_tag (workspace_id, ticket_id, tag_id) select '%1$s', {ticket}, {tag}",
            """
            insert into ticket_share (workspace_id, ticket_id, team_id, access, shared_by)
            select '%1$s', {ticket}, {team}, 'read', {member}
            """);

    private Things() {}

    static Set<String> refs() {
        return ALL.stream().map(Thing::ref).collect(Collectors.toSet());
    }

    static String id(JsonNode made) {
        return made.path("id").asText();
    }
}
