-- Human numbers by pattern (TK-5), for tickets now and for other things later. A pattern applies to what is opened from now on.

create table number_pattern (
    workspace_id uuid    not null,
    thing        text    not null,
    pattern      text    not null,
    prefix       text    not null,
    sequence     text    not null,
    department   text    not null,
    version      integer not null default 1,
    constraint number_pattern_pk primary key (workspace_id, thing),
    constraint number_pattern_workspace_fk foreign key (workspace_id) references workspace (workspace_id),
    constraint number_pattern_thing_known check (thing in ('ticket', 'asset', 'change')),
    constraint number_pattern_sequence_known check (sequence in ('workspace', 'department', 'year', 'department-year')),
    constraint number_pattern_length check (length(pattern) <= 60 and length(prefix) <= 12),
    constraint number_pattern_department_is_safe check (department ~ '^[A-Z0-9]{1,8}$')
);
call put_behind_wall('number_pattern');

-- The last number given in a scope: the whole workspace (''), a year, a department or both. Its row is the lock.
create table number_sequence (
    workspace_id uuid   not null,
    thing        text   not null,
    scope        text   not null,
    last         bigint not null,
    constraint number_sequence_pk primary key (workspace_id, thing, scope),
    constraint number_sequence_workspace_fk foreign key (workspace_id) references workspace (workspace_id)
);
call put_behind_wall('number_sequence');

grant select, insert, update on number_pattern, number_sequence to relaydesk_app, relaydesk_worker;

-- The names of the four ranks are edited together, as the statuses are.
alter table workflow add column priority_version integer not null default 1;
alter table priority
    add column colour text not null default 'slate';
alter table priority no force row level security;
update priority set colour = case rank when 1 then 'red' else 'slate' end;
alter table priority force row level security;
