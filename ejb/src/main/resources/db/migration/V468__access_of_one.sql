-- What reviews asked of one person's access is told to that person.
create index recertification_item_holder on recertification_item (holder_id);
