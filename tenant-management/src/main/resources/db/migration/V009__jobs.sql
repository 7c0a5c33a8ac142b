-- Work that takes longer than a request, or is due later: bulk edits, replacements, reminders (F8). Done in steps; each step is one
-- transaction that also moves the counts, so a crash repeats no step. subject: at most one waiting job of a kind about one thing.

create table job (
    workspace_id uuid        not null,
    id           uuid        not null,
    kind         text        not null,
    subject      uuid,
    created_by   uuid,
    created_at   timestamptz not null default now(),
    run_at       timestamptz not null default now(),
    state        text        not null default 'waiting',
    total        integer     not null default 0,
    done         integer     not null default 0,
    failed       integer     not null default 0,
    attempts     smallint    not null default 0,
    last_error   text,
    finished_at  timestamptz,
    data         jsonb       not null default '{}',
    result       jsonb       not null default '{}',
    constraint job_pk primary key (workspace_id, id),
    constraint job_workspace_fk foreign key (workspace_id) references workspace (workspace_id),
    constraint job_created_by_fk foreign key (workspace_id, created_by) references member (workspace_id, id),
    constraint job_state_known check (state in ('waiting', 'done', 'failed', 'cancelled'))
);
create index job_due on job (run_at) where state = 'waiting';
create unique index job_subject_key on job (workspace_id, kind, subject) where state = 'waiting' and subject is not null;
create index job_by_creator on job (workspace_id, created_by, created_at desc);
create index job_by_finish on job (finished_at) where finished_at is not null;
-- A worker claims what is due in all workspaces.
call put_behind_wall('job', 'relaydesk_app');

grant select, insert, update         on job to relaydesk_app;
grant select, insert, update, delete on job to relaydesk_worker;

-- The settings pages show who changed what, newest first.
create index event_by_type on event (workspace_id, type, seq desc) where ticket_id is null;
