package io.relaydesk.auth;

import io.relaydesk.messages.auth.AuthCommand.AcceptInvitation;
import io.relaydesk.messages.auth.AuthCommand.Client;
import io.relaydesk.messages.auth.AuthCommand.Renew;
import io.relaydesk.messages.auth.AuthViews.AccessView;
import io.relaydesk.messages.auth.AuthViews.Me;
import io.relaydesk.messages.auth.AuthViews.Opened;
import io.relaydesk.messages.auth.AuthViews.PersonView;
import io.relaydesk.messages.auth.AuthViews.Sessions;
import io.relaydesk.messages.workspace.AccessMoved;
import io.relaydesk.messages.workspace.InvitationToken;
import io.relaydesk.messages.workspace.WorkspaceCommand.CarryName;
import io.relaydesk.messages.workspace.WorkspaceCommand.Join;
import io.relaydesk.messages.workspace.WorkspaceQuery.InvitationWith;
import io.relaydesk.messages.workspace.WorkspaceViews.MyWorkspace;
import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.DomainError.Gone;
import io.relaydesk.platform.DomainError.NotFound;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Keys;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Rejection;
import io.relaydesk.platform.Words;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.Email;
import io.relaydesk.tenant.Sql;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens, renews, lists and ends sessions; carries a person's name around. */
final class SessionDesk {
    private static final Logger LOG = LoggerFactory.getLogger(SessionDesk.class);
    private final Bus bus;
    private final Database database;
    private final Keys keys;
    private final AuthSettings settings;
    private final Ids ids;
    private final Entrance entrance;

    SessionDesk(Bus bus, Database database, Keys keys, AuthSettings settings, Ids ids, Entrance entrance) {
        this.bus = bus;
        this.database = database;
        this.keys = keys;
        this.settings = settings;
        this.ids = ids;
        this.entrance = entrance;
    }

    /** In the caller's transaction: a new session for the person with this address, who is made if new. */
    Opened open(Sql sql, Email email, Client client) {
        var sessions = new SessionRepository(sql, settings);
        var person = sessions.personWith(email, ids.next());
        var session = ids.next();
        sessions.open(session, person.id(), Device.named(client.agent()), client.address());
        return opened(person, new RefreshToken(session, 1), null);
    }

    private Opened opened(PersonView person, RefreshToken token, MyWorkspace workspace) {
        var access = entrance.tokens().issue(person.id(), token.session());
        return new Opened(new AccessView(access.token(), access.expiresAt(), person, workspace), token.write(keys));
    }

    /** An older generation than the newest means that two browsers have the token: then neither keeps it (T-c4). */
    Opened renew(Renew renew) {
        var token = RefreshToken.read(keys, renew.refreshToken()).orElseThrow(AccessTokens::loggedOut);
        record Outcome(UUID person, Optional<Opened> opened) {}
        var outcome = this.<Outcome>identity(sql -> {
            var sessions = new SessionRepository(sql, settings);
            var live = sessions.lock(token.session()).orElseThrow(AccessTokens::loggedOut);
            var person = sessions.person(live.person());
            if (token.generation() == live.generation()) {
                sessions.rotate(
                        token.session(),
                        Device.named(renew.client().agent()),
                        renew.client().address());
                return new Outcome(
                        live.person(),
                        Optional.of(opened(person, new RefreshToken(token.session(), live.generation() + 1), null)));
            }
            if (token.generation() == live.generation() - 1 && live.fresh()) {
                return new Outcome(
                        live.person(),
                        Optional.of(opened(person, new RefreshToken(token.session(), live.generation()), null)));
            }
            sessions.end(token.session(), "an old refresh token was used");
            return new Outcome(live.person(), Optional.empty());
        });
        if (outcome.opened().isEmpty()) {
            // After the commit: whoever looks again upon the hint must find the end.
            bus.announce(new AccessMoved(outcome.person()));
            LOG.warn("Session {} ended: an old refresh token of it was used", token.session());
        }
        return outcome.opened().orElseThrow(AccessTokens::loggedOut);
    }

    Void logOut(Optional<String> refreshToken) {
        refreshToken
                .flatMap(text -> RefreshToken.read(keys, text))
                .flatMap(token -> this.<Optional<UUID>>identity(
                        sql -> new SessionRepository(sql, settings).end(token.session(), "logged out")))
                .ifPresent(person -> bus.announce(new AccessMoved(person)));
        return null;
    }

    Opened acceptInvitation(Envelope<?> request, AcceptInvitation accept) {
        var token = InvitationToken.read(keys, accept.token()).orElseThrow(SessionDesk::invitationGone);
        var email = new Email(invited(request, token));
        var opened = this.<Opened>identity(sql -> open(sql, email, accept.client()));
        var person = opened.access().person();
        var workspace = ask(
                request, token.workspace(), new Join(token.invitation(), person.id(), email.value(), person.name()));
        bus.announce(new AccessMoved(person.id()));
        return new Opened(
                new AccessView(opened.access().accessToken(), opened.access().expiresAt(), person, workspace),
                opened.refreshToken());
    }

    private String invited(Envelope<?> request, InvitationToken token) {
        try {
            return ask(request, token.workspace(), new InvitationWith(token.invitation()))
                    .email();
        } catch (Rejection refused) {
            if (refused.error() instanceof NotFound) throw invitationGone();
            throw refused;
        }
    }

    Me rename(Envelope<?> request, String typed) {
        var name = Words.clean(typed);
        if (name.isEmpty() || Words.length(name) > 100) throw Rejection.invalid("name", "Use 1 to 100 characters.");
        var person = request.person();
        this.identity(sql -> {
            new SessionRepository(sql, settings).rename(person.person(), name);
            return null;
        });
        var me = me(person);
        me.workspaces().forEach(workspace -> ask(request, workspace.id(), new CarryName(person.person(), name)));
        bus.announce(new AccessMoved(person.person()));
        return me;
    }

    Void end(Actor.Person person, UUID session) {
        var ended =
                this.<Boolean>identity(sql -> new SessionRepository(sql, settings).endOwn(person.person(), session));
        if (!ended) throw Rejection.notFound("session");
        bus.announce(new AccessMoved(person.person()));
        return null;
    }

    Void endOthers(Actor.Person person) {
        this.identity(sql -> {
            new SessionRepository(sql, settings).endOthers(person.person(), person.session());
            return null;
        });
        bus.announce(new AccessMoved(person.person()));
        return null;
    }

    Me me(Actor.Person person) {
        return identity(sql -> {
            var sessions = new SessionRepository(sql, settings);
            return new Me(sessions.person(person.person()), person.session(), sessions.workspacesOf(person.person()));
        });
    }

    Sessions list(Actor.Person person) {
        return identity(
                sql -> new Sessions(new SessionRepository(sql, settings).list(person.person(), person.session())));
    }

    private <R> R ask(Envelope<?> request, UUID workspace, Message<R> message) {
        return bus.ask(new Envelope<>(new Actor.Desk(workspace, "auth"), request.correlation(), message))
                .await();
    }

    private <R> R identity(Function<Sql, R> work) {
        return database.identity(work);
    }

    private static Rejection invitationGone() {
        return new Rejection(
                new Gone("invitation-gone", "This invitation was used, withdrawn or is too old. Ask for a new one."));
    }
}
