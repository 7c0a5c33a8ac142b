package io.relaydesk.wall;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Member;
import io.relaydesk.testing.Response;
import io.relaydesk.wall.Attacker.Rights;
import io.relaydesk.wall.Surface.Operation;
import io.relaydesk.wall.Surface.Place;
import io.relaydesk.wall.Surface.Slot;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Calls every operation as an attacker, with somebody else's id in each place where one fits, and the same with an id that names
 * nothing. Finds: canaries in the answer, answers to the two that differ, being let in, changed rows, broken promises.
 */
final class Probe {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    /** Differ from answer to answer by themselves. */
    private static final Set<String> OWN = Set.of("date", "x-request-id", "content-length", "set-cookie");

    private static final int LONGEST = 1_500;
    /** What everybody in a workspace may name, requesters too. */
    private static final Set<String> COMMON = Set.of("topic");

    private static final Slot NONE = new Slot(Place.BODY, "none", "none");

    private final HelpDesk desk;
    private final Surface surface;
    private final Samples samples;
    private final Estate victim;
    private final Map<String, String> cursors;
    private final Map<String, String> versions = new HashMap<>();
    private final Set<String> executed = new TreeSet<>();
    private final List<String> findings = new ArrayList<>();
    private int requests;

    /** @param cursors by operation: where a list of the victim goes on */
    Probe(HelpDesk desk, Surface surface, Estate victim, Map<String, String> cursors) {
        this.desk = desk;
        this.surface = surface;
        this.samples = new Samples(surface);
        this.victim = victim;
        this.cursors = Map.copyOf(cursors);
    }

    /** Every combination there is for an attacker. Without a foreign id a change is nobody's attack but a stranger's. */
    List<String> planned(Attacker attacker) {
        var planned = new ArrayList<String>();
        for (var operation : surface.operations()) {
            for (var slot : slots(operation, attacker)) planned.add(operation + " / " + attacker + " / " + slot);
        }
        return planned;
    }

    private static List<Slot> slots(Operation operation, Attacker attacker) {
        var slots = new ArrayList<>(operation.slots());
        if (attacker.rights() == Rights.HERE) slots.removeIf(slot -> COMMON.contains(slot.ref()));
        if (!operation.changes() || !ownRight(operation, attacker)) slots.add(NONE);
        return slots;
    }

    private static boolean ownRight(Operation operation, Attacker attacker) {
        return switch (operation.scope()) {
            case "public" -> false;
            case "self" -> attacker.rights() != Rights.NONE;
            default -> attacker.rights() == Rights.ELSEWHERE || attacker.rights() == Rights.HERE;
        };
    }

