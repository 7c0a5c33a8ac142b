-- Files of messages (CM-10..12, RB-2, SE-3). The rows are here, the contents in the file store under (workspace, file). A file is
-- sent first and attached by a message that names it; one that nothing names is removed after a day.

create table file (
    workspace_id uuid        not null,
    id           uuid        not null,
    uploader_id  uuid,
    name         text        not null,
    type         text        not null default 'application/octet-stream',
    size         bigint      not null,
    state        text        not null default 'uploading',
    threat       text,
    preview      text,
    width        integer,
    height       integer,
    created_at   timestamptz not null default now(),
    expires_at   timestamptz,
    removed_at   timestamptz,
    constraint file_pk primary key (workspace_id, id),
    constraint file_workspace_fk foreign key (workspace_id) references workspace (workspace_id),
    constraint file_uploader_fk foreign key (workspace_id, uploader_id) references member (workspace_id, id),
    constraint file_name_length check (length(name) between 1 and 200),
    constraint file_size_bound check (size >= 0),
    constraint file_state_known check (state in ('uploading', 'pending', 'clean', 'not_scanned', 'infected', 'unscannable',
                                                 'failed', 'removed')),
    constraint file_preview_known check (preview in ('image/jpeg', 'image/png'))
);
create index file_by_uploader on file (workspace_id, uploader_id, created_at desc);
create index file_by_size     on file (workspace_id, size desc, id)
    where state in ('pending', 'clean', 'not_scanned', 'unscannable', 'failed');
create index file_uploading   on file (workspace_id, created_at) where state = 'uploading';
call put_behind_wall('file');

-- Which message a file belongs to; a file belongs to one.
create table message_file (
    workspace_id uuid     not null,
    message_id   uuid     not null,
    file_id      uuid     not null,
    position     smallint not null,
    constraint message_file_pk primary key (workspace_id, message_id, file_id),
    constraint message_file_file_key unique (workspace_id, file_id),
    constraint message_file_message_fk foreign key (workspace_id, message_id) references message (workspace_id, id),
    constraint message_file_file_fk foreign key (workspace_id, file_id) references file (workspace_id, id)
);
call put_behind_wall('message_file');

-- How much a workspace holds; the row is the lock that keeps parallel uploads within the quota.
create table file_usage (
    workspace_id uuid   not null,
    bytes        bigint not null default 0,
    files        bigint not null default 0,
    constraint file_usage_pk primary key (workspace_id),
    constraint file_usage_workspace_fk foreign key (workspace_id) references workspace (workspace_id),
    constraint file_usage_counts_down_to_none check (bytes >= 0 and files >= 0)
);
call put_behind_wall('file_usage');

-- Proof that a file is gone, kept when nothing else is.
create table file_deletion (
    workspace_id uuid        not null,
    id           uuid        not null,
    file_id      uuid        not null,
    uploader_id  uuid,
    name         text        not null,
    type         text        not null,
    size         bigint      not null,
    path         text        not null,
    ticket_id    uuid,
    uploaded_at  timestamptz not null,
    deleted_at   timestamptz not null default now(),
    deleted_by   uuid,
    reason       text        not null,
    constraint file_deletion_pk primary key (workspace_id, id),
    constraint file_deletion_workspace_fk foreign key (workspace_id) references workspace (workspace_id),
    constraint file_deletion_uploader_fk foreign key (workspace_id, uploader_id) references member (workspace_id, id),
    constraint file_deletion_deleter_fk foreign key (workspace_id, deleted_by) references member (workspace_id, id),
    constraint file_deletion_reason_known check (reason in ('expired', 'manual', 'policy', 'infected'))
);
create index file_deletion_newest      on file_deletion (workspace_id, deleted_at desc, id desc);
create index file_deletion_by_uploader on file_deletion (workspace_id, uploader_id);
create index file_deletion_by_deleter  on file_deletion (workspace_id, deleted_by);
call put_behind_wall('file_deletion');

grant select, insert, update, delete on file          to relaydesk_app;
grant select, update, delete         on file          to relaydesk_worker;
grant select, insert                 on message_file  to relaydesk_app;
grant select                         on message_file  to relaydesk_worker;
grant select, insert, update         on file_usage    to relaydesk_app, relaydesk_worker;
grant select, insert                 on file_deletion to relaydesk_app, relaydesk_worker;
