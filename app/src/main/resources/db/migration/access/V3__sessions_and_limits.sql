-- What belongs to no municipality: sessions before anybody is known, limits, and the link that begins everything.
-- None holds a name, an e-mail or an address in the clear.

create table access.session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index session_expiry on access.session (expiry_time);
create index session_principal on access.session (principal_name);
comment on table access.session is 'retention: ten hours at most; expired ones are removed every minute';
comment on column access.session.principal_name is 'the staff member''s id';

create table access.session_attributes (
    session_primary_id char(36) not null references access.session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
comment on table access.session_attributes is 'retention: with its session; ids and moments only';

create table access.attempt (
    bucket bytea not null check (length(bucket) = 32),
    at timestamptz not null
);
create index attempt_bucket on access.attempt (bucket, at);
create index attempt_at on access.attempt (at);
comment on table access.attempt is 'retention: one day. bucket is a keyed hash of what was tried, from where or for whom';

create table access.setup_link (
    token_hash bytea primary key check (length(token_hash) = 32),
    created_at timestamptz not null,
    used_at timestamptz
);
comment on table access.setup_link is 'retention: as long as the installation; one row, which shows when it was set up';

grant select, insert, update, delete on access.session, access.session_attributes to insteg_app;
grant select, insert, delete on access.attempt to insteg_app;
grant select, insert, update, delete on access.setup_link to insteg_app;
