package io.relaydesk.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.platform.Json;
import io.relaydesk.testing.Agent;
import io.relaydesk.testing.Eventually;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.LiveClient;
import io.relaydesk.testing.Member;
import io.relaydesk.testing.Requester;
import io.relaydesk.testing.Ticket;
import io.relaydesk.testing.Workspace;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** State before + what came over the socket = state fetched after: for every thing a ticket can be asked to do, for both readers. */
@DisplayName("A page that listens")
class LiveStateIT {
    private static final HelpDesk DESK = HelpDesk.start();

    /** Ann and Rita watch; Ben works; the printer is Rita's and lies open before both watchers. */
    private record Scene(Workspace acme, Agent ann, Agent ben, Requester rita, Ticket printer) {
        static Scene open() {
            var acme = DESK.workspace("Golden");
            var rita = acme.requester("Rita");
            rita.opens("The mouse is dead");
            var scene =
                    new Scene(acme, acme.agent("Ann"), acme.agent("Ben"), rita, rita.opens("The printer is on fire"));
            acme.ticket("Not Rita's");
            return scene;
        }

        void reads(Member reader) {
            var messages = reader.get(printer.path() + "/messages").ok().path("messages");
            reader.put(printer.path() + "/read")
                    .json("message", messages.get(messages.size() - 1).path("id"))
                    .ok();
        }

        void says(Agent who, String visibility, String text, String status) {
            var messages = who.get(printer.path() + "/messages").ok().path("messages");
            who.post(printer.path() + "/messages")
                    .json(
                            "visibility",
                            visibility,
                            "body",
                            text,
                            "seen",
                            messages.get(messages.size() - 1).path("id"),
                            "status",
                            status)
                    .ok();
        }
    }

