-- What has been said about a person's legal status, day by day: steps from asylum to settling, checks of AT-UND and cards
-- seen, assigned areas and duties to report, how they live. Nothing is ever changed: a correction is a new row that
-- replaces another, and what it replaced no longer stands. Grounds for asylum are never kept, nor a card's address or copy.

create table people.status_statement (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    kind text not null check (kind in ('asylum_seeker', 'temporary_protection', 'permit', 'settled', 'moved', 'refused',
        'left', 'other', 'unknown', 'housing', 'at_und', 'card', 'area', 'attendance', 'sfi_admitted')),
    begins date not null,
    undated boolean not null default false,
    ends date,
    permit_ground text check (permit_ground in ('protection', 'resettled', 'distressing', 'family', 'other')),
    housing text check (housing in ('assigned', 'own')),
    settlement text check (settlement in ('assigned', 'self_settled')),
    first_registered date,
    municipality char(4) check (municipality ~ '^[0-9]{4}$'),
    county char(2) check (county ~ '^[0-9]{2}$'),
    valid boolean,
    hours text check (length(hours) <= 1000),
    source text not null check (source in
        ('agency', 'card', 'population_register', 'participant', 'municipality', 'file', 'other')),
    at timestamptz not null,
    staff_id uuid,
    replaces uuid,
    struck boolean not null default false,
    why text check (length(why) between 1 and 500),
    stands boolean not null default true,
    primary key (tenant_id, id),
    unique (tenant_id, replaces),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, replaces) references people.status_statement (tenant_id, id) on delete cascade,
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id),
    check (ends >= begins),
    constraint a_correction_says_why check ((replaces is null) = (why is null)),
    constraint what_is_struck_does_not_stand check (not (struck and stands))
);
comment on table people.status_statement is 'retention: with its person';
comment on column people.status_statement.kind is 'the first nine are steps: one lasts until the next begins';
comment on column people.status_statement.begins is
    'the day of the application, decision, registration, move, check or admission; the day it was said when undated';
comment on column people.status_statement.ends is 'of a permit or card: valid until; of an area or a duty: its last day';
comment on column people.status_statement.first_registered is 'of settled: the first registration, when it was elsewhere';
comment on column people.status_statement.valid is 'of a check: whether AT-UND, or the card, was in force';
comment on column people.status_statement.hours is 'of a duty to report: hours of the week in the planner''s Swedish spelling';
comment on column people.status_statement.stands is 'false once another row has replaced this one, or struck it';
create index status_statement_of_person on people.status_statement (tenant_id, person_id, begins) where stands;
create index status_statement_of_kind on people.status_statement (tenant_id, kind, begins) where stands;
-- Two steps on one day would leave it open which of them counts.
create unique index one_step_a_day on people.status_statement (tenant_id, person_id, begins) where stands and kind in
    ('asylum_seeker', 'temporary_protection', 'permit', 'settled', 'moved', 'refused', 'left', 'other', 'unknown');

alter table people.status_statement enable row level security;
alter table people.status_statement force row level security;
create policy own_tenant on people.status_statement
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy named_handler_reads on people.status_statement as restrictive for select
    using (not hidden or people.is_shown(tenant_id, person_id));
create policy named_handler_changes on people.status_statement as restrictive for update
    using (not hidden or people.is_shown(tenant_id, person_id));
create policy named_handler_erases on people.status_statement as restrictive for delete
    using (not hidden or people.is_shown(tenant_id, person_id));
grant select, insert on people.status_statement to insteg_app;
-- The person: when two entries about one person are made one.
grant update (stands, person_id, hidden) on people.status_statement to insteg_app;

-- The steps once more on the person's own row, so that a list of thousands knows each one's status on its day without
-- asking for the statements, and without a job that has to run at midnight (decision 0711).
alter table people.person
    add column status_days date[] not null default '{}',
    add column status_codes text[] not null default '{}',
    add constraint as_many_days_as_codes check (cardinality(status_days) = cardinality(status_codes));
comment on column people.person.status is 'what was said without a day, for as long as no step has begun';
comment on column people.person.status_days is 'the first days of the steps that stand, the oldest first';
comment on column people.person.status_codes is 'the status from each of those days on';

create function people.status_on(base text, days date[], codes text[], day date) returns text
    language sql immutable
    return coalesce(codes[width_bucket(day, days)], base);
comment on function people.status_on is 'the status of a person on a day';
