-- Statuses that administrators may change while tickets are in them (TK-2). A status that is taken away is archived, stays readable
-- in the history of tickets, and says which one its tickets go to; its key is free for another.

alter table status
    add column pauses_sla     boolean not null default false,
    add column archived_at    timestamptz,
    add column replaced_by_id uuid,
    add constraint status_replaced_by_fk foreign key (workspace_id, replaced_by_id) references status (workspace_id, id),
    add constraint status_is_not_replaced_by_itself check (replaced_by_id <> id),
    add constraint status_archived_is_no_default check (archived_at is null or not is_default);
-- The wall stands for its owner too: it is opened for what changes rows that are there.
alter table status no force row level security;
update status set pauses_sla = category in ('pending', 'on_hold');
alter table status force row level security;
alter table status drop constraint status_key_key;
create unique index status_key_key on status (workspace_id, key) where archived_at is null;
create index status_by_key on status (workspace_id, key);
create index status_by_replacement on status (workspace_id, replaced_by_id) where replaced_by_id is not null;

-- All statuses are edited together: whoever saves says which version of the whole they have seen. The row is also the lock.
create table workflow (
    workspace_id uuid    not null,
    version      integer not null default 1,
    constraint workflow_pk primary key (workspace_id),
    constraint workflow_workspace_fk foreign key (workspace_id) references workspace (workspace_id)
);
call put_behind_wall('workflow');
alter table workspace no force row level security;
alter table workflow no force row level security;
insert into workflow (workspace_id) select workspace_id from workspace;
alter table workflow force row level security;
alter table workspace force row level security;

grant select, insert, update on workflow to relaydesk_app;
