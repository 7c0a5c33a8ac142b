package io.relaydesk.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.testing.Eventually;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Member;
import io.relaydesk.testing.Workspace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An administrator who says who may do what")
class RoleIT {
    private Workspace acme;

    @BeforeEach
    void open() {
        acme = HelpDesk.start().workspace("Acme");
    }

    @Test
    void finds_the_built_in_roles_and_every_module() {
        var roles = acme.owner().get("/roles").ok();

        assertThat(keys(roles.path("roles")))
                .containsExactly("owner", "admin", "manager", "agent", "team_agent", "member", "viewer", "requester");
        assertThat(roles.path("modules")).hasSizeGreaterThan(8);
        assertThat(role(roles, "owner").path("members").asInt()).isEqualTo(1);
    }

    @Test
    void takes_from_a_role_what_its_people_then_cannot_do_any_more() {
        var ann = acme.agent("Ann");
        var ticket = acme.ticket("Printer");

        acme.owner()
                .put("/roles/agent")
                .ifMatch("\"0\"")
                .json("permissions", List.of("ticket.open", "ticket.read", "member.read"))
                .ok();

        Eventually.until("the right is gone", () -> permissions(ann).size() == 3);
        assertThat(ann.post(ticket.path() + "/messages")
                        .json("visibility", "internal", "body", "Hm")
                        .refused())
                .isEqualTo("forbidden");
        assertThat(role(acme.owner().get("/roles").ok(), "agent")
                        .path("changed")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void gives_a_role_of_the_workspaces_own_and_takes_it_away() {
        var vic = acme.viewer("Vic");
        var made = acme.owner()
                .post("/roles")
                .json("name", "Night shift", "standing", "viewer", "permissions", List.of("ticket.read", "ticket.note"))
                .ok();
        var key = made.path("roles")
                .get(made.path("roles").size() - 1)
                .path("key")
                .asText();

        acme.owner().put("/members/" + vic.id() + "/access").json("role", key).ok();
        Eventually.until("the right is there", () -> permissions(vic).contains("ticket.note"));
        acme.owner().delete("/roles/" + key).ok();

        Eventually.until("the right is gone", () -> !permissions(vic).contains("ticket.note"));
        assertThat(permissions(vic)).contains("ticket.read", "member.read");
    }

    @Test
    void switches_a_module_off_for_a_role_and_on_for_one_person_whose_switch_counts() {
        var ann = acme.agent("Ann");
        var ben = acme.agent("Ben");

        acme.owner().put("/roles/agent/modules/bulk").json("on", false).ok();
        acme.owner()
                .put("/members/" + ben.id() + "/modules/bulk")
                .json("on", true)
                .ok();

        Eventually.until("off for the role", () -> !permissions(ann).contains("ticket.bulk"));
        assertThat(permissions(ben)).contains("ticket.bulk");
        var access = acme.owner().get("/members/" + ben.id() + "/access").ok();
        assertThat(access.at("/modules/0/by/name").asText()).isEqualTo("Olivia Owner");
    }

    @Test
    void cannot_switch_off_what_is_part_of_every_desk() {
        assertThat(acme.owner()
                        .put("/roles/agent/modules/tickets")
                        .json("on", false)
                        .refused())
                .isEqualTo("core-module");
    }

    @Test
    void keeps_the_rights_of_who_comes_later() {
        acme.owner().put("/roles/agent/modules/bulk").json("on", false).ok();

        var late = acme.agent("Late");

        assertThat(permissions(late)).doesNotContain("ticket.bulk");
    }

    @Test
    void works_rights_out_anew_when_somebodys_built_in_role_changes() {
        acme.owner().put("/roles/manager/modules/teams").json("on", false).ok();
        var ann = acme.agent("Ann");
        var version = acme.owner().get("/members/" + ann.id()).send().etag();

        acme.owner()
                .patch("/members/" + ann.id())
                .ifMatch(version)
                .json("role", "manager")
                .ok();

        Eventually.until("a manager", () -> permissions(ann).contains("ticket.delete"));
        assertThat(permissions(ann)).doesNotContain("team.manage");
    }

    @Test
    void gives_nothing_that_they_may_not_do_themselves() {
        var ada = acme.admin("Ada");

        assertThat(ada.put("/roles/agent")
                        .ifMatch("\"0\"")
                        .json("permissions", List.of("ticket.read", "workspace.archive"))
                        .refused())
                .isEqualTo("invalid");
        acme.owner()
                .put("/members/" + ada.id() + "/modules/mail")
                .json("on", false)
                .ok();
        Eventually.until("no mail for Ada", () -> !permissions(ada).contains("mail.read"));
        assertThat(ada.put("/roles/viewer/modules/mail").json("on", true).refused())
                .isEqualTo("not-yours-to-give");
    }

    @Test
    void is_told_when_somebody_else_was_quicker() {
        acme.owner()
                .put("/roles/viewer")
                .ifMatch("\"0\"")
                .json("permissions", List.of("ticket.read"))
                .ok();

        assertThat(acme.owner()
                        .put("/roles/viewer")
                        .ifMatch("\"0\"")
                        .json("permissions", List.of("member.read"))
                        .send()
                        .status())
                .isEqualTo(412);
    }

    @Test
    void is_no_manager() {
        assertThat(acme.manager("Max")
                        .put("/roles/agent/modules/bulk")
                        .json("on", false)
                        .refused())
                .isEqualTo("forbidden");
    }

    private List<String> permissions(Member member) {
        var mine = new ArrayList<String>();
        for (var workspace : member.person().get("/api/v1/me").ok().path("workspaces")) {
            if (workspace.path("id").asText().equals(acme.id().toString()))
                workspace.path("permissions").forEach(permission -> mine.add(permission.asText()));
        }
        return mine;
    }

    private static JsonNode role(JsonNode roles, String key) {
        for (var role : roles.path("roles")) if (role.path("key").asText().equals(key)) return role;
        throw new AssertionError(key);
    }

    private static List<String> keys(JsonNode roles) {
        var keys = new ArrayList<String>();
        roles.forEach(role -> keys.add(role.path("key").asText()));
        return keys;
    }
}
