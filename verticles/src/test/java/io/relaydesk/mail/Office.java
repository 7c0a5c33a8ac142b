package io.relaydesk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.relaydesk.messages.mail.MailQuery.Mails;
import io.relaydesk.messages.mail.MailViews.MailView;
import io.relaydesk.messages.notification.NotificationQuery.Mine;
import io.relaydesk.messages.notification.NotificationViews.NotificationPage;
import io.relaydesk.messages.ticket.Channel;
import io.relaydesk.messages.ticket.TicketCommand.Assignment;
import io.relaydesk.messages.ticket.TicketCommand.Change;
import io.relaydesk.messages.ticket.TicketCommand.Open;
import io.relaydesk.messages.ticket.TicketCommand.Wishes;
import io.relaydesk.messages.ticket.TicketCommand.Write;
import io.relaydesk.messages.ticket.TicketQuery.Conversation;
import io.relaydesk.messages.ticket.TicketQuery.TicketWith;
import io.relaydesk.messages.ticket.TicketViews.TicketView;
import io.relaydesk.messages.ticket.Visibility;
import io.relaydesk.messages.workspace.Category;
import io.relaydesk.messages.workspace.Preset;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.messages.workspace.WorkspaceCommand.Create;
import io.relaydesk.messages.workspace.WorkspaceCommand.Invite;
import io.relaydesk.messages.workspace.WorkspaceCommand.Join;
import io.relaydesk.messages.workspace.WorkspaceQuery.Desk;
import io.relaydesk.messages.workspace.WorkspaceViews.MyWorkspace;
import io.relaydesk.notification.NotificationVerticle;
import io.relaydesk.notification.NotificationWorker;
import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Keys;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.settings.Settings;
import io.relaydesk.setting.SettingVerticle;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.DatabaseSettings;
import io.relaydesk.tenant.Pools;
import io.relaydesk.testing.Ports;
import io.relaydesk.testing.TestDatabase;
import io.relaydesk.ticket.TicketVerticle;
import io.relaydesk.workspace.WorkspaceVerticle;
import io.vertx.core.Vertx;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowingConsumer;

/**
 * One workspace with its people, a real database, a mail server that can be stopped, and the concerns that people here deal
 * with. Background work starts when a test says so.
 */
public final class Office implements AutoCloseable {
    static final URI ORIGIN = URI.create("https://desk.example");
    public final MeterRegistry metrics = new SimpleMeterRegistry();
    final Vertx vertx = Vertx.vertx();
    public final Bus bus = new Bus(vertx, metrics);
    private final URI address;
    public final Database database;
    final Keys keys = new Keys(Base64.getEncoder().encodeToString(new byte[32]));
    private final Ids ids = Ids.timeOrdered();
    private final MailSettings mail;
    private final Mailer mailer;
    private final List<String> workers = new ArrayList<>();
    private Optional<MailCatcher> catcher = Optional.empty();
    public final MyWorkspace workspace;
    public final Actor.Member owner;

    public Office() {
        this(TestDatabase.fresh());
    }

    /** Another workspace in the database of this one. */
    Office nextDoor() {
        return new Office(address);
    }

    private Office(URI address) {
        this.address = address;
        database = new Database(
                Pools.open(
                        vertx,
                        Settings.of(Map.of()).read(DatabaseSettings.class).at(address)),
                ids,
                bus::announce);
        mail = Settings.of(Map.of(
                        "RELAYDESK_MAIL_PORT", Integer.toString(Ports.free()),
                        "RELAYDESK_MAIL_PAGE_PORT", "0",
                        "MAIL_TIMEOUT", "1s"))
                .read(MailSettings.class);
        mailer = Mailer.open(
                vertx, mail.at(URI.create("smtp://127.0.0.1:" + mail.catcherPort() + "?starttls=disabled")));
        vertx.deployVerticle(new WorkspaceVerticle(bus, database, ids)).await();
        vertx.deployVerticle(new TicketVerticle(bus, database, ids)).await();
        vertx.deployVerticle(new NotificationVerticle(bus, database)).await();
        vertx.deployVerticle(new SettingVerticle(bus, database, ids)).await();
        vertx.deployVerticle(new MailVerticle(bus, database, mailer, ids, Clock.systemUTC()))
                .await();
        var olga = new Actor.Person(person("Olga"), UUID.randomUUID());
        var slug = "acme-" + UUID.randomUUID().toString().substring(0, 8);
        workspace = bus.ask(new Envelope<>(olga, "test", new Create("Acme", slug, Preset.SIMPLE)))
                .await();
        owner = member(workspace.member(), olga.person(), "Olga", Role.OWNER);
    }

    /** Lets mails be taken from now on. */
    Office mailServerUp() {
        catcher = Optional.of(MailCatcher.start(vertx, mail).await());
        return this;
    }

    public void startNotifying() {
        workers.add(
                vertx.deployVerticle(new NotificationWorker(bus, database, ids)).await());
    }

    void startMailing() {
        startMailing(Duration.ofSeconds(60));
    }

    void startMailing(Duration lease) {
        workers.add(vertx.deployVerticle(new MailWorker(bus, database, mailer, keys, ids, ORIGIN, metrics, lease))
                .await());
    }

    public <R> R ask(Actor.Member by, Message<R> message) {
        return bus.ask(new Envelope<>(by, "test", message)).await();
    }

    public <R> R askAsDesk(Message<R> message) {
        return bus.ask(new Envelope<>(new Actor.Desk(workspace.id(), "test"), "test", message))
                .await();
    }

