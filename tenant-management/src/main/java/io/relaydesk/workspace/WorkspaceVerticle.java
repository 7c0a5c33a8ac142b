package io.relaydesk.workspace;

import io.relaydesk.messages.workspace.Role;
import io.relaydesk.messages.workspace.WorkspaceCommand;
import io.relaydesk.messages.workspace.WorkspaceCommand.Archive;
import io.relaydesk.messages.workspace.WorkspaceCommand.Create;
import io.relaydesk.messages.workspace.WorkspaceCommand.Rename;
import io.relaydesk.messages.workspace.WorkspaceCommand.Restore;
import io.relaydesk.messages.workspace.WorkspaceQuery;
import io.relaydesk.messages.workspace.WorkspaceQuery.Current;
import io.relaydesk.messages.workspace.WorkspaceQuery.Desk;
import io.relaydesk.messages.workspace.WorkspaceQuery.InvitationWith;
import io.relaydesk.messages.workspace.WorkspaceQuery.Invitations;
import io.relaydesk.messages.workspace.WorkspaceQuery.MemberWith;
import io.relaydesk.messages.workspace.WorkspaceQuery.Members;
import io.relaydesk.messages.workspace.WorkspaceQuery.Retell;
import io.relaydesk.messages.workspace.WorkspaceQuery.SlugFor;
import io.relaydesk.messages.workspace.WorkspaceViews.InvitationList;
import io.relaydesk.messages.workspace.WorkspaceViews.MyWorkspace;
import io.relaydesk.messages.workspace.WorkspaceViews.SlugAnswer;
import io.relaydesk.messages.workspace.WorkspaceViews.WorkspaceView;
import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.DomainError.Invalid;
import io.relaydesk.platform.DomainError.Outdated;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Permission;
import io.relaydesk.platform.Rejection;
import io.relaydesk.platform.Words;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.NewEvent;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Founds workspaces and keeps them; {@link PeopleDesk} keeps the people in them. One virtual thread per message. */
public final class WorkspaceVerticle extends VerticleBase {
    private static final int CONCURRENCY = 32;
    private final Bus bus;
    private final Database database;
    private final Ids ids;
    private final PeopleDesk people;

    public WorkspaceVerticle(Bus bus, Database database, Ids ids) {
        this.bus = bus;
        this.database = database;
        this.ids = ids;
        this.people = new PeopleDesk(bus, database, ids);
    }

    @Override
    public Future<?> start() {
        return Future.all(
                bus.serve(WorkspaceCommand.class, CONCURRENCY, this::handle),
                bus.serve(WorkspaceQuery.class, CONCURRENCY, this::answer));
    }

    private Object handle(Envelope<?> request, WorkspaceCommand<?> command) {
        return switch (command) {
            case Create create -> create(request, create);
            case Rename rename -> rename(request, rename);
            case Archive _ -> archive(request, true);
            case Restore _ -> archive(request, false);
            case WorkspaceCommand.Invite invite -> people.invite(request, invite);
            case WorkspaceCommand.Withdraw withdraw -> people.withdraw(request, withdraw);
            case WorkspaceCommand.ChangeMember change -> people.change(request, change);
            case WorkspaceCommand.Join join -> people.join(request, join);
            case WorkspaceCommand.CarryName carry -> people.carryName(request, carry);
        };
    }

    private Object answer(Envelope<?> request, WorkspaceQuery<?> query) {
        return switch (query) {
            case SlugFor wanted -> slugFor(wanted);
            case Current _ -> database.read(request, tx -> new WorkspaceRepository(tx).get());
            case Desk _ -> database.read(request, tx -> new DeskReader(tx, staff(request)).desk());
            case WorkspaceQuery.DeskChanges changes -> database.read(request, tx -> new DeskChanges(tx).list(changes));
            case Members members -> database.read(request, tx -> new MemberRepository(tx).list(members));
            case MemberWith(var id) -> database.read(request, tx -> new MemberRepository(tx).get(id));
            case Invitations _ ->
                database.read(request, tx -> new InvitationList(new InvitationRepository(tx).listOpen()));
            case InvitationWith(var id) ->
                database.read(
                        request,
                        tx -> new InvitationRepository(tx)
                                .lockOpen(id)
                                .orElseThrow(() -> Rejection.notFound("invitation")));
            case Retell(var events) -> database.read(request, tx -> new WorkspaceTale(tx).retell(events));
        };
    }

