-- Workspaces, their members and invitations (WS-1, WS-2, IA-11, IA-12). A member is what a workspace knows of a person: ids of
-- members mean nothing elsewhere, so nobody can tell that two workspaces share a person.

create table workspace (
    workspace_id uuid        not null,
    slug         text        not null,
    name         text        not null,
    created_at   timestamptz not null default now(),
    archived_at  timestamptz,
    version      integer     not null default 1,
    constraint workspace_pk primary key (workspace_id),
    constraint workspace_slug_key unique (slug),
    constraint workspace_slug_is_safe check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 2 and 40),
    constraint workspace_name_length check (length(name) between 2 and 100)
);
call put_behind_wall('workspace');

create table member (
    workspace_id uuid        not null,
    id           uuid        not null,
    person_id    uuid        not null,
    email        text        not null,
    name         text        not null,
    role         text        not null,
    active       boolean     not null default true,
    joined_at    timestamptz not null default now(),
    last_seen_at timestamptz,
    version      integer     not null default 1,
    constraint member_pk primary key (workspace_id, id),
    constraint member_person_key unique (workspace_id, person_id),
    constraint member_email_key unique (workspace_id, email),
    constraint member_workspace_fk foreign key (workspace_id) references workspace (workspace_id),
    constraint member_role_known check (role in ('owner', 'admin', 'manager', 'agent', 'member', 'viewer', 'requester'))
);
create index member_by_name   on member (workspace_id, lower(name) text_pattern_ops, id);
create index member_by_email  on member (workspace_id, email text_pattern_ops);
create index member_by_person on member (person_id);
call put_behind_wall('member');

create table invitation (
    workspace_id uuid        not null,
    id           uuid        not null,
    email        text        not null,
    role         text        not null,
    invited_by   uuid        not null,
    invited_at   timestamptz not null default now(),
    expires_at   timestamptz not null,
    accepted_at  timestamptz,
    withdrawn_at timestamptz,
    constraint invitation_pk primary key (workspace_id, id),
    constraint invitation_inviter_fk foreign key (workspace_id, invited_by) references member (workspace_id, id),
    constraint invitation_role_known check (role in ('owner', 'admin', 'manager', 'agent', 'member', 'viewer', 'requester'))
);
create unique index invitation_open_key on invitation (workspace_id, email) where accepted_at is null and withdrawn_at is null;
create index invitation_by_inviter on invitation (workspace_id, invited_by);
call put_behind_wall('invitation');

grant select, insert, update on workspace, member, invitation to relaydesk_app;
grant select                 on workspace, member, invitation to relaydesk_worker;

-- The directory: auth must find the workspaces of a person and whether a slug is taken, so it reads these two across the wall,
-- and nothing else. It may note when a member was last seen and carry a changed name over.
create policy directory on workspace as permissive for select to relaydesk_auth using (true);
create policy directory on member    as permissive for select to relaydesk_auth using (true);
create policy presence  on member    as permissive for update to relaydesk_auth using (true);
grant select (workspace_id, slug, name, archived_at) on workspace to relaydesk_auth;
grant select (workspace_id, id, person_id, name, role, active, joined_at, last_seen_at) on member to relaydesk_auth;
grant update (last_seen_at) on member to relaydesk_auth;
