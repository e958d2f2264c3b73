-- An authorisation whose last day is over is said to be so, since the index follows what changes and knows no calendar.
alter table authorisation drop constraint authorisation_state_check;
alter table authorisation add constraint authorisation_state_check
    check (state in ('REQUESTED', 'GRANTED', 'REFUSED', 'REVOKED', 'EXPIRED'));
create index authorisation_granted on authorisation (valid_until) where state = 'GRANTED';
