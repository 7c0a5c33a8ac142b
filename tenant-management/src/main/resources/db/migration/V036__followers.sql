-- Who wants to hear of a ticket (TK-11). added_by is null when the desk did it by itself, because somebody was mentioned.
create table ticket_follower (
    workspace_id uuid        not null,
    ticket_id    uuid        not null,
    member_id    uuid        not null,
    added_by     uuid,
    added_at     timestamptz not null default now(),
    constraint ticket_follower_pk primary key (workspace_id, ticket_id, member_id),
    constraint ticket_follower_ticket_fk foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
    constraint ticket_follower_member_fk foreign key (workspace_id, member_id) references member (workspace_id, id),
    constraint ticket_follower_added_by_fk foreign key (workspace_id, added_by) references member (workspace_id, id)
);
create index ticket_follower_by_member on ticket_follower (workspace_id, member_id, ticket_id);
create index ticket_follower_by_adder  on ticket_follower (workspace_id, added_by);
call put_behind_wall('ticket_follower');

-- Who was named in a message (CM-4).
create table mention (
    workspace_id uuid not null,
    message_id   uuid not null,
    member_id    uuid not null,
    constraint mention_pk primary key (workspace_id, message_id, member_id),
    constraint mention_message_fk foreign key (workspace_id, message_id) references message (workspace_id, id),
    constraint mention_member_fk foreign key (workspace_id, member_id) references member (workspace_id, id)
);
create index mention_by_member on mention (workspace_id, member_id);
call put_behind_wall('mention');

grant select, insert, delete on ticket_follower to relaydesk_app;
grant select, insert, delete on ticket_follower to relaydesk_worker;
grant select, insert         on mention         to relaydesk_app;
grant select, delete         on mention         to relaydesk_worker;
