package io.relaydesk.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The catalogue of the database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallCatalogueIT {
    private final java.net.URI database = TestDatabase.fresh();
    private Connection admin;

    @BeforeEach
    void begin() throws SQLException {
        admin = TestDatabase.connect(database);
        admin.setAutoCommit(false);
    }

    @AfterEach
    void undo() throws SQLException {
        admin.rollback();
        admin.close();
    }

    @Test
    void has_every_table_behind_the_wall() throws SQLException {
        assertThat(Catalogue.complaints(admin)).isEmpty();
    }

    @Test
    void is_not_empty() throws SQLException {
        Catalogue.complaints(admin);

        try (var tables = admin.createStatement().executeQuery("select count(*) from tenant_table")) {
            tables.next();
            assertThat(tables.getInt(1)).isGreaterThanOrEqualTo(15);
        }
    }

    @Test
    void names_a_table_that_was_added_without_the_wall() throws SQLException {
        admin.createStatement().execute("create table leak (id uuid primary key)");

        assertThat(Catalogue.complaints(admin))
                .containsExactlyInAnyOrder(
                        "leak: its primary key does not begin with workspace_id",
                        "leak: row-level security is not enabled and forced",
                        "leak: is not bound by the wall as it should be",
                        "leak: has no permissive policy \"rows\"",
                        "leak: does not belong to relaydesk_owner");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        create schema side                                                             | side: is no schema of ours
        create unique index careless on ticket (subject)                               | ticket: the unique index careless
        create unique index careless on ticket (lower(subject))                        | ticket: the unique index careless
        alter table ticket add unique (id); alter table message add constraint loose foreign key (ticket_id) references ticket (id) | message: the foreign key loose
        alter table ticket no force row level security                                 | ticket: row-level security
        alter table ticket disable row level security                                  | ticket: row-level security
        drop policy wall on ticket                                                     | ticket: is not bound
        alter policy wall on ticket to relaydesk_app                                   | ticket: is not bound
        alter policy wall on ticket using (true)                                       | ticket: is not bound
        alter policy wall on ticket with check (true)                                  | ticket: is not bound
        alter policy wall on outbox to relaydesk_worker                                | outbox: is not bound
        drop policy rows on ticket                                                     | ticket: has no permissive
        create policy open on ticket for select using (true)                           | ticket: the policy open
        create policy directory on ticket for select to relaydesk_auth using (true)    | ticket: the policy directory
        create view peek as select subject from ticket                                 | peek: is a view
        create materialized view peek as select subject from ticket                    | peek: is a view
        create function peek() returns bigint language sql security definer as 'select 1::bigint' | peek: runs with
        create or replace function current_workspace() returns uuid language sql stable parallel safe return current_setting('app.workspace_id')::uuid | current_workspace: does not read
        create table identity.mine (id int primary key)                                | mine: does not belong
        alter role relaydesk_app bypassrls                                             | relaydesk_app: has more power
        alter role relaydesk_worker createrole                                         | relaydesk_worker: has more power
        alter role relaydesk_auth superuser                                            | relaydesk_auth: has more power
        alter role relaydesk_owner login                                               | relaydesk_owner: has more power
        grant relaydesk_worker to relaydesk_app                                        | relaydesk_app: may become relaydesk_worker
        grant select on identity.person to relaydesk_app                               | relaydesk_app: may select identity.person
        grant select on ticket to relaydesk_auth                                       | relaydesk_auth: may select public.ticket
        grant select on ticket to public                                               | PUBLIC: may select public.ticket
        grant truncate on ticket to relaydesk_app                                      | relaydesk_app: may truncate public.ticket
        grant select (email) on member to relaydesk_auth                               | relaydesk_auth: may select member.email
        grant update (role) on member to relaydesk_auth                                | relaydesk_auth: may update member.role
        """)
    void names_what_weakens_the_wall(String weakening, String complaint) throws SQLException {
        admin.createStatement().execute(weakening);

        assertThat(Catalogue.complaints(admin))
                .anySatisfy(sentence -> assertThat(sentence).startsWith(complaint));
    }
}
