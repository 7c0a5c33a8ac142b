-- People and how they prove who they are (IA-1, IA-5). Global: a person may belong to many workspaces. Only auth reads this.

create table identity.person (
    id            uuid        not null,
    email         text        not null,
    name          text        not null default '',
    created_at    timestamptz not null default now(),
    last_login_at timestamptz,
    constraint person_pk primary key (id),
    constraint person_email_key unique (email),
    constraint person_email_is_folded check (email = lower(email) and length(email) between 3 and 254),
    constraint person_name_length check (length(name) <= 100)
);

-- One row per code sent. The code itself is never stored, only a keyed hash over login and code; browser_hash ties it to the
-- browser that asked. Kept for a day, because the limits count these rows.
create table identity.login (
    id            uuid        not null,
    email         text        not null,
    code_hash     bytea       not null,
    browser_hash  bytea       not null,
    network       text        not null,
    requested_at  timestamptz not null default now(),
    expires_at    timestamptz not null,
    attempts      smallint    not null default 0,
    used_at       timestamptz,
    superseded_at timestamptz,
    constraint login_pk primary key (id),
    constraint login_attempts_bound check (attempts between 0 and 3)
);
create index login_by_email   on identity.login (email, requested_at);
create index login_by_network on identity.login (network, requested_at);
create index login_by_age     on identity.login (requested_at);

-- Wrong codes, by network, so that guessing over many addresses is seen (T-c1).
create table identity.wrong_guess (
    id      bigint generated always as identity,
    network text        not null,
    at      timestamptz not null default now(),
    constraint wrong_guess_pk primary key (id)
);
create index wrong_guess_by_network on identity.wrong_guess (network, at);
create index wrong_guess_by_age     on identity.wrong_guess (at);

-- A session is a family of refresh tokens; only the newest generation is good, and the one before it for 10 s after the change,
-- for answers that got lost. Tokens are derived from the generation with the node's secret, so none is stored.
create table identity.session (
    id           uuid        not null,
    person_id    uuid        not null,
    generation   integer     not null default 1,
    rotated_at   timestamptz not null default now(),
    device       text        not null,
    address      text        not null,
    created_at   timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    ended_at     timestamptz,
    ended_why    text,
    constraint session_pk primary key (id),
    constraint session_person_fk foreign key (person_id) references identity.person (id)
);
create index session_by_person on identity.session (person_id, last_seen_at desc) where ended_at is null;

-- Keys that sign access tokens; the private half is sealed with the node's secret. The two newest are valid.
create table identity.signing_key (
    kid            text        not null,
    private_sealed bytea       not null,
    created_at     timestamptz not null default now(),
    constraint signing_key_pk primary key (kid)
);

grant select, insert, update         on identity.person      to relaydesk_auth;
grant select, insert, update, delete on identity.login       to relaydesk_auth;
grant select, insert, delete         on identity.wrong_guess to relaydesk_auth;
grant select, insert, update         on identity.session     to relaydesk_auth;
grant select, insert                 on identity.signing_key to relaydesk_auth;
