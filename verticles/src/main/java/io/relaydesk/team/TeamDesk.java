package io.relaydesk.team;

import io.relaydesk.messages.team.TeamAssignment;
import io.relaydesk.messages.team.TeamCommand.Add;
import io.relaydesk.messages.team.TeamCommand.Archive;
import io.relaydesk.messages.team.TeamCommand.Change;
import io.relaydesk.messages.team.TeamCommand.PutKeywords;
import io.relaydesk.messages.team.TeamCommand.Restore;
import io.relaydesk.messages.team.TeamKind;
import io.relaydesk.messages.team.TeamViews.ArchivedTeam;
import io.relaydesk.messages.team.TeamViews.Keyword;
import io.relaydesk.messages.team.TeamViews.TeamView;
import io.relaydesk.platform.DomainError.Outdated;
import io.relaydesk.platform.Ids;
import io.relaydesk.platform.Rejection;
import io.relaydesk.platform.Words;
import io.relaydesk.tenant.Jobs;
import io.relaydesk.tenant.NewEvent;
import io.relaydesk.tenant.Tx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Adds, changes and archives teams, in one transaction, and has it told. */
final class TeamDesk {
    private static final int MOST = 500;
    private final Tx tx;
    private final Ids ids;
    private final UUID by;
    private final TeamRepository teams;

    TeamDesk(Tx tx, Ids ids, UUID by) {
        this.tx = tx;
        this.ids = ids;
        this.by = by;
        this.teams = new TeamRepository(tx, by);
    }

    TeamView add(Add wish) {
        teams.lockAll();
        if (teams.count() >= MOST) throw Rejection.conflict("too-many-teams", "A workspace has at most 500 teams.");
        var name = freeName(wish.name(), null);
        var team = new TeamView(
                ids.next(),
                wish.kind(),
                TeamKey.free(name, teams.keys()),
                name,
                description(wish.description().orElse("")),
                colour(wish.colour().orElse("grey")),
                freeCode(wish.kind(), wish.code().orElse(""), null),
                wish.assignment().orElse(TeamAssignment.QUEUE),
                0,
                null,
                null,
                1);
        teams.add(team);
        tx.append(NewEvent.deskChanged("team", name, null, facts(team)));
        return teams.get(team.id());
    }

    TeamView change(Change wish) {
        teams.lockAll();
        var was = seen(wish.team(), wish.version());
        var is = new TeamView(
                was.id(),
                was.kind(),
                was.key(),
                wish.name().map(name -> freeName(name, was.id())).orElse(was.name()),
                wish.description().map(TeamDesk::description).orElse(was.description()),
                wish.colour().map(TeamDesk::colour).orElse(was.colour()),
                wish.code().isPresent() ? freeCode(was.kind(), wish.code().get(), was.id()) : was.code(),
                wish.assignment().orElse(was.assignment()),
                was.members(),
                was.mine(),
                was.archivedAt(),
                was.version());
        if (told(was, is)) teams.save(is);
        return teams.get(was.id());
    }

    /** Tickets that have no team to go to keep this one: what was done is still theirs. */
    ArchivedTeam archive(Archive wish) {
        teams.lockAll();
        var was = seen(wish.team(), wish.version());
        if (was.archivedAt() != null) throw Rejection.conflict("team-archived", "This team is archived already.");
        wish.replacement().ifPresent(this::requireReplacement);
        if (wish.replacement().equals(Optional.of(was.id()))) {
            throw Rejection.invalid("replacement", "A team cannot take over from itself. Choose another one.");
        }
        teams.archive(was.id(), true);
        tellArchived(was, true);
        var job = wish.replacement().map(to -> replace(was.id(), to)).orElse(null);
        return new ArchivedTeam(teams.get(was.id()), job);
    }

    TeamView restore(Restore wish) {
        teams.lockAll();
        var was = seen(wish.team(), wish.version());
        if (was.archivedAt() == null) throw Rejection.conflict("not-archived", "This team is not archived.");
        freeName(was.name(), was.id());
        if (was.code() != null) freeCode(was.kind(), was.code(), was.id());
        teams.archive(was.id(), false);
        tellArchived(was, false);
        return teams.get(was.id());
    }

    void putKeywords(PutKeywords wish) {
        var team = seen(wish.team(), wish.version());
        requireInUse(team);
        if (team.kind() != TeamKind.DEPARTMENT) {
            throw Rejection.conflict("no-department", "Only departments have keywords.");
        }
        var people = new TeamPeople(tx);
        var before = people.keywordsOf(team.id());
        people.putKeywords(team.id(), clean(wish.keywords()));
        var after = people.keywordsOf(team.id());
        if (after.equals(before)) return;
        teams.touch(team.id());
        tx.append(NewEvent.deskChanged("team", team.name(), keywords(before), keywords(after)));
    }

