-- Who handed which cases to whom, and why; and what went along, so that it can be taken back.
create table casework.handover (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    from_id uuid,
    to_id uuid not null,
    why text not null check (length(why) between 1 and 1000),
    made_by uuid not null,
    made_at timestamptz not null,
    undone_by uuid,
    undone_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, from_id) references access.staff (tenant_id, id),
    foreign key (tenant_id, to_id) references access.staff (tenant_id, id),
    foreign key (tenant_id, made_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, undone_by) references access.staff (tenant_id, id),
    check ((undone_at is null) = (undone_by is null))
);
comment on table casework.handover is 'retention: with the last of the people it was about';
comment on column casework.handover.from_id is 'null: they had no caseworker';
create index handover_by_time on casework.handover (tenant_id, made_at desc);

create table casework.handover_person (
    tenant_id uuid not null,
    handover_id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    tasks uuid[] not null,
    appointments uuid[] not null,
    primary key (tenant_id, handover_id, person_id),
    foreign key (tenant_id, handover_id) references casework.handover (tenant_id, id) on delete cascade,
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade
);
comment on table casework.handover_person is 'retention: with its person';
comment on column casework.handover_person.tasks is 'those that were the former caseworker''s by name; what follows the case is not listed';
create index handover_person_of_person on casework.handover_person (tenant_id, person_id, hidden);

alter table casework.handover enable row level security;
alter table casework.handover force row level security;
create policy own_tenant on casework.handover
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
alter table casework.handover_person enable row level security;
alter table casework.handover_person force row level security;
create policy own_tenant on casework.handover_person
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy named_handler_reads on casework.handover_person as restrictive for select
    using (not hidden or people.is_shown(tenant_id, person_id));
create policy named_handler_changes on casework.handover_person as restrictive for update
    using (not hidden or people.is_shown(tenant_id, person_id));
create policy named_handler_erases on casework.handover_person as restrictive for delete
    using (not hidden or people.is_shown(tenant_id, person_id));
create policy participants_own on casework.handover_person as restrictive
    using ((select nullif(current_setting('app.participant', true), '') is null)
        or person_id = nullif(current_setting('app.participant', true), '')::uuid);

grant select, insert on casework.handover, casework.handover_person to insteg_app;
grant update (undone_by, undone_at) on casework.handover to insteg_app;