    void run(Attacker attacker) {
        try (var rows = new Fingerprint(desk.database(), victim.workspace().id())) {
            var before = rows.take();
            for (var operation : surface.operations()) {
                for (var slot : slots(operation, attacker)) {
                    attack(operation, attacker, slot);
                    // With somebody else's key, or an own id beside the foreign one, it is also what they may do.
                    if (Set.of(Place.KEY, Place.BODY_LIST).contains(slot.place()) && attacker.rights() == Rights.HERE) {
                        victim.settle();
                        before = rows.take();
                    }
                    var after = rows.take();
                    if (!after.equals(before)) {
                        find(operation, attacker, slot, "changed rows in " + differing(before, after));
                    }
                    before = after;
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void attack(Operation operation, Attacker attacker, Slot slot) {
        executed.add(operation + " / " + attacker + " / " + slot);
        try {
            var whole = slot.equals(new Slot(Place.PATH, "workspace", "workspace"));
            var base = whole ? attacker.elsewhere() : attacker.home();
            var foreign = whole ? attacker.elsewhere() : attacker.target();
            var named = foreign.get(slot.ref());
            var answer = send(operation, attacker, base, slot, Optional.ofNullable(named), base);
            lookForCanaries(operation, attacker, slot, answer, named, base);
            if (slot.place() == Place.PATH && answer.status() < 400) find(operation, attacker, slot, "was let in");
            if (Set.of(Place.CURSOR, Place.KEY).contains(slot.place()) || slot == NONE) return;
            var nothing = UUID.randomUUID().toString();
            var twin = send(operation, attacker, base, slot, Optional.of(nothing), base);
            var told = shape(answer, named);
            var toldOfNothing = shape(twin, nothing);
            if (!told.equals(toldOfNothing)) {
                find(operation, attacker, slot, "tells it apart from nothing:\n  " + told + "\n  " + toldOfNothing);
            }
        } catch (AssertionError broken) {
            find(operation, attacker, slot, "broke it: " + broken.getMessage());
        }
    }

    private Response send(
            Operation operation,
            Attacker attacker,
            Map<String, String> base,
            Slot slot,
            Optional<String> named,
            Map<String, String> own) {
        var ids = new HashMap<>(base);
        if (slot.place() == Place.PATH) ids.put(slot.ref(), named.orElseThrow());
        var request = desk.api()
                .request(operation.method(), samples.path(operation, ids))
                .bearer(attacker.token().get())
                .header("User-Agent", "attack");
        if (operation.wantsVersion()) {
            request.ifMatch(versions.computeIfAbsent(
                    samples.path(operation, ids), _ -> version(operation, ids, victim.owner())));
        }
        var body = samples.body(operation, base);
        switch (slot.place()) {
            case QUERY -> request.query(slot.name(), named.orElseThrow());
            case CURSOR ->
                request.query(slot.name(), cursors.getOrDefault(operation.id(), "none"))
                        .query("limit", 1);
            case KEY -> request.header(slot.name(), named.orElseThrow());
            case BODY -> put(body, slot, named);
            case BODY_LIST -> putAmongOwn(body, slot, own, named.orElseThrow());
            case PATH -> {}
        }
        if (body != null) request.body(body);
        requests++;
        return request.send();
    }

    /** Somebody's own request, with the things of their own workspace. */
    Response plain(Operation operation, Member by, Estate own) {
        var request = by.person()
                .request(operation.method(), samples.path(operation, own.ids()))
                .ifMatch(operation.wantsVersion() ? version(operation, own.ids(), own.owner()) : null);
        var body = samples.body(operation, own.ids());
        return (body == null ? request : request.body(body)).send();
    }

    private static void put(ObjectNode body, Slot slot, Optional<String> named) {
        if (slot == NONE) return;
        var parts = slot.name().split("/");
        var object = body;
        for (var i = 0; i < parts.length - 1; i++) object = object.withObject("/" + parts[i]);
        object.put(parts[parts.length - 1], named.orElseThrow());
    }

    private static void putAmongOwn(ObjectNode body, Slot slot, Map<String, String> own, String foreign) {
        ArrayNode list = body.withArray("/" + slot.name());
        list.removeAll().add(own.get(slot.ref())).add(foreign);
    }

    /** The true version of what is to be changed, as if the attacker knew it: what its owner is told who looks at it. */
    private String version(Operation operation, Map<String, String> ids, Member owner) {
        var whole = "/api/v1/workspaces/" + ids.get("workspace");
        for (var path = samples.path(operation, ids); path.startsWith(whole); path = parent(path)) {
            var etag = path.equals(whole) && !operation.path().endsWith("{workspace}")
                    ? Optional.<String>empty()
                    : owner.person().get(path).send().header("ETag");
            if (etag.isPresent()) return etag.get();
        }
        return "\"" + stored(operation, ids) + "\"";
    }

    /** Of a thing that nobody looks at alone: as its row says. */
    private String stored(Operation operation, Map<String, String> ids) {
        if (operation.path().contains("{key}")) return "0";
        if (operation.path().contains("{role}"))
            return victim.sql("select coalesce(max(version), 0) from role where key = 'viewer' and workspace_id = '"
                    + ids.get("workspace") + "'");
        var last = operation.slots().stream()
                .filter(slot -> slot.place() == Place.PATH)
                .map(Slot::ref)
                .reduce("workspace", (_, next) -> next);
        var table = last.replace('-', '_');
        var versioned = victim.sql("select count(*) from information_schema.columns where table_name = '" + table
                + "' and column_name = 'version'");
        if (operation.path().endsWith("{workspace}"))
            return victim.sql("select version from workspace where workspace_id = '" + ids.get("workspace") + "'");
        if (versioned.equals("0") || table.equals("workspace")) return "0";
        return victim.sql("select coalesce(max(version), 0) from " + table + " where id = '" + ids.get(last) + "'");
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private void lookForCanaries(
            Operation operation,
            Attacker attacker,
            Slot slot,
            Response answer,
            String named,
            Map<String, String> base) {
        var all = (answer.headers().map() + "\n" + answer.text()).toLowerCase(Locale.ROOT);
        for (var canary : attacker.canaries()) {
            if (all.contains(canary))
                find(
                        operation,
                        attacker,
                        slot,
                        "got the canary " + canary + ": " + answer.status() + " " + answer.text());
        }
        var found = ID.matcher(all);
        while (found.find()) {
            var id = found.group();
            if (attacker.hidden().contains(id) && !id.equals(named) && !base.containsValue(id)) {
                find(operation, attacker, slot, "got the id " + id + ": " + answer.status() + " " + answer.text());
            }
        }
    }

    /** What is left of an answer when ids and times are taken out. */
    private static String shape(Response answer, String sent) {
        var headers = new TreeMap<String, List<String>>();
        answer.headers().map().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) headers.put(name, values);
        });
        var text = answer.text().replace(sent, "<sent>");
        text = TIME.matcher(ID.matcher(text).replaceAll("<id>")).replaceAll("<time>");
        return answer.status() + " " + headers + " " + text;
    }

    private static Set<String> differing(Map<String, String> before, Map<String, String> after) {
        var differing = new TreeSet<String>();
        after.forEach((table, hash) -> {
            if (!hash.equals(before.get(table))) differing.add(table);
        });
        return differing;
    }

    private void find(Operation operation, Attacker attacker, Slot slot, String what) {
        var finding = operation + " / " + attacker + " / " + slot + " " + what;
        findings.add(finding.substring(0, Math.min(finding.length(), LONGEST)));
    }

    Set<String> executed() {
        return executed;
    }

    List<String> findings() {
        return findings;
    }

    int requests() {
        return requests;
    }
}
