-- Where people live, and how many each accommodation holds (LEK-02). A site has no street address: nobody's whereabouts
-- are more exact here than a village. Somebody whose whereabouts must never be kept has stays without site and place.

create table housing.site (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    name text not null check (length(name) between 1 and 100),
    kind text not null check (kind in ('asylum', 'care_home', 'municipal', 'other')),
    place text check (length(place) <= 100),
    operator text check (length(operator) <= 100),
    opened_on date,
    closed_on date,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version int not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, name),
    check (closed_on >= opened_on)
);
comment on table housing.site is 'retention: as long as the municipality accounts for its reception; no personal data';
comment on column housing.site.kind is
    'asylum: asylboende (before 2025-03-01 anläggningsboende); care_home: HVB; municipal: the municipality''s own homes';
comment on column housing.site.closed_on is 'the first day it is closed';

create table housing.capacity (
    tenant_id uuid not null,
    site_id uuid not null,
    starts date not null,
    places int not null check (places between 0 and 20000),
    primary key (tenant_id, site_id, starts),
    foreign key (tenant_id, site_id) references housing.site (tenant_id, id)
);
comment on table housing.capacity is 'retention: with its site; no personal data';
comment on column housing.capacity.places is 'how many can live there from that day on';

create table housing.counted_night (
    tenant_id uuid not null,
    site_id uuid not null,
    day date not null,
    people int not null check (people between 0 and 20000),
    noted_by uuid not null,
    noted_at timestamptz not null,
    primary key (tenant_id, site_id, day),
    foreign key (tenant_id, site_id) references housing.site (tenant_id, id),
    foreign key (tenant_id, noted_by) references access.staff (tenant_id, id)
);
comment on table housing.counted_night is 'retention: with its site; figures without persons';
comment on column housing.counted_night.people is
    'how many slept there, counted on the spot: for nights before those who live there were registered one by one';

create table housing.stay (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    kind text not null check (kind in ('site', 'own', 'other')),
    site_id uuid,
    place text check (length(place) <= 100),
    starts date not null,
    ends date,
    reason text check (length(reason) <= 300),
    noted_by uuid,
    noted_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, site_id) references housing.site (tenant_id, id),
    foreign key (tenant_id, noted_by) references access.staff (tenant_id, id),
    check (ends >= starts),
    check (kind = 'site' or site_id is null)
);
comment on table housing.stay is 'retention: with its person';
comment on column housing.stay.kind is 'site: at one of the sites; own: eget boende (EBO); other: elsewhere';
comment on column housing.stay.place is 'a village, never a street address';
comment on column housing.stay.ends is 'the day they moved out; the night before was their last';
comment on column housing.stay.noted_by is 'null: a job of the system';
create index stay_person on housing.stay (tenant_id, person_id);
create index stay_site on housing.stay (tenant_id, site_id, starts) where not hidden;

do $$
declare
    part text;
begin
    foreach part in array array['site', 'capacity', 'counted_night', 'stay'] loop
        execute format('alter table housing.%I enable row level security', part);
        execute format('alter table housing.%I force row level security', part);
        execute format('create policy own_tenant on housing.%I
            using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', part);
    end loop;
end
$$;
create policy named_handler_reads on housing.stay as restrictive for select
    using (not hidden or people.is_shown(tenant_id, person_id));
create policy named_handler_changes on housing.stay as restrictive for update
    using (not hidden or people.is_shown(tenant_id, person_id));
create policy named_handler_erases on housing.stay as restrictive for delete
    using (not hidden or people.is_shown(tenant_id, person_id));

grant usage on schema housing to insteg_app;
grant select, insert, update on housing.site to insteg_app;
grant select, insert, update on housing.capacity to insteg_app;
grant select, insert, update on housing.counted_night to insteg_app;
grant select, insert, update, delete on housing.stay to insteg_app;
