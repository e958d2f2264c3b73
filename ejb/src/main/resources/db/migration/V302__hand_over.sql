-- Who was invited by a colleague who had been invited before, and what that one wrote for them.
alter table invitation add column handed_by uuid references colleague;
alter table invitation add column handed_note text check (length(handed_note) <= 1000);
alter table invitation add constraint handed_with_a_note check ((handed_by is null) = (handed_note is null));
