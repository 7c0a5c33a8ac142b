-- One-time tickets for the socket, good for 30 seconds (F13). Only their hash is kept; redeeming one deletes it.

create table identity.live_ticket (
    hash         bytea       not null,
    session_id   uuid        not null,
    person_id    uuid        not null,
    workspace_id uuid        not null,
    expires_at   timestamptz not null,
    constraint live_ticket_pk primary key (hash),
    constraint live_ticket_session_fk foreign key (session_id) references identity.session (id)
);
create index live_ticket_by_session on identity.live_ticket (session_id);
create index live_ticket_by_expiry  on identity.live_ticket (expires_at);

grant select, insert, delete on identity.live_ticket to relaydesk_auth;
