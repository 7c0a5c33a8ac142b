-- What tickets are sorted, shared and followed up by (TK-5..8, TK-12..14, TK-16, TK-20, IA-15, IA-16). The rows a workspace sets up
-- for itself are archived, not deleted, while something points to them.

-- Departments are teams of another kind: they keep keywords and number sequences (domain 1.20).
create table team (
    workspace_id uuid        not null,
    id           uuid        not null,
    kind         text        not null default 'team',
    key          text        not null,
    name         text        not null,
    description  text        not null default '',
    colour       text        not null default 'grey',
    code         text,
    assignment   text        not null default 'queue',
    created_at   timestamptz not null default now(),
    archived_at  timestamptz,
    version      integer     not null default 1,
    constraint team_pk primary key (workspace_id, id),
    constraint team_key_key unique (workspace_id, key),
    constraint team_workspace_fk foreign key (workspace_id) references workspace (workspace_id),
    constraint team_kind_known check (kind in ('team', 'department')),
    constraint team_key_is_safe check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
    constraint team_name_length check (length(name) between 2 and 100),
    constraint team_code_is_safe check (code ~ '^[A-Z0-9]{1,8}$'),
    constraint team_assignment_known check (assignment in ('queue', 'round_robin'))
);
create unique index team_name_key on team (workspace_id, lower(name)) where archived_at is null;
create unique index team_code_key on team (workspace_id, code) where archived_at is null;
call put_behind_wall('team');

create table team_member (
    workspace_id     uuid        not null,
    team_id          uuid        not null,
    member_id        uuid        not null,
    role             text        not null default 'agent',
    joined_at        timestamptz not null default now(),
    last_assigned_at timestamptz,
    constraint team_member_pk primary key (workspace_id, team_id, member_id),
    constraint team_member_team_fk foreign key (workspace_id, team_id) references team (workspace_id, id),
    constraint team_member_member_fk foreign key (workspace_id, member_id) references member (workspace_id, id),
    constraint team_member_role_known check (role in ('agent', 'lead', 'supervisor', 'admin'))
);
create index team_member_by_member on team_member (workspace_id, member_id);
call put_behind_wall('team_member');

-- What tickets are about, as a tree; path is the names from the top, "Hardware / Printers", kept when a name above changes.
create table topic (
    workspace_id uuid        not null,
    id           uuid        not null,
    parent_id    uuid,
    key          text        not null,
    name         text        not null,
    path         text        not null,
    description  text        not null default '',
    position     smallint    not null default 0,
    archived_at  timestamptz,
    version      integer     not null default 1,
    constraint topic_pk primary key (workspace_id, id),
    constraint topic_key_key unique (workspace_id, key),
    constraint topic_workspace_fk foreign key (workspace_id) references workspace (workspace_id),
    constraint topic_parent_fk foreign key (workspace_id, parent_id) references topic (workspace_id, id),
    constraint topic_key_is_safe check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
    constraint topic_name_length check (length(name) between 1 and 60),
    constraint topic_is_not_its_own_parent check (parent_id <> id)
);
create index topic_by_parent on topic (workspace_id, parent_id);
call put_behind_wall('topic');

-- name is the label folded to lower case: two tags never differ by case only. uses is counted behind the scenes (domain 1.21, 8).
create table tag (
    workspace_id uuid        not null,
    id           uuid        not null,
    name         text        not null,
    label        text        not null,
    colour       text        not null default 'grey',
    category     text        not null default '',
    uses         integer     not null default 0,
    archived_at  timestamptz,
    version      integer     not null default 1,
    constraint tag_pk primary key (workspace_id, id),
    constraint tag_name_key unique (workspace_id, name),
    constraint tag_workspace_fk foreign key (workspace_id) references workspace (workspace_id),
    constraint tag_label_length check (length(label) between 1 and 50),
    constraint tag_name_is_folded check (name = lower(name))
);
call put_behind_wall('tag');

create table field (
    workspace_id   uuid     not null,
    id             uuid     not null,
    key            text     not null,
    label          text     not null,
    hint           text     not null default '',
    kind           text     not null,
    options        jsonb    not null default '[]',
    required       boolean  not null default false,
    for_requesters boolean  not null default false,
    team_id        uuid,
    topic_id       uuid,
    position       smallint not null default 0,
    archived_at    timestamptz,
    version        integer  not null default 1,
    constraint field_pk primary key (workspace_id, id),
    constraint field_key_key unique (workspace_id, key),
    constraint field_workspace_fk foreign key (workspace_id) references workspace (workspace_id),
    constraint field_team_fk foreign key (workspace_id, team_id) references team (workspace_id, id),
    constraint field_topic_fk foreign key (workspace_id, topic_id) references topic (workspace_id, id),
    constraint field_kind_known
        check (kind in ('text', 'textarea', 'number', 'dropdown', 'multiselect', 'date', 'checkbox', 'user')),
    constraint field_key_is_safe check (key ~ '^[a-z][a-z0-9_]{0,39}$')
);
create index field_by_team  on field (workspace_id, team_id);
create index field_by_topic on field (workspace_id, topic_id);
call put_behind_wall('field');

