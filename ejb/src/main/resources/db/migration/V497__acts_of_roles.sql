-- Which roles somebody had at a time that is over is told by the acts that gave and took them.
create index act_role on act (subject, seq) where kind like 'ROLE\_%';
create index recertification_item_campaign on recertification_item (campaign_id, kind);
