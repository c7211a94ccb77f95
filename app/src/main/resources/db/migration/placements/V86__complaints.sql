-- What participants say is wrong at a workplace. The words and the answer are sealed by the application; it reaches those the
-- municipality has named, and never a host (decision 2302).

create table placements.complaint (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    placement_id uuid,
    words bytea not null,
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z]{2,4})?$'),
    recorded_by uuid,
    made_at timestamptz not null,
    state text not null check (state in ('received', 'handled', 'closed')),
    handled_by uuid,
    handled_at timestamptz,
    answer bytea,
    closed_by uuid,
    closed_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, placement_id) references placements.placement (tenant_id, id)
        on delete set null (placement_id),
    foreign key (tenant_id, recorded_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, handled_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, closed_by) references access.staff (tenant_id, id),
    check ((handled_by is null) = (state = 'received') and (handled_by is null) = (handled_at is null)),
    check ((answer is null) = (state <> 'closed') and (answer is null) = (closed_by is null)
        and (answer is null) = (closed_at is null))
);
comment on table placements.complaint is 'retention: with its person';
comment on column placements.complaint.words is 'what is wrong, as they said it, sealed; so too the answer they got';
comment on column placements.complaint.recorded_by is 'null when the participant wrote it themself';
create index complaint_of_person on placements.complaint (tenant_id, person_id, hidden);
create index complaint_by_state on placements.complaint (tenant_id, state, made_at);

create table placements.complaint_recipient (
    tenant_id uuid not null,
    staff_id uuid not null,
    named_by uuid not null,
    named_at timestamptz not null,
    primary key (tenant_id, staff_id),
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id) on delete cascade,
    foreign key (tenant_id, named_by) references access.staff (tenant_id, id)
);
comment on table placements.complaint_recipient is 'retention: as long as the municipality lets them receive complaints';

select people.keep_apart('placements.complaint');
select access.keep_to_tenant('placements.complaint_recipient');

grant select, insert, update (state, handled_by, handled_at, answer, closed_by, closed_at) on placements.complaint
    to insteg_app;
grant select, insert, delete on placements.complaint_recipient to insteg_app;
