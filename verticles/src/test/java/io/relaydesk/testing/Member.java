package io.relaydesk.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A person in a workspace: what everybody there can do. */
public sealed class Member permits Agent, Requester {
    private final Workspace workspace;
    private final Person person;
    private final UUID id;
    private final String role;

    Member(Workspace workspace, Person person, UUID id, String role) {
        this.workspace = workspace;
        this.person = person;
        this.id = id;
        this.role = role;
    }

    public Ticket opens(String subject) {
        return opens(subject, "Please help: " + subject);
    }

    public Ticket opens(String subject, String body) {
        return Ticket.of(post("/tickets").json("subject", subject, "body", body).ok());
    }

    /** Writes publicly, having read what is there. @return the message's id */
    public UUID replies(Ticket ticket, String text) {
        return writes(ticket, "public", text);
    }

    /** Sends a file. @return the file as the contract shows it */
    public JsonNode sends(String name, byte[] content) {
        return post("/files")
                .query("name", name)
                .body("application/octet-stream", content)
                .ok();
    }

    /** Writes with files. @param visibility public or internal. @return the message */
    public JsonNode writes(Ticket ticket, String visibility, String text, List<String> files) {
        var messages = get(ticket.path() + "/messages").ok().path("messages");
        var seen = messages.isEmpty() ? null : messages.get(messages.size() - 1).path("id");
        return post(ticket.path() + "/messages")
                .json("visibility", visibility, "body", text, "seen", seen, "files", files)
                .ok();
    }

    /** What a file's own link gives out. @param variant original, web or thumb */
    public Response fetches(String file, String variant) {
        var link = post("/files/" + file + "/link").json("variant", variant).ok();
        return workspace.desk().api().get(link.path("url").asText()).send();
    }

    UUID writes(Ticket ticket, String visibility, String text) {
        var messages = get(ticket.path() + "/messages").ok().path("messages");
        var seen = messages.isEmpty() ? null : messages.get(messages.size() - 1).path("id");
        var written = post(ticket.path() + "/messages")
                .json("visibility", visibility, "body", text, "seen", seen)
                .ok();
        return UUID.fromString(written.path("id").asText());
    }

    /** The ticket as this member sees it now. */
    public JsonNode sees(Ticket ticket) {
        return get(ticket.path()).ok();
    }

    /** What this member can read of a conversation, oldest first. */
    public List<String> reads(Ticket ticket) {
        return texts(get(ticket.path() + "/messages").ok().path("messages"), "text");
    }

    /** Subjects of all tickets shown, newest change first. */
    public List<String> tickets() {
        return texts(get("/tickets").ok().path("tickets"), "subject");
    }

    /** Titles of the notifications, newest first. */
    public List<String> notifications() {
        return texts(get("/notifications").ok().path("notifications"), "title");
    }

    /** Opens a socket that starts with what comes from now on. */
    public LiveClient live() {
        return live(null);
    }

    /** Opens a socket. @param since the last number known, or null */
    public LiveClient live(Long since) {
        return LiveClient.open(workspace.desk(), liveTicket(), since);
    }

    /** A ticket for the socket. */
    public String liveTicket() {
        return post("/live-tickets").ok().path("ticket").asText();
    }

    static List<String> texts(JsonNode list, String field) {
        if (list.getNodeType() != JsonNodeType.ARRAY) throw new AssertionError("no list: " + list);
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(field).asText())
                .toList();
    }

    public Request get(String path) {
        return request("GET", path);
    }

    public Request post(String path) {
        return request("POST", path);
    }

    public Request put(String path) {
        return request("PUT", path);
    }

    public Request patch(String path) {
        return request("PATCH", path);
    }

    public Request delete(String path) {
        return request("DELETE", path);
    }

    /** A request with the access token. @param path within the workspace, for example {@code /tickets} */
    public Request request(String method, String path) {
        return person.request(method, workspace.path(path));
    }

    public Workspace workspace() {
        return workspace;
    }

    public Person person() {
        return person;
    }

    /** The member's id in this workspace. */
    public UUID id() {
        return id;
    }

    public String role() {
        return role;
    }
}
