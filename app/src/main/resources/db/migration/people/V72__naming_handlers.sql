-- Who may see a protected person takes two: one asks, another handler of the municipality says yes. In an emergency one does
-- it alone, with a reason, and the reviewer of the log is told at once. The person stands apart from the question, so that
-- whoever answers it need not know of whom it is.
create table people.handler_change (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    adds uuid[] not null,
    removes uuid[] not null,
    reason text not null check (length(reason) between 1 and 300),
    asked_by uuid not null,
    asked_at timestamptz not null,
    lapses_at timestamptz not null,
    state text not null check (state in ('waiting', 'approved', 'refused', 'withdrawn', 'alone')),
    decided_by uuid,
    decided_at timestamptz,
    decided_why text check (length(decided_why) between 1 and 300),
    reviewed_by uuid,
    reviewed_at timestamptz,
    review text check (length(review) between 1 and 1000),
    primary key (tenant_id, id),
    foreign key (tenant_id, asked_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, decided_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, reviewed_by) references access.staff (tenant_id, id),
    constraint a_week_at_most check (lapses_at >= asked_at and lapses_at <= asked_at + interval '7 days'),
    check ((state = 'waiting') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
    constraint four_eyes check (state <> 'approved' or (decided_by <> asked_by and decided_by <> all (adds))),
    constraint alone_is_reviewed_by_another check (
        reviewed_by is null or (state = 'alone' and reviewed_by <> asked_by and reviewed_at is not null and review is not null))
);
comment on table people.handler_change is 'retention: ten years after asked_at, as the log: it explains who could see whom';
comment on column people.handler_change.adds is 'members of staff who may see the person from then on';
comment on column people.handler_change.state is 'alone: in an emergency, by who asked; waiting ones lapse';
select access.keep_to_tenant('people.handler_change');
create policy no_participant on people.handler_change as restrictive
    using ((select nullif(current_setting('app.participant', true), '') is null));
create policy not_before_its_time on people.handler_change as restrictive for delete
    using (asked_at < now() - interval '10 years');
grant select, insert, update, delete on people.handler_change to insteg_app;

create table people.handler_change_person (
    tenant_id uuid not null,
    change_id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    primary key (tenant_id, change_id),
    foreign key (tenant_id, change_id) references people.handler_change (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade
);
comment on table people.handler_change_person is 'retention: with its person';
select people.keep_apart('people.handler_change_person');
create index handler_change_person_of on people.handler_change_person (tenant_id, person_id);
grant select, insert on people.handler_change_person to insteg_app;