    /** The desk itself works for staff. */
    private static boolean staff(Envelope<?> request) {
        return !(request.actor() instanceof Actor.Member member)
                || member.may(Permission.TICKET_READ)
                || member.may(Permission.TICKET_READ_TEAM);
    }

    private MyWorkspace create(Envelope<?> request, Create create) {
        var slug = Slug.of(create.slug());
        var person = request.person().person();
        var known = database.identity(sql -> People.get(sql, person));
        var workspace = ids.next();
        var owner = ids.next();
        return database.found(workspace, request, tx -> {
            var workspaces = new WorkspaceRepository(tx);
            workspaces.create(slug, Words.name(create.name()));
            workspaces.seed(create.preset(), ids);
            new MemberRepository(tx).add(owner, person, known.email(), known.displayName(), Role.OWNER);
            tx.append(NewEvent.aboutWorkspace(
                    "workspace.created",
                    new JsonObject().put("preset", create.preset().key())));
            return People.asSeenBy(workspaces.get(), owner, Role.OWNER);
        });
    }

    private WorkspaceView rename(Envelope<?> request, Rename rename) {
        return change(request, "workspace.renamed", workspaces -> {
            var before = workspaces.lock();
            if (before.version() != rename.version()) {
                throw new Rejection(new Outdated(
                        "version-moved", "Somebody else changed the workspace meanwhile. Look at it again.", null));
            }
            workspaces.rename(Words.name(rename.name()));
            return workspaces;
        });
    }

    private WorkspaceView archive(Envelope<?> request, boolean archived) {
        return change(request, archived ? "workspace.archived" : "workspace.restored", workspaces -> {
            if ((workspaces.lock().archivedAt() != null) == archived) {
                throw Rejection.conflict(
                        archived ? "workspace-archived" : "not-archived",
                        archived ? "This workspace is archived already." : "This workspace is not archived.");
            }
            workspaces.archive(archived);
            return workspaces;
        });
    }

    private WorkspaceView change(Envelope<?> request, String event, UnaryOperator<WorkspaceRepository> work) {
        var changed = database.changeEvenArchived(request, tx -> {
            var after = work.apply(new WorkspaceRepository(tx)).get();
            tx.append(NewEvent.aboutWorkspace(event, new JsonObject()));
            return after;
        });
        people.announceAccess(request);
        return changed;
    }

    private SlugAnswer slugFor(SlugFor wanted) {
        if (wanted.slug().isPresent()) return availability(wanted.slug().get());
        var suggested = Slug.suggestedBy(wanted.name().orElse(""));
        var candidates = Stream.concat(
                        Stream.of(suggested), IntStream.range(2, 50).mapToObj(suggested::numbered))
                .map(Slug::value)
                .toList();
        var taken = database.identity(sql -> WorkspaceRepository.taken(sql, candidates));
        return candidates.stream()
                .filter(slug -> !taken.contains(slug))
                .findFirst()
                .map(slug -> new SlugAnswer(slug, true, null))
                .orElseGet(
                        () -> new SlugAnswer(suggested.value(), false, "This address is taken. Choose another one."));
    }

    private SlugAnswer availability(String text) {
        try {
            var slug = Slug.of(text).value();
            var taken = database.identity(sql -> WorkspaceRepository.taken(sql, List.of(slug)));
            return taken.isEmpty()
                    ? new SlugAnswer(slug, true, null)
                    : new SlugAnswer(slug, false, "This address is taken. Choose another one.");
        } catch (Rejection refused) {
            if (!(refused.error() instanceof Invalid invalid)) throw refused;
            return new SlugAnswer(text, false, invalid.fields().get("slug"));
        }
    }
}
