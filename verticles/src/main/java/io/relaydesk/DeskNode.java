package io.relaydesk;

import io.relaydesk.NodeSettings.Role;
import io.relaydesk.auth.AuthRoutes;
import io.relaydesk.auth.AuthVerticle;
import io.relaydesk.catalog.CatalogRoutes;
import io.relaydesk.catalog.CatalogVerticle;
import io.relaydesk.catalog.CatalogWorker;
import io.relaydesk.file.DirectoryStore;
import io.relaydesk.file.FileDesk;
import io.relaydesk.file.FileLinks;
import io.relaydesk.file.FileRoutes;
import io.relaydesk.file.FileVerticle;
import io.relaydesk.file.FileWorker;
import io.relaydesk.gateway.GatewayVerticle;
import io.relaydesk.gateway.LiveRoutes;
import io.relaydesk.gateway.Routes;
import io.relaydesk.job.JobRoutes;
import io.relaydesk.job.JobVerticle;
import io.relaydesk.job.JobWorker;
import io.relaydesk.live.LiveVerticle;
import io.relaydesk.mail.MailCatcher;
import io.relaydesk.mail.MailRoutes;
import io.relaydesk.mail.MailVerticle;
import io.relaydesk.mail.MailWorker;
import io.relaydesk.mail.Mailer;
import io.relaydesk.notification.NotificationRoutes;
import io.relaydesk.notification.NotificationVerticle;
import io.relaydesk.notification.NotificationWorker;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Keys;
import io.relaydesk.platform.cluster.Cluster;
import io.relaydesk.platform.cluster.Node;
import io.relaydesk.platform.management.Health;
import io.relaydesk.platform.management.ManagementServer;
import io.relaydesk.platform.management.Meters;
import io.relaydesk.platform.settings.StartupProblem;
import io.relaydesk.presence.PresenceVerticle;
import io.relaydesk.setting.SettingRoutes;
import io.relaydesk.setting.SettingVerticle;
import io.relaydesk.team.TeamRoutes;
import io.relaydesk.team.TeamVerticle;
import io.relaydesk.tenant.AnswerKeeper;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.DatabaseSettings;
import io.relaydesk.tenant.EmbeddedDatabase;
import io.relaydesk.tenant.JobRunner;
import io.relaydesk.tenant.Pools;
import io.relaydesk.tenant.Provisioning;
import io.relaydesk.ticket.FollowUpRoutes;
import io.relaydesk.ticket.FollowUpVerticle;
import io.relaydesk.ticket.RelationRoutes;
import io.relaydesk.ticket.RelationVerticle;
import io.relaydesk.ticket.SearchRoutes;
import io.relaydesk.ticket.SearchVerticle;
import io.relaydesk.ticket.ShareRoutes;
import io.relaydesk.ticket.ShareVerticle;
import io.relaydesk.ticket.TicketJobs;
import io.relaydesk.ticket.TicketReplacement;
import io.relaydesk.ticket.TicketRoutes;
import io.relaydesk.ticket.TicketVerticle;
import io.relaydesk.workflow.WorkflowRoutes;
import io.relaydesk.workflow.WorkflowVerticle;
import io.relaydesk.workspace.RoleRoutes;
import io.relaydesk.workspace.RoleVerticle;
import io.relaydesk.workspace.WorkspaceRoutes;
import io.relaydesk.workspace.WorkspaceVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One running node. Started from a plain thread, in order: database, cluster, mail, concerns, background work, and the door last.
 * Closed in the opposite order; requests that run are answered.
 */
