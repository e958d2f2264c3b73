-- How many days before its end it was told last that an authorisation ends.
alter table authorisation add column warned int;
