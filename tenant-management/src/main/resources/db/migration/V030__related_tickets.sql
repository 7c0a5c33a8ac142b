-- How tickets hang together (TK-8, TK-9; domain 2, thread 22; decision "A merge is a link"). Nothing here moves a row: a merge is a
-- link between tickets, a split a mark on messages, and both are undone by taking link or mark away.

-- One direction is stored; "blocked by" and "duplicated by" are how the other end reads it (domain 1.21, 4). What is merely related is
-- stored once, the smaller id first.
create table ticket_link (
    workspace_id uuid        not null,
    id           uuid        not null,
    source_id    uuid        not null,
    target_id    uuid        not null,
    kind         text        not null,
    made_by      uuid        not null,
    made_at      timestamptz not null default now(),
    constraint ticket_link_pk primary key (workspace_id, id),
    constraint ticket_link_key unique (workspace_id, source_id, target_id, kind),
    constraint ticket_link_source_fk foreign key (workspace_id, source_id) references ticket (workspace_id, id),
    constraint ticket_link_target_fk foreign key (workspace_id, target_id) references ticket (workspace_id, id),
    constraint ticket_link_made_by_fk foreign key (workspace_id, made_by) references member (workspace_id, id),
    constraint ticket_link_kind_known check (kind in ('related', 'duplicate', 'blocks')),
    constraint ticket_link_leads_elsewhere check (source_id <> target_id),
    constraint ticket_link_related_is_stored_once check (kind <> 'related' or source_id < target_id)
);
create index ticket_link_by_target on ticket_link (workspace_id, target_id, kind);
create index ticket_link_by_maker  on ticket_link (workspace_id, made_by);
call put_behind_wall('ticket_link');

-- Whoever changes parents or blocking links of a workspace locks its row: two that cross could close a circle neither sees.
create table relation_lock (
    workspace_id uuid not null,
    constraint relation_lock_pk primary key (workspace_id),
    constraint relation_lock_workspace_fk foreign key (workspace_id) references workspace (workspace_id)
);
call put_behind_wall('relation_lock');

-- merged_into_id is the link itself. Where the messages are found follows from all links and is kept up to date with them, null for
-- "in its own": shown_in_id for staff, the end of the chain; followed_in_id for the requester, the farthest ticket they asked for.
alter table ticket
    add column shown_in_id    uuid,
    add column followed_in_id uuid,
    add constraint ticket_shown_in_fk foreign key (workspace_id, shown_in_id) references ticket (workspace_id, id),
    add constraint ticket_followed_in_fk foreign key (workspace_id, followed_in_id) references ticket (workspace_id, id),
    add constraint ticket_is_shown_when_merged check ((shown_in_id is null) = (merged_into_id is null));
create index ticket_by_shown_in    on ticket (workspace_id, shown_in_id) where shown_in_id is not null;
create index ticket_by_followed_in on ticket (workspace_id, followed_in_id) where followed_in_id is not null;

-- What undoing needs to be exact.
create table ticket_merge (
    workspace_id uuid        not null,
    id           uuid        not null,
    source_id    uuid        not null,
    target_id    uuid        not null,
    made_by      uuid        not null,
    made_at      timestamptz not null default now(),
    status_id    uuid        not null,
    solved_at    timestamptz,
    closed_at    timestamptz,
    tags         uuid[]      not null default '{}',
    undone_by    uuid,
    undone_at    timestamptz,
    constraint ticket_merge_pk primary key (workspace_id, id),
    constraint ticket_merge_source_fk foreign key (workspace_id, source_id) references ticket (workspace_id, id),
    constraint ticket_merge_target_fk foreign key (workspace_id, target_id) references ticket (workspace_id, id),
    constraint ticket_merge_made_by_fk foreign key (workspace_id, made_by) references member (workspace_id, id),
    constraint ticket_merge_undone_by_fk foreign key (workspace_id, undone_by) references member (workspace_id, id),
    constraint ticket_merge_status_fk foreign key (workspace_id, status_id) references status (workspace_id, id),
    constraint ticket_merge_undone_by_somebody check ((undone_by is null) = (undone_at is null))
);
comment on column ticket_merge.status_id is 'the status of the source before';
comment on column ticket_merge.tags is 'the tags the target got by it';
create unique index ticket_merge_source_key on ticket_merge (workspace_id, source_id) where undone_at is null;
create index ticket_merge_by_source on ticket_merge (workspace_id, source_id);
create index ticket_merge_by_target on ticket_merge (workspace_id, target_id, made_at);
create index ticket_merge_by_maker  on ticket_merge (workspace_id, made_by);
create index ticket_merge_by_undoer on ticket_merge (workspace_id, undone_by);
create index ticket_merge_by_status on ticket_merge (workspace_id, status_id);
call put_behind_wall('ticket_merge');

