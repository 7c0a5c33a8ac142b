-- The wall between workspaces (ARCHITECTURE, "The tenant wall"). Four roles: owner migrates and logs in nowhere; app runs
-- requests and is bound by the policies; worker may see which rows are due in all workspaces; auth knows who people are and
-- where they belong. Each has a pool of its own; nobody changes role in a session. Provisioning.java creates the roles.

create schema identity;

grant usage on schema identity to relaydesk_auth;

-- The workspace of this transaction; null when none was set. A setting made with "set local" leaves an empty string behind on
-- its connection, hence nullif (measured, decision 0004).
create function current_workspace() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.workspace_id', true), '')::uuid;

-- Puts a table behind the wall: without a workspace no rows, with one only its rows. The first policy is restrictive, so a
-- careless later policy cannot widen it; rows need one permissive policy besides. bound_roles says whom the wall binds.
create procedure put_behind_wall(guarded regclass, variadic bound_roles text[] default '{relaydesk_app,relaydesk_worker}')
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format('create policy wall on %s as restrictive for all to %s
                        using      (workspace_id = (select current_workspace()))
                        with check (workspace_id = (select current_workspace()))', guarded, array_to_string(bound_roles, ', '));
    execute format('create policy rows on %s as permissive for all to relaydesk_app, relaydesk_worker using (true)', guarded);
end $$;
revoke execute on procedure put_behind_wall from public;
