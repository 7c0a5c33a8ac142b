package io.relaydesk.mail;

import io.relaydesk.mail.Letter.Look;
import io.relaydesk.mail.Letters.TicketFacts;
import io.relaydesk.messages.setting.Setting;
import io.relaydesk.messages.setting.SettingQuery.Brand;
import io.relaydesk.messages.workspace.InvitationToken;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.messages.workspace.WorkspaceQuery.InvitationWith;
import io.relaydesk.platform.Actor;
import io.relaydesk.platform.Bus;
import io.relaydesk.platform.DomainError.NotFound;
import io.relaydesk.platform.Envelope;
import io.relaydesk.platform.Keys;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.Database;
import io.relaydesk.tenant.Tx;
import java.net.URI;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

/**
 * Writes the letter of a mail from what the database says when it is sent. So nothing that people wrote lies in the outbox, and
 * what was withdrawn meanwhile is not sent.
 */
final class LetterSource {
    private static final String THE_DESK = "The desk";

    private final Bus bus;
    private final Database database;
    private final Keys keys;
    private final String origin;

    /** @param origin where people reach the desk, for links */
    LetterSource(Bus bus, Database database, Keys keys, URI origin) {
        this.bus = bus;
        this.database = database;
        this.keys = keys;
        this.origin = origin.toString().replaceAll("/+$", "");
    }

    /** A mail must not be sent any more; the message says why, for those who look after the desk. */
    static final class Overtaken extends RuntimeException {
        Overtaken(String why) {
            super(why, null, false, false);
        }
    }

    /** @throws Overtaken when it is not to be sent */
    Letter letterFor(Outgoing mail) {
        var desk = new Envelope<>(new Actor.Desk(mail.workspace(), "mail"), "mail-" + mail.id(), "mail");
        var kind = MailKind.of(mail.kind())
                .orElseThrow(() -> new IllegalStateException("no mail is called " + mail.kind()));
        var letter = switch (kind) {
            case INVITATION -> invitation(desk, mail);
            case TICKET_ASSIGNED -> database.work(desk, tx -> assigned(tx, mail));
            case TICKET_REPLIED -> database.work(desk, tx -> reply(tx, mail));
            case TICKET_COPIED -> database.work(desk, tx -> copy(tx, mail));
        };
        return branded(desk, letter);
    }

    private Letter branded(Envelope<?> desk, Letter letter) {
        var brand = bus.ask(desk.with(new Brand())).await();
        return database.work(
                desk,
                tx -> letter.branded(
                        Setting.MAIL_NAME.in(tx).asText(),
                        Setting.MAIL_FOOTER.in(tx).asText(),
                        new Look(brand.primary(), brand.onPrimary())));
    }

    private Letter invitation(Envelope<?> desk, Outgoing mail) {
        var id = mail.about(Outgoing.INVITATION);
        try {
            var invitation = bus.ask(desk.with(new InvitationWith(id))).await();
            var place = database.work(desk, LetterSource::place);
            var token = new InvitationToken(mail.workspace(), id).write(keys);
            return Letters.invitation(
                    mail.subject(),
                    place.name(),
                    invitation.invitedBy().name(),
                    invitation.email(),
                    invitation.role(),
                    invitation.expiresAt().atZone(place.zone()),
                    URI.create(origin + "/invite#" + token));
        } catch (Rejection refused) {
            if (!(refused.error() instanceof NotFound)) throw refused;
            throw new Overtaken("Not sent: the invitation was withdrawn, used or is too old.");
        }
    }

    private Letter assigned(Tx tx, Outgoing mail) {
        var reader = reader(tx, mail);
        if (!reader.staff()) throw notTheirs();
        var by = mail.about(Outgoing.BY) == null ? THE_DESK : nameOf(tx, mail.about(Outgoing.BY));
        return Letters.assigned(mail.subject(), ticket(tx, mail, true), by);
    }

