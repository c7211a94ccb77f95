-- What people can, as they say it and as staff have confirmed it. A claim is never changed: it is confirmed, or withdrawn
-- with a reason; a correction is a row of its own.
create table skills.claim (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    kind text not null check (kind in ('language', 'education', 'work', 'occupation', 'skill', 'driving_licence',
        'informal', 'digital', 'wish')),
    term text not null check (length(term) between 1 and 110),
    level text check (level ~ '^[A-Z0-9_]{1,20}$'),
    years int check (years between 0 and 70),
    from_year int check (from_year between 1930 and 2100),
    until_year int check (until_year between 1930 and 2100),
    place text check (length(place) between 1 and 100),
    country char(2) check (country ~ '^[A-Z]{2}$'),
    words text check (length(words) between 1 and 500),
    source text not null check (source in ('self', 'peer', 'staff', 'document', 'test', 'teacher')),
    said_on date not null,
    said_by uuid,
    mapping_id uuid,
    recorded_at timestamptz not null,
    confirmed_on date,
    confirmed_by uuid,
    basis text check (basis in ('conversation', 'seen', 'document', 'test', 'teacher')),
    withdrawn_on date,
    withdrawn_by uuid,
    withdrawn_why text check (length(withdrawn_why) between 1 and 300),
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, said_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, confirmed_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, withdrawn_by) references access.staff (tenant_id, id),
    check (from_year is null or until_year is null or from_year <= until_year),
    constraint confirmed_by_somebody check ((confirmed_on is null) = (confirmed_by is null)
        and (confirmed_on is null) = (basis is null)),
    constraint withdrawn_with_a_reason check ((withdrawn_on is null) = (withdrawn_why is null))
);
comment on table skills.claim is 'retention: with its person';
comment on column skills.claim.term is 'as taxonomy stores it: a language''s ISO 639 code, an occupation''s title and SSYK 2012 code, or the words it was said in';
comment on column skills.claim.level is 'on the scale of its kind';
comment on column skills.claim.source is 'who says so; self and peer are the person''s own word until staff confirm it';
comment on column skills.claim.said_by is 'the member of staff who recorded it; null: the person themself';
comment on column skills.claim.mapping_id is 'the interview or self-mapping it was said in';
comment on column skills.claim.confirmed_on is 'null: the person''s own word only';
comment on column skills.claim.basis is 'what staff stand on: a conversation, having seen it done, a document, a test, a teacher';
comment on column skills.claim.withdrawn_on is 'null: it stands';
create index claim_of_person on skills.claim (tenant_id, person_id, hidden);
create index claim_found on skills.claim (tenant_id, kind, term, level) where withdrawn_on is null;
create index claim_of_mapping on skills.claim (tenant_id, mapping_id) where mapping_id is not null;

select people.keep_apart('skills.claim');

grant usage on schema skills to insteg_app;
grant select, insert on skills.claim to insteg_app;
grant update (confirmed_on, confirmed_by, basis, withdrawn_on, withdrawn_by, withdrawn_why) on skills.claim to insteg_app;
