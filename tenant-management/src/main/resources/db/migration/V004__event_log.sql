-- The spine (ARCHITECTURE, "The event log"): one gap-free sequence of events per workspace. The number is taken from the
-- workspace's clock by the last statement of a transaction, so commit order is sequence order and "after N" is complete.
-- Events hold ids and figures, never what people wrote: that stays where it can be erased.

create table workspace_clock (
    workspace_id uuid   not null,
    seq          bigint not null default 0,
    constraint workspace_clock_pk primary key (workspace_id),
    constraint workspace_clock_workspace_fk foreign key (workspace_id) references workspace (workspace_id)
);
-- A worker compares the clocks of all workspaces with how far its readers have come.
call put_behind_wall('workspace_clock', 'relaydesk_app');

create table event (
    workspace_id uuid        not null,
    seq          bigint      not null,
    id           uuid        not null,
    at           timestamptz not null default now(),
    type         text        not null,
    actor_id     uuid,
    concern      text,
    ticket_id    uuid,
    message_id   uuid,
    recipient_id uuid,
    audience     text        not null,
    data         jsonb       not null,
    correlation  text        not null,
    constraint event_pk primary key (workspace_id, seq),
    constraint event_workspace_fk foreign key (workspace_id) references workspace (workspace_id),
    constraint event_audience_known check (audience in ('public', 'staff', 'recipient')),
    constraint event_recipient_named check ((audience = 'recipient') = (recipient_id is not null))
);
comment on column event.audience is 'public: staff and the requester of the ticket; staff: everyone but requesters; recipient: that member only';
create index event_by_ticket on event (workspace_id, ticket_id, seq) where ticket_id is not null;
call put_behind_wall('event');

-- How far each reader of the log has come. Moved in the transaction that does the reader's work, so work is done exactly once.
create table reader_cursor (
    workspace_id uuid   not null,
    reader       text   not null,
    seq          bigint not null default 0,
    constraint reader_cursor_pk primary key (workspace_id, reader),
    constraint reader_cursor_workspace_fk foreign key (workspace_id) references workspace (workspace_id)
);
call put_behind_wall('reader_cursor', 'relaydesk_app');

-- Answers already given, by the caller's Idempotency-Key, kept for 24 hours (T-d4).
create table answered (
    workspace_id uuid        not null,
    member_id    uuid        not null,
    key          text        not null,
    fingerprint  text        not null,
    answer       jsonb,
    at           timestamptz not null default now(),
    constraint answered_pk primary key (workspace_id, member_id, key),
    constraint answered_member_fk foreign key (workspace_id, member_id) references member (workspace_id, id)
);
create index answered_by_age on answered (at);
call put_behind_wall('answered', 'relaydesk_app');

grant select, insert, update on workspace_clock to relaydesk_app;
grant select, update         on workspace_clock to relaydesk_worker;
grant select, insert         on event           to relaydesk_app, relaydesk_worker;
grant select, insert, update on reader_cursor   to relaydesk_app, relaydesk_worker;
grant select, insert, update on answered        to relaydesk_app;
grant select, delete         on answered        to relaydesk_worker;