-- listed: neither deleted nor merged into another. Every list reads listed tickets only, and so does every index behind a list.
alter table ticket
    add column display_id     text,
    add column type           text    not null default 'request',
    add column team_id        uuid,
    add column topic_id       uuid,
    add column fields         jsonb   not null default '{}',
    add column metadata       jsonb   not null default '{}',
    add column parent_id      uuid,
    add column merged_into_id uuid,
    add column due_at         timestamptz,
    add column snoozed_until  timestamptz,
    add column assigned_at    timestamptz,
    add column assigned_by    uuid,
    add column deleted_at     timestamptz,
    add column deleted_by     uuid,
    add column listed         boolean not null generated always as (deleted_at is null and merged_into_id is null) stored,
    add constraint ticket_type_known check (type in ('request', 'question', 'incident', 'problem', 'task')),
    add constraint ticket_team_fk foreign key (workspace_id, team_id) references team (workspace_id, id),
    add constraint ticket_topic_fk foreign key (workspace_id, topic_id) references topic (workspace_id, id),
    add constraint ticket_parent_fk foreign key (workspace_id, parent_id) references ticket (workspace_id, id),
    add constraint ticket_merged_fk foreign key (workspace_id, merged_into_id) references ticket (workspace_id, id),
    add constraint ticket_assigned_by_fk foreign key (workspace_id, assigned_by) references member (workspace_id, id),
    add constraint ticket_deleted_by_fk foreign key (workspace_id, deleted_by) references member (workspace_id, id),
    add constraint ticket_is_not_its_own_parent check (parent_id <> id),
    add constraint ticket_is_not_merged_into_itself check (merged_into_id <> id);
-- Numbers given before patterns existed were plain. The wall stands for its owner too: it is opened for this one statement.
alter table ticket no force row level security;
update ticket set display_id = number::text;
alter table ticket force row level security;
alter table ticket alter column display_id set not null;
alter table ticket add constraint ticket_display_id_key unique (workspace_id, display_id);

drop index ticket_by_update, ticket_by_creation, ticket_by_priority, ticket_by_category, ticket_by_assignee, ticket_by_requester,
           ticket_by_status;
create index ticket_by_update      on ticket (workspace_id, updated_at desc, id desc) where listed;
create index ticket_by_creation    on ticket (workspace_id, created_at desc, id desc) where listed;
create index ticket_by_priority    on ticket (workspace_id, priority, updated_at desc, id desc) where listed;
create index ticket_by_category    on ticket (workspace_id, category, updated_at desc, id desc) where listed;
create index ticket_by_assignee    on ticket (workspace_id, assignee_id, category, updated_at desc, id desc) where listed;
create index ticket_by_team        on ticket (workspace_id, team_id, category, updated_at desc, id desc) where listed;
create index ticket_by_requester   on ticket (workspace_id, requester_id, public_updated_at desc, id desc);
create index ticket_by_status      on ticket (workspace_id, status_id, updated_at desc, id desc);
create index ticket_by_topic       on ticket (workspace_id, topic_id, updated_at desc, id desc) where topic_id is not null;
create index ticket_by_parent      on ticket (workspace_id, parent_id) where parent_id is not null;
create index ticket_by_merge       on ticket (workspace_id, merged_into_id) where merged_into_id is not null;
create index ticket_by_deletion    on ticket (workspace_id, deleted_at desc, id desc) where deleted_at is not null;
create index ticket_by_assigner    on ticket (workspace_id, assigned_by) where assigned_by is not null;
create index ticket_by_deleter     on ticket (workspace_id, deleted_by) where deleted_by is not null;

-- Who tagged; null when the desk did it by itself.
create table ticket_tag (
    workspace_id uuid        not null,
    ticket_id    uuid        not null,
    tag_id       uuid        not null,
    added_by     uuid,
    added_at     timestamptz not null default now(),
    constraint ticket_tag_pk primary key (workspace_id, ticket_id, tag_id),
    constraint ticket_tag_ticket_fk foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
    constraint ticket_tag_tag_fk foreign key (workspace_id, tag_id) references tag (workspace_id, id),
    constraint ticket_tag_added_by_fk foreign key (workspace_id, added_by) references member (workspace_id, id)
);
create index ticket_tag_by_tag   on ticket_tag (workspace_id, tag_id, ticket_id);
create index ticket_tag_by_adder on ticket_tag (workspace_id, added_by);
call put_behind_wall('ticket_tag');

grant select, insert, update         on team, topic, tag, field                               to relaydesk_app, relaydesk_worker;
grant select, insert, update, delete on team_member, ticket_tag                               to relaydesk_app, relaydesk_worker;
grant update                         on ticket                                                to relaydesk_worker;
