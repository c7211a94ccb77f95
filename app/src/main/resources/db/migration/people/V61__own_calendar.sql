-- The address of a participant's own calendar, for the calendar of their phone. It hangs on the card: a card that is lost,
-- revoked or replaced takes the address with it, and so does protection.

create table people.own_calendar (
    tenant_id uuid not null,
    card_id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    language text not null,
    secret_hash bytea not null check (length(secret_hash) = 32),
    made_at timestamptz not null,
    primary key (tenant_id, card_id),
    unique (tenant_id, secret_hash),
    foreign key (tenant_id, card_id) references people.card (tenant_id, id) on delete cascade,
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade
);
select people.keep_apart('people.own_calendar');
create index own_calendar_person on people.own_calendar (tenant_id, person_id);
comment on table people.own_calendar is 'retention: until it is replaced or ended, at the latest with its card';
comment on column people.own_calendar.language is 'of the neutral words in it, such as "ar"';
comment on column people.own_calendar.secret_hash is 'SHA-256 of 256 random bits; the address itself is stored nowhere';

grant select, insert, update, delete on people.own_calendar to insteg_app;
