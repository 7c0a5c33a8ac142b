package io.relaydesk.workspace;

import io.relaydesk.messages.workspace.AccessMoved;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.messages.workspace.WorkspaceCommand.CarryName;
import io.relaydesk.messages.workspace.WorkspaceCommand.ChangeMember;
import io.relaydesk.messages.workspace.WorkspaceCommand.Invite;
import io.relaydesk.messages.workspace.WorkspaceCommand.Join;
import io.relaydesk.messages.workspace.WorkspaceCommand.Withdraw;
import io.relaydesk.messages.workspace.WorkspaceViews.InvitationList;
import io.relaydesk.messages.workspace.WorkspaceViews.MemberView;
import io.relaydesk.messages.workspace.WorkspaceViews.MyWorkspace;
import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.DomainError.Gone;
import io.relaydesk.platform.DomainError.Outdated;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.Email;
import io.relaydesk.tenant.NewEvent;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Invites people, lets them in, changes what they may do. */
final class PeopleDesk {
    private final Bus bus;
    private final Database database;
    private final Ids ids;

    PeopleDesk(Bus bus, Database database, Ids ids) {
        this.bus = bus;
        this.database = database;
        this.ids = ids;
    }

    InvitationList invite(Envelope<?> request, Invite invite) {
        var emails = List.copyOf(new LinkedHashSet<>(
                invite.emails().stream().map(text -> addressAmong(text).value()).toList()));
        return database.change(request, tx -> {
            var by = request.member();
            var inviter = new MemberRepository(tx).lock(by.member());
            if (inviter.role() != invite.role() && !inviter.role().mayGrant(invite.role())) {
                throw Rejection.conflict("role-above-yours", "You cannot invite to a role that stands above yours.");
            }
            var invitations = new InvitationRepository(tx);
            refuse("blocked-domain", "This workspace has blocked: ", invitations.blockedAmong(emails));
            refuse("already-member", "Already a member: ", new MemberRepository(tx).membersAmong(emails));
            refuse("already-invited", "Already invited: ", invitations.invitedAmong(emails));
            if (invitations.countOpen() + emails.size() > InvitationRepository.MOST) {
                throw Rejection.conflict(
                        "too-many-invitations",
                        "There are 500 open invitations. Withdraw some, or wait until they are accepted.");
            }
            var added = emails.stream()
                    .map(email -> add(tx, email, invite.role(), by.member()))
                    .toList();
            var open = invitations.listOpen();
            return new InvitationList(
                    open.stream().filter(one -> added.contains(one.id())).toList());
        });
    }

    private UUID add(Tx tx, String email, Role role, UUID by) {
        var id = ids.next();
        new InvitationRepository(tx).add(id, email, role, by);
        tx.append(NewEvent.aboutWorkspace(
                "member.invited",
                new JsonObject().put("invitation", id.toString()).put("role", role.key())));
        return id;
    }

    Void withdraw(Envelope<?> request, Withdraw withdraw) {
        return database.change(request, tx -> {
            if (!new InvitationRepository(tx).withdraw(withdraw.invitation())) throw Rejection.notFound("invitation");
            tx.append(NewEvent.aboutWorkspace(
                    "member.invitation-withdrawn",
                    new JsonObject().put("invitation", withdraw.invitation().toString())));
            return null;
        });
    }

    MyWorkspace join(Envelope<?> request, Join join) {
        return database.changeEvenArchived(request, tx -> {
            var members = new MemberRepository(tx);
            var invitations = new InvitationRepository(tx);
            var invitation = invitations
                    .lockOpen(join.invitation())
                    .filter(open -> open.email().equals(join.email()))
                    .orElseThrow(PeopleDesk::invitationGone);
            invitations.accept(invitation.id());
            var workspace = new WorkspaceRepository(tx).get();
            var known = members.findByPerson(join.person());
            if (known.isPresent()) {
                return People.asSeenBy(
                        workspace, known.get(), members.lock(known.get()).role());
            }
            var member = ids.next();
            var name = new People(join.email(), join.name()).displayName();
            members.add(member, join.person(), join.email(), name, invitation.role());
            new RoleRepository(tx).settle(member);
            tx.append(NewEvent.aboutWorkspace("member.joined", new JsonObject().put("member", member.toString())));
            return People.asSeenBy(workspace, member, invitation.role());
        });
    }

    MemberView change(Envelope<?> request, ChangeMember change) {
        record Changed(MemberView view, UUID person) {}
        var changed = database.change(request, tx -> {
            var members = new MemberRepository(tx);
            var others = members.otherOwners(change.member());
            var before = members.lock(change.member());
            if (before.version() != change.version()) {
                throw new Rejection(new Outdated(
                        "version-moved", "Somebody else changed this member meanwhile. Look at it again.", null));
            }
            var by = members.lock(request.member().member());
            var after = before.changed(by, change.role(), change.active(), others);
            if (!after.equals(before)) {
                members.save(after);
                new RoleRepository(tx).settle(change.member());
                tx.append(changedEvent(before, after));
            }
            return new Changed(members.get(change.member()), members.personOf(change.member()));
        });
        bus.announce(new AccessMoved(changed.person()));
        return changed.view();
    }

    private static NewEvent changedEvent(Membership before, Membership after) {
        var data = new JsonObject().put("member", after.member().toString());
        if (before.role() != after.role()) {
            data.put("from", before.role().key()).put("to", after.role().key());
        } else {
            data.put("from", before.active() ? "active" : "inactive").put("to", after.active() ? "active" : "inactive");
        }
        return NewEvent.aboutWorkspace("member.changed", data);
    }

    Void carryName(Envelope<?> request, CarryName carry) {
        return database.changeEvenArchived(request, tx -> {
            new MemberRepository(tx)
                    .rename(carry.person(), carry.name())
                    .ifPresent(member -> tx.append(NewEvent.aboutWorkspace(
                            "member.changed", new JsonObject().put("member", member.toString()))));
            return null;
        });
    }

    /** Everybody in the workspace may do something else now: whoever asked looks again at once, the others within 2 s. */
    void announceAccess(Envelope<?> request) {
        if (request.actor() instanceof Actor.Member member) bus.announce(new AccessMoved(member.person()));
    }

    private static Email addressAmong(String text) {
        try {
            return Email.of(text);
        } catch (Rejection _) {
            throw Rejection.invalid("emails", text.strip() + " is not an e-mail address we can write to.");
        }
    }

    private static void refuse(String rule, String sentence, Set<String> addresses) {
        if (!addresses.isEmpty()) {
            throw Rejection.conflict(
                    rule,
                    sentence + String.join(", ", addresses.stream().sorted().toList()) + ".");
        }
    }

    static Rejection invitationGone() {
        return new Rejection(
                new Gone("invitation-gone", "This invitation was used, withdrawn or is too old. Ask for a new one."));
    }
}
