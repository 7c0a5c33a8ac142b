package io.relaydesk.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** A team or department as it was when it was added. */
public record Team(Workspace workspace, UUID id, String name) {

    /** Takes somebody in, as an agent. */
    public Team with(Member... members) {
        for (var member : members) with(member, "agent");
        return this;
    }

    public Team with(Member member, String role) {
        workspace
                .owner()
                .put(path() + "/members/" + member.id())
                .json("role", role)
                .ok();
        return this;
    }

    public void without(Member member) {
        workspace.owner().delete(path() + "/members/" + member.id()).ok();
    }

    /** How it is now, with people and keywords. */
    public JsonNode now() {
        return workspace.owner().get(path()).ok();
    }

    public String etag() {
        return workspace.owner().get(path()).send().ok().etag();
    }

    /** The address within its workspace. */
    public String path() {
        return "/teams/" + id;
    }
}
