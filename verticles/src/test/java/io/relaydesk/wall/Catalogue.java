package io.relaydesk.wall;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What must be true of every table, policy, function and role, asked of the database itself. Exceptions stand here, with why. */
final class Catalogue {
    /** Each answers one sentence per offender; no sentences, no offence. */
    private static final List<String> RULES = List.of(
            // A third schema would escape all the rules below.
            """
            select nspname || ': is no schema of ours'
              from pg_namespace
             where nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'identity')
            """,
            """
            select relname || ': its primary key does not begin with workspace_id'
              from tenant_table t
             where not exists (select from pg_index i
                                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                               where i.indrelid = t.oid and i.indisprimary and a.attname = 'workspace_id' and a.attnotnull)
            """,
            // A slug is an address: whoever has it is found by it before any workspace is known.
            """
            select t.relname || ': the unique index ' || i.indexrelid::regclass || ' does not begin with workspace_id'
              from tenant_table t
              join pg_index i on i.indrelid = t.oid and i.indisunique and not i.indisprimary
              left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
             where a.attname is distinct from 'workspace_id'
               and i.indexrelid::regclass::text <> 'workspace_slug_key'
            """,
            """
            select t.relname || ': the foreign key ' || c.conname || ' does not lead from workspace_id to workspace_id'
              from tenant_table t
              join pg_constraint c on c.conrelid = t.oid and c.contype = 'f'
              join pg_attribute mine on mine.attrelid = c.conrelid and mine.attnum = c.conkey[1]
              join pg_attribute theirs on theirs.attrelid = c.confrelid and theirs.attnum = c.confkey[1]
             where mine.attname <> 'workspace_id' or theirs.attname <> 'workspace_id'
                or cardinality(c.conkey) = 1 and c.confrelid <> 'workspace'::regclass
            """,
            """
            select relname || ': row-level security is not enabled and forced'
              from tenant_table
             where not (relrowsecurity and relforcerowsecurity)
            """,
            // A worker claims what is due in all workspaces from these five; it enters one of them for anything else.
            """
            select relname || ': is not bound by the wall as it should be'
              from tenant_table t
             where (select array_agg((p.polpermissive, p.polcmd, p.polname, roles(p.polroles),
                                      pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))::text)
                      from pg_policy p
                     where p.polrelid = t.oid and not p.polpermissive)
                   is distinct from
                   array[(false, '*', 'wall',
                          case when relname in ('workspace_clock', 'reader_cursor', 'answered', 'outbox', 'job')
                               then 'relaydesk_app' else 'relaydesk_app,relaydesk_worker' end,
                          '(workspace_id = ( SELECT current_workspace() AS current_workspace))',
                          '(workspace_id = ( SELECT current_workspace() AS current_workspace))')::text]
            """,
            """
            select relname || ': has no permissive policy "rows"'
              from tenant_table t
             where not exists (select from pg_policy p
                                where p.polrelid = t.oid and p.polpermissive and p.polname = 'rows' and p.polcmd = '*'
                                  and roles(p.polroles) = 'relaydesk_app,relaydesk_worker')
            """,
            // The directory: who is where, for logging in; decided with the wall itself. The finder: what find_tickets
            // reads.
            """
            select t.relname || ': the policy ' || p.polname || ' is none of ours'
              from tenant_table t
              join pg_policy p on p.polrelid = t.oid
             where (t.relname, p.polname, p.polcmd::text, roles(p.polroles)) not in (
                     ('workspace', 'directory', 'r', 'relaydesk_auth'),
                     ('member', 'directory', 'r', 'relaydesk_auth'),
                     ('member', 'presence', 'w', 'relaydesk_auth'),
                     ('ticket_search', 'finder', 'r', 'relaydesk_owner'))
               and p.polname not in ('wall', 'rows')
            """,
            """
            select relname || ': is a view, and a view reads with the rights of its owner'
              from pg_class
             where relkind in ('v', 'm', 'f') and relnamespace in ('public'::regnamespace, 'identity'::regnamespace)
            """,
            // An index of words serves no query below a policy. What this one gives are ids, read again behind the
            // wall.
            """
            select proname || ': runs with the rights of its owner'
              from pg_proc
             where prosecdef and pronamespace in ('public'::regnamespace, 'identity'::regnamespace)
               and not (proname = 'find_tickets' and 'search_path=pg_catalog, public' = any(proconfig)
                        and regexp_count(prosrc, 'from ticket_search') = regexp_count(prosrc, 's.workspace_id is not distinct from home')
                        and prosrc like '%home   uuid := current_workspace();%')
            """,
            """
            select proname || ': does not read the workspace as it should'
              from pg_proc
             where proname = 'current_workspace'
               and pg_get_functiondef(oid) not like '%RETURN (NULLIF(current_setting(''app.workspace_id''::text, true), ''''::text))::uuid%'
            """,
            """
            select relname || ': does not belong to relaydesk_owner'
              from pg_class
             where relkind in ('r', 'p', 'S') and relnamespace in ('public'::regnamespace, 'identity'::regnamespace)
               and relowner <> 'relaydesk_owner'::regrole
            """,
            """
            select rolname || ': has more power than it may'
              from pg_roles
             where rolname ~ '^relaydesk_'
               and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                    or rolcanlogin = (rolname = 'relaydesk_owner'))
            """,
            """
            select member::regrole || ': may become ' || roleid::regrole
              from pg_auth_members
             where member::regrole::text ~ '^relaydesk_'
            """,
            """
            select grantee || ': may ' || lower(privilege_type) || ' ' || table_schema || '.' || table_name
              from information_schema.table_privileges
             where table_schema in ('public', 'identity')
               and (grantee = 'PUBLIC'
                    or grantee in ('relaydesk_app', 'relaydesk_worker') and table_schema = 'identity'
                    or grantee = 'relaydesk_auth' and table_schema = 'public'
                    or grantee in ('relaydesk_app', 'relaydesk_worker', 'relaydesk_auth')
                       and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER'))
            """,
            """
            select 'relaydesk_auth: may ' || lower(privilege_type) || ' ' || table_name || '.' || column_name
              from information_schema.column_privileges
             where grantee = 'relaydesk_auth' and table_schema = 'public'
               and (privilege_type, table_name, column_name) not in (
                     ('SELECT', 'workspace', 'workspace_id'), ('SELECT', 'workspace', 'slug'),
                     ('SELECT', 'workspace', 'name'), ('SELECT', 'workspace', 'archived_at'),
                     ('SELECT', 'member', 'workspace_id'), ('SELECT', 'member', 'id'),
                     ('SELECT', 'member', 'person_id'), ('SELECT', 'member', 'name'),
                     ('SELECT', 'member', 'role'), ('SELECT', 'member', 'rights'), ('SELECT', 'member', 'active'),
                     ('SELECT', 'member', 'joined_at'), ('SELECT', 'member', 'last_seen_at'),
                     ('UPDATE', 'member', 'last_seen_at'))
            """);

    private Catalogue() {}

    /** @return a sentence for each offence, beginning with who offends */
    static List<String> complaints(Connection admin) throws SQLException {
        var complaints = new ArrayList<String>();
        try (var statement = admin.createStatement()) {
            statement.execute("""
                create or replace temporary view tenant_table as
                  select oid, relname, relrowsecurity, relforcerowsecurity
                    from pg_class
                   where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                     and relname <> 'migration_history'
                """);
            statement.execute("""
                create or replace function pg_temp.roles(oid[]) returns text language sql as
                $$ select string_agg(r::regrole::text, ',' order by r::regrole::text) from unnest($1) as r $$
                """);
            for (var rule : RULES) {
                try (var offences = statement.executeQuery(rule.replace("roles(p.", "pg_temp.roles(p."))) {
                    while (offences.next()) complaints.add(offences.getString(1));
                }
            }
        }
        return complaints;
    }
}
