-- What people are told (NO-1..4). Both tables are filled by a reader of the event log, in the transaction that moves its cursor.

create table notification (
    workspace_id  uuid        not null,
    id            uuid        not null,
    member_id     uuid        not null,
    kind          text        not null,
    severity      text        not null,
    title         text        not null,
    ticket_id     uuid,
    actor_id      uuid,
    created_at    timestamptz not null default now(),
    read_at       timestamptz,
    expires_at    timestamptz not null default now() + interval '90 days',
    constraint notification_pk primary key (workspace_id, id),
    constraint notification_member_fk foreign key (workspace_id, member_id) references member (workspace_id, id),
    constraint notification_ticket_fk foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
    constraint notification_actor_fk foreign key (workspace_id, actor_id) references member (workspace_id, id),
    constraint notification_severity_known check (severity in ('info', 'warning', 'error', 'critical'))
);
create index notification_by_member on notification (workspace_id, member_id, created_at desc, id desc);
create index notification_unread    on notification (workspace_id, member_id, created_at desc, id desc) where read_at is null;
create index notification_by_ticket on notification (workspace_id, ticket_id);
create index notification_by_actor  on notification (workspace_id, actor_id);
create index notification_by_expiry on notification (expires_at);
call put_behind_wall('notification');

-- Mail to be sent. cause is unique: however often a reader runs, one cause gives one mail. The body is written when it is sent.
create table outbox (
    workspace_id    uuid        not null,
    id              uuid        not null,
    cause           text        not null,
    kind            text        not null,
    to_address      text        not null,
    subject         text        not null,
    data            jsonb       not null,
    state           text        not null default 'pending',
    attempts        smallint    not null default 0,
    last_error      text,
    created_at      timestamptz not null default now(),
    next_attempt_at timestamptz not null default now(),
    sent_at         timestamptz,
    constraint outbox_pk primary key (workspace_id, id),
    constraint outbox_cause_key unique (workspace_id, cause),
    constraint outbox_workspace_fk foreign key (workspace_id) references workspace (workspace_id),
    constraint outbox_state_known check (state in ('pending', 'processing', 'sent', 'failed'))
);
create index outbox_due   on outbox (next_attempt_at) where state in ('pending', 'processing');
create index outbox_state on outbox (workspace_id, state, created_at desc, id desc);
create index outbox_newest on outbox (workspace_id, created_at desc, id desc);
-- A worker claims what is due in all workspaces.
call put_behind_wall('outbox', 'relaydesk_app');

grant select, insert, update on notification to relaydesk_app;
grant select, insert, delete on notification to relaydesk_worker;
grant select, insert, update on outbox       to relaydesk_app, relaydesk_worker;
