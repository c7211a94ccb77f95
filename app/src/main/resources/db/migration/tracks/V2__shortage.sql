-- Occupations that the municipality finds hard to fill (VAN-04). They tell of nobody.
create table tracks.shortage (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    occupation text not null check (length(occupation) between 1 and 200),
    source text not null check (length(source) between 1 and 200),
    on_day date not null,
    added_by uuid not null,
    added_at timestamptz not null,
    removed_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, added_by) references access.staff (tenant_id, id)
);
comment on table tracks.shortage is 'retention: as long as the municipality has fast tracks; tells of nobody. What was taken away can be had back';
comment on column tracks.shortage.on_day is 'the day the source says so';
create unique index shortage_once on tracks.shortage (tenant_id, occupation) where removed_at is null;
select access.keep_to_tenant('tracks.shortage');
grant select, insert on tracks.shortage to insteg_app;
grant update (removed_at) on tracks.shortage to insteg_app;
