-- Who gets public replies by mail besides the requester (TK-10). An address, not a member: it gives no access. added_by is null when
-- the desk found the address itself, source original when it stood in the mail that opened the ticket.
create table ticket_cc (
    workspace_id uuid        not null,
    id           uuid        not null,
    ticket_id    uuid        not null,
    email        text        not null,
    name         text        not null default '',
    source       text        not null default 'manual',
    added_by     uuid,
    added_at     timestamptz not null default now(),
    constraint ticket_cc_pk primary key (workspace_id, id),
    constraint ticket_cc_email_key unique (workspace_id, ticket_id, email),
    constraint ticket_cc_ticket_fk foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
    constraint ticket_cc_added_by_fk foreign key (workspace_id, added_by) references member (workspace_id, id),
    constraint ticket_cc_email_is_folded check (email = lower(email) and length(email) between 3 and 254),
    constraint ticket_cc_name_length check (length(name) <= 100),
    constraint ticket_cc_source_known check (source in ('manual', 'original'))
);
create index ticket_cc_by_adder on ticket_cc (workspace_id, added_by);
call put_behind_wall('ticket_cc');

grant select, insert, delete on ticket_cc to relaydesk_app, relaydesk_worker;
