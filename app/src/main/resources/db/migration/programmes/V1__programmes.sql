-- Programmes and what they teach. A draft is built and published as a version; what hangs on a programme names the version
-- it follows. Nothing in here is about a participant.

create table programmes.programme (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    kind text not null check (kind in ('civic-orientation', 'swedish', 'pre-sfi', 'vocational-swedish', 'study-visits',
        'guidance', 'work-life', 'swimming', 'summer-school', 'camp', 'training', 'mixed')),
    name text collate "sv-x-icu" not null check (length(name) between 1 and 100),
    published int not null default 0 check (published >= 0),
    draft jsonb not null,
    draft_version int not null default 0,
    changed boolean not null default true,
    retired boolean not null default false,
    origin text not null default '' check (length(origin) <= 100),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (tenant_id, id)
);
comment on table programmes.programme is
    'retention: ten years after the last session of its last group, since certificates of hours lean on it';
comment on column programmes.programme.published is 'the latest version; 0: none';
comment on column programmes.programme.draft_version is 'counts changes; given back when changing';
comment on column programmes.programme.origin is 'whose model it was taken up from; empty: the municipality''s own';
create index programme_by_name on programmes.programme (tenant_id, name, id);

create table programmes.programme_version (
    tenant_id uuid not null,
    programme_id uuid not null,
    version int not null check (version > 0),
    curriculum jsonb not null,
    published_by uuid not null,
    published_at timestamptz not null,
    primary key (tenant_id, programme_id, version),
    foreign key (tenant_id, programme_id) references programmes.programme (tenant_id, id) on delete cascade,
    foreign key (tenant_id, published_by) references access.staff (tenant_id, id)
);
comment on table programmes.programme_version is 'retention: with its programme';

select access.keep_to_tenant('programmes.programme');
select access.keep_to_tenant('programmes.programme_version');

grant usage on schema programmes to insteg_app;
grant select, insert, update on programmes.programme to insteg_app;
grant select, insert on programmes.programme_version to insteg_app;
