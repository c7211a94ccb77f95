-- Who is proposed where, and why; what was set aside; rounds of plans; and the log of every decision with exactly what its
-- maker was shown. Everything about a participant copies "hidden" and stands behind the same second wall as the person.

create table placements.waivable (
    tenant_id uuid not null references access.municipality (id),
    criterion text not null check (criterion in ('swedish', 'schedule', 'maxTravel', 'sameLanguage')),
    set_by uuid not null,
    set_at timestamptz not null,
    primary key (tenant_id, criterion),
    foreign key (tenant_id, set_by) references access.staff (tenant_id, id)
);
comment on table placements.waivable is
    'retention: as long as the municipality lets the must-have be waived; the log keeps what was';
comment on column placements.waivable.criterion is 'age and seats are not among them: no municipality can give those away';

create table placements.showing (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    offer_id uuid not null,
    staff_id uuid not null,
    at timestamptz not null,
    person_version int not null,
    offer_version int not null,
    shown jsonb not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, offer_id) references hosts.offer (tenant_id, id) on delete cascade,
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id)
);
comment on table placements.showing is
    'retention: two days; what a page showed while a decision was being made, moved to the log when it was';
create index showing_of_staff on placements.showing (tenant_id, staff_id, at);
create index showing_of_person on placements.showing (tenant_id, person_id, hidden);

create table placements.proposal (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    offer_id uuid not null,
    round_id uuid,
    state text not null default 'proposed' check (state in ('proposed', 'withdrawn')),
    reason text not null check (length(reason) between 1 and 1000),
    waived text[] not null default '{}',
    waived_why text check (length(waived_why) between 1 and 1000),
    rank int check (rank >= 1),
    points int not null,
    languages text[] not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    withdrawn_why text check (length(withdrawn_why) between 1 and 1000),
    version int not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, offer_id) references hosts.offer (tenant_id, id) on delete cascade,
    foreign key (tenant_id, proposed_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, withdrawn_by) references access.staff (tenant_id, id),
    check ((state = 'withdrawn') = (withdrawn_at is not null and withdrawn_by is not null and withdrawn_why is not null)),
    check ((cardinality(waived) > 0) = (waived_why is not null))
);
comment on table placements.proposal is 'retention: with its person';
comment on column placements.proposal.round_id is 'the round whose plan was followed or departed from; null when no round was';
comment on column placements.proposal.rank is 'place in the order as shown; null when a must-have was unmet';
comment on column placements.proposal.languages is 'counted against the offer''s language limit while proposed';
-- One person is proposed to one place at a time: a second form, a second tab and a second caseworker all meet this.
create unique index proposal_active on placements.proposal (tenant_id, person_id) where state = 'proposed';
create index proposal_of_offer on placements.proposal (tenant_id, offer_id, proposed_at);
create index proposal_of_person on placements.proposal (tenant_id, person_id, hidden);
create index proposal_by_time on placements.proposal (tenant_id, state, id);

create table placements.set_aside (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    offer_id uuid not null,
    reason text not null check (length(reason) between 1 and 1000),
    until date,
    set_by uuid not null,
    set_at timestamptz not null,
    undone_by uuid,
    undone_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, offer_id) references hosts.offer (tenant_id, id) on delete cascade,
    foreign key (tenant_id, set_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, undone_by) references access.staff (tenant_id, id),
    check ((undone_at is null) = (undone_by is null))
);
comment on table placements.set_aside is 'retention: with its person';
comment on column placements.set_aside.until is 'the last day it counts; null: until somebody undoes it';
create unique index set_aside_active on placements.set_aside (tenant_id, person_id, offer_id) where undone_at is null;
create index set_aside_of_offer on placements.set_aside (tenant_id, offer_id) where undone_at is null;
create index set_aside_of_person on placements.set_aside (tenant_id, person_id, hidden);

