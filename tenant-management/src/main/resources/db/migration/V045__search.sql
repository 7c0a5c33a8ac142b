-- Full-text search (TK-23, decision "The index of search is a table"). Triggers keep the index in the transaction that changes a
-- ticket, whoever changes it: it is never behind. People, tags, topics and teams stand in it by id, so a new name counts at once.

-- Words as they are compared, with single spaces between: small letters, no accents, ß as ss, each Chinese or Japanese sign a word.
-- Said in SQL and nowhere else, so that what is stored and what is asked for cannot differ.
create function folded(typed text) returns text
    language sql immutable strict parallel safe
    return btrim(regexp_replace(regexp_replace(regexp_replace(
               translate(replace(replace(replace(replace(lower(normalize(typed, nfkd) collate pg_c_utf8),
                         'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'øłđðıħŧ', 'olddiht'),
               '[\u0300-\u036f]+', '', 'g'),
               '([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])', ' \1 ', 'g'),
               '[^[:alnum:]]+', ' ', 'g'));

-- The same in the other German spelling: Müller as mueller.
create function folded_long(typed text) returns text
    language sql immutable strict parallel safe
    return folded(replace(replace(replace(lower(normalize(typed, nfc) collate pg_c_utf8), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'));

-- All words of a text; those with umlauts in both spellings.
create function search_words(typed text) returns text
    language sql immutable strict parallel safe
    return folded(typed) || case when lower(typed collate pg_c_utf8) ~ '[äöü]' or typed ~ '\u0308' then
               (select coalesce(' ' || folded_long(string_agg(word[1], ' ')), '')
                  from regexp_matches(lower(normalize(typed, nfc) collate pg_c_utf8), '[[:alnum:]]*[äöü][[:alnum:]]*', 'g') word)
           else '' end;

-- Begins every word of a workspace in the index, so that its words lie together and nobody's search costs more for others' tickets.
-- Two workspaces may share a key: find_tickets looks at the workspace besides.
create function search_key(workspace uuid) returns text
    language sql immutable strict parallel safe
    return translate(left(md5(workspace::text), 6), '0123456789', 'ghijklmnop');

-- Bounded, for a vector over 1 MiB would refuse what people write: the first 30,000 characters, 40 of each word.
create function search_vector(key text, typed text, weight "char") returns tsvector
    language sql immutable strict parallel safe
    return setweight(to_tsvector('pg_catalog.simple'::regconfig,
                                 regexp_replace(search_words(left(typed, 30000)), '(\S{1,40})\S*', key || '\1', 'g')), weight);

create table ticket_search (
    workspace_id uuid     not null,
    ticket_id    uuid     not null,
    words        tsvector not null,
    constraint ticket_search_pk primary key (workspace_id, ticket_id),
    constraint ticket_search_ticket_fk foreign key (workspace_id, ticket_id) references ticket (workspace_id, id)
);
comment on column ticket_search.words is
    'A: numbers and subject; B: custom fields; C: public messages; D: internal notes; without a place: what filters ask for. Empty unless listed';
-- Not fastupdate: a search would read the pending list from end to end, and some change would wait for it to be tidied.
create index ticket_search_by_words on ticket_search using gin (words) with (fastupdate = off);
call put_behind_wall('ticket_search');

-- What people call members, tags, topics and teams, word by word.
create table name_word (
    workspace_id uuid             not null,
    word         text collate "C" not null,
    kind         text             not null,
    id           uuid             not null,
    constraint name_word_pk primary key (workspace_id, word, kind, id),
    constraint name_word_workspace_fk foreign key (workspace_id) references workspace (workspace_id),
    constraint name_word_kind_known check (kind in ('member', 'tag', 'topic', 'team'))
);
create index name_word_by_name on name_word (workspace_id, kind, id);
call put_behind_wall('name_word');

grant select, insert, update, delete on ticket_search, name_word to relaydesk_app, relaydesk_worker;

-- All about a ticket but its conversation.
create function search_head(t ticket) returns tsvector
    language plpgsql stable as $$
declare
    key    text := search_key(t.workspace_id);
    marked text[] := array[
        key || ':n' || t.number / 2000,
        key || ':d' || to_char(t.created_at at time zone 'UTC', 'YYYYMM'),
        key || ':c' || t.category,
        key || ':s' || t.status_id,
        key || ':p' || t.priority,
        key || ':y' || t.type,
        key || ':h' || t.channel,
        key || ':r' || t.requester_id,
        key || ':a' || coalesce(t.assignee_id::text, 'none'),
        key || ':t' || coalesce(t.team_id::text, 'none'),
        key || ':o' || coalesce(t.topic_id::text, 'none')];
begin
    marked := marked
        || array(select key || ':g' || tag_id from ticket_tag where workspace_id = t.workspace_id and ticket_id = t.id)
        || array(select key || ':x' || team_id from ticket_share where workspace_id = t.workspace_id and ticket_id = t.id);
    return search_vector(key, t.number || ' ' || t.display_id || ' ' || t.subject, 'A')
        || case when t.fields = '{}' then '' else
               search_vector(key, coalesce((select string_agg(value #>> '{}', ' ') from jsonb_path_query(t.fields, 'strict $.**') value
                                             where jsonb_typeof(value) = 'string'), ''), 'B') end
        || array_to_tsvector(marked);
end $$;

-- Everything about a ticket anew: of its conversation the first 30,000 characters of replies, and as many of notes.
create function search_anew(t ticket) returns tsvector
    language plpgsql stable as $$
declare
    key text := search_key(t.workspace_id);
    said text;
    noted text;
begin
    select string_agg(text, ' ' order by position) filter (where visibility = 'public'),
           string_agg(text, ' ' order by position) filter (where visibility <> 'public')
      into said, noted
      from (select text, position, visibility from message
             where workspace_id = t.workspace_id and ticket_id = t.id order by position limit 500) conversation;
    return search_vector(key, coalesce(said, ''), 'C') || search_vector(key, coalesce(noted, ''), 'D') || search_head(t);
end $$;

create function index_ticket() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into ticket_search (workspace_id, ticket_id, words) values (new.workspace_id, new.id, search_head(new))
            on conflict do nothing;
    elsif new.deleted_at is not null or new.merged_into_id is not null then
        update ticket_search set words = '' where workspace_id = new.workspace_id and ticket_id = new.id;
    elsif old.deleted_at is not null or old.merged_into_id is not null then
        update ticket_search set words = search_anew(new) where workspace_id = new.workspace_id and ticket_id = new.id;
    else
        update ticket_search set words = ts_filter(words, '{c,d}') || search_head(new)
         where workspace_id = new.workspace_id and ticket_id = new.id;
    end if;
    return null;
end $$;
create trigger ticket_is_searched after insert on ticket for each row execute function index_ticket();
create trigger ticket_stays_searched after update on ticket for each row
    when ((old.subject, old.display_id, old.status_id, old.category, old.priority, old.type, old.channel, old.requester_id,
           old.assignee_id, old.team_id, old.topic_id, old.fields, old.deleted_at, old.merged_into_id)
          is distinct from
          (new.subject, new.display_id, new.status_id, new.category, new.priority, new.type, new.channel, new.requester_id,
           new.assignee_id, new.team_id, new.topic_id, new.fields, new.deleted_at, new.merged_into_id))
    execute function index_ticket();

-- A message is added to what is there; one that is changed or taken away has its ticket read anew. Beyond 6,000 different words
-- nothing is added.
create function index_message() returns trigger
    language plpgsql as $$
declare
    changed message := case when tg_op = 'DELETE' then old else new end;
begin
    if tg_op = 'INSERT' then
        update ticket_search
           set words = words || search_vector(search_key(new.workspace_id), new.text,
                                              (case new.visibility when 'public' then 'C' else 'D' end)::"char")
         where workspace_id = new.workspace_id and ticket_id = new.ticket_id and length(words) between 1 and 6000;
    else
        update ticket_search s set words = search_anew(t)
          from ticket t
         where t.workspace_id = changed.workspace_id and t.id = changed.ticket_id and t.listed
           and s.workspace_id = t.workspace_id and s.ticket_id = t.id;
    end if;
    return null;
end $$;
create trigger message_is_searched after insert or delete on message for each row execute function index_message();
create trigger message_stays_searched after update on message for each row
    when ((old.text, old.visibility, old.ticket_id) is distinct from (new.text, new.visibility, new.ticket_id))
    execute function index_message();

create function index_mark() returns trigger
    language plpgsql as $$
declare
    workspace uuid := case when tg_op = 'DELETE' then old.workspace_id else new.workspace_id end;
    ticket    uuid := case when tg_op = 'DELETE' then old.ticket_id else new.ticket_id end;
begin
    update ticket_search s set words = ts_filter(words, '{c,d}') || search_head(t)
      from ticket t
     where t.workspace_id = workspace and t.id = ticket and t.listed
       and s.workspace_id = t.workspace_id and s.ticket_id = t.id;
    return null;
end $$;
create trigger ticket_tag_is_searched after insert or delete on ticket_tag for each row execute function index_mark();
create trigger ticket_share_is_searched after insert or delete on ticket_share for each row execute function index_mark();

create function put_name(workspace uuid, sort text, named uuid, typed text) returns void
    language sql as $$
    delete from name_word where workspace_id = workspace and kind = sort and id = named;
    insert into name_word (workspace_id, word, kind, id)
    select distinct workspace, left(word, 40), sort, named from regexp_split_to_table(search_words(typed), ' ') word where word <> '';
$$;

create function index_name() returns trigger
    language plpgsql as $$
begin
    perform put_name(new.workspace_id, tg_table_name, new.id, case tg_table_name
        when 'member' then (to_jsonb(new) ->> 'name') || ' ' || (to_jsonb(new) ->> 'email')
        when 'tag'    then (to_jsonb(new) ->> 'label') || ' ' || (to_jsonb(new) ->> 'name')
        when 'topic'  then (to_jsonb(new) ->> 'name') || ' ' || (to_jsonb(new) ->> 'key')
        else               (to_jsonb(new) ->> 'name') || ' ' || (to_jsonb(new) ->> 'key') end);
    return null;
end $$;
create trigger member_is_named after insert or update of name, email on member for each row execute function index_name();
create trigger tag_is_named    after insert or update of label, name on tag    for each row execute function index_name();
create trigger topic_is_named  after insert or update of name, key   on topic  for each row execute function index_name();
create trigger team_is_named   after insert or update of name, key   on team   for each row execute function index_name();

-- Tickets of this workspace that may be meant, with how well they fit: 0 not after all, 1 in the subject, 2 by what is known of it,
-- 3 in the conversation. When more than `most` have all the words, the newest of those, read in steps of 2,000 tickets; never
-- more than most + 2,000.
--
-- Runs as the owner, because the planner may not use an index of words below a row-level policy ("@@" is not leakproof). It gives
-- ids and nothing else, of current_workspace() and no other, and whoever asks reads the tickets behind the wall afterwards. The
-- workspace is compared in a way no index serves, so that the plan is always the one by words.
create function find_tickets(loose tsquery, exact tsquery, subject tsquery, head tsquery, seen "char"[], newest bigint, most integer)
    returns table (ticket_id uuid, fit integer)
    language plpgsql stable security definer
    set search_path = pg_catalog, public set enable_seqscan = off set enable_indexscan = off set jit = off as $$
declare
    home   uuid := current_workspace();
    key    text := search_key(home);
    looked integer;
    more   integer;
begin
    if home is null then return; end if;
    select count(*) into looked
      from (select from ticket_search s
             where s.words @@ loose and s.workspace_id is not distinct from home limit most + 1) hits;
    if looked <= most then
        return query
        select s.ticket_id, case when not coalesce(ts_filter(s.words, seen), s.words) @@ exact then 0
                                 when s.words @@ subject then 1 when subject is null or s.words @@ head then 2 else 3 end
          from ticket_search s
         where s.words @@ loose and s.workspace_id is not distinct from home
         limit most;
        return;
    end if;
    looked := 0;
    for step in reverse newest / 2000 .. 0 loop
        return query
        select s.ticket_id, case when not coalesce(ts_filter(s.words, seen), s.words) @@ exact then 0
                                 when s.words @@ subject then 1 when subject is null or s.words @@ head then 2 else 3 end
          from ticket_search s
         where s.words @@ (loose && quote_literal(key || ':n' || step)::tsquery)
           and s.workspace_id is not distinct from home
         limit 2000;
        get diagnostics more = row_count;
        looked := looked + more;
        exit when looked >= most;
    end loop;
end $$;
revoke execute on function find_tickets from public;
grant execute on function find_tickets to relaydesk_app;
grant select on ticket_search to relaydesk_owner;
create policy finder on ticket_search as permissive for select to relaydesk_owner using (true);

-- What is there already. The owner is bound by the wall as well, so it is lifted for this transaction.
alter table ticket no force row level security;
alter table message no force row level security;
alter table member no force row level security;
alter table tag no force row level security;
alter table topic no force row level security;
alter table team no force row level security;
alter table ticket_tag no force row level security;
alter table ticket_share no force row level security;
alter table ticket_search no force row level security;
alter table name_word no force row level security;

insert into ticket_search (workspace_id, ticket_id, words)
select t.workspace_id, t.id, case when t.listed then search_anew(t) else '' end from ticket t;

select put_name(workspace_id, 'member', id, name || ' ' || email) from member;
select put_name(workspace_id, 'tag', id, label || ' ' || name) from tag;
select put_name(workspace_id, 'topic', id, name || ' ' || key) from topic;
select put_name(workspace_id, 'team', id, name || ' ' || key) from team;

alter table ticket force row level security;
alter table message force row level security;
alter table member force row level security;
alter table tag force row level security;
alter table topic force row level security;
alter table team force row level security;
alter table ticket_tag force row level security;
alter table ticket_share force row level security;
alter table ticket_search force row level security;
alter table name_word force row level security;
