-- Settings of a workspace by key (WS-3), its logo (WS-4), and whom it does not take mail from or write to (CM-15). Which keys there
-- are, of which type and with which default, is in Setting.java; a row is there only once somebody has chosen.

create table setting (
    workspace_id uuid        not null,
    key          text        not null,
    value        jsonb       not null,
    version      integer     not null default 1,
    changed_by   uuid,
    changed_at   timestamptz not null default now(),
    constraint setting_pk primary key (workspace_id, key),
    constraint setting_workspace_fk foreign key (workspace_id) references workspace (workspace_id),
    constraint setting_changed_by_fk foreign key (workspace_id, changed_by) references member (workspace_id, id)
);
create index setting_by_changer on setting (workspace_id, changed_by);
call put_behind_wall('setting');

-- Made anew by us from what was uploaded: a small PNG and nothing else.
create table logo (
    workspace_id uuid  not null,
    png          bytea not null,
    constraint logo_pk primary key (workspace_id),
    constraint logo_workspace_fk foreign key (workspace_id) references workspace (workspace_id),
    constraint logo_is_small check (octet_length(png) <= 200000)
);
call put_behind_wall('logo');

create table blocked_domain (
    workspace_id uuid        not null,
    id           uuid        not null,
    domain       text        not null,
    reason       text        not null default '',
    blocked_by   uuid,
    blocked_at   timestamptz not null default now(),
    constraint blocked_domain_pk primary key (workspace_id, id),
    constraint blocked_domain_domain_key unique (workspace_id, domain),
    constraint blocked_domain_workspace_fk foreign key (workspace_id) references workspace (workspace_id),
    constraint blocked_domain_by_fk foreign key (workspace_id, blocked_by) references member (workspace_id, id),
    constraint blocked_domain_is_lower check (domain = lower(domain))
);
create index blocked_domain_by_blocker on blocked_domain (workspace_id, blocked_by);
call put_behind_wall('blocked_domain');

-- Whether the workspace has blocked the domain of an address, or one above it.
create function is_blocked(address text) returns boolean
    language sql stable parallel safe
    return exists (
        select from blocked_domain
         where domain = any (
               select array_to_string(parts[n:], '.')
                 from (select string_to_array(split_part(lower(address), '@', 2), '.') as parts) split,
                      generate_subscripts(parts, 1) n));

grant select, insert, update, delete on setting, logo, blocked_domain to relaydesk_app;
grant select                         on setting, logo, blocked_domain to relaydesk_worker;
