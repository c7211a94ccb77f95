-- Interpreters that are ordered for sessions, from the agencies that appointments have theirs from. About a group, never about
-- a participant.

create table programmes.session_interpreter (
    tenant_id uuid not null,
    id uuid not null,
    session_id uuid not null,
    language text not null check (length(language) between 1 and 100),
    kind text not null check (kind in ('place', 'phone', 'video')),
    agency_id uuid not null,
    booking text not null check (length(booking) <= 50),
    state text not null check (state in ('ordered', 'confirmed', 'declined', 'cancelled')),
    for_day date not null,
    for_at time not null,
    for_minutes int not null check (for_minutes between 1 and 720),
    ordered_at timestamptz not null,
    changed_at timestamptz not null,
    staff_id uuid not null,
    version int not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, session_id) references programmes.session (tenant_id, id) on delete cascade,
    foreign key (tenant_id, agency_id) references casework.agency (tenant_id, id),
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id)
);
create unique index session_interpreter_once on programmes.session_interpreter (tenant_id, session_id, language)
    where state in ('ordered', 'confirmed');
create index session_interpreter_of_session on programmes.session_interpreter (tenant_id, session_id);
create index session_interpreter_of_agency on programmes.session_interpreter (tenant_id, agency_id);
comment on table programmes.session_interpreter is 'retention: with its session; an organisation, nobody''s private data';
comment on column programmes.session_interpreter.booking is 'the agency''s own number; may be empty';
comment on column programmes.session_interpreter.for_day is
    'when the session was to be held when it was ordered: one that has been moved since is told to the agency';

select access.keep_to_tenant('programmes.session_interpreter');

grant select, insert on programmes.session_interpreter to insteg_app;
grant update (state, for_day, for_at, for_minutes, changed_at, version) on programmes.session_interpreter to insteg_app;
