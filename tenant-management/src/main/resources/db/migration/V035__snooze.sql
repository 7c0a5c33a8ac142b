-- A ticket may be set aside until a time, or until its requester writes: then snoozed_until is the last day there is. Nobody but
-- staff learns of it: neither the version nor a public_ column moves.
alter table ticket
    add column snoozed_by uuid,
    add constraint ticket_snoozed_by_fk foreign key (workspace_id, snoozed_by) references member (workspace_id, id);

create index ticket_by_snooze  on ticket (workspace_id, updated_at desc, id desc) where listed and snoozed_until is not null;
create index ticket_by_snoozer on ticket (workspace_id, snoozed_by) where snoozed_by is not null;
