package io.relaydesk.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A workspace of a desk, made by its owner over HTTP. People join it by the invitation in the mail. */
public final class Workspace {
    private final HelpDesk desk;
    private final UUID id;
    private final String slug;
    private final String name;
    private final AtomicInteger people = new AtomicInteger();
    private Agent owner;

    private Workspace(HelpDesk desk, UUID id, String slug, String name) {
        this.desk = desk;
        this.id = id;
        this.slug = slug;
        this.name = name;
    }

    static Workspace signUp(HelpDesk desk, String name, int number) {
        var slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-" + number;
        var olivia = desk.person("Olivia Owner", "owner@" + slug + ".example").logsIn();
        var made = olivia.post("/api/v1/workspaces")
                .json("name", name, "slug", slug)
                .ok();
        var workspace = new Workspace(desk, UUID.fromString(made.path("id").asText()), slug, name);
        workspace.owner = new Agent(workspace, olivia, member(made), "owner");
        return workspace;
    }

    private static UUID member(JsonNode mine) {
        return UUID.fromString(mine.path("member").asText());
    }

    /** Who signed up. */
    public Agent owner() {
        return owner;
    }

    public Agent admin(String name) {
        return staff(name, "admin");
    }

    public Agent manager(String name) {
        return staff(name, "manager");
    }

    public Agent agent(String name) {
        return staff(name, "agent");
    }

    /** An agent who sees the tickets of their teams only. */
    public Agent teamAgent(String name) {
        return staff(name, "team_agent");
    }

    /** A colleague who helps out: reads and writes notes. */
    public Agent colleague(String name) {
        return staff(name, "member");
    }

    public Agent viewer(String name) {
        return staff(name, "viewer");
    }

    private Agent staff(String name, String role) {
        var person = newcomer(name);
        return new Agent(this, person, joins(person, role), role);
    }

    public Requester requester(String name) {
        var person = newcomer(name);
        return new Requester(this, person, joins(person, "requester"));
    }

    private Person newcomer(String name) {
        var local = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".");
        return desk.person(name, local + "." + people.incrementAndGet() + "@" + slug + ".example");
    }

    /** The owner invites, the person follows the link in the mail. @return the id of the new member */
    public UUID joins(Person person, String role) {
        var before = desk.mails().newest();
        owner.post("/invitations")
                .json("emails", new String[] {person.email()}, "role", role)
                .ok();
        return member(person.accepts(desk.mails().nextInvitation(person.email(), before)));
    }

    /** A ticket its owner opened. */
    public Ticket ticket(String subject) {
        return owner.opens(subject);
    }

    public Team team(String name) {
        return team("kind", "team", "name", name);
    }

    public Team department(String name) {
        return team("kind", "department", "name", name);
    }

    /** A team whose tickets go to its agents one after the other. */
    public Team roundRobinTeam(String name) {
        return team("name", name, "assignment", "round_robin");
    }

    private Team team(Object... fields) {
        var added = owner.post("/teams").json(fields).ok();
        return new Team(
                this,
                UUID.fromString(added.path("id").asText()),
                added.path("name").asText());
    }

    /** The address of a part of this workspace. @param path for example {@code /tickets} */
    public String path(String path) {
        return "/api/v1/workspaces/" + id + path;
    }

    public HelpDesk desk() {
        return desk;
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }
}
