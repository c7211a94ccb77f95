-- Employers, schools and associations, their contact persons, and the placements they offer. What hangs on participants
-- (proposals, agreements) belongs to rooms above; they only take a seat here, so that a seat can never be taken twice.

create table hosts.organisation (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    name text collate "sv-x-icu" not null check (length(name) between 1 and 200),
    name_key text collate "C" not null check (length(name_key) <= 400),
    organisation_number char(10) check (organisation_number ~ '^[0-9]{10}$'),
    kind text not null check (kind in ('private', 'public', 'association', 'school')),
    sector text check (length(sector) <= 100),
    place text check (length(place) <= 100),
    lat double precision check (lat between -90 and 90),
    lon double precision check (lon between -180 and 180),
    employees int check (employees between 0 and 1000000),
    note text check (length(note) <= 1000),
    search text collate "C" not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version int not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, organisation_number),
    check ((lat is null) = (lon is null))
);
comment on table hosts.organisation is
    'retention: three years after the last offer or agreement ended, then erased with its contacts and offers';
comment on column hosts.organisation.organisation_number is 'ten digits, check digit right; never a personal identity number';
comment on column hosts.organisation.name_key is 'the name as compared: without case, diacritics, spaces and punctuation';
comment on column hosts.organisation.search is 'the words one may search for, each as compared';
create index organisation_by_name on hosts.organisation (tenant_id, name, id);
create index organisation_key on hosts.organisation (tenant_id, name_key);

create table hosts.contact (
    tenant_id uuid not null,
    id uuid not null,
    organisation_id uuid not null,
    name text collate "sv-x-icu" not null check (length(name) between 1 and 200),
    title text check (length(title) <= 100),
    phone text check (length(phone) <= 40),
    email text check (length(email) <= 254),
    active boolean not null default true,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version int not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, organisation_id) references hosts.organisation (tenant_id, id) on delete cascade
);
comment on table hosts.contact is
    'retention: one year after the contact was inactivated or the organisation''s last offer ended, then erased';
create index contact_of_organisation on hosts.contact (tenant_id, organisation_id, active desc, name, id);

create table hosts.offer (
    tenant_id uuid not null,
    id uuid not null,
    organisation_id uuid not null,
    reference text check (length(reference) between 1 and 50),
    title text collate "sv-x-icu" not null check (length(title) between 1 and 200),
    state text not null check (state in ('draft', 'open', 'closed')),
    occupations text[] not null default '{}',
    skills text[] not null default '{}',
    min_swedish text check (min_swedish in ('A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
    spoken text[] not null default '{}',
    seats int not null check (seats between 0 and 100000),
    taken int not null default 0,
    place text check (length(place) <= 100),
    lat double precision check (lat between -90 and 90),
    lon double precision check (lon between -180 and 180),
    hours text check (length(hours) <= 1000),
    starts date,
    ends date,
    max_same_language int check (max_same_language between 1 and 100000),
    max_same_language_why text check (length(max_same_language_why) <= 300),
    min_age int check (min_age between 0 and 120),
    search text collate "C" not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version int not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, reference),
    foreign key (tenant_id, organisation_id) references hosts.organisation (tenant_id, id) on delete cascade,
    check ((lat is null) = (lon is null)),
    check (ends >= starts),
    constraint no_more_taken_than_seats check (taken between 0 and seats)
);
comment on table hosts.offer is 'retention: three years after it was closed, then erased';
comment on column hosts.offer.reference is 'the office''s own designation, such as the id of an imported table';
comment on column hosts.offer.taken is 'seats that a room above has taken; changing it is no new version of the offer';
comment on column hosts.offer.min_swedish is 'null: nothing is asked for';
comment on column hosts.offer.hours is 'hours of the week in the planner''s Swedish spelling';
comment on column hosts.offer.max_same_language is 'the municipality''s own limit on people who share a language, with its reason';
create index offer_by_title on hosts.offer (tenant_id, title, id);
create index offer_of_organisation on hosts.offer (tenant_id, organisation_id, title, id);
create index offer_open on hosts.offer (tenant_id, title, id) where state = 'open';

create table hosts.history (
    tenant_id uuid not null,
    id uuid not null,
    organisation_id uuid,
    contact_id uuid,
    offer_id uuid,
    version int not null,
    at timestamptz not null,
    staff_id uuid,
    deed text not null check (deed in ('registered', 'changed')),
    why text not null check (length(why) between 1 and 500),
    fields text[] not null,
    content jsonb not null,
    primary key (tenant_id, id),
    unique (tenant_id, organisation_id, version),
    unique (tenant_id, contact_id, version),
    unique (tenant_id, offer_id, version),
    foreign key (tenant_id, organisation_id) references hosts.organisation (tenant_id, id) on delete cascade,
    foreign key (tenant_id, contact_id) references hosts.contact (tenant_id, id) on delete cascade,
    foreign key (tenant_id, offer_id) references hosts.offer (tenant_id, id) on delete cascade,
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id),
    constraint about_one_thing check (num_nonnulls(organisation_id, contact_id, offer_id) = 1)
);
comment on table hosts.history is 'retention: with the organisation, contact or offer it is about';
comment on column hosts.history.staff_id is 'null: a job of the system';
comment on column hosts.history.fields is 'which fields this version changed; all that had a value when registered';
comment on column hosts.history.content is 'every field that had a value in this version, as texts';

do $$
declare
    part text;
begin
    foreach part in array array['organisation', 'contact', 'offer', 'history'] loop
        execute format('alter table hosts.%I enable row level security', part);
        execute format('alter table hosts.%I force row level security', part);
        execute format('create policy own_tenant on hosts.%I
            using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', part);
    end loop;
end
$$;

grant usage on schema hosts to insteg_app;
grant select, insert, update on hosts.organisation, hosts.contact, hosts.offer to insteg_app;
grant select, insert on hosts.history to insteg_app;
