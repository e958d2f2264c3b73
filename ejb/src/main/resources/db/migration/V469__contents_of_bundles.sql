-- How much an archive holds, for the rules of exporting, as it was counted when it was ordered; missing of those ordered before.
alter table bundle add column row_count bigint;
alter table bundle add column oldest timestamptz;
