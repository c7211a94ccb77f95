-- Searches for people by what they can, kept under a name. They hold what was asked for and nobody who was found.
create table skills.saved_search (
    tenant_id uuid not null,
    id uuid not null,
    staff_id uuid not null,
    name text not null check (length(name) between 1 and 100),
    address text not null check (length(address) between 1 and 4000),
    shared boolean not null,
    unit_id uuid,
    saved_at timestamptz not null,
    removed_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id),
    foreign key (tenant_id, unit_id) references access.unit (tenant_id, id)
);
comment on table skills.saved_search is 'retention: as long as the municipality uses Insteg; tells of nobody. What its owner removed can be had back';
comment on column skills.saved_search.address is 'what is asked for, as in the address of the page';
comment on column skills.saved_search.unit_id is 'with whom it is shared; null: the whole municipality';
create index saved_search_staff on skills.saved_search (tenant_id, staff_id);
create index saved_search_unit on skills.saved_search (tenant_id, unit_id);
select access.keep_to_tenant('skills.saved_search');
grant select, insert on skills.saved_search to insteg_app;
grant update (removed_at) on skills.saved_search to insteg_app;
