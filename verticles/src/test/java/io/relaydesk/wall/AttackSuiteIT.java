package io.relaydesk.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.gateway.Contract;
import io.relaydesk.testing.Eventually;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Person;
import io.relaydesk.wall.Attacker.Rights;
import io.relaydesk.wall.Surface.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated from the contract: an operation that is new there is attacked by the next build. */
@DisplayName("Everybody who should not")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackSuiteIT {
    /** Not among the samples that must succeed one after the other. */
    private static final Set<String> ALONE =
            Set.of("endOtherSessions", "saveWorkflow", "applyPreset", "linkFile", "addMessage");

    private final Surface surface = new Surface(Contract.joined());
    private final HelpDesk desk = HelpDesk.with(Map.of("RELAYDESK_AUTH_ACCESS_LIFE", "10m"));
    private final List<Attacker> attackers = new ArrayList<>();
    private Estate ours;
    private Estate theirs;
    private Probe probe;

    @BeforeAll
    void mirrorTwoWorkspaces() {
        ours = Estate.of(desk, "Acme");
        theirs = Estate.of(desk, "Globex");
        strangers();
        neighbours();
        insiders();
        probe = new Probe(desk, surface, theirs, cursors());
    }

    @AfterAll
    void close() {
        desk.close();
    }

    private void strangers() {
        attackers.add(Attacker.stranger("nobody", Rights.NONE, () -> null, theirs));
        var good = theirs.owner().person().token();
        var forged = good.substring(0, good.length() - 4) + (good.endsWith("AAAA") ? "BBBB" : "AAAA");
        attackers.add(Attacker.stranger("forged token", Rights.NONE, () -> forged, theirs));
        attackers.add(Attacker.stranger("garbage token", Rights.NONE, () -> "garbage", theirs));
        var expired = expired(theirs.owner().person());
        attackers.add(Attacker.stranger("expired token", Rights.NONE, () -> expired, theirs));
        var gone = desk.person("Olivia", theirs.owner().person().email()).logsIn();
        var ended = gone.token();
        gone.logsOut();
        attackers.add(Attacker.stranger("ended session", Rights.NONE, () -> ended, theirs));
        var dan = desk.person("Dan", "dan@elsewhere.example").logsIn();
        deactivate(theirs.workspace().joins(dan, "agent"));
        attackers.add(Attacker.stranger("deactivated member", Rights.PERSON, dan::token, theirs)
                .knowing(dan.id()));
        for (var token : List.of(expired, ended)) {
            Eventually.until(
                    "the token is over",
                    () -> desk.api().get("/api/v1/me").bearer(token).send().status() == 401);
        }
        Eventually.until(
                "Dan is out", () -> dan.get(theirs.workspace().path("")).send().status() == 404);
    }

    private void deactivate(UUID member) {
        var etag = theirs.owner().get("/members/" + member).send().etag();
        theirs.owner()
                .patch("/members/" + member)
                .ifMatch(etag)
                .json("active", false)
                .ok();
    }

    /** From another node of the desk, whose tokens live a second. */
    private String expired(Person person) {
        try (var hasty = desk.another(Map.of("RELAYDESK_AUTH_ACCESS_LIFE", "1s"))) {
            var login = hasty.person(person.name(), person.email()).logsIn();
            return login.lastToken();
        }
    }

    private void neighbours() {
        // Of a workspace of their own, for owners may archive it, and do.
        var spare = Estate.of(desk, "Initech");
        attackers.add(Attacker.neighbour("owner next door", spare.owner(), spare.ids(), theirs));
        attackers.add(Attacker.neighbour("agent next door", ours.ann(), ours.ids(), theirs));
        attackers.add(Attacker.neighbour("viewer next door", ours.vic(), ours.ids(), theirs));
        attackers.add(Attacker.neighbour("requester next door", ours.rita(), ours.idsOf(ours.rita()), theirs));
    }

    private void insiders() {
        attackers.add(Attacker.insider(
                "another requester",
                theirs.rex(),
                theirs.idsOf(theirs.rex()),
                theirs.ids(),
                ours,
                List.of(ours.word(), theirs.secret("rita"), theirs.secret("staff"), theirs.secret("note")),
                Set.of(theirs.note().toString(), theirs.ids().get("message"))));
        var afterNotes = new HashMap<>(theirs.idsOf(theirs.rex()));
        afterNotes.put("message", theirs.note().toString());
        attackers.add(Attacker.insider(
                "requester of the ticket",
                theirs.rita(),
                theirs.idsOf(theirs.rita()),
                afterNotes,
                ours,
                List.of(ours.word(), theirs.secret("rex"), theirs.secret("staff"), theirs.secret("note")),
                Set.of(theirs.note().toString())));
    }

    /** Where the second page of each of the victim's lists begins, as its staff were told. */
    private Map<String, String> cursors() {
        var cursors = new HashMap<String, String>();
        for (var operation : surface.operations()) {
            if (operation.slots().stream().noneMatch(slot -> slot.place() == Place.CURSOR)) continue;
            var reader = operation.id().equals("notifications") ? theirs.ann() : theirs.owner();
            var page = reader.person()
                    .get(new Samples(surface).path(operation, theirs.ids()))
                    .query("limit", 1)
                    .query("q", operation.id().equals("searchTickets") ? theirs.word() : "")
                    .ok();
            var cursor = page.path("next").asText(page.path("earlier").asText(null));
            assertThat(cursor).as("a second page of %s", operation).isNotNull();
            cursors.put(operation.id(), cursor);
        }
        return cursors;
    }

    List<Attacker> attackers() {
        return attackers;
    }

    @ParameterizedTest
    @MethodSource("attackers")
    void gets_nothing_changes_nothing_and_learns_nothing(Attacker attacker) {
        var before = probe.findings().size();

        probe.run(attacker);

        assertThat(probe.findings().subList(before, probe.findings().size())).isEmpty();
        assertThat(probe.executed()).containsAll(probe.planned(attacker));
    }

    /** What would be refused anyway proves nothing: each attack is a request that is right when the right one sends it. */
    @Test
    void would_succeed_if_it_were_theirs() {
        var own = Estate.of(desk, "Umbrella");
        var refused = new ArrayList<String>();
        for (var operation : surface.operations()) {
            if (operation.scope().equals("public")) continue;
            // Need more than a sample, or come after what the samples before them did; each has a test of its own.
            if (ALONE.contains(operation.id())) continue;
            var anns = operation.scope().equals("self") || operation.id().equals("readNotifications");
            var by = anns ? own.ann() : own.owner();
            var answer = probe.plain(operation, by, own);
            if (answer.status() >= 400) refused.add(operation + ": " + answer);
        }

        assertThat(refused).isEmpty();
        assertThat(own.ann()
                        .person()
                        .delete("/api/v1/me/sessions/others")
                        .send()
                        .status())
                .isEqualTo(204);
    }

    /** Who may only look, in the own workspace, with everything in hand. */
    @Test
    void changes_nothing_as_a_viewer() {
        var harmless = Set.of("markTicketRead", "readNotifications", "liveTicket", "linkFile");
        var allowed = new ArrayList<String>();
        for (var operation : surface.operations()) {
            if (!operation.scope().equals("tenant") || !operation.changes() || harmless.contains(operation.id()))
                continue;
            var answer = probe.plain(operation, theirs.vic(), theirs);
            if (!answer.problem().equals("forbidden")) allowed.add(operation + ": " + answer);
        }

        assertThat(allowed).isEmpty();
    }

    @AfterAll
    void tell() {
        System.out.printf(
                "%d operations, %d attackers: %d combinations with their places attacked, %d requests%n",
                surface.operations().size(), attackers.size(), probe.executed().size(), probe.requests());
    }
}
