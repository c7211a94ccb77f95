-- Who runs a group: an outside provider, or the municipality itself, from a day on. Said anew when it changes and never
-- changed, so that hours stay those of whoever gave them (decision 2801).

create table programmes.group_provider (
    tenant_id uuid not null,
    id uuid not null,
    group_id uuid not null,
    from_day date not null,
    name text collate "sv-x-icu" not null check (length(name) <= 100),
    why text not null check (length(why) <= 300),
    said_by uuid not null,
    said_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, group_id) references programmes.activity_group (tenant_id, id) on delete cascade,
    foreign key (tenant_id, said_by) references access.staff (tenant_id, id)
);
comment on table programmes.group_provider is 'retention: with its group; no personal data';
comment on column programmes.group_provider.name is 'empty: the municipality itself, as of a group of which nothing is said';
comment on column programmes.group_provider.from_day is 'the last said of a day counts';
create index group_provider_of_group on programmes.group_provider (tenant_id, group_id, from_day);
select access.keep_to_tenant('programmes.group_provider');
grant select, insert on programmes.group_provider to insteg_app;
