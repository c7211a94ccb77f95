-- What a host and a participant are asked about a proposal, exactly what each of them was shown, what they asked back and
-- what they answered. A no frees the seat in its own transaction; two yes make the proposal accepted (decision 1902).

-- over: one of them said no, or what the proposal led to has ended. Then it stands no longer and holds no seat.
alter table placements.proposal drop constraint proposal_state_check;
alter table placements.proposal add constraint proposal_state_check check (state in ('proposed', 'withdrawn', 'over'));
alter table placements.proposal
    add column host_said text check (host_said in ('yes', 'no')),
    add column participant_said text check (participant_said in ('yes', 'no')),
    add constraint a_no_ends_it check (state <> 'proposed'
        or (host_said is distinct from 'no' and participant_said is distinct from 'no'));
comment on column placements.proposal.host_said is 'null while the host has not answered; accepted is two yes while proposed';

create table placements.ask (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    proposal_id uuid not null,
    party text not null check (party in ('host', 'participant')),
    contact_id uuid,
    way text not null check (way in ('email', 'sms', 'link', 'card', 'paper', 'spoken')),
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z]{2,4})?$'),
    shown jsonb not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    reminded_at timestamptz,
    answer text check (answer in ('yes', 'no')),
    answered_at timestamptz,
    answered_how text check (answered_how in ('link', 'card', 'paper', 'phone', 'email', 'meeting')),
    recorded_by uuid,
    said_by text check (length(said_by) between 1 and 200),
    reason text check (reason ~ '^[a-z_]{1,40}$'),
    words text check (length(words) <= 500),
    followed_by uuid,
    followed_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, proposal_id, party),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, proposal_id) references placements.proposal (tenant_id, id) on delete cascade,
    foreign key (tenant_id, contact_id) references hosts.contact (tenant_id, id) on delete set null (contact_id),
    foreign key (tenant_id, asked_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, recorded_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, followed_by) references access.staff (tenant_id, id),
    constraint answered_whole check ((answer is null) = (answered_at is null) and (answer is null) = (answered_how is null)),
    constraint only_a_no_has_a_reason check (reason is null or answer = 'no'),
    constraint recorded_or_their_own
        check (answer is null or (answered_how in ('link', 'card')) = (recorded_by is null)),
    constraint protected_people_are_spoken_of check (not hidden or way in ('spoken', 'paper') or answer is not null)
);
create index ask_of_person on placements.ask (tenant_id, person_id, hidden);
create index ask_waiting on placements.ask (tenant_id, asked_at) where answer is null;
comment on table placements.ask is 'retention: with its person';
comment on column placements.ask.shown is 'what was shown, word for word; of a host, as much as the participant had consented to';
comment on column placements.ask.said_by is 'who said it, when staff wrote the answer down';
comment on column placements.ask.reason is 'why not, from a list; words is what they said besides, or with a yes when they can meet';
comment on column placements.ask.followed_at is 'when somebody had seen to what a no asks for';

create table placements.ask_question (
    tenant_id uuid not null,
    id uuid not null,
    ask_id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    proposal_id uuid not null,
    party text not null check (party in ('host', 'participant')),
    question text not null check (length(question) between 1 and 1000),
    language text not null,
    asked_at timestamptz not null,
    answer text check (length(answer) between 1 and 1000),
    answered_by uuid,
    answered_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, ask_id) references placements.ask (tenant_id, id) on delete cascade,
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, answered_by) references access.staff (tenant_id, id),
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index ask_question_of_ask on placements.ask_question (tenant_id, ask_id, id);
create index ask_question_of_person on placements.ask_question (tenant_id, person_id, hidden);
create index ask_question_waiting on placements.ask_question (tenant_id, asked_at) where answer is null;
comment on table placements.ask_question is 'retention: with its person';

-- Whoever becomes protected while a host or they themselves are asked is spoken of from then on: no link opens the row.
create function placements.spoken_when_hidden() returns trigger language plpgsql as $$
begin
    if new.hidden and new.answer is null and new.way not in ('spoken', 'paper') then
        new.way := 'spoken';
    end if;
    return new;
end
$$;
create trigger spoken_when_hidden before update on placements.ask
    for each row execute function placements.spoken_when_hidden();

select people.keep_apart('placements.ask');
select people.keep_apart('placements.ask_question');
select hosts.open_to_link('placements.proposal', 'id');

-- The log of decisions holds what the parties answered too. Their own answers were made by nobody of the staff.
alter table placements.decision drop constraint decision_deed_check;
alter table placements.decision add constraint decision_deed_check check (deed in
    ('proposed', 'withdrawn', 'set_aside', 'set_aside_undone', 'waiver_allowed', 'waiver_forbidden', 'said_yes', 'said_no'));
alter table placements.decision alter column staff_id drop not null;
alter table placements.decision
    add column party text check (party in ('host', 'participant')),
    add column proposal_id uuid,
    add constraint made_by_somebody check (staff_id is not null or party is not null);
comment on column placements.decision.party is 'whose answer it is; null when it is a decision of the staff''s';

-- Of a link's one proposal, what is the host's own.
do $$
declare
    part text;
begin
    foreach part in array array['ask', 'ask_question', 'decision'] loop
        execute format('drop policy if exists hosts_none on placements.%I', part);
        execute format('create policy hosts_own on placements.%I as restrictive
            using ((select nullif(current_setting(''app.host'', true), '''') is null)
                or (party = ''host'' and proposal_id = nullif(current_setting(''app.host_object'', true), '''')::uuid))',
            part);
    end loop;
end
$$;

grant select, insert, update on placements.ask, placements.ask_question to insteg_app;
