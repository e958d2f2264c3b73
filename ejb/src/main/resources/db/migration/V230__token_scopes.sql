-- What a token may do; those from before go on doing what they could.
alter table api_token add column scopes text not null default '';
update api_token set scopes = 'asks:read asks:write search:read invitations:read invitations:write people:read '
    || 'people:write profile:read profile:write notices:read notices:write imports:read imports:write tokens:read '
    || 'tokens:write';
