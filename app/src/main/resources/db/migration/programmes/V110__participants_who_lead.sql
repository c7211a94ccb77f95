-- Participants who have a task in a group (MAR-19, LEK-08): who, which, from when until when, and what they answered. Nobody
-- reads anybody else's rows (decision 1601): what somebody who takes attendance sees of the others is a list of the day in
-- rows of their own, made by a job that is neither's and gone the day after.
create table programmes.lead_task (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    worker_id uuid not null,
    group_id uuid not null,
    task text not null check (task in ('attendance', 'open_room', 'interpret', 'host')),
    starts date not null,
    ends date not null check (ends >= starts),
    given_by uuid not null,
    given_at timestamptz not null,
    answer text check (answer in ('yes', 'no')),
    answered_at timestamptz,
    ended_at timestamptz,
    ended_by uuid,
    ended_why text check (length(ended_why) between 1 and 300),
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, worker_id) references people.peer_worker (tenant_id, id) on delete cascade,
    foreign key (tenant_id, group_id) references programmes.activity_group (tenant_id, id),
    foreign key (tenant_id, given_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, ended_by) references access.staff (tenant_id, id),
    constraint answered_at_a_time check ((answer is null) = (answered_at is null)),
    constraint ended_by_somebody check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_why is null))
);
create index lead_task_of_person on programmes.lead_task (tenant_id, person_id, hidden);
create index lead_task_of_group on programmes.lead_task (tenant_id, group_id);
create index lead_task_of_worker on programmes.lead_task (tenant_id, worker_id);
comment on table programmes.lead_task is 'retention: with its person';
comment on column programmes.lead_task.worker_id is 'what they have promised and for how long: a task is never longer than that';
comment on column programmes.lead_task.answer is 'what they said themself; null while they have not';

create table programmes.lead_line (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    task_id uuid not null,
    session_id uuid not null,
    day date not null,
    listed_id uuid not null,
    listed_hidden boolean not null,
    called text not null check (length(called) <= 200),
    here boolean,
    said_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, listed_id, listed_hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, task_id) references programmes.lead_task (tenant_id, id) on delete cascade
);
create index lead_line_of_person on programmes.lead_line (tenant_id, person_id, hidden);
create index lead_line_of_listed on programmes.lead_line (tenant_id, listed_id, listed_hidden);
create index lead_line_of_task on programmes.lead_line (tenant_id, task_id, day);
comment on table programmes.lead_line is 'retention: one day after the day, then erased';
comment on column programmes.lead_line.session_id is 'no reference: a session that is taken back takes no names along, the day does';
comment on column programmes.lead_line.listed_id is 'who is on the list; the one who leads reads nothing else of theirs';
comment on column programmes.lead_line.called is 'of another person (listed_id): what they are called; empty once their identity is protected';
comment on column programmes.lead_line.here is 'what the one who leads ticked, until staff note it as attendance; null: nothing';

create table programmes.lead_objection (
    tenant_id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    said_at timestamptz not null,
    primary key (tenant_id, person_id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade
);
comment on table programmes.lead_objection is 'retention: with its person';
comment on column programmes.lead_objection.said_at is 'when they said that no other participant shall have them on a list';

-- Whoever becomes protected is on no list from that moment, by no name.
create function programmes.forget_when_hidden() returns trigger language plpgsql as $$
begin
    if new.hidden or new.listed_hidden then
        new.called := '';
        new.here := null;
    end if;
    return new;
end
$$;
create trigger forget_when_hidden before insert or update on programmes.lead_line
    for each row execute function programmes.forget_when_hidden();

select people.keep_apart('programmes.lead_task');
select people.keep_apart('programmes.lead_line');
select people.keep_apart('programmes.lead_objection');
create policy listed_ones_handler_reads on programmes.lead_line as restrictive for select
    using (not listed_hidden or people.is_shown(tenant_id, listed_id));
create policy listed_ones_handler_changes on programmes.lead_line as restrictive for update
    using (not listed_hidden or people.is_shown(tenant_id, listed_id));
create policy listed_ones_handler_erases on programmes.lead_line as restrictive for delete
    using (not listed_hidden or people.is_shown(tenant_id, listed_id));

grant select, insert, update on programmes.lead_task to insteg_app;
grant select, insert, update, delete on programmes.lead_line to insteg_app;
grant select, insert, update, delete on programmes.lead_objection to insteg_app;
