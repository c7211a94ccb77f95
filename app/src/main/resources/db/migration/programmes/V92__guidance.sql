-- What somebody and their guide have come to about studies and work (MAR-08): each talk gives another version of the plan,
-- and what was said before stays beneath it (decision 3201).

create table programmes.guidance_plan (
    tenant_id uuid not null,
    id uuid not null,
    number bigserial not null,
    person_id uuid not null,
    hidden boolean not null,
    talk_on date not null,
    occupation text check (length(occupation) between 1 and 200),
    wish text not null check (length(wish) <= 300),
    words text not null check (length(words) <= 2000),
    follow_up date check (follow_up > talk_on),
    agreed_on date,
    agreed_way text check (agreed_way in ('talk', 'card')),
    staff_id uuid not null,
    made_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id),
    constraint towards_something check (occupation is not null or wish <> ''),
    constraint agreed_somehow check ((agreed_on is null) = (agreed_way is null))
);
create index guidance_plan_of_person on programmes.guidance_plan (tenant_id, person_id, hidden);
comment on table programmes.guidance_plan is 'retention: with its person';
comment on column programmes.guidance_plan.number is 'in the order they were written: of one person the highest counts';
comment on column programmes.guidance_plan.wish is 'what they want, in their own words';
comment on column programmes.guidance_plan.words is 'what was said at the talk';
comment on column programmes.guidance_plan.follow_up is 'when they talk again';
comment on column programmes.guidance_plan.agreed_way is 'said yes at the talk, or pressed yes on their own phone';

create table programmes.guidance_step (
    tenant_id uuid not null,
    id uuid not null,
    plan_id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    place int not null check (place between 0 and 99),
    what text not null check (length(what) between 1 and 200),
    who text not null check (who in ('participant', 'guide', 'caseworker', 'other')),
    due date,
    done_on date,
    primary key (tenant_id, id),
    foreign key (tenant_id, plan_id) references programmes.guidance_plan (tenant_id, id) on delete cascade,
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade
);
create index guidance_step_of_plan on programmes.guidance_step (tenant_id, plan_id, place);
create index guidance_step_of_person on programmes.guidance_step (tenant_id, person_id, hidden);
comment on table programmes.guidance_step is 'retention: with its person';
comment on column programmes.guidance_step.what is 'a step of the plan';
comment on column programmes.guidance_step.who is 'who does it';
comment on column programmes.guidance_step.due is 'by when';

select people.keep_apart('programmes.guidance_plan');
select people.keep_apart('programmes.guidance_step');

grant select, insert on programmes.guidance_plan, programmes.guidance_step to insteg_app;
grant usage on sequence programmes.guidance_plan_number_seq to insteg_app;
grant update (agreed_on, agreed_way) on programmes.guidance_plan to insteg_app;
grant update (done_on) on programmes.guidance_step to insteg_app;
