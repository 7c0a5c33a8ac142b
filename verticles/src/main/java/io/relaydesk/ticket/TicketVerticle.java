package io.relaydesk.ticket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.messages.ticket.Channel;
import io.relaydesk.messages.ticket.PriorityWords;
import io.relaydesk.messages.ticket.TicketCommand;
import io.relaydesk.messages.ticket.TicketCommand.Change;
import io.relaydesk.messages.ticket.TicketCommand.MarkRead;
import io.relaydesk.messages.ticket.TicketCommand.Open;
import io.relaydesk.messages.ticket.TicketCommand.Write;
import io.relaydesk.messages.ticket.TicketQuery;
import io.relaydesk.messages.ticket.TicketQuery.Conversation;
import io.relaydesk.messages.ticket.TicketQuery.Counts;
import io.relaydesk.messages.ticket.TicketQuery.HistoryOf;
import io.relaydesk.messages.ticket.TicketQuery.ListOf;
import io.relaydesk.messages.ticket.TicketQuery.MessageWith;
import io.relaydesk.messages.ticket.TicketQuery.Retell;
import io.relaydesk.messages.ticket.TicketQuery.Tags;
import io.relaydesk.messages.ticket.TicketQuery.TicketNumbered;
import io.relaydesk.messages.ticket.TicketQuery.TicketWith;
import io.relaydesk.messages.ticket.TicketViews.MessageView;
import io.relaydesk.messages.ticket.TicketViews.TicketView;
import io.relaydesk.messages.ticket.Visibility;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.DomainError.Outdated;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Json;
import io.relaydesk.platform.Permission;
import io.relaydesk.platform.Rejection;
import io.relaydesk.platform.Words;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.Tx;
import io.relaydesk.ticket.TicketEvent.Assigned;
import io.relaydesk.ticket.TicketEvent.Opened;
import io.relaydesk.ticket.TicketEvent.TeamChanged;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Owns the life of a ticket and its conversation: says in which order; the rules are in {@link Ticket}. */
public final class TicketVerticle extends VerticleBase {
    private static final int CONCURRENCY = 64;
    private final Bus bus;
    private final Database database;
    private final Ids ids;

    public TicketVerticle(Bus bus, Database database, Ids ids) {
        this.bus = bus;
        this.database = database;
        this.ids = ids;
    }

    @Override
    public Future<?> start() {
        return Future.all(
                bus.serve(TicketCommand.class, CONCURRENCY, this::handle),
                bus.serve(TicketQuery.class, CONCURRENCY, this::answer));
    }

    private Object handle(Envelope<?> request, TicketCommand<?> command) {
        return switch (command) {
            case Open open -> database.change(request, tx -> open(tx, request, open));
            case Change change -> database.change(request, tx -> change(tx, request, change));
            case Write write -> database.change(request, tx -> write(tx, request, write));
            case MarkRead(var ticket, var message) ->
                database.change(request, tx -> {
                    var viewer = Viewer.of(request.member());
                    new TicketReader(tx, viewer).get(ticket);
                    var place = new ThreadRepository(tx).placeOf(ticket, viewer).ticket();
                    new MessageRepository(tx).markReadTo(place, message, viewer);
                    return null;
                });
        };
    }

    private Object answer(Envelope<?> request, TicketQuery<?> query) {
        return switch (query) {
            case ListOf list -> read(request, (tx, viewer) -> new TicketReader(tx, viewer).list(list));
            case Counts _ -> read(request, (tx, viewer) -> new TicketReader(tx, viewer).counts());
            case TicketWith(var id) -> read(request, (tx, viewer) -> new TicketReader(tx, viewer).get(id));
            case TicketNumbered(var number) ->
                read(request, (tx, viewer) -> new TicketReader(tx, viewer).numbered(number));
            case Conversation(var ticket, var cursor, var limit) ->
                read(request, (tx, viewer) -> {
                    new TicketReader(tx, viewer).get(ticket);
                    var place = new ThreadRepository(tx).placeOf(ticket, viewer).ticket();
                    return new MessageRepository(tx).page(place, cursor, limit, viewer.staff());
                });
            case MessageWith(var ticket, var message) ->
                read(request, (tx, viewer) -> {
                    new TicketReader(tx, viewer).get(ticket);
                    var place = new ThreadRepository(tx).placeOf(ticket, viewer).ticket();
                    return new MessageRepository(tx)
                            .find(place, message, viewer.staff())
                            .orElseThrow(() -> Rejection.notFound("message"));
                });
            case HistoryOf(var ticket, var cursor, var limit) ->
                read(request, (tx, viewer) -> {
                    new TicketReader(tx, viewer).get(ticket);
                    return new Chronicle(tx).of(ticket, cursor, limit, viewer.staff());
                });
            case Tags tags -> read(request, (tx, _) -> new TagRepository(tx, ids).list(tags));
            case Retell(var events) -> database.read(request, tx -> new Chronicle(tx).retell(events));
        };
    }

    private Object read(Envelope<?> request, BiFunction<Tx, Viewer, Object> work) {
        return database.read(request, tx -> work.apply(tx, Viewer.of(request.member())));
    }

