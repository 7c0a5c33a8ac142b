package io.relaydesk.mail;

import io.relaydesk.mail.Letter.Button;
import io.relaydesk.mail.Letter.Code;
import io.relaydesk.mail.Letter.Fact;
import io.relaydesk.mail.Letter.Facts;
import io.relaydesk.mail.Letter.Heading;
import io.relaydesk.mail.Letter.Line;
import io.relaydesk.mail.Letter.Part;
import io.relaydesk.mail.Letter.Quote;
import io.relaydesk.mail.Letter.Small;
import io.relaydesk.messages.workspace.Role;
import java.net.URI;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The mails the desk sends, in words. Pure. */
final class Letters {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Letters() {}

    /** @param link leads the reader to the ticket, as agent or as requester */
    record TicketFacts(
            String workspace,
            long number,
            String subject,
            String requester,
            String status,
            String priority,
            String preview,
            URI link) {}

    static Letter code(String code, Duration left) {
        var minutes = Math.max(1, Math.ceilDiv(left.toSeconds(), 60));
        return new Letter(
                code + " is your Relaydesk code",
                "Relaydesk",
                "It expires in " + minutes(minutes) + ".",
                List.of(
                        new Heading("Your login code"),
                        new Line("Type it into the page where you asked for it."),
                        new Code(code),
                        new Line("It expires in " + minutes(minutes) + " and works once."),
                        new Small(
                                "If you did not ask for it, do nothing. Never pass it on: nobody at Relaydesk will ask"
                                        + " for it.")),
                "You get this mail because somebody entered your address to log in.");
    }

    private static String minutes(long minutes) {
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    static String invitationSubject(String inviter, String workspace) {
        return inviter + " invited you to " + workspace;
    }

    /** @param ends in the time zone of the workspace */
    static Letter invitation(
            String subject, String workspace, String inviter, String email, Role role, ZonedDateTime ends, URI link) {
        return new Letter(
                subject,
                workspace,
                role.staff() ? "Join the help desk of " + workspace + "." : "Ask for help and follow your requests.",
                List.of(
                        new Heading("Join " + workspace),
                        new Line(inviter + " invited you to the help desk of " + workspace + as(role)),
                        new Button("Accept the invitation", link),
                        new Small("The invitation is for " + email + ", works once and ends on " + DAY.format(ends)
                                + ". If you do not know who sent it, do nothing.")),
                "You get this mail because " + inviter + " entered your address.");
    }

    private static String as(Role role) {
        return switch (role) {
            case OWNER -> " as an owner.";
            case ADMIN -> " as an admin.";
            case MANAGER -> " as a manager.";
            case AGENT -> " as an agent.";
            case TEAM_AGENT -> " as an agent of a team.";
            case MEMBER -> " as a colleague who helps out.";
            case VIEWER -> " as a viewer.";
            case REQUESTER -> ". You can ask for help there and follow your requests.";
        };
    }

    static String assignedSubject(String subject, long number) {
        return "Assigned to you: " + subject + " (#" + number + ")";
    }

    static Letter assigned(String subject, TicketFacts ticket, String by) {
        var parts = new ArrayList<Part>(List.of(
                new Line(by + " assigned this ticket to you."),
                new Heading(ticket.subject()),
                new Facts(List.of(
                        new Fact("Ticket", "#" + ticket.number()),
                        new Fact("Requester", ticket.requester()),
                        new Fact("Status", ticket.status()),
                        new Fact("Priority", ticket.priority())))));
        if (!ticket.preview().isBlank()) parts.add(new Line("The newest message: “" + ticket.preview() + "”"));
        parts.add(new Button("Open the ticket", ticket.link()));
        return new Letter(
                subject,
                ticket.workspace(),
                by + " assigned #" + ticket.number() + " to you.",
                parts,
                "You get this mail because the ticket is assigned to you.");
    }

    static String replySubject(String subject, long number) {
        return "Re: " + subject + " (#" + number + ")";
    }

    /** To the requester, or to the agent who has the ticket. */
    static Letter reply(String subject, TicketFacts ticket, String author, String html, String text, boolean toStaff) {
        return new Letter(
                subject,
                ticket.workspace(),
                author + ": " + beginning(text),
                List.of(
                        new Line(author + (toStaff ? " replied." : " replied to your request.")),
                        new Heading(ticket.subject()),
                        new Quote(html, text),
                        new Button(toStaff ? "Open the ticket" : "Read and answer", ticket.link()),
                        new Small("Please answer on the page: replies to this mail are not read.")),
                toStaff
                        ? "You get this mail because ticket #" + ticket.number() + " is assigned to you."
                        : "You get this mail because you asked for help: request #" + ticket.number() + ".");
    }

    /** To somebody in copy. */
    static Letter copy(String subject, TicketFacts ticket, String author, String html, String text) {
        return new Letter(
                subject,
                ticket.workspace(),
                author + ": " + beginning(text),
                List.of(
                        new Line(author + " replied."),
                        new Heading(ticket.subject()),
                        new Quote(html, text),
                        new Small("You are in copy. Replies to this mail are not read.")),
                "You get this mail because " + ticket.workspace() + " put you in copy of request #" + ticket.number()
                        + ".");
    }

    private static String beginning(String text) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(140, text.codePointCount(0, text.length()))));
    }
}
