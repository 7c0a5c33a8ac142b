-- A change that only staff may know of must not move what a requester goes by: the version is an ETag, and each number tells. So a
-- requester's version stands apart, as their time of change does (V005).
alter table ticket add column public_version integer not null default 1;
alter table ticket no force row level security;
update ticket set public_version = version;
alter table ticket force row level security;

-- Behind the lists of one type, one channel, one topic.
drop index ticket_by_topic;
create index ticket_by_topic   on ticket (workspace_id, topic_id, updated_at desc, id desc) where listed and topic_id is not null;
create index ticket_topic      on ticket (workspace_id, topic_id) where topic_id is not null;
create index ticket_by_type    on ticket (workspace_id, type, updated_at desc, id desc) where listed;
create index ticket_by_channel on ticket (workspace_id, channel, updated_at desc, id desc) where listed;