    static void requireInUse(TeamView team) {
        if (team.archivedAt() != null) {
            throw Rejection.conflict("team-archived", "This team is archived. Restore it first.");
        }
    }

    private TeamView seen(UUID id, int version) {
        var team = teams.lock(id);
        if (team.version() != version) {
            throw new Rejection(new Outdated(
                    "version-moved", "Somebody else changed this team meanwhile. Look at it again.", null));
        }
        return team;
    }

    private void requireReplacement(UUID to) {
        if (teams.lock(to).archivedAt() != null) {
            throw Rejection.invalid("replacement", "That team is archived. Choose one that is in use.");
        }
    }

    /** The tickets are the business of their own concern. @return the job */
    private UUID replace(UUID from, UUID to) {
        var job = ids.next();
        var data = new JsonObject()
                .put("what", "team")
                .put("from", from.toString())
                .put("to", to.toString());
        new Jobs(tx).begin(job, "ticket.replace", by, 0, data);
        return job;
    }

    private String freeName(String typed, UUID except) {
        var name = Words.name(typed);
        if (teams.taken("name", name, except)) {
            throw Rejection.invalid("name", "There is a team with this name already. Choose another name.");
        }
        return name;
    }

    /** @return null for none */
    private String freeCode(TeamKind kind, String typed, UUID except) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        if (code.isEmpty()) return null;
        if (kind != TeamKind.DEPARTMENT) throw Rejection.invalid("code", "Only departments have a code.");
        if (!code.matches("[A-Z0-9]{1,8}")) throw Rejection.invalid("code", "Use 1 to 8 letters and digits.");
        if (teams.taken("code", code, except)) {
            throw Rejection.invalid("code", "Another department has this code. Choose another one.");
        }
        return code;
    }

    private static String description(String typed) {
        var clean = Words.clean(typed);
        if (Words.length(clean) > 500) throw Rejection.invalid("description", "Use at most 500 characters.");
        return clean;
    }

    private static String colour(String name) {
        if (!TeamRepository.COLOURS.contains(name)) {
            throw Rejection.invalid("colour", "Choose from " + String.join(", ", TeamRepository.COLOURS) + ".");
        }
        return name;
    }

    private static List<Keyword> clean(List<Keyword> typed) {
        var seen = new HashSet<String>();
        return typed.stream()
                .map(each -> {
                    var word = Words.clean(each.keyword()).toLowerCase(Locale.ROOT);
                    if (word.isEmpty() || Words.length(word) > 60) {
                        throw Rejection.invalid("keywords", "Each keyword has 1 to 60 characters.");
                    }
                    if (!seen.add(word)) throw Rejection.invalid("keywords", "“" + word + "” is there twice.");
                    if (!(each.weight() >= 0.01 && each.weight() <= 100)) {
                        throw Rejection.invalid("keywords", "A weight is a number from 0.01 to 100.");
                    }
                    return new Keyword(word, each.weight(), each.active());
                })
                .toList();
    }

    /** @return whether anything changed */
    private boolean told(TeamView was, TeamView is) {
        var before = facts(was);
        var after = facts(is);
        for (var field : List.copyOf(after.fieldNames())) {
            if (!Objects.equals(before.getValue(field), after.getValue(field))) continue;
            before.remove(field);
            after.remove(field);
        }
        if (after.isEmpty()) return false;
        tx.append(NewEvent.deskChanged("team", was.name(), before, after));
        return true;
    }

    private void tellArchived(TeamView team, boolean archived) {
        tx.append(NewEvent.deskChanged(
                "team",
                team.name(),
                new JsonObject().put("archived", !archived),
                new JsonObject().put("archived", archived)));
    }

    private static JsonObject facts(TeamView team) {
        return new JsonObject()
                .put("kind", team.kind().key())
                .put("name", team.name())
                .put("description", team.description())
                .put("colour", team.colour())
                .put("code", team.code())
                .put("assignment", team.assignment().key());
    }

    private static JsonObject keywords(List<Keyword> keywords) {
        var words = new JsonArray();
        keywords.forEach(each -> words.add(each.keyword() + " " + each.weight() + (each.active() ? "" : " off")));
        return new JsonObject().put("keywords", words);
    }
}
