package io.relaydesk.wall;

import io.relaydesk.testing.Agent;
import io.relaydesk.testing.Eventually;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Member;
import io.relaydesk.testing.Requester;
import io.relaydesk.testing.TestDatabase;
import io.relaydesk.testing.Ticket;
import io.relaydesk.testing.Workspace;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A workspace that has something of everything, all alike, each with words of its own: canaries. {@link #word} stands in all it
 * has; the longer ones, {@link #secret}, where only some of its own people may see them.
 */
final class Estate {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Workspace workspace;
    private final String word;
    private final Agent ann;
    private final Agent vic;
    private final Requester rita;
    private final Requester rex;
    private final Ticket ritas;
    private final Ticket rexs;
    private final UUID note;
    /** What staff would send: a thing of this workspace for each kind the contract can name. */
    private final Map<String, String> ids = new HashMap<>();

    static Estate of(HelpDesk desk, String name) {
        return new Estate(desk, name);
    }

    private Estate(HelpDesk desk, String name) {
        word = name.toLowerCase(java.util.Locale.ROOT) + "zq" + COUNT.incrementAndGet() + "x";
        workspace = desk.workspace(word);
        ann = workspace.agent("Ann " + word);
        vic = workspace.viewer("Vic " + word);
        rita = workspace.requester("Rita " + secret("rita"));
        rex = workspace.requester("Rex " + secret("rex"));
        ritas = rita.opens("Printer of " + secret("rita"), "It burns, says " + secret("rita"));
        rexs = rex.opens("Mouse of " + secret("rex"), "It squeaks, says " + secret("rex"));
        workspace.owner().opens("Rent of " + secret("staff"), "Due, says " + secret("staff"));
        workspace.owner().assigns(ritas, ann);
        note = workspace.owner().notes(ritas, "Not for others: " + secret("note"));
        ids.put("key", "key-" + word);
        ann.post(ritas.path() + "/messages")
                .header("Idempotency-Key", ids.get("key"))
                .json("visibility", "internal", "body", "Once: " + secret("note"))
                .ok();
        ids.put("message", ann.replies(ritas, "Stand back, " + secret("rita")).toString());
        ann.replies(rexs, "Feed it, " + secret("rex"));
        invite();
        files();
        for (var reader : new Member[] {ann, rita}) {
            reader.put(ritas.path() + "/read")
                    .json("message", ids.get("message"))
                    .ok();
        }
        ids.put("workspace", workspace.id().toString());
        ids.put("member", ann.id().toString());
        ids.put("ticket", ritas.id().toString());
        ids.put(
                "copy",
                ann.copies(ritas, "cc." + secret("staff") + "@elsewhere.example")
                        .toString());
        ann.follows(ritas);
        ids.put("notification", firstNotification(ann));
        ids.put(
                "session",
                desk.person("Ann", ann.person().email())
                        .logsIn()
                        .get("/api/v1/me")
                        .ok()
                        .path("session")
                        .asText());
        ids.put(
                "login",
                ann.person()
                        .asks("POST", "/api/v1/auth/codes")
                        .json("email", ann.person().email())
                        .ok()
                        .path("login")
                        .asText());
        sort();
        sortTicket();
        for (var thing : Things.ALL) {
            thing.made().apply(this);
            ids.put(thing.ref(), thing.made().apply(this));
        }
        Things.ROWS.forEach(this::fill);
        ids.put("message", ann.replies(ritas, "That is all, " + secret("rita")).toString());
        relate();
        settle();
        ids.put("mail", failedMail());
    }

    /** Topics, tags and a field; the second of each is what the first is moved before or merged into. */
    private void sort() {
        for (var which : new String[] {" parent", ""}) {
            ids.put("topic" + which, added("/topics", "name", "Topic of " + word + which));
            ids.put(
                    "tag" + which.replace("parent", "into"),
                    added("/tags", "label", "Tag of " + secret("staff") + which));
        }
        var field = workspace
                .owner()
                .post("/fields")
                .json(
                        "label",
                        "Field of " + secret("staff"),
                        "kind",
                        "dropdown",
                        "options",
                        List.of(Map.of("label", "Red"), Map.of("label", "Blue")))
                .ok();
        ids.put("field", field.path("id").asText());
        ids.put("team replacement", added("/teams", "name", "Team of " + secret("staff")));
        ids.put("team", department());
    }

    /** Has a keyword; Rita's ticket is shared with it. */
    private String department() {
        var department = workspace.department("Department of " + secret("staff"));
        owner().put(department.path() + "/keywords")
                .ifMatch(department.etag())
                .json("keywords", List.of(Map.of("keyword", secret("staff"))))
                .ok();
        owner().post(ritas.path() + "/shares").json("team", department.id()).ok();
        return department.id().toString();
    }

    /** A team and a job, and what all these say of Rita's ticket. */
    private void sortTicket() {
        var key = sql("select key from field where workspace_id = '%1$s' limit 1");
        var option = sql("select options -> 0 ->> 'key' from field where workspace_id = '%1$s' limit 1");
        workspace
                .owner()
                .changes(
                        ritas,
                        "team",
                        ids.get("team"),
                        "topic",
                        ids.get("topic"),
                        "tags",
                        List.of(ids.get("tag"), "Hot " + secret("staff")),
                        "fields",
                        Map.of(key, option),
                        "metadata",
                        Map.of("erp", secret("staff")));
    }

    /** A link, a merge and a split of Rita's ticket, and a ticket for each other way to relate one to it. */
    private void relate() {
        for (var which : new String[] {"ticket", "parent", "sources", "linked", "merged"}) {
            ids.put(
                    "ticket " + which,
                    ann.opens("To be " + which + " " + word).id().toString());
        }
        var linked = ann.post(ritas.path() + "/links").json("ticket", ids.get("ticket linked"), "kind", "blocks");
        ids.put("link", linked.ok().path("id").asText());
        var merged = ann.post(ritas.path() + "/merges").json("sources", new String[] {ids.get("ticket merged")});
        ids.put("merge", merged.ok().at("/merges/0/id").asText());
        var aside = ann.notes(ritas, "Another matter: " + secret("note"));
        ann.post(ritas.path() + "/splits")
                .json("messages", new String[] {aside.toString()}, "subject", "Split of " + secret("rita"))
                .ok();
        ids.put(
                "split",
                ann.get(ritas.path() + "/relations").ok().at("/splits/0/id").asText());
    }

    private String added(String path, String field, String words) {
        return workspace.owner().post(path).json(field, words).ok().path("id").asText();
    }

    private void invite() {
        for (var who : new String[] {"one", "two"}) {
            var invited = workspace
                    .owner()
                    .post("/invitations")
                    .json(
                            "emails",
                            new String[] {who + "." + secret("staff") + "@" + workspace.slug() + ".example"},
                            "role",
                            "agent")
                    .ok();
            ids.put("invitation", invited.at("/invitations/0/id").asText());
        }
    }

    /** One of a note, for staff; two that are gone, for the log of deletions. */
    private void files() {
        for (var name : new String[] {"one", "two"}) {
            var gone = ann.sends(name + " " + secret("staff"), secret("staff").getBytes(StandardCharsets.UTF_8));
            ann.delete("/files/" + gone.path("id").asText()).ok();
        }
        var kept = ann.sends("Plan of " + secret("note"), secret("note").getBytes(StandardCharsets.UTF_8));
        ids.put("file", kept.path("id").asText());
        ann.writes(ritas, "internal", "The plan, " + secret("note"), List.of(ids.get("file")));
    }

    private static String firstNotification(Member member) {
        return Eventually.get("notification", () -> {
            var mine = member.get("/notifications").ok().path("notifications");
            return mine.isEmpty()
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(mine.get(0).path("id").asText());
        });
    }

    /** Waits until nothing moves any more by itself: all is read from the log, all mail is out. */
    void settle() {
        Eventually.until("all is quiet", () -> sql("""
            select (select count(*) from outbox where workspace_id = '%1$s' and state in ('pending', 'processing'))
                 + (select count(*) from workspace_clock c join reader_cursor r using (workspace_id)
                     where workspace_id = '%1$s' and r.seq < c.seq)
            """).equals("0"));
    }

    /** The invitation's mail, made to look as if it had been given up. */
    private String failedMail() {
        return sql("""
            update outbox set state = 'failed', sent_at = null
             where (workspace_id, id) = (select workspace_id, id from outbox where workspace_id = '%1$s' order by id desc limit 1)
            returning id
            """);
    }

    /** @param statement with {ticket} and so on for the ids of things here */
    private void fill(String statement) {
        var filled = statement;
        for (var thing : ids.entrySet()) {
            filled = filled.replace("{" + thing.getKey() + "}", "'" + thing.getValue() + "'::uuid");
        }
        sql(filled + " on conflict do nothing returning workspace_id");
    }

    /** A word that nothing else here has. */
    String fresh() {
        return "f" + COUNT.incrementAndGet();
    }

    /** One value, asked behind the scenes. @param statement with {@code %1$s} for the workspace, {word} and {staff} for canaries */
    String sql(String statement) {
        try (var admin = TestDatabase.connect(workspace.desk().database());
                var rows = admin.createStatement()
                        .executeQuery(statement
                                .formatted(workspace.id())
                                .replace("{word}", word)
                                .replace("{staff}", secret("staff")))) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What a requester here would send: things of their own where they have some. */
    Map<String, String> idsOf(Requester requester) {
        var own = new HashMap<>(ids);
        var ticket = requester == rita ? ritas : rexs;
        var messages = requester.get(ticket.path() + "/messages").ok().path("messages");
        own.put("ticket", ticket.id().toString());
        own.put("message", messages.get(messages.size() - 1).path("id").asText());
        own.put("member", requester.id().toString());
        own.put("notification", firstNotification(requester));
        own.put(
                "file",
                requester
                        .sends("Own of " + requester.person().name(), new byte[] {1})
                        .path("id")
                        .asText());
        return own;
    }

    /** Stands in all this workspace has. */
    String word() {
        return word;
    }

    /** @param whose rita or rex: what only they and staff may read; note, staff: what only staff may */
    String secret(String whose) {
        return word + whose;
    }

    Map<String, String> ids() {
        return Map.copyOf(ids);
    }

    /** The ids of everything here. */
    Set<String> allIds() {
        var tables = sql("""
            select string_agg(format('select id from %%I where workspace_id = %%L', table_name, '%1$s'), ' union ')
              from information_schema.columns
             where table_schema = 'public' and column_name = 'id' and data_type = 'uuid'
            """);
        return Set.of(sql("select string_agg(id::text, ',') from (" + tables
                        + " union select person_id from member where workspace_id = '%1$s' union select '%1$s') x")
                .split(","));
    }

    Workspace workspace() {
        return workspace;
    }

    Agent owner() {
        return workspace.owner();
    }

    Agent ann() {
        return ann;
    }

    Agent vic() {
        return vic;
    }

    Requester rita() {
        return rita;
    }

    Requester rex() {
        return rex;
    }

    Ticket ritas() {
        return ritas;
    }

    /** The internal note on Rita's ticket. */
    UUID note() {
        return note;
    }
}
