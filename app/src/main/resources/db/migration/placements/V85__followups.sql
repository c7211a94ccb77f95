-- What host and participant answer about how a placement goes. When a follow-up is due is no row: it follows from the
-- placement (decision 2301). What was answered is only added to; a correction is the next number.

create table placements.followup (
    tenant_id uuid not null,
    id uuid not null,
    placement_id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    occasion text not null check (occasion in ('midway', 'final') or occasion ~ '^week_[1-9][0-9]?$'),
    party text not null check (party in ('host', 'participant')),
    number int not null check (number >= 1),
    works text check (works in ('yes', 'partly', 'no')),
    swedish int check (swedish between 1 and 5),
    tasks text check (tasks in ('yes', 'partly', 'no')),
    supervision text check (supervision in ('yes', 'partly', 'no')),
    again text check (again in ('yes', 'maybe', 'no')),
    job text check (job in ('yes', 'maybe', 'no')),
    next text not null check (length(next) <= 1000),
    words text not null check (length(words) <= 1000),
    who text not null check (length(who) <= 200),
    way text not null check (way in ('link', 'card', 'phone', 'visit', 'together', 'unreachable')),
    said_on date not null,
    why text not null check (length(why) <= 1000),
    recorded_by uuid,
    at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, placement_id, occasion, party, number),
    foreign key (tenant_id, placement_id) references placements.placement (tenant_id, id) on delete cascade,
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, recorded_by) references access.staff (tenant_id, id),
    check ((recorded_by is null) = (way in ('link', 'card'))),
    check (way <> 'link' or party = 'host'),
    check (way <> 'card' or party = 'participant'),
    check (again is null or party = 'host'),
    constraint nobody_reached_answers_nothing check ((way = 'unreachable') = (works is null)
        and (way <> 'unreachable' or (coalesce(swedish::text, tasks, supervision, again, job) is null and why <> '')))
);
comment on table placements.followup is 'retention: with its person';
comment on column placements.followup.occasion is 'in the middle, at the end, or so many weeks after the first day';
comment on column placements.followup.swedish is 'how much Swedish is spoken, from 1, never, to 5, all day';
comment on column placements.followup.who is 'who said it for the host';
comment on column placements.followup.why is 'why it was corrected, or what was tried when nobody could be reached';
comment on column placements.followup.recorded_by is 'null when they answered by themselves';
create index followup_of_person on placements.followup (tenant_id, person_id, hidden);

create table placements.followup_times (
    tenant_id uuid not null references access.municipality (id),
    weeks int[] not null check (cardinality(weeks) <= 4 and 1 <= all (weeks) and 52 >= all (weeks)),
    set_by uuid not null,
    set_at timestamptz not null,
    primary key (tenant_id),
    foreign key (tenant_id, set_by) references access.staff (tenant_id, id)
);
comment on table placements.followup_times is 'retention: as long as the municipality places people';
comment on column placements.followup_times.weeks is 'after the first day, besides in the middle and at the end';

select people.keep_apart('placements.followup');
select access.keep_to_tenant('placements.followup_times');

-- By a link the host meets its own answers, never the participant's; so too the other way round.
create policy hosts_own on placements.followup as restrictive
    using ((select nullif(current_setting('app.host', true), '') is null)
        or (party = 'host' and placement_id = nullif(current_setting('app.host_object', true), '')::uuid));
create policy their_own_answers on placements.followup as restrictive
    using ((select nullif(current_setting('app.participant', true), '') is null) or party = 'participant');

grant select, insert on placements.followup to insteg_app;
grant select, insert, update on placements.followup_times to insteg_app;
