-- People in the municipality's care. Two walls stand before every row: the municipality's, as everywhere, and before a
-- person with protected identity a second, restrictive one: the row exists only for a handler who is named on it and is
-- at work in this transaction (app.handler, set by access). Whatever hangs on a person copies "hidden" through a foreign
-- key that the database itself keeps true, and asks for the person's own row only when it is set: cheap for nearly all,
-- shut for the rest.

create extension if not exists pg_trgm with schema people;

create table people.person (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    reference text check (length(reference) between 1 and 50),
    name text not null check (length(name) between 1 and 200),
    known_as text check (length(known_as) <= 200),
    name_latin text collate "sv-x-icu" not null check (length(name_latin) <= 900),
    name_key text collate "C" not null check (length(name_key) <= 900),
    born date,
    legal_sex text check (legal_sex in ('woman', 'man')),
    home_municipality char(4) check (home_municipality ~ '^[0-9]{4}$'),
    guest boolean not null default false,
    unit_id uuid,
    caseworker_id uuid,
    status text not null default 'unknown' check (status in
        ('asylum_seeker', 'permit_holder', 'temporary_protection', 'other', 'unknown')),
    phone text check (length(phone) <= 40),
    phone_key text collate "C",
    email text check (length(email) <= 254),
    preferred_language text,
    interpreter boolean not null default false,
    languages text[] not null default '{}',
    swedish text check (swedish in ('A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
    occupations text[] not null default '{}',
    skills text[] not null default '{}',
    wishes text[] not null default '{}',
    place text check (length(place) <= 100),
    lat double precision check (lat between -90 and 90),
    lon double precision check (lon between -180 and 180),
    max_travel_minutes int check (max_travel_minutes between 0 and 1440),
    busy text check (length(busy) <= 1000),
    waiting_since date,
    household text check (length(household) <= 100),
    profile_confirmed_on date,
    protection text not null default 'unknown' check (protection in
        ('none', 'confidentiality_mark', 'protected_registration', 'fictitious_identity', 'unknown')),
    hidden boolean not null generated always as (protection <> 'none') stored,
    handlers uuid[] not null default '{}',
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version int not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, id, hidden),
    unique (tenant_id, reference),
    foreign key (tenant_id, unit_id) references access.unit (tenant_id, id),
    foreign key (tenant_id, caseworker_id) references access.staff (tenant_id, id),
    check ((lat is null) = (lon is null)),
    constraint handlers_only_when_protected check ((protection = 'none') = (cardinality(handlers) = 0))
);
comment on table people.person is
    'retention: two years after the last measure ended, then archived and erased with all that hangs on it';
comment on column people.person.reference is 'the office''s own designation; an identity number is refused';
comment on column people.person.name_latin is 'the name in Latin letters (ICU Any-Latin), for sorting';
comment on column people.person.name_key is 'the name without case, diacritics and script, for telling duplicates';
comment on column people.person.legal_sex is 'as registered; never used by matching';
comment on column people.person.phone_key is 'the digits of phone with country code, for finding and telling duplicates';
comment on column people.person.languages is 'ISO 639 codes; a language without a known code is written =name';
comment on column people.person.occupations is 'SSYK 2012 code and title, or a title nobody knows the code of';
comment on column people.person.busy is 'hours of the week in the planner''s Swedish spelling; never why';
comment on column people.person.protection is 'anything but none hides the person from all but the handlers; unknown is protected';
comment on column people.person.handlers is 'the members of staff named to handle a protected person';

-- One index per way a list begins: everybody, a unit, a caseworker, waiting in a unit, protected.
create index person_by_name on people.person (tenant_id, name_latin, id) where not hidden;
create index person_of_unit on people.person (tenant_id, unit_id, name_latin, id) where not hidden;
create index person_of_caseworker on people.person (tenant_id, caseworker_id, name_latin, id) where not hidden;
create index person_protected on people.person (tenant_id, name_latin, id) where hidden;
create index person_born on people.person (tenant_id, born);
create index person_phone on people.person (tenant_id, phone_key) where phone_key is not null;
create index person_key on people.person (tenant_id, name_key);

alter table people.person enable row level security;
alter table people.person force row level security;
create policy own_tenant on people.person
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy named_handler_reads on people.person as restrictive for select
    using (not hidden or nullif(current_setting('app.handler', true), '')::uuid = any (handlers));
create policy named_handler_changes on people.person as restrictive for update
    using (not hidden or nullif(current_setting('app.handler', true), '')::uuid = any (handlers));
create policy named_handler_erases on people.person as restrictive for delete
    using (not hidden or nullif(current_setting('app.handler', true), '')::uuid = any (handlers));

-- The words of a name, as somebody may search for them. Equality and ranges over text are leakproof, so these indexes
-- are used beneath row-level security; a trigram index is not (decision 0601).
create table people.name_word (
    tenant_id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    word text collate "C" not null check (length(word) between 1 and 200),
    sound text collate "C" not null check (length(sound) <= 200),
    primary key (tenant_id, person_id, word),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade
);
comment on table people.name_word is 'retention: with its person';
comment on column people.name_word.sound is 'the word''s consonants, alike for different spellings of one name';
create index name_word_word on people.name_word (tenant_id, word, person_id);
create index name_word_sound on people.name_word (tenant_id, sound, person_id);

create table people.person_history (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    version int not null,
    at timestamptz not null,
    staff_id uuid,
    deed text not null check (deed in ('registered', 'changed')),
    why text not null check (length(why) between 1 and 500),
    fields text[] not null,
    content jsonb not null,
    primary key (tenant_id, id),
    unique (tenant_id, person_id, version),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id)
);
comment on table people.person_history is 'retention: with its person';
comment on column people.person_history.staff_id is 'null: a job of the system';
comment on column people.person_history.fields is 'which fields this version changed; all that had a value when registered';
comment on column people.person_history.content is 'every field that had a value in this version, as texts';

create function people.is_shown(tenant uuid, person uuid) returns boolean
    language sql stable
    return exists (select 1 from people.person p where p.tenant_id = tenant and p.id = person);
comment on function people.is_shown is
    'whether this transaction may know of the person; runs with the caller''s own rights';

do $$
declare
    part text;
begin
    foreach part in array array['name_word', 'person_history'] loop
        execute format('alter table people.%I enable row level security', part);
        execute format('alter table people.%I force row level security', part);
        execute format('create policy own_tenant on people.%I
            using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', part);
        execute format('create policy named_handler_reads on people.%I as restrictive for select
            using (not hidden or people.is_shown(tenant_id, person_id))', part);
        execute format('create policy named_handler_changes on people.%I as restrictive for update
            using (not hidden or people.is_shown(tenant_id, person_id))', part);
        execute format('create policy named_handler_erases on people.%I as restrictive for delete
            using (not hidden or people.is_shown(tenant_id, person_id))', part);
    end loop;
end
$$;

grant usage on schema people to insteg_app;
grant select, insert, update on people.person to insteg_app;
grant select, insert, delete on people.name_word to insteg_app;
grant select, insert on people.person_history to insteg_app;
