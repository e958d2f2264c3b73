-- Until when an invitee who said yes is to answer; unknown of those who said so before this was counted.
alter table invitation add column answer_by timestamptz;