    private TicketView open(Tx tx, Envelope<?> request, Open open) {
        var by = request.member();
        var staffsOwn = open.requester().isPresent()
                || open.assignee().isPresent()
                || open.wishes().forStaff();
        if (staffsOwn && !by.may(Permission.TICKET_CHANGE)) throw Rejection.forbidden(Permission.TICKET_CHANGE);
        var tickets = new TicketRepository(tx);
        open.requester().ifPresent(tickets::requireMember);
        open.assignee().ifPresent(tickets::requireAgent);
        var staff = Viewer.of(by).staff();
        var properties = new PropertyDesk(tx, ids);
        var granted = properties.granted(Properties.none(), open.wishes(), staff);
        if (inForm(open.channel())) properties.requireShown(granted, staff);
        var files = new MessageFiles(tx);
        var body = RichText.of(open.body(), files.claim(by.member(), open.files()));
        var ticket = new Ticket(
                ids.next(),
                subject(open.subject()),
                tickets.statuses().initial(),
                open.priority().orElse(PriorityWords.DEFAULT_RANK),
                open.requester().orElse(by.member()),
                open.assignee().orElse(null),
                false,
                1,
                1,
                0,
                0,
                granted);
        tickets.open(ticket, open.channel(), by.member());
        var message = ids.next();
        var mentions = Mentions.in(tx, ticket.id(), by, body);
        new MessageRepository(tx).add(ticket, message, Visibility.PUBLIC, by.member(), mentions.body());
        files.attach(message, open.files());
        var events = new ArrayList<TicketEvent>(List.of(new Opened(message)));
        if (ticket.assignee() != null) events.add(new Assigned(null, ticket.assignee()));
        if (granted.team() != null) events.add(new TeamChanged(null, granted.team()));
        new Chronicle(tx).append(ticket.id(), events);
        mentions.note(tx, ticket.id(), message, by.member());
        new Turns(tx).giveOut(ticket, events);
        return new TicketReader(tx, Viewer.afterWriting(by)).get(ticket.id());
    }

    /** Whether a person had a form before them: whoever writes a mail or a program cannot be asked to fill in what is required. */
    private static boolean inForm(Channel channel) {
        return channel == Channel.PORTAL || channel == Channel.PHONE;
    }

    private TicketView change(Tx tx, Envelope<?> request, Change change) {
        var tickets = new TicketRepository(tx);
        var statuses = tickets.statuses();
        var ticket = tickets.lock(change.ticket());
        var by = Standing.worker(tx, ticket.id(), request.member());
        if (!by.may(Permission.TICKET_CHANGE)) throw Rejection.forbidden(Permission.TICKET_CHANGE);
        new MergedTickets(tx).refuse(ticket.id());
        if (ticket.versionFor(by) != change.version()) {
            throw new Rejection(new Outdated(
                    "version-moved", "Somebody else changed this ticket meanwhile. Look at it again.", null));
        }
        change.assignment()
                .filter(wish -> wish.member() != null)
                .ifPresent(wish -> tickets.requireAgent(wish.member()));
        var events = new ArrayList<>(ticket.changed(
                statuses,
                change.subject().map(TicketVerticle::subject),
                change.status().map(statuses::named),
                change.priority(),
                change.assignment()));
        var properties = new PropertyDesk(tx, ids);
        var granted = properties.granted(
                ticket.properties(), change.wishes(), Viewer.of(by).staff());
        events.addAll(ticket.properties().changedTo(granted, properties.fields()));
        tickets.apply(ticket.id(), events, by.member());
        new Chronicle(tx).append(ticket.id(), events);
        new Turns(tx).giveOut(ticket, events);
        return new TicketReader(tx, Viewer.afterWriting(by)).get(ticket.id());
    }

    private MessageView write(Tx tx, Envelope<?> request, Write write) {
        var viewer = Viewer.of(request.member());
        new TicketReader(tx, viewer).get(write.ticket());
        var address = new ThreadRepository(tx).address(write.ticket(), viewer);
        var tickets = new TicketRepository(tx);
        var messages = new MessageRepository(tx);
        var statuses = tickets.statuses();
        var ticket = tickets.lock(address.ticket());
        var by = Standing.worker(tx, ticket.id(), request.member());
        var files = new MessageFiles(tx);
        var body = RichText.of(write.body(), files.claim(by.member(), write.files()));
        var mentions = Mentions.in(tx, ticket.id(), by, body);
        var message = ids.next();
        var events = ticket.written(
                by, message, write.visibility(), statuses, write.status().map(statuses::named));
        if (write.visibility() == Visibility.PUBLIC) refuseUnseen(messages, ticket, write, viewer);
        messages.add(ticket, address.thread(), message, write.visibility(), by.member(), mentions.body());
        files.attach(message, write.files());
        if (address.apart()) {
            new MergedTickets(tx).written(address, message, mentions.body(), by.member(), statuses);
        } else {
            tickets.apply(ticket.id(), events, by.member());
            new Chronicle(tx).append(ticket.id(), events);
        }
        mentions.note(tx, ticket.id(), message, by.member());
        if (ticket.requester().equals(by.member())) new SnoozeRepository(tx).wake(address.thread(), Snooze.Why.REPLY);
        return messages.get(message, address.ticket(), viewer.staff());
    }

    /** A public answer may not cross what others wrote meanwhile (domain 3, no. 11). */
    private static void refuseUnseen(MessageRepository messages, Ticket ticket, Write write, Viewer viewer) {
        var seen = write.seen()
                .map(id -> messages.placeOf(ticket.id(), id, viewer.staff())
                        .orElseThrow(() -> Rejection.invalid("seen", "This ticket has no such message.")))
                .orElse(null);
        var newer = messages.newerByOthers(ticket.id(), seen, viewer.member(), viewer.staff());
        if (newer.isEmpty()) return;
        var list = Json.MAPPER.createArrayNode();
        newer.forEach(message -> list.add(Json.MAPPER.<ObjectNode>valueToTree(message)));
        throw new Rejection(new Outdated(
                "thread-moved", "Somebody wrote meanwhile. Your reply was not sent; read what is new first.", list));
    }

    static String subject(String typed) {
        var clean = Words.clean(typed);
        if (Words.length(clean) < 2 || Words.length(clean) > 200)
            throw Rejection.invalid("subject", "Use 2 to 200 characters.");
        return clean;
    }
}