    private Letter reply(Tx tx, Outgoing mail) {
        var reader = reader(tx, mail);
        var message = message(tx, mail);
        return Letters.reply(
                mail.subject(),
                ticket(tx, mail, reader.staff()),
                message.author(),
                message.html(),
                message.text(),
                reader.staff());
    }

    /** To an address only: without a link, for it opens nothing for them. */
    private Letter copy(Tx tx, Outgoing mail) {
        tx.find("select id from ticket_cc where id = $1", row -> row.getUUID("id"), mail.about(Outgoing.COPY))
                .orElseThrow(() -> new Overtaken("Not sent: the recipient is no longer in copy."));
        var message = message(tx, mail);
        return Letters.copy(mail.subject(), ticket(tx, mail, true), message.author(), message.html(), message.text());
    }

    private record Message(String author, String html, String text) {}

    private static Message message(Tx tx, Outgoing mail) {
        return tx.find(
                        """
                        select m.html, m.text, a.name as author
                          from message m
                          left join member a on a.workspace_id = m.workspace_id and a.id = m.author_id
                         where m.id = $1
                           and m.ticket_id = $2
                           and m.visibility = 'public'
                        """,
                        row -> new Message(
                                Objects.requireNonNullElse(row.getString("author"), THE_DESK),
                                row.getString("html"),
                                row.getString("text")),
                        mail.about(Outgoing.MESSAGE),
                        mail.about(Outgoing.TICKET))
                .orElseThrow(() -> new Overtaken("Not sent: the message is no longer there."));
    }

    private TicketFacts ticket(Tx tx, Outgoing mail, boolean forStaff) {
        var place = place(tx);
        var reader = mail.about(Outgoing.TO);
        return tx.find(
                        """
                        select t.number, t.subject, t.public_preview, r.name as requester, s.label as status, p.label as priority
                          from ticket t
                          join member r   on r.workspace_id = t.workspace_id and r.id = t.requester_id
                          join status s   on s.workspace_id = t.workspace_id and s.id = t.status_id
                          join priority p on p.workspace_id = t.workspace_id and p.rank = t.priority
                         where t.id = $1
                           and ($2 or t.requester_id = $3)
                        """,
                        row -> new TicketFacts(
                                place.name(),
                                row.getLong("number"),
                                row.getString("subject"),
                                row.getString("requester"),
                                row.getString("status"),
                                row.getString("priority"),
                                row.getString("public_preview"),
                                link(place.slug(), row.getLong("number"), forStaff)),
                        mail.about(Outgoing.TICKET),
                        forStaff,
                        reader)
                .orElseThrow(LetterSource::notTheirs);
    }

    private URI link(String slug, long number, boolean forStaff) {
        return URI.create(origin + "/" + slug + (forStaff ? "/tickets/all/" : "/requests/") + number);
    }

    private record Place(String slug, String name, ZoneId zone) {}

    private static Place place(Tx tx) {
        return tx.find(
                        "select slug, name from workspace",
                        row -> new Place(
                                row.getString("slug"),
                                row.getString("name"),
                                ZoneId.of(Setting.TIME_ZONE.in(tx).asText())))
                .orElseThrow();
    }

    private record Reader(boolean staff) {}

    private static Reader reader(Tx tx, Outgoing mail) {
        return tx.find(
                        "select role from member where id = $1 and active",
                        row -> new Reader(Role.of(row.getString("role")).staff()),
                        mail.about(Outgoing.TO))
                .orElseThrow(() -> new Overtaken("Not sent: the recipient is no longer an active member."));
    }

    private static String nameOf(Tx tx, UUID member) {
        return tx.find("select name from member where id = $1", row -> row.getString("name"), member)
                .orElse(THE_DESK);
    }

    private static Overtaken notTheirs() {
        return new Overtaken("Not sent: the ticket is no longer the recipient's to see.");
    }
}
