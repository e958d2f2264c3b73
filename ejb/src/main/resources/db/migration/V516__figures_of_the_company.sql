-- What the office's first page reads of each closed month: that of the whole company, of texts of all units, which are megabytes.
alter table report_snapshot add column company text
    generated always as (cast(cast(figures as json) -> 'units' -> '' as text)) stored;
