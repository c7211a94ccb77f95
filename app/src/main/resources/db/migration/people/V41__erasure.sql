-- Forgetting people (gallring). Somebody proposes whom, another approves; each is put into a sealed package that is read
-- again and compared before the person and all that hangs on them is erased, in one transaction per person. What is left is
-- a receipt with an id that leads nowhere.

create table people.erasure_hold (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    reason text not null check (length(reason) between 1 and 500),
    set_by uuid not null,
    set_at timestamptz not null,
    lifted_by uuid,
    lifted_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, set_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, lifted_by) references access.staff (tenant_id, id),
    check ((lifted_by is null) = (lifted_at is null))
);
create index erasure_hold_person on people.erasure_hold (tenant_id, person_id) where lifted_at is null;
comment on table people.erasure_hold is 'retention: with its person, whom it keeps from being erased until it is lifted';

create table people.erasure_run (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    for_handlers boolean not null,
    before date not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    approved_by uuid,
    approved_at timestamptz,
    fetched_at timestamptz,
    dropped_by uuid,
    dropped_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, proposed_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, approved_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, dropped_by) references access.staff (tenant_id, id),
    check ((approved_by is null) = (approved_at is null)),
    check ((dropped_by is null) = (dropped_at is null)),
    constraint four_eyes check (approved_by is distinct from proposed_by)
);
comment on table people.erasure_run is 'retention: ten years after approved_at, as the log: it is the receipt of what was erased';
comment on column people.erasure_run.for_handlers is 'people with protected identity, by their handlers; else everybody else, by coordinators';
comment on column people.erasure_run.before is 'nothing about them is dated on or after this day';
comment on column people.erasure_run.dropped_at is 'when the packages were removed here, because the archive has them';

create table people.erasure_item (
    tenant_id uuid not null,
    run_id uuid not null,
    subject_id uuid not null,
    last_on date not null,
    state text not null default 'waiting' check (state in ('waiting', 'kept', 'archived', 'erased')),
    kept_because text check (kept_because in ('hold', 'touched', 'gone')),
    row_counts jsonb,
    package bytea,
    package_hash bytea check (length(package_hash) = 32),
    done_at timestamptz,
    primary key (tenant_id, run_id, subject_id),
    foreign key (tenant_id, run_id) references people.erasure_run (tenant_id, id)
);
create index erasure_item_subject on people.erasure_item (tenant_id, subject_id);
comment on table people.erasure_item is
    'retention: the package until the archive has it; the rest ten years after approved_at of its run, as the receipt';
comment on column people.erasure_item.subject_id is 'whom; leads nowhere once erased';
comment on column people.erasure_item.row_counts is 'how many rows of each table the package holds';
comment on column people.erasure_item.package is 'all that was stored, sealed; null before, and when the archive has it';

do $$
declare
    part text;
begin
    foreach part in array array['erasure_hold', 'erasure_run', 'erasure_item'] loop
        execute format('alter table people.%I enable row level security', part);
        execute format('alter table people.%I force row level security', part);
        execute format('create policy own_tenant on people.%I
            using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', part);
        execute format('create policy no_participant on people.%I as restrictive
            using ((select nullif(current_setting(''app.participant'', true), '''') is null))', part);
    end loop;
end
$$;
create policy named_handler_reads on people.erasure_hold as restrictive for select
    using (not hidden or people.is_shown(tenant_id, person_id));
create policy named_handler_changes on people.erasure_hold as restrictive for update
    using (not hidden or people.is_shown(tenant_id, person_id));
create policy named_handler_erases on people.erasure_hold as restrictive for delete
    using (not hidden or people.is_shown(tenant_id, person_id));

-- The application may erase a person, but only one whom two people agreed on, who has just been put into a package, and
-- whom nothing holds: the database asks, whatever the application believes.
create policy only_what_was_approved_and_archived on people.person as restrictive for delete
    using (exists (
            select 1 from people.erasure_item i
            join people.erasure_run r on r.tenant_id = i.tenant_id and r.id = i.run_id
            where i.tenant_id = person.tenant_id and i.subject_id = person.id and i.state = 'archived'
                and i.package is not null and r.approved_by is not null)
        and not exists (
            select 1 from people.erasure_hold h
            where h.tenant_id = person.tenant_id and h.person_id = person.id and h.lifted_at is null));

grant delete on people.person to insteg_app;
grant select, insert, update on people.erasure_hold, people.erasure_run, people.erasure_item to insteg_app;
