package io.relaydesk.testing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One of the staff, whatever the role; what the role does not allow fails the test. */
public final class Agent extends Member {
    Agent(Workspace workspace, Person person, UUID id, String role) {
        super(workspace, person, id, role);
    }

    public void takes(Ticket ticket) {
        assigns(ticket, this);
    }

    public void assigns(Ticket ticket, Member assignee) {
        changes(ticket, "assignee", assignee.id());
    }

    public void solves(Ticket ticket) {
        changes(ticket, "status", "solved");
    }

    public void reopens(Ticket ticket) {
        changes(ticket, "status", "open");
    }

    /** Changes it as it is now. @param fields names and values in turn */
    public void changes(Ticket ticket, Object... fields) {
        var etag = get(ticket.path()).send().ok().etag();
        patch(ticket.path()).ifMatch(etag).json(fields).ok();
    }

    /** Writes an internal note. @return the message's id */
    public UUID notes(Ticket ticket, String text) {
        return writes(ticket, "internal", text);
    }

    /** Sets it aside. @param until null for "until the requester writes" */
    public void snoozes(Ticket ticket, Instant until) {
        put(ticket.path() + "/snooze")
                .json("until", until == null ? null : until.toString())
                .ok();
    }

    public void wakes(Ticket ticket) {
        delete(ticket.path() + "/snooze").ok();
    }

    public void follows(Ticket ticket) {
        lets(this, ticket);
    }

    /** Has somebody follow a ticket. */
    public void lets(Member follower, Ticket ticket) {
        put(ticket.path() + "/followers/" + follower.id()).ok();
    }

    /** Puts an address in copy. @return the id of the copy */
    public UUID copies(Ticket ticket, String email) {
        return UUID.fromString(post(ticket.path() + "/copies")
                .json("email", email)
                .ok()
                .path("id")
                .asText());
    }

    /** How one names somebody in a message. */
    public String names(Member named) {
        return "<span data-mention=\"" + named.id() + "\">@somebody</span>";
    }

    /** Kinds of the notifications, newest first. */
    public List<String> told() {
        return texts(get("/notifications").ok().path("notifications"), "kind");
    }

    /** Subjects of what is mine and not finished and not set aside, newest change first. */
    public List<String> workList() {
        var mine = get("/tickets")
                .query("assignee", "me")
                .query("category", "new,open,pending,on_hold")
                .query("snoozed", false)
                .ok();
        return texts(mine.path("tickets"), "subject");
    }
}
