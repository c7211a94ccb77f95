-- The timetable of the region's public transport, as a municipality took it in (VAN-03). No word about a person.

create table travel.timetable (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    name text not null check (length(name) between 1 and 200),
    stops int not null check (stops > 0),
    lines int not null check (lines > 0),
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    content bytea not null,
    brought_by uuid not null,
    brought_at timestamptz not null,
    removed_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, brought_by) references access.staff (tenant_id, id)
);
create index timetable_brought_by on travel.timetable (tenant_id, brought_by);
comment on table travel.timetable is 'retention: until two later ones have been taken in; open data. No word about a person';
comment on column travel.timetable.content is 'as the module transit keeps it, packed';
select access.keep_to_tenant('travel.timetable');

grant usage on schema travel to insteg_app;
grant select, insert, delete on travel.timetable to insteg_app;
grant update (removed_at) on travel.timetable to insteg_app;