public final class DeskNode implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    private static final List<Routes> ROUTES = List.of(
            new AuthRoutes(),
            new WorkspaceRoutes(),
            new WorkflowRoutes(),
            new TicketRoutes(),
            new FollowUpRoutes(),
            new ShareRoutes(),
            new TeamRoutes(),
            new CatalogRoutes(),
            new SearchRoutes(),
            new RelationRoutes(),
            new JobRoutes(),
            new SettingRoutes(),
            new RoleRoutes(),
            new NotificationRoutes(),
            new MailRoutes(),
            new LiveRoutes());

    /** Every reader of the log, by its name. */
    static final List<String> READERS = List.of("notification", "mail", "catalog");

    private final DeskSettings settings;
    private final Consumer<String> progress;
    private final Deque<Runnable> closing = new ArrayDeque<>();
    private Node node;
    private Bus bus;
    private Database database;
    private Keys keys;
    private Optional<URI> mailPage = Optional.empty();

    private DeskNode(DeskSettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * @param progress hears one short line per step
     * @throws StartupProblem when something the operator can mend is wrong; what was started is stopped again
     */
    static DeskNode start(DeskSettings settings, Consumer<String> progress) {
        var node = new DeskNode(settings, progress);
        try {
            node.start();
            return node;
        } catch (RuntimeException failure) {
            node.close();
            throw failure;
        }
    }

    private void start() {
        keys = keys();
        var reachable = server();
        var ran = Provisioning.prepare(reachable);
        if (ran > 0) progress.accept("Database prepared: " + ran + " migrations");

        var meters = Meters.create();
        node = Cluster.start(settings.cluster(), meters);
        closing.push(() -> await(node::drain));
        var vertx = node.vertx();
        bus = new Bus(vertx, meters);
        var pools = Pools.open(vertx, reachable);
        database = new Database(pools, Ids.timeOrdered(), bus::announce);
        var health = new Health(vertx);
        health.register("database", database::ready);
        await(() -> ManagementServer.start(vertx, settings.management(), health, meters));

        var sendsMail = settings.node().does(Role.DESK) || settings.node().does(Role.WORKER);
        var mailer = sendsMail ? mailer() : null;
        var ids = Ids.timeOrdered();
        var clock = Clock.systemUTC();
        var store = new DirectoryStore(
                vertx, settings.file().folder().orElse(settings.node().data().resolve("files")));
        var files = new FileDesk(ids, store, settings.file());
        var links = new FileLinks(keys, clock);
        if (settings.node().does(Role.DESK)) {
            deploy(() -> new WorkspaceVerticle(bus, database, ids));
            deploy(() -> new RoleVerticle(bus, database, ids));
            deploy(() -> new WorkflowVerticle(bus, database, ids));
            deploy(() -> new TicketVerticle(bus, database, ids));
            deploy(() -> new FollowUpVerticle(bus, database, ids, clock));
            deploy(() -> new ShareVerticle(bus, database));
            deploy(() -> new TeamVerticle(bus, database, ids));
            deploy(() -> new CatalogVerticle(bus, database, ids, clock));
            deploy(() -> new SearchVerticle(bus, database));
            deploy(() -> new FileVerticle(bus, database, files, links, settings.file()));
            deploy(() -> new RelationVerticle(bus, database, ids));
            deploy(() -> new JobVerticle(bus, database));
            deploy(() -> new SettingVerticle(bus, database, ids));
            deploy(() -> new NotificationVerticle(bus, database));
            deploy(() -> new MailVerticle(bus, database, mailer, ids, clock));
            deploy(() -> new AuthVerticle(bus, database, keys, settings.auth(), clock, ids));
            deploy(() -> new LiveVerticle(bus, database));
        }
        if (settings.node().does(Role.WORKER)) {
            employ(() -> new AnswerKeeper(database));
            employ(() -> new NotificationWorker(bus, database, ids));
            employ(() -> new CatalogWorker(bus, database));
            employ(() -> new JobWorker(bus, database, jobs(files)));
            employ(() -> new FileWorker(bus, database, store, files, settings.file()));
            employ(() -> new MailWorker(bus, database, mailer, keys, ids, origin(), meters));
        }
        if (settings.node().does(Role.GATEWAY)) {
            deploy(() -> new PresenceVerticle(bus, node.hazelcast(), clock));
            var routes = Stream.concat(ROUTES.stream(), Stream.of(new FileRoutes(bus, store, links)))
                    .toList();
            var loops = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
            await(() -> vertx.deployVerticle(
                    () -> new GatewayVerticle(bus, settings.http(), routes),
                    new DeploymentOptions().setInstances(loops)));
        }
        health.serving();
        closing.push(health::stopping);
    }

    /** Every kind of job, and who does it. */
    private static Map<String, JobRunner.Work> jobs(FileDesk files) {
        return Map.of(
                TicketReplacement.KIND,
                new TicketReplacement(Ids.timeOrdered()),
                TicketJobs.WAKE,
                TicketJobs::wake,
                FileDesk.EXPIRE,
                files::expire);
    }

    private Keys keys() {
        if (settings.node().secret().isPresent()) {
            return new Keys(settings.node().secret().get().reveal());
        }
        try {
            return Keys.keptIn(settings.node().data().resolve("secret"));
        } catch (IOException failure) {
            throw new StartupProblem(
                    "Cannot write to the folder " + settings.node().data().toAbsolutePath()
                            + ". Choose another one with --data, or give this user the right to write there.");
        }
    }

    private DatabaseSettings server() {
        if (settings.database().url().isPresent()) return settings.database();
        progress.accept("Starting PostgreSQL in " + settings.node().data());
        var own = EmbeddedDatabase.start(
                settings.node().data().resolve("postgresql"),
                settings.database().embeddedPort());
        closing.push(own::close);
        return settings.database().at(own.uri("postgres"));
    }

    private Mailer mailer() {
        if (settings.mail().smtp().isPresent()) return Mailer.open(node.vertx(), settings.mail());
        var catcher = await(() -> MailCatcher.start(node.vertx(), settings.mail()));
        closing.push(() -> await(catcher::close));
        mailPage = Optional.of(catcher.page());
        return Mailer.open(node.vertx(), settings.mail().at(catcher.smtp()));
    }

    /** Background work stops before what it works with does: a mail under way is finished. */
    private void employ(Supplier<VerticleBase> worker) {
        var id = await(() -> node.vertx().deployVerticle(worker.get()));
        closing.push(() -> await(() -> node.vertx().undeploy(id)));
    }

    private void deploy(Supplier<VerticleBase> verticle) {
        await(() -> node.vertx().deployVerticle(verticle.get()));
    }

    private static <T> T await(Supplier<Future<T>> work) {
        try {
            return work.get().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new StartupProblem("A part of the node did not answer within " + PATIENCE_SECONDS + " s.", late);
        }
    }

    /** Where people find the application. */
    URI origin() {
        return settings.http().origin();
    }

    /** Where caught mails are shown, when no mail server is set. */
    Optional<URI> mailPage() {
        return mailPage;
    }

    Database database() {
        return database;
    }

    Node node() {
        return node;
    }

    @Override
    public void close() {
        while (!closing.isEmpty()) {
            try {
                closing.pop().run();
            } catch (RuntimeException failure) {
                org.slf4j.LoggerFactory.getLogger(DeskNode.class).warn("While closing: {}", failure.toString());
            }
        }
    }
}
