-- Tickets and their conversation (TK-1..4, TK-6, TK-16, CM-1, CM-2). Statuses and priorities are rows of the workspace on fixed
-- categories and ranks; the desk's own rules read category and rank only (domain 1.20).

create table status (
    workspace_id uuid     not null,
    id           uuid     not null,
    key          text     not null,
    label        text     not null,
    category     text     not null,
    colour       text     not null,
    position     smallint not null,
    is_default   boolean  not null default false,
    next         text[]   not null default '{}',
    constraint status_pk primary key (workspace_id, id),
    constraint status_key_key unique (workspace_id, key),
    constraint status_workspace_fk foreign key (workspace_id) references workspace (workspace_id),
    constraint status_category_known check (category in ('new', 'open', 'pending', 'on_hold', 'solved', 'closed', 'cancelled'))
);
create unique index status_default_key on status (workspace_id) where is_default;
call put_behind_wall('status');

create table priority (
    workspace_id uuid     not null,
    rank         smallint not null,
    label        text     not null,
    constraint priority_pk primary key (workspace_id, rank),
    constraint priority_workspace_fk foreign key (workspace_id) references workspace (workspace_id),
    constraint priority_rank_bound check (rank between 1 and 4)
);
call put_behind_wall('priority');

-- The next human number; a row of its own, so that opening tickets does not wait for the event clock.
create table ticket_counter (
    workspace_id uuid   not null,
    last         bigint not null default 0,
    constraint ticket_counter_pk primary key (workspace_id),
    constraint ticket_counter_workspace_fk foreign key (workspace_id) references workspace (workspace_id)
);
call put_behind_wall('ticket_counter');

-- What a requester may know stands apart from what staff see: an internal note moves updated_at, preview and last_position, but
-- none of the public_ columns and not the version, so it leaves no trace a requester could find.
create table ticket (
    workspace_id         uuid        not null,
    id                   uuid        not null,
    number               bigint      not null,
    subject              text        not null,
    status_id            uuid        not null,
    category             text        not null,
    priority             smallint    not null,
    channel              text        not null,
    requester_id         uuid        not null,
    assignee_id          uuid,
    created_at           timestamptz not null default now(),
    updated_at           timestamptz not null default now(),
    public_updated_at    timestamptz not null default now(),
    first_replied_at     timestamptz,
    solved_at            timestamptz,
    closed_at            timestamptz,
    preview              text        not null default '',
    public_preview       text        not null default '',
    last_position        integer     not null default 0,
    last_author_id       uuid,
    public_position      integer     not null default 0,
    public_author_id     uuid,
    version              integer     not null default 1,
    constraint ticket_pk primary key (workspace_id, id),
    constraint ticket_number_key unique (workspace_id, number),
    constraint ticket_status_fk foreign key (workspace_id, status_id) references status (workspace_id, id),
    constraint ticket_priority_fk foreign key (workspace_id, priority) references priority (workspace_id, rank),
    constraint ticket_requester_fk foreign key (workspace_id, requester_id) references member (workspace_id, id),
    constraint ticket_assignee_fk foreign key (workspace_id, assignee_id) references member (workspace_id, id),
    constraint ticket_subject_length check (length(subject) between 2 and 200),
    constraint ticket_channel_known check (channel in ('portal', 'email', 'api', 'chat', 'ai_chat', 'phone'))
);
-- One index behind each order a list may have, and one for each filter people stay in all day (TK-21).
create index ticket_by_update    on ticket (workspace_id, updated_at desc, id desc);
create index ticket_by_creation  on ticket (workspace_id, created_at desc, id desc);
create index ticket_by_priority  on ticket (workspace_id, priority, updated_at desc, id desc);
create index ticket_by_category  on ticket (workspace_id, category, updated_at desc, id desc);
create index ticket_by_assignee  on ticket (workspace_id, assignee_id, category, updated_at desc, id desc);
create index ticket_by_requester on ticket (workspace_id, requester_id, public_updated_at desc, id desc);
create index ticket_by_status    on ticket (workspace_id, status_id, updated_at desc, id desc);
call put_behind_wall('ticket');

-- One append-only stream per ticket; position is its order, given while the ticket's row is locked.
create table message (
    workspace_id uuid        not null,
    id           uuid        not null,
    ticket_id    uuid        not null,
    position     integer     not null,
    kind         text        not null,
    visibility   text        not null,
    author_id    uuid,
    html         text        not null,
    text         text        not null,
    created_at   timestamptz not null default now(),
    constraint message_pk primary key (workspace_id, id),
    constraint message_position_key unique (workspace_id, ticket_id, position),
    constraint message_ticket_fk foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
    constraint message_author_fk foreign key (workspace_id, author_id) references member (workspace_id, id),
    constraint message_kind_known check (kind in ('email', 'reply', 'note', 'chat', 'system')),
    constraint message_visibility_known check (visibility in ('public', 'internal')),
    constraint message_note_is_internal check (kind <> 'note' or visibility = 'internal')
);
create index message_by_author on message (workspace_id, author_id);
call put_behind_wall('message');

-- How far each member has read.
create table ticket_read (
    workspace_id uuid    not null,
    ticket_id    uuid    not null,
    member_id    uuid    not null,
    position     integer not null,
    constraint ticket_read_pk primary key (workspace_id, ticket_id, member_id),
    constraint ticket_read_ticket_fk foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
    constraint ticket_read_member_fk foreign key (workspace_id, member_id) references member (workspace_id, id)
);
create index ticket_read_by_member on ticket_read (workspace_id, member_id);
call put_behind_wall('ticket_read');

grant select, insert, update on status, priority, ticket_counter, ticket, ticket_read to relaydesk_app;
grant select, insert         on message                                              to relaydesk_app;
grant select                 on status, priority, ticket, message, ticket_read       to relaydesk_worker;