create table placements.decision (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    at timestamptz not null,
    staff_id uuid not null,
    deed text not null check (deed in
        ('proposed', 'withdrawn', 'set_aside', 'set_aside_undone', 'waiver_allowed', 'waiver_forbidden')),
    person_id uuid,
    hidden boolean not null default false,
    offer_id uuid,
    criterion text,
    reason text not null check (length(reason) <= 1000),
    shown jsonb,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, offer_id) references hosts.offer (tenant_id, id) on delete cascade,
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id)
);
comment on table placements.decision is 'retention: with its person; a decision about the municipality''s rules ten years';
comment on column placements.decision.shown is 'the page''s own words and figures at the moment of the decision, in every language';
create index decision_of_person on placements.decision (tenant_id, person_id, hidden);

create table placements.round (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    made_by uuid not null,
    made_at timestamptz not null,
    state text not null check (state in ('running', 'done', 'failed')),
    runner uuid not null,
    beat_at timestamptz not null,
    step int not null default 0,
    today date not null,
    seed bigint not null,
    seconds_limit int not null check (seconds_limit between 1 and 600),
    points_table jsonb not null,
    digest text,
    people int,
    offers int,
    seats bigint,
    placed int,
    placed_bound int,
    points bigint,
    points_bound bigint,
    proven boolean,
    seconds double precision,
    finished_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, made_by) references access.staff (tenant_id, id)
);
alter table placements.proposal add foreign key (tenant_id, round_id) references placements.round (tenant_id, id);
comment on table placements.round is 'retention: two years after it was made, then erased with its rows';
comment on column placements.round.runner is 'the running program that makes it; when that is gone the round was interrupted';
comment on column placements.round.step is 'how far it has come, of 4: read, searched, explained, saved';
comment on column placements.round.digest is 'of everything that went in: equal digests give equal plans';

create table placements.round_person (
    tenant_id uuid not null,
    round_id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    outcome text not null check (outcome in ('placed', 'unplaced', 'proposed')),
    offer_id uuid,
    points int not null,
    told jsonb not null,
    input jsonb not null,
    primary key (tenant_id, round_id, person_id),
    foreign key (tenant_id, round_id) references placements.round (tenant_id, id) on delete cascade,
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade
);
comment on table placements.round_person is 'retention: with its round, at the latest with its person';
comment on column placements.round_person.outcome is 'proposed: already proposed when the round was made, and left there';
comment on column placements.round_person.told is 'the reasons, in every language, as they were explained';
comment on column placements.round_person.input is 'what decided about the person, to say later what has changed';
create index round_person_of_person on placements.round_person (tenant_id, person_id, hidden);

create table placements.round_offer (
    tenant_id uuid not null,
    round_id uuid not null,
    offer_id uuid not null,
    title text not null,
    host text not null,
    seats int not null,
    taken int not null,
    input jsonb not null,
    primary key (tenant_id, round_id, offer_id),
    foreign key (tenant_id, round_id) references placements.round (tenant_id, id) on delete cascade
);
comment on table placements.round_offer is 'retention: with its round';

do $$
declare
    part text;
begin
    foreach part in array array['waivable', 'showing', 'proposal', 'set_aside', 'decision', 'round', 'round_person',
            'round_offer'] loop
        execute format('alter table placements.%I enable row level security', part);
        execute format('alter table placements.%I force row level security', part);
        execute format('create policy own_tenant on placements.%I
            using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', part);
    end loop;
    foreach part in array array['showing', 'proposal', 'set_aside', 'decision', 'round_person'] loop
        execute format('create policy named_handler_reads on placements.%I as restrictive for select
            using (not hidden or people.is_shown(tenant_id, person_id))', part);
        execute format('create policy named_handler_changes on placements.%I as restrictive for update
            using (not hidden or people.is_shown(tenant_id, person_id))', part);
        execute format('create policy named_handler_erases on placements.%I as restrictive for delete
            using (not hidden or people.is_shown(tenant_id, person_id))', part);
    end loop;
end
$$;

grant usage on schema placements to insteg_app;
grant select, insert, delete on placements.waivable, placements.showing to insteg_app;
grant select, insert, update on placements.proposal, placements.set_aside, placements.round to insteg_app;
grant select, insert on placements.decision, placements.round_person, placements.round_offer to insteg_app;
