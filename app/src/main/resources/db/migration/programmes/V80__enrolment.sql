-- Who takes part in a programme, who waits, who was offered a place. One row follows somebody through one programme from the
-- first offer to the last day, whatever group they are in and whoever runs it; what was, is in enrolment_stay and
-- enrolment_step (decision 2401).

alter table programmes.activity_group
    add column taken int not null default 0,
    add constraint no_more_taken_than_seats check (taken between 0 and seats),
    add constraint group_of_programme unique (tenant_id, id, programme_id);
comment on column programmes.activity_group.taken is
    'seats that are taken or offered, by whom is in enrolment; moved by the database itself, and no new version of the group';

create table programmes.enrolment (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    programme_id uuid not null,
    group_id uuid,
    state text not null check (state in ('waiting', 'offered', 'enrolled', 'finished', 'left', 'declined', 'withdrawn')),
    queued_at timestamptz,
    offered_on date,
    answer_by date,
    accepted_on date,
    from_day date,
    to_day date,
    cause text check (cause ~ '^[a-z-]{1,40}$'),
    made_by uuid,
    made_at timestamptz not null,
    version int not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, programme_id) references programmes.programme (tenant_id, id),
    foreign key (tenant_id, group_id, programme_id) references programmes.activity_group (tenant_id, id, programme_id),
    foreign key (tenant_id, made_by) references access.staff (tenant_id, id),
    constraint whole check (case state
        when 'waiting' then queued_at is not null
        when 'offered' then offered_on is not null and answer_by is not null
        when 'enrolled' then group_id is not null and from_day is not null
        when 'finished' then from_day is not null and to_day >= from_day
        when 'left' then from_day is not null and to_day >= from_day and cause is not null
        else to_day is not null end)
);
create unique index enrolment_open on programmes.enrolment (tenant_id, person_id, programme_id)
    where state in ('waiting', 'offered', 'enrolled');
create index enrolment_of_person on programmes.enrolment (tenant_id, person_id, hidden);
create index enrolment_of_group on programmes.enrolment (tenant_id, group_id, state);
create index enrolment_of_programme on programmes.enrolment (tenant_id, programme_id, state);
comment on table programmes.enrolment is 'retention: with its person';
comment on column programmes.enrolment.group_id is 'null: offered, or waits for, any group of the programme';
comment on column programmes.enrolment.state is
    'enrolled: has a seat; whether they have begun follows from from_day. An offer of a place in a group holds its seat';
comment on column programmes.enrolment.queued_at is 'since when they wait; kept while they are offered and enrolled';
comment on column programmes.enrolment.offered_on is 'the first offer; likewise the first yes';
comment on column programmes.enrolment.from_day is 'the first day in the programme, whatever the group';

create table programmes.enrolment_stay (
    tenant_id uuid not null,
    id uuid not null,
    enrolment_id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    group_id uuid not null,
    from_day date not null,
    to_day date check (to_day >= from_day),
    primary key (tenant_id, id),
    foreign key (tenant_id, enrolment_id) references programmes.enrolment (tenant_id, id) on delete cascade,
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, group_id) references programmes.activity_group (tenant_id, id)
);
create unique index enrolment_stay_now on programmes.enrolment_stay (tenant_id, enrolment_id) where to_day is null;
create index enrolment_stay_of_group on programmes.enrolment_stay (tenant_id, group_id, from_day);
create index enrolment_stay_of_person on programmes.enrolment_stay (tenant_id, person_id, hidden);
comment on table programmes.enrolment_stay is 'retention: with its person';
comment on column programmes.enrolment_stay.to_day is 'the last day in the group; null while it goes on';

create table programmes.enrolment_step (
    tenant_id uuid not null,
    id uuid not null,
    enrolment_id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    deed text not null check (deed ~ '^[a-z-]{1,40}$'),
    day date not null,
    group_id uuid,
    way text not null default '' check (way ~ '^[a-z-]{0,40}$'),
    why text not null default '' check (length(why) <= 500),
    staff_id uuid,
    at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, enrolment_id) references programmes.enrolment (tenant_id, id) on delete cascade,
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, group_id) references programmes.activity_group (tenant_id, id),
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id)
);
create index enrolment_step_of_enrolment on programmes.enrolment_step (tenant_id, enrolment_id, id);
create index enrolment_step_of_person on programmes.enrolment_step (tenant_id, person_id, hidden);
comment on table programmes.enrolment_step is 'retention: with its person';
comment on column programmes.enrolment_step.way is 'how it was offered or answered; empty where nobody was asked';
comment on column programmes.enrolment_step.staff_id is 'null when the participant did it';

select people.keep_apart('programmes.enrolment');
select people.keep_apart('programmes.enrolment_stay');
select people.keep_apart('programmes.enrolment_step');

-- Moves the count of taken seats, whoever writes, erases or cascades: a seat can never be taken twice.
create function programmes.count_seats() returns trigger language plpgsql as $$
declare
    was uuid;
    now uuid;
begin
    if tg_op <> 'INSERT' and old.state in ('offered', 'enrolled') then
        was := old.group_id;
    end if;
    if tg_op <> 'DELETE' and new.state in ('offered', 'enrolled') then
        now := new.group_id;
    end if;
    if was is distinct from now then
        if was is not null then
            update programmes.activity_group set taken = taken - 1 where tenant_id = old.tenant_id and id = was;
        end if;
        if now is not null then
            update programmes.activity_group set taken = taken + 1 where tenant_id = new.tenant_id and id = now;
        end if;
    end if;
    return null;
end
$$;
create trigger count_seats after insert or delete or update of state, group_id on programmes.enrolment
    for each row execute function programmes.count_seats();

grant select, insert, update on programmes.enrolment, programmes.enrolment_stay to insteg_app;
grant delete on programmes.enrolment_stay to insteg_app;
grant select, insert on programmes.enrolment_step to insteg_app;