-- A message stays where it was written; moved_to_id is the ticket a split shows it in instead.
alter table message
    add column moved_to_id uuid,
    add column thread_id   uuid not null generated always as (coalesce(moved_to_id, ticket_id)) stored,
    add constraint message_moved_to_fk foreign key (workspace_id, moved_to_id) references ticket (workspace_id, id);
create index message_by_thread on message (workspace_id, thread_id, created_at desc, id desc);
create index message_by_move   on message (workspace_id, moved_to_id) where moved_to_id is not null;

create table ticket_split (
    workspace_id uuid        not null,
    id           uuid        not null,
    source_id    uuid        not null,
    target_id    uuid        not null,
    made_by      uuid        not null,
    made_at      timestamptz not null default now(),
    undone_by    uuid,
    undone_at    timestamptz,
    constraint ticket_split_pk primary key (workspace_id, id),
    constraint ticket_split_target_key unique (workspace_id, target_id),
    constraint ticket_split_source_fk foreign key (workspace_id, source_id) references ticket (workspace_id, id),
    constraint ticket_split_target_fk foreign key (workspace_id, target_id) references ticket (workspace_id, id),
    constraint ticket_split_made_by_fk foreign key (workspace_id, made_by) references member (workspace_id, id),
    constraint ticket_split_undone_by_fk foreign key (workspace_id, undone_by) references member (workspace_id, id),
    constraint ticket_split_undone_by_somebody check ((undone_by is null) = (undone_at is null))
);
create index ticket_split_by_source on ticket_split (workspace_id, source_id, made_at);
create index ticket_split_by_maker  on ticket_split (workspace_id, made_by);
create index ticket_split_by_undoer on ticket_split (workspace_id, undone_by);
call put_behind_wall('ticket_split');

create table split_message (
    workspace_id uuid not null,
    split_id     uuid not null,
    message_id   uuid not null,
    moved_to_id  uuid,
    constraint split_message_pk primary key (workspace_id, split_id, message_id),
    constraint split_message_split_fk foreign key (workspace_id, split_id) references ticket_split (workspace_id, id),
    constraint split_message_message_fk foreign key (workspace_id, message_id) references message (workspace_id, id),
    constraint split_message_moved_to_fk foreign key (workspace_id, moved_to_id) references ticket (workspace_id, id)
);
comment on column split_message.moved_to_id is 'where an earlier split showed it; null for where it was written';
create index split_message_by_message on split_message (workspace_id, message_id);
create index split_message_by_move    on split_message (workspace_id, moved_to_id);
call put_behind_wall('split_message');

grant select, insert, delete         on ticket_link                        to relaydesk_app;
grant select, insert, update         on relation_lock                      to relaydesk_app;
grant select, insert, update         on ticket_merge, ticket_split         to relaydesk_app;
grant select, insert                 on split_message                      to relaydesk_app;
grant update (moved_to_id)           on message                            to relaydesk_app;
grant select                         on ticket_link, ticket_merge, ticket_split, split_message to relaydesk_worker;
