-- What people who are not named liked elsewhere: part of the score, but nobody's vote.
alter table answer add column likes int not null default 0;
