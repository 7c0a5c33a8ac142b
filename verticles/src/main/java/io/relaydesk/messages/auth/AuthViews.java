package io.relaydesk.messages.auth;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.relaydesk.messages.workspace.WorkspaceViews.MyWorkspace;
import io.relaydesk.platform.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What callers see of people and their sessions; the fields are those of the contract unless said otherwise. */
public final class AuthViews {
    private AuthViews() {}

    /** @param resendAt no other code is sent to this browser before */
    public record CodeRequested(UUID login, Instant expiresAt, Instant resendAt) {}

    /** @param name empty until the person has said it */
    public record PersonView(UUID id, String email, String name) {}

    /**
     * A session as its browser gets it.
     *
     * @param workspace where an invitation led; else null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AccessView(String accessToken, Instant expiresAt, PersonView person, MyWorkspace workspace) {}

    /** @param refreshToken goes into the cookie, never into a body */
    public record Opened(AccessView access, String refreshToken) {}

    public record Me(PersonView person, UUID session, List<MyWorkspace> workspaces) {
        public Me {
            workspaces = List.copyOf(workspaces);
        }
    }

    public record SessionView(
            UUID id, boolean current, String device, String place, Instant createdAt, Instant lastSeenAt) {}

    public record Sessions(List<SessionView> sessions) {
        public Sessions {
            sessions = List.copyOf(sessions);
        }
    }

    /** Who an access token stands for, here and now. */
    public record Entered(Actor actor) {}

    public record LiveTicket(String ticket, Instant expiresAt, String path) {}

    /** A place at the socket: somebody in a workspace by a session. */
    public record Seat(UUID session, UUID person, UUID workspace) {}

    /** In the order of the seats asked for; empty where the right has ended. */
    public record Seated(List<Optional<Actor.Member>> members) {
        public Seated {
            members = List.copyOf(members);
        }

        @JsonIgnore
        public Optional<Actor.Member> get(int seat) {
            return members.get(seat);
        }
    }
}
