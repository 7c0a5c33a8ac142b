package io.relaydesk.testing;

import io.relaydesk.TestNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A desk that runs: one node, its database, its mail catcher. {@link #start} gives the one all tests of a JVM share; each test
 * makes workspaces of its own in it. Tests that need other settings, or break things, start one with {@link #with} and close it.
 */
public final class HelpDesk implements AutoCloseable {
    private static final AtomicInteger DESKS = new AtomicInteger();
    private static final String SECRET =
            Base64.getEncoder().encodeToString("a secret of 32 bytes for testing".getBytes());
    private static HelpDesk shared;

    private final URI database;
    private final Map<String, String> settings;
    private final TestNode node;
    private final Mailbox mails;
    private final ContractCheck contract = ContractCheck.shared();
    private final AtomicInteger workspaces = new AtomicInteger();

    private HelpDesk(URI database, Map<String, String> settings, Mailbox elsewhere) {
        this.database = database;
        this.settings = settings;
        this.node = TestNode.start(settings);
        this.mails = elsewhere == null ? new Mailbox(node.mailPage()) : elsewhere;
    }

    /** The desk that is shared; nothing here limits how often one may log in. */
    public static synchronized HelpDesk start() {
        if (shared == null) {
            shared = with(Map.of());
            Closing.atTheEnd(shared);
        }
        return shared;
    }

    /** A desk with a database of its own. @param overrides settings that differ from those of the shared desk */
    public static HelpDesk with(Map<String, String> overrides) {
        return on(TestDatabase.fresh(), overrides);
    }

    /** A desk on a database that is there, prepared or not. */
    public static HelpDesk on(URI database, Map<String, String> overrides) {
        var settings = new HashMap<>(defaults());
        settings.put("DATABASE_URL", database.toString());
        settings.putAll(overrides);
        return new HelpDesk(database, Map.copyOf(settings), null);
    }

    /** Another node on the same database, in the same cluster, with the same mail server. */
    public HelpDesk another(Map<String, String> overrides) {
        var same = new HashMap<>(settings);
        same.putAll(ports());
        same.put("RELAYDESK_CLUSTER_MEMBERS", node.clusterAddress());
        same.putIfAbsent("MAIL_SMTP", "smtp://127.0.0.1:" + settings.get("RELAYDESK_MAIL_PORT") + "?starttls=disabled");
        same.putAll(overrides);
        return new HelpDesk(database, Map.copyOf(same), mails);
    }

    private static Map<String, String> defaults() {
        var many = "1000000";
        var settings = new HashMap<>(ports());
        settings.put("RELAYDESK_CLUSTER_NAME", "test-" + DESKS.incrementAndGet() + "-" + UUID.randomUUID());
        settings.put("RELAYDESK_CLUSTER_DRAIN", "0s");
        settings.put("RELAYDESK_SECRET", SECRET);
        settings.put("RELAYDESK_DATA", folder());
        settings.put("RELAYDESK_AUTH_RESEND_WAIT", "0s");
        settings.put("RELAYDESK_AUTH_CODES_PER_HOUR", many);
        settings.put("RELAYDESK_AUTH_CODES_PER_DAY", many);
        settings.put("RELAYDESK_AUTH_CODES_PER_NETWORK", many);
        settings.put("RELAYDESK_AUTH_WRONG_PER_NETWORK", many);
        settings.put("RELAYDESK_AUTH_WRONG_PER_HOUR", many);
        return settings;
    }

    private static Map<String, String> ports() {
        return Map.of(
                "RELAYDESK_HTTP_PORT", Integer.toString(Ports.free()),
                "RELAYDESK_CLUSTER_PORT", Integer.toString(Ports.free()),
                "RELAYDESK_MANAGEMENT_PORT", "0",
                "RELAYDESK_MAIL_PORT", Integer.toString(Ports.free()),
                "RELAYDESK_MAIL_PAGE_PORT", "0");
    }

    private static String folder() {
        try {
            var folder = Files.createTempDirectory("relaydesk-node");
            Closing.atTheEnd(() -> clear(folder));
            return folder.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void clear(Path folder) throws IOException {
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }

    /** A new workspace with its owner, who signed it up. Its slug is made from the name and a number. */
    public Workspace workspace(String name) {
        return Workspace.signUp(this, name, workspaces.incrementAndGet());
    }

    /** Somebody who has not logged in yet. */
    public Person person(String name, String email) {
        return new Person(this, name, email);
    }

    /** For asking as nobody, or as whoever a header says. */
    public Api api() {
        return new Api(origin(), contract);
    }

    public URI origin() {
        return node.origin();
    }

    /** What the mail catcher of this node has caught. */
    public Mailbox mails() {
        return mails;
    }

    /** The database as its superuser sees it, across all walls: for arranging and for looking behind the scenes. */
    public URI database() {
        return database;
    }

    /** The node itself, for what no person can ask of it. */
    public TestNode node() {
        return node;
    }

    @Override
    public void close() {
        node.close();
    }
}
