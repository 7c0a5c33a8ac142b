package io.relaydesk.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.gateway.Contract;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without the wall the suite must find holes: our queries name no workspace, so whoever asks would get all of them. */
@DisplayName("The attack suite, when the wall is down,")
class WallOffIT {
    private static final String EACH_TABLE = """
        do $$ declare t record; begin
          for t in select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
                                                  and relname <> 'migration_history'
          loop execute replace($statement$%s$statement$, 'TABLE', t.relname); end loop;
        end $$
        """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table TABLE disable row level security",
                "drop policy wall on TABLE",
                "alter policy wall on TABLE using (true) with check (true)"
            })
    void finds_what_leaks(String mistake) throws SQLException {
        try (var desk = HelpDesk.with(Map.of())) {
            var ours = Estate.of(desk, "Acme");
            var theirs = Estate.of(desk, "Globex");
            var probe = new Probe(desk, new Surface(Contract.joined()), theirs, Map.of());
            takeDown(desk, EACH_TABLE.formatted(mistake));

            probe.run(Attacker.neighbour("agent next door", ours.ann(), ours.ids(), theirs));

            assertThat(probe.findings())
                    .anySatisfy(leak -> assertThat(leak).startsWith("ticket /").contains("got the canary"))
                    .anySatisfy(leak -> assertThat(leak).startsWith("tickets /").contains("got the canary"))
                    .anySatisfy(
                            leak -> assertThat(leak).startsWith("messages /").contains("was let in"))
                    .anySatisfy(leak -> assertThat(leak).startsWith("members /").contains("got the id"))
                    .anySatisfy(leak ->
                            assertThat(leak).startsWith("changeTicket /").contains("changed rows in"))
                    .anySatisfy(leak ->
                            assertThat(leak).startsWith("markTicketRead /").contains("apart from nothing"));
            System.out.printf("%s: %d findings%n", mistake, probe.findings().size());
        }
    }

    @Test
    void finds_a_hole_in_one_table_too() throws SQLException {
        try (var desk = HelpDesk.with(Map.of())) {
            var ours = Estate.of(desk, "Acme");
            var theirs = Estate.of(desk, "Globex");
            var probe = new Probe(desk, new Surface(Contract.joined()), theirs, Map.of());
            takeDown(desk, "drop policy wall on invitation");

            probe.run(Attacker.neighbour("owner next door", ours.owner(), ours.ids(), theirs));

            assertThat(List.copyOf(probe.findings()))
                    .isNotEmpty()
                    .allSatisfy(leak -> assertThat(leak).containsIgnoringCase("invit"));
        }
    }

    private static void takeDown(HelpDesk desk, String statement) throws SQLException {
        try (var admin = TestDatabase.connect(desk.database())) {
            admin.createStatement().execute(statement);
        }
    }
}
