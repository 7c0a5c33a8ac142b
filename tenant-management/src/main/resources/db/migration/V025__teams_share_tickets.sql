-- One ticket of one team, shared with another (IA-17): no copy, and no second home. And what speaks for a department when a ticket is
-- routed (CR-1). The role of who works for some teams only; its tickets are found by the condition in ticket/Visible.java.

create table ticket_share (
    workspace_id uuid        not null,
    ticket_id    uuid        not null,
    team_id      uuid        not null,
    access       text        not null,
    shared_by    uuid        not null,
    shared_at    timestamptz not null default now(),
    constraint ticket_share_pk primary key (workspace_id, ticket_id, team_id),
    constraint ticket_share_ticket_fk foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
    constraint ticket_share_team_fk foreign key (workspace_id, team_id) references team (workspace_id, id),
    constraint ticket_share_shared_by_fk foreign key (workspace_id, shared_by) references member (workspace_id, id),
    constraint ticket_share_access_known check (access in ('read', 'write'))
);
create index ticket_share_by_team   on ticket_share (workspace_id, team_id, ticket_id);
create index ticket_share_by_sharer on ticket_share (workspace_id, shared_by);
call put_behind_wall('ticket_share');

-- keyword is folded to lower case: two of a department never differ by case only.
create table team_keyword (
    workspace_id uuid         not null,
    team_id      uuid         not null,
    keyword      text         not null,
    weight       numeric(5,2) not null default 1.0,
    active       boolean      not null default true,
    constraint team_keyword_pk primary key (workspace_id, team_id, keyword),
    constraint team_keyword_team_fk foreign key (workspace_id, team_id) references team (workspace_id, id),
    constraint team_keyword_length check (length(keyword) between 1 and 60),
    constraint team_keyword_is_folded check (keyword = lower(keyword)),
    constraint team_keyword_weight_range check (weight between 0.01 and 100)
);
call put_behind_wall('team_keyword');

grant select, insert, update, delete on ticket_share, team_keyword to relaydesk_app, relaydesk_worker;

alter table member drop constraint member_role_known;
alter table member add constraint member_role_known
    check (role in ('owner', 'admin', 'manager', 'agent', 'team_agent', 'member', 'viewer', 'requester'));
alter table invitation drop constraint invitation_role_known;
alter table invitation add constraint invitation_role_known
    check (role in ('owner', 'admin', 'manager', 'agent', 'team_agent', 'member', 'viewer', 'requester'));
