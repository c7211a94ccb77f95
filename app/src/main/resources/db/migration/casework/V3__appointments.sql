-- Times with people, and the agencies whose interpreters come along.
create table casework.agency (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    name text not null check (length(name) between 1 and 100),
    phone text check (length(phone) <= 40),
    email text check (length(email) <= 254),
    order_hours int not null check (order_hours between 0 and 336),
    cancel_hours int not null check (cancel_hours between 0 and 336),
    weekdays_only boolean not null,
    active boolean not null default true,
    version int not null default 0,
    primary key (tenant_id, id)
);
comment on table casework.agency is 'retention: as long as appointments name it; an organisation, nobody''s private data';
comment on column casework.agency.order_hours is 'an interpreter is ordered so many hours before, at the latest';
comment on column casework.agency.cancel_hours is 'what is cancelled later than this is paid for anyway';
comment on column casework.agency.weekdays_only is 'hours of Saturdays and Sundays do not count';

create table casework.appointment (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    staff_id uuid not null,
    starts_at timestamptz not null,
    minutes int not null check (minutes between 5 and 720),
    kind text not null check (kind in ('place', 'phone', 'video')),
    place text not null check (length(place) <= 200),
    purpose text not null check (length(purpose) between 1 and 200),
    state text not null default 'booked' check (state in ('booked', 'came', 'missed', 'cancelled')),
    why text check (length(why) between 1 and 1000),
    moved_from timestamptz,
    language text check (length(language) between 1 and 100),
    interpreter_kind text check (interpreter_kind in ('place', 'phone', 'video')),
    agency_id uuid,
    booking text check (length(booking) <= 50),
    interpreter_state text check (interpreter_state in ('needed', 'requested', 'confirmed', 'cancelled')),
    created_by uuid not null,
    created_at timestamptz not null,
    version int not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id),
    foreign key (tenant_id, created_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, agency_id) references casework.agency (tenant_id, id),
    check ((language is null) = (interpreter_kind is null) and (language is null) = (interpreter_state is null)),
    check (language is not null or (agency_id is null and booking is null)),
    check ((state = 'cancelled') = (why is not null))
);
comment on table casework.appointment is 'retention: with its person';
comment on column casework.appointment.purpose is 'for those who work with the case; outwards it is only a booked time';
comment on column casework.appointment.moved_from is 'when it was to be before it was last moved';
create index appointment_of_person on casework.appointment (tenant_id, person_id, hidden, starts_at);
create index appointment_of_staff on casework.appointment (tenant_id, staff_id, starts_at);
create index appointment_hidden on casework.appointment (tenant_id, starts_at) where hidden;

alter table casework.agency enable row level security;
alter table casework.agency force row level security;
create policy own_tenant on casework.agency
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
alter table casework.appointment enable row level security;
alter table casework.appointment force row level security;
create policy own_tenant on casework.appointment
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy named_handler_reads on casework.appointment as restrictive for select
    using (not hidden or people.is_shown(tenant_id, person_id));
create policy named_handler_changes on casework.appointment as restrictive for update
    using (not hidden or people.is_shown(tenant_id, person_id));
create policy named_handler_erases on casework.appointment as restrictive for delete
    using (not hidden or people.is_shown(tenant_id, person_id));
create policy participants_own on casework.appointment as restrictive
    using ((select nullif(current_setting('app.participant', true), '') is null)
        or person_id = nullif(current_setting('app.participant', true), '')::uuid);

grant select, insert, update on casework.agency, casework.appointment to insteg_app;
