-- What official taxonomies call occupations and skills. Open data of the whole installation: no municipality owns it, so
-- there is no tenant to filter by, and nobody who signs in may write it. It comes by the command "taxonomy", as the owner
-- (decision 1201); the application only reads.

create table taxonomy.edition (
    number bigint generated always as identity primary key,
    source text not null check (source in ('jobtech', 'esco')),
    named text not null check (length(named) between 1 and 100),
    imported_at timestamptz not null,
    added int not null,
    changed int not null,
    withdrawn int not null,
    links int not null
);
comment on table taxonomy.edition is 'retention: as long as Insteg is used; each import of open data, by which it is told what terms meant when';

create table taxonomy.concept (
    id text primary key check (length(id) between 1 and 300),
    source text not null check (source in ('jobtech', 'esco')),
    kind text not null check (kind in ('occupation', 'group', 'skill')),
    code char(4) check (code ~ '^[0-9]{4}$'),
    edition bigint not null references taxonomy.edition (number),
    withdrawn_in bigint references taxonomy.edition (number),
    check ((kind = 'skill') = (code is null))
);
comment on table taxonomy.concept is 'retention: as long as Insteg is used; open data. A concept that is withdrawn stays, because people are described with it';
comment on column taxonomy.concept.code is 'SSYK 2012 for jobtech, ISCO-08 for esco';
comment on column taxonomy.concept.edition is 'the one that last changed it';

create table taxonomy.label (
    concept_id text not null references taxonomy.concept (id),
    language text not null check (language ~ '^[a-z]{2,3}$'),
    text text not null check (length(text) between 1 and 300),
    standing text not null check (standing in ('preferred', 'other', 'former')),
    primary key (concept_id, language, text)
);
create unique index label_preferred on taxonomy.label (concept_id, language) where standing = 'preferred';
comment on table taxonomy.label is 'retention: as long as Insteg is used; open data. What a concept was called before stays, because it may stand written about somebody';

create table taxonomy.substitute (
    has_id text not null references taxonomy.concept (id),
    wanted_id text not null references taxonomy.concept (id),
    percent int not null check (percent in (25, 75)),
    primary key (has_id, wanted_id)
);
comment on table taxonomy.substitute is 'retention: until the next edition; open data';

create table taxonomy.ssyk_isco (
    ssyk char(4) not null check (ssyk ~ '^[0-9]{4}$'),
    isco char(4) not null check (isco ~ '^[0-9]{4}$'),
    primary key (ssyk, isco)
);
comment on table taxonomy.ssyk_isco is 'retention: until the next edition; open data';

-- A municipality's own word for an occupation, which official titles lack.
create table taxonomy.alias (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    word text not null check (length(word) between 2 and 100),
    word_key text not null check (length(word_key) between 2 and 100),
    code char(4) not null check (code ~ '^[0-9]{4}$'),
    added_by uuid not null,
    added_at timestamptz not null,
    removed_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, added_by) references access.staff (tenant_id, id)
);
create unique index alias_word on taxonomy.alias (tenant_id, word_key) where removed_at is null;
create index alias_added_by on taxonomy.alias (tenant_id, added_by);
comment on table taxonomy.alias is 'retention: as long as the municipality uses Insteg; a removed word can come back. No word about a person';
comment on column taxonomy.alias.code is 'the group of SSYK 2012 that the word is counted to';
select access.keep_to_tenant('taxonomy.alias');

grant usage on schema taxonomy to insteg_app;
grant select on taxonomy.edition, taxonomy.concept, taxonomy.label, taxonomy.substitute, taxonomy.ssyk_isco to insteg_app;
grant select, insert on taxonomy.alias to insteg_app;
grant update (removed_at) on taxonomy.alias to insteg_app;
