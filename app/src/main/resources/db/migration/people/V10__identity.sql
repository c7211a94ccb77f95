-- Who a person is on paper. Numbers are sealed by the application (AES-256-GCM, bound to municipality and row) and found
-- through a keyed hash; the database never holds one in clear.

create table people.identity_number (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    kind text not null check (kind in ('dossier', 'coordination', 'personal', 'interim', 'other')),
    sealed bytea not null,
    blind_index bytea not null check (length(blind_index) = 32),
    source text not null check (source in ('card', 'authority', 'document', 'told', 'register')),
    level text check (level in ('confirmed', 'probable', 'uncertain')),
    valid_from date,
    valid_to date,
    renewed_on date,
    replaced_by uuid,
    withdrawn boolean not null default false,
    created_at timestamptz not null,
    version int not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, replaced_by) references people.identity_number (tenant_id, id),
    check (valid_to >= valid_from),
    check (level is null or kind = 'coordination'),
    check (renewed_on is null or kind = 'coordination')
);
comment on table people.identity_number is 'retention: with its person';
comment on column people.identity_number.blind_index is
    'HMAC of municipality, kind and number under the installation''s key: tells alike numbers, never which';
comment on column people.identity_number.withdrawn is 'written down by mistake: kept for the history, found by nobody';
create index identity_number_of_person on people.identity_number (tenant_id, person_id);
create index identity_number_found on people.identity_number (tenant_id, blind_index) where not withdrawn;

-- Other names than the one in people.person: former, spelt otherwise, in a document. A corrected Latin form is one too.
create table people.person_name (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    kind text not null check (kind in ('former', 'spelling', 'document', 'latin')),
    name text not null check (length(name) between 1 and 200),
    of_name text check (length(of_name) between 1 and 200),
    withdrawn boolean not null default false,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    check ((kind = 'latin') = (of_name is not null))
);
comment on table people.person_name is 'retention: with its person';
comment on column people.person_name.of_name is 'the name whose Latin form this is; another name gets its own';
create index person_name_of_person on people.person_name (tenant_id, person_id);

-- Who changed what of the two tables above, and when. Which number or name, not what it says.
create table people.identity_change (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    at timestamptz not null,
    staff_id uuid,
    thing text not null check (thing in ('number', 'name')),
    kind text not null,
    deed text not null check (deed in ('added', 'changed', 'withdrawn', 'restored')),
    fields text[] not null default '{}',
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id)
);
comment on table people.identity_change is 'retention: with its person';
create index identity_change_of_person on people.identity_change (tenant_id, person_id, at);

do $$
declare
    part text;
begin
    foreach part in array array['identity_number', 'person_name', 'identity_change'] loop
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
        execute format('create policy participants_own on people.%I as restrictive
            using ((select nullif(current_setting(''app.participant'', true), '''') is null)
                or person_id = nullif(current_setting(''app.participant'', true), '''')::uuid)', part);
    end loop;
end
$$;

grant select, insert, update on people.identity_number to insteg_app;
grant select, insert, update on people.person_name to insteg_app;
grant select, insert on people.identity_change to insteg_app;