    private record Case(String name, Consumer<Scene> before, Consumer<Scene> action) {
        Case(String name, Consumer<Scene> action) {
            this(name, _ -> {}, action);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        return List.of(
                new Case("opened-by-the-requester", scene -> scene.rita().opens("The keyboard is wet")),
                new Case("opened-by-staff", scene -> scene.ann().opens("The door is stuck")),
                new Case(
                        "opened-for-the-requester-with-an-assignee",
                        scene -> scene.ben()
                                .post("/tickets")
                                .json(
                                        "subject", "She called",
                                        "body", "Her screen is black.",
                                        "channel", "phone",
                                        "priority", "high",
                                        "requester", scene.rita().id(),
                                        "assignee", scene.ann().id())
                                .ok()),
                new Case("assigned-and-taken-up", scene -> scene.ben().takes(scene.printer())),
                new Case(
                        "handed-over",
                        scene -> scene.ben().takes(scene.printer()),
                        scene -> scene.ben().assigns(scene.printer(), scene.ann())),
                new Case(
                        "given-back",
                        scene -> scene.ben().takes(scene.printer()),
                        scene -> scene.ben().changes(scene.printer(), "assignee", null)),
                new Case("solved", scene -> scene.ben().solves(scene.printer())),
                new Case("closed", scene -> scene.ben().changes(scene.printer(), "status", "closed")),
                new Case(
                        "reopened",
                        scene -> scene.ben().solves(scene.printer()),
                        scene -> scene.ben().reopens(scene.printer())),
                new Case("made-urgent", scene -> scene.ben().changes(scene.printer(), "priority", "urgent")),
                new Case("renamed", scene -> scene.ben().changes(scene.printer(), "subject", "All is on fire")),
                new Case(
                        "changed-in-every-way",
                        scene -> scene.ben()
                                .changes(
                                        scene.printer(),
                                        "subject",
                                        "Nothing burns any more",
                                        "priority",
                                        4,
                                        "assignee",
                                        scene.ann().id(),
                                        "status",
                                        "pending")),
                new Case(
                        "tagged-and-made-an-incident",
                        scene -> scene.ben()
                                .changes(
                                        scene.printer(),
                                        "tags",
                                        List.of("Hot"),
                                        "type",
                                        "incident",
                                        "dueAt",
                                        "2030-01-02T03:04:05Z")),
                new Case("tagged", scene -> scene.ben().changes(scene.printer(), "tags", List.of("Hot", "Wet"))),
                new Case("answered-first", scene -> scene.ben().replies(scene.printer(), "Stand back.")),
                new Case(
                        "answered-again",
                        scene -> scene.ben().replies(scene.printer(), "Stand back."),
                        scene -> scene.ben().replies(scene.printer(), "Further.")),
                new Case("answered-and-solved", scene -> scene.says(scene.ben(), "public", "It is out.", "solved")),
                new Case("answered-by-the-watching-agent", scene -> scene.ann().replies(scene.printer(), "Me again.")),
                new Case(
                        "written-to-by-the-requester-who-brings-it-back",
                        scene -> scene.ben().solves(scene.printer()),
                        scene -> scene.rita().replies(scene.printer(), "It burns again.")),
                new Case(
                        "written-to-by-the-requester-who-is-waiting",
                        scene -> scene.rita().replies(scene.printer(), "Hello?")),
                new Case("noted", scene -> scene.ben().notes(scene.printer(), "Third fire this week.")),
                new Case(
                        "noted-by-the-watching-agent",
                        scene -> scene.ann().notes(scene.printer(), "Called the fire brigade.")),
                new Case(
                        "noted-and-put-on-hold",
                        scene -> scene.says(scene.ben(), "internal", "Waiting for foam.", "on-hold")),
                new Case(
                        "written-to-after-it-was-read",
                        scene -> {
                            scene.reads(scene.ann());
                            scene.reads(scene.rita());
                        },
                        scene -> scene.ben().replies(scene.printer(), "Stand back.")),
                new Case("read-by-somebody-else", scene -> scene.reads(scene.ben())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void shows_what_it_would_get_by_asking_again(Case told) {
        var scene = Scene.open();
        told.before().accept(scene);
        try (var ann = new Watcher("staff", scene.ann(), scene.printer());
                var rita = new Watcher("requester", scene.rita(), scene.printer())) {

            told.action().accept(scene);

            ann.holds(told.name());
            rita.holds(told.name());
        }
    }

    /** Events bring the ticket as it is when they are told, so the first of many may bring what only the last has made. */
    @Test
    void shows_the_same_when_much_happens_before_it_is_told() {
        var scene = Scene.open();
        try (var ann = new Watcher("staff", scene.ann(), scene.printer());
                var rita = new Watcher("requester", scene.rita(), scene.printer())) {

            scene.ben().takes(scene.printer());
            for (var round = 0; round < 5; round++) {
                scene.ben().replies(scene.printer(), "Stand back.");
                scene.rita().replies(scene.printer(), "I do.");
                scene.ben().notes(scene.printer(), "She does not.");
                scene.ben().changes(scene.printer(), "priority", 1 + round % 4, "status", "pending");
                scene.rita().replies(scene.printer(), "It went out by itself.");
                scene.ben().solves(scene.printer());
            }

            ann.agrees();
            rita.agrees();
        }
    }

    /** Somebody with the list and one ticket on the screen, and a socket open. */
    private static final class Watcher implements AutoCloseable {
        private final String kind;
        private final Member member;
        private final Ticket ticket;
        private final LiveClient live;
        private final ObjectNode before;

        Watcher(String kind, Member member, Ticket ticket) {
            this.kind = kind;
            this.member = member;
            this.ticket = ticket;
            this.live = member.live();
            live.frame("welcome");
            this.before = fetch();
        }

        /** @return the whole story: what was held, what came, what is there now */
        ObjectNode agrees() {
            var head = member.get("/events").ok().path("seq").asLong();
            Eventually.until("everything was told", () -> live.catchesUp() >= head);
            var after = fetch();
            var events = live.events().stream()
                    .filter(event -> event.path("type").asText().startsWith("ticket."))
                    .toList();
            var reducer = new LiveReducer(member.id().toString());
            var reduced = before;
            for (var event : events) reduced = reducer.reduce(reduced, event);

            assertThat(reduced).isEqualTo(after);
            var story = Json.MAPPER.createObjectNode();
            story.put("viewer", kind).put("me", member.id().toString());
            story.set("before", before);
            story.putArray("events").addAll(events);
            story.set("after", after);
            return story;
        }

        void holds(String name) {
            var story = Json.MAPPER.createObjectNode().put("name", name);
            Golden.holds(name + "." + kind, story.setAll(agrees()));
        }

        private ObjectNode fetch() {
            var held = Json.MAPPER.createObjectNode();
            held.set("tickets", member.get("/tickets").ok());
            held.set("ticket", withoutReadTo(member.sees(ticket)));
            held.set("messages", member.get(ticket.path() + "/messages").ok());
            return held;
        }

        /** How far I had read when I asked is nothing that events tell. */
        private static JsonNode withoutReadTo(JsonNode ticket) {
            return ((ObjectNode) ticket).without(List.of("readTo", "metadata"));
        }

        @Override
        public void close() {
            live.close();
        }
    }
}
