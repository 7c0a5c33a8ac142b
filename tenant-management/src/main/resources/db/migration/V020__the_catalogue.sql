-- Tags are also listed by how often they are used. How often is counted by a reader of the log, never in a request.
create index tag_by_uses on tag (workspace_id, (-uses), name);
