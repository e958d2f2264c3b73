-- Whoever leaves may have had thousands to see to.
create index review_owner on review (owner_id);