    /** A new person who was invited and has come. */
    public Actor.Member joined(String name, Role role) {
        var email = address(name);
        var invitation =
                ask(owner, new Invite(List.of(email), role)).invitations().getFirst();
        var person = person(name);
        var joined = askAsDesk(new Join(invitation.id(), person, email, name));
        return member(joined.member(), person, name, role);
    }

    public TicketView opens(Actor.Member by, String subject) {
        return ask(
                by,
                new Open(
                        subject,
                        "It burns.",
                        Optional.empty(),
                        Channel.PORTAL,
                        Optional.empty(),
                        Optional.empty(),
                        Wishes.none(),
                        List.of()));
    }

    public void assigns(Actor.Member by, TicketView ticket, Actor.Member to) {
        var assignment = Optional.of(new Assignment(to.member()));
        ask(
                by,
                new Change(
                        ticket.id(),
                        now(ticket).version(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        assignment,
                        Wishes.none()));
    }

    public void solves(Actor.Member by, TicketView ticket) {
        var solved = ask(by, new Desk()).statuses().stream()
                .filter(status -> status.category() == Category.SOLVED)
                .findFirst()
                .orElseThrow();
        ask(
                by,
                new Change(
                        ticket.id(),
                        now(ticket).version(),
                        Optional.empty(),
                        Optional.of(solved.key()),
                        Optional.empty(),
                        Optional.empty(),
                        Wishes.none()));
    }

    public void replies(Actor.Member by, TicketView ticket, String text) {
        writes(by, ticket, text, Visibility.PUBLIC);
    }

    public void notes(Actor.Member by, TicketView ticket, String text) {
        writes(by, ticket, text, Visibility.INTERNAL);
    }

    private void writes(Actor.Member by, TicketView ticket, String text, Visibility visibility) {
        var seen = ask(by, new Conversation(ticket.id(), Optional.empty(), 1))
                .messages()
                .getLast();
        ask(by, new Write(ticket.id(), visibility, text, Optional.of(seen.id()), Optional.empty(), List.of()));
    }

    private TicketView now(TicketView ticket) {
        return ask(owner, new TicketWith(ticket.id()));
    }

    public NotificationPage notificationsOf(Actor.Member member) {
        return ask(member, new Mine(false, Optional.empty(), 50));
    }

    /** Newest first, without the invitations of the people here. */
    List<MailView> outbox() {
        return ask(owner, new Mails(Optional.empty(), Optional.empty(), 200)).mails().stream()
                .filter(one -> !one.kind().equals("invitation") || one.to().equals("new@example.org"))
                .toList();
    }

    MailView outboxMailTo(Actor.Member member) {
        return outbox().stream()
                .filter(one -> one.to().equals(address(member.name())))
                .findFirst()
                .orElseThrow();
    }

    /** What has arrived, invitations aside, newest first. */
    List<CaughtMail> arrived() {
        return all().stream()
                .filter(one -> !one.subject().contains("invited you"))
                .toList();
    }

    List<CaughtMail> arrivedAt(Actor.Member member) {
        return arrived().stream()
                .filter(one -> one.to().equals(address(member.name())))
                .toList();
    }

    List<CaughtMail> all() {
        return catcher.map(MailCatcher::mails).orElse(List.of());
    }

    /** All readers have handled all that happened so far. */
    public void allRead(String... readers) {
        eventually(
                () -> sql("select count(*) from workspace_clock c cross join unnest(string_to_array('"
                        + String.join(",", readers) + "', ',')) as r(name) where c.workspace_id = '" + workspace.id()
                        + "' and c.seq > coalesce((select seq from reader_cursor p where p.workspace_id ="
                        + " c.workspace_id and p.reader = r.name), 0)"),
                behind -> assertThat(behind).isEqualTo("0"));
    }

    /** Runs a statement as the superuser, for what no person can do: to turn the clock or to look behind the wall. */
    public String sql(String statement) {
        try (var connection = TestDatabase.connect(address);
                var run = connection.createStatement()) {
            if (!run.execute(statement)) return Integer.toString(run.getUpdateCount());
            var rows = run.getResultSet();
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Asks again until it is as expected, for at most 15 s. */
    public static <T> void eventually(Callable<T> asked, ThrowingConsumer<T> expected) {
        var end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (true) {
            try {
                expected.accept(asked.call());
                return;
            } catch (AssertionError | NoSuchElementException notYet) {
                if (System.nanoTime() > end) throw notYet;
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(25).toNanos());
        }
    }

    String address(String name) {
        return name.toLowerCase(java.util.Locale.ROOT) + "@" + workspaceTag() + ".example";
    }

    private String workspaceTag() {
        return workspace == null ? "nowhere" : workspace.slug();
    }

    private UUID person(String name) {
        var person = ids.next();
        var email = person + "-" + address(name);
        return database.identity(sql -> {
            sql.run("insert into identity.person (id, email, name) values ($1, $2, $3)", person, email, name);
            return person;
        });
    }

    private Actor.Member member(UUID id, UUID person, String name, Role role) {
        return new Actor.Member(
                workspace.id(), id, person, UUID.randomUUID(), name, role.staff(), false, role.permissions());
    }

    @Override
    public void close() {
        workers.forEach(worker -> vertx.undeploy(worker).await());
        catcher.ifPresent(running -> running.close().await());
        vertx.close().await();
    }
}
