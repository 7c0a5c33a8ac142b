-- Roles of a workspace's own, and modules switched off or on (IA-12, IA-13). A role stands on a built-in one, which says whom it may
-- give roles to and that its people are staff; a row with the key of a built-in role changes what that one allows.
-- member.rights is what comes of it for one member, kept by whatever changes it; null: what the built-in role allows by itself.

create table role (
    workspace_id uuid        not null,
    id           uuid        not null,
    key          text        not null,
    name         text        not null,
    standing     text        not null,
    permissions  text[]      not null,
    archived_at  timestamptz,
    version      integer     not null default 1,
    constraint role_pk primary key (workspace_id, id),
    constraint role_key_key unique (workspace_id, key),
    constraint role_workspace_fk foreign key (workspace_id) references workspace (workspace_id),
    constraint role_name_length check (length(name) between 2 and 60),
    constraint role_standing_known
        check (standing in ('admin', 'manager', 'agent', 'team_agent', 'member', 'viewer', 'requester'))
);
create unique index role_name_key on role (workspace_id, lower(name)) where archived_at is null;
call put_behind_wall('role');

-- Of a role (by its key) or of one member, never of both.
create table module_switch (
    workspace_id uuid        not null,
    id           uuid        not null,
    module       text        not null,
    role         text,
    member_id    uuid,
    enabled      boolean     not null,
    granted_by   uuid,
    granted_at   timestamptz not null default now(),
    constraint module_switch_pk primary key (workspace_id, id),
    constraint module_switch_key unique nulls not distinct (workspace_id, module, role, member_id),
    constraint module_switch_workspace_fk foreign key (workspace_id) references workspace (workspace_id),
    constraint module_switch_member_fk foreign key (workspace_id, member_id) references member (workspace_id, id),
    constraint module_switch_granted_by_fk foreign key (workspace_id, granted_by) references member (workspace_id, id),
    constraint module_switch_of_one check ((role is null) <> (member_id is null))
);
create index module_switch_by_member on module_switch (workspace_id, member_id);
create index module_switch_by_granter on module_switch (workspace_id, granted_by);
call put_behind_wall('module_switch');

alter table member
    add column role_id uuid,
    add column rights  text[],
    add constraint member_role_fk foreign key (workspace_id, role_id) references role (workspace_id, id);
create index member_by_role on member (workspace_id, role_id) where role_id is not null;

grant select, insert, update         on role          to relaydesk_app;
grant select, insert, update, delete on module_switch to relaydesk_app;
grant select                         on role, module_switch to relaydesk_worker;
grant select (rights) on member to relaydesk_auth;
