-- A person's menu is to be linked anew: what they are here changed. Written with that change; which menu it is, is found out when it is linked.
ALTER TABLE outbox DROP CONSTRAINT outbox_kind_check;
ALTER TABLE outbox ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('reply', 'push', 'richmenu_link'));
CREATE INDEX outbox_menu_links ON outbox (seq) WHERE state = 'waiting' AND kind = 'richmenu_link';
