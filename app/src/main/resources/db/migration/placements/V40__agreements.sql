-- Placements as they are agreed on and run: versions of the agreement, who signed which, what has been seen before the start
-- (insurance, police records extract, consultation with the unions), and each step with who, when and why. What was signed
-- is never changed: another version is written, and signed anew.

create table placements.placement (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    proposal_id uuid,
    offer_id uuid,
    organisation_id uuid,
    offer_title text not null check (length(offer_title) between 1 and 200),
    host_name text collate "sv-x-icu" not null check (length(host_name) between 1 and 200),
    kind text not null check (kind in ('language_internship', 'work_training', 'vocational_placement')),
    state text not null check (state in
        ('draft', 'agreed', 'running', 'paused', 'finished', 'ended_early', 'annulled')),
    latest int not null check (latest >= 1),
    in_force int check (in_force <= latest),
    starts date not null,
    ends date not null,
    with_children boolean,
    begun_on date,
    ended_on date,
    cause text check (cause in
        ('job', 'studies', 'moved', 'own_wish', 'host_wish', 'conditions', 'other_placement', 'other')),
    made_by uuid not null,
    made_at timestamptz not null,
    version int not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, proposal_id) references placements.proposal (tenant_id, id) on delete set null (proposal_id),
    foreign key (tenant_id, offer_id) references hosts.offer (tenant_id, id) on delete set null (offer_id),
    foreign key (tenant_id, organisation_id) references hosts.organisation (tenant_id, id)
        on delete set null (organisation_id),
    foreign key (tenant_id, made_by) references access.staff (tenant_id, id),
    check (ends >= starts),
    check ((begun_on is null) = (state in ('draft', 'agreed', 'annulled'))),
    check ((ended_on is null) = (state not in ('finished', 'ended_early', 'annulled'))),
    check ((cause is null) = (state <> 'ended_early')),
    check (state <> 'draft' or in_force is null),
    check (state in ('draft', 'annulled') or in_force is not null)
);
comment on table placements.placement is 'retention: with its person';
comment on column placements.placement.latest is 'the number of the newest version of the agreement';
comment on column placements.placement.in_force is 'the newest version that everybody has signed; null before the first';
comment on column placements.placement.starts is 'as agreed in the version in force, else in the newest; so too the last day';
comment on column placements.placement.with_children is 'whether the work is with children; null while nobody has said';
comment on column placements.placement.offer_title is 'as it was called; the offer itself may have been erased';
create unique index placement_of_proposal on placements.placement (tenant_id, proposal_id) where state <> 'annulled';
create index placement_of_person on placements.placement (tenant_id, person_id, hidden);
create index placement_of_offer on placements.placement (tenant_id, offer_id);
create index placement_of_organisation on placements.placement (tenant_id, organisation_id, starts);
create index placement_by_state on placements.placement (tenant_id, state, ends);

create table placements.agreement (
    tenant_id uuid not null,
    placement_id uuid not null,
    number int not null check (number >= 1),
    person_id uuid not null,
    hidden boolean not null,
    change text not null check (change in ('drafted', 'changed', 'extended', 'shortened')),
    terms jsonb not null,
    content jsonb not null,
    hash bytea not null check (length(hash) = 32),
    why text not null check (length(why) <= 1000),
    made_by uuid not null,
    made_at timestamptz not null,
    primary key (tenant_id, placement_id, number),
    unique (tenant_id, placement_id, number, hash),
    foreign key (tenant_id, placement_id) references placements.placement (tenant_id, id) on delete cascade,
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, made_by) references access.staff (tenant_id, id)
);
comment on table placements.agreement is 'retention: with its person';
comment on column placements.agreement.terms is 'what was agreed, field by field';
comment on column placements.agreement.content is 'its words in Swedish and in the participant''s language, as they are signed';
comment on column placements.agreement.hash is 'SHA-256 of those words: a signature counts for these and no others';
create index agreement_of_person on placements.agreement (tenant_id, person_id, hidden);

create table placements.signature (
    tenant_id uuid not null,
    id uuid not null,
    placement_id uuid not null,
    number int not null,
    hash bytea not null,
    person_id uuid not null,
    hidden boolean not null,
    party text not null check (party in ('host', 'participant', 'municipality', 'guardian')),
    way text not null check (way in ('screen', 'link', 'card', 'paper', 'on_behalf')),
    name text not null check (length(name) between 1 and 200),
    signed_on date not null,
    why text check (length(why) between 1 and 1000),
    document_id uuid,
    noted_by uuid,
    noted_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, placement_id, number, party),
    foreign key (tenant_id, placement_id, number, hash)
        references placements.agreement (tenant_id, placement_id, number, hash) on delete cascade,
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, document_id) references people.document (tenant_id, id) on delete set null (document_id),
    foreign key (tenant_id, noted_by) references access.staff (tenant_id, id),
    check ((way = 'on_behalf') = (why is not null)),
    check ((noted_by is null) = (way in ('link', 'card'))),
    check (way <> 'card' or party = 'participant'),
    check (way <> 'link' or party = 'host')
);
comment on table placements.signature is 'retention: with its person';
comment on column placements.signature.way is 'on our screen, by a link, with one''s own card, on paper, or by somebody else for them';
comment on column placements.signature.noted_by is 'who of the staff was there; null when they signed by themselves';
create index signature_of_person on placements.signature (tenant_id, person_id, hidden);

create table placements.assurance (
    tenant_id uuid not null,
    id uuid not null,
    placement_id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    kind text not null check (kind in ('insurance', 'extract', 'consultation')),
    state text not null check (state in ('seen', 'not_needed')),
    words text not null check (length(words) between 1 and 1000),
    seen_on date not null,
    valid_from date,
    valid_to date,
    document_id uuid,
    noted_by uuid not null,
    noted_at timestamptz not null,
    removed_at timestamptz,
    removed_by uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, placement_id) references placements.placement (tenant_id, id) on delete cascade,
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, document_id) references people.document (tenant_id, id) on delete set null (document_id),
    foreign key (tenant_id, noted_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, removed_by) references access.staff (tenant_id, id),
    check (kind <> 'insurance' or (state = 'seen' and valid_from is not null and valid_to is not null)),
    check (valid_to >= valid_from),
    check (kind = 'insurance' or (valid_from is null and valid_to is null)),
    check (kind <> 'extract' or document_id is null),
    check ((removed_at is null) = (removed_by is null))
);
comment on table placements.assurance is 'retention: with its person';
comment on column placements.assurance.kind is
    'an insurance for accidents and liability; a police records extract that was shown, never kept; the unions were heard';
comment on column placements.assurance.words is 'insurer and number; who showed it; with whom; or why it is not needed';
create index assurance_of_placement on placements.assurance (tenant_id, placement_id);
create index assurance_of_person on placements.assurance (tenant_id, person_id, hidden);

create table placements.step (
    tenant_id uuid not null,
    id uuid not null,
    placement_id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    deed text not null check (deed in ('drafted', 'changed', 'extended', 'shortened', 'signed', 'agreed', 'started',
        'paused', 'resumed', 'finished', 'ended_early', 'annulled')),
    day date not null,
    why text not null check (length(why) <= 1000),
    staff_id uuid,
    at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, placement_id) references placements.placement (tenant_id, id) on delete cascade,
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id)
);
comment on table placements.step is 'retention: with its person';
comment on column placements.step.staff_id is 'null when the participant or the host did it';
create index step_of_placement on placements.step (tenant_id, placement_id, id);
create index step_of_person on placements.step (tenant_id, person_id, hidden);

create table placements.limits (
    tenant_id uuid not null references access.municipality (id),
    months int not null check (months between 1 and 60),
    set_by uuid not null,
    set_at timestamptz not null,
    primary key (tenant_id),
    foreign key (tenant_id, set_by) references access.staff (tenant_id, id)
);
comment on table placements.limits is 'retention: as long as the municipality places people';
comment on column placements.limits.months is 'how long somebody is at one workplace at most';

select people.keep_apart('placements.placement');
select people.keep_apart('placements.agreement');
select people.keep_apart('placements.signature');
select people.keep_apart('placements.assurance');
select people.keep_apart('placements.step');
select access.keep_to_tenant('placements.limits');

-- A host signs by a link to the placement; what was seen about the participant is not among what the link opens.
select hosts.open_to_link('placements.placement', 'id');
select hosts.open_to_link('placements.agreement', 'placement_id');
select hosts.open_to_link('placements.signature', 'placement_id');
select hosts.open_to_link('placements.step', 'placement_id');

-- The application tells in words what is missing. Whatever it does, nothing starts here that is not signed by all, insured
-- on its first day, and, where the work is with children, seen to.
create function placements.start_when_complete() returns trigger language plpgsql as $$
declare
    minor boolean;
begin
    if new.state not in ('running', 'paused', 'finished', 'ended_early')
            or (tg_op = 'UPDATE' and old.state in ('running', 'paused', 'finished', 'ended_early')) then
        return new;
    end if;
    if tg_op = 'INSERT' then
        raise exception 'A placement begins as a draft' using errcode = 'check_violation';
    end if;
    select born > new.begun_on - interval '18 years' into minor
        from people.person where tenant_id = new.tenant_id and id = new.person_id;
    if (select count(*) from placements.signature s
            where s.tenant_id = new.tenant_id and s.placement_id = new.id and s.number = new.in_force
                and (s.party <> 'guardian' or minor)) < (case when minor then 4 else 3 end) then
        raise exception 'A placement starts when its agreement is signed by all' using errcode = 'check_violation';
    end if;
    if not exists (select 1 from placements.assurance a
            where a.tenant_id = new.tenant_id and a.placement_id = new.id and a.kind = 'insurance'
                and a.removed_at is null and new.begun_on between a.valid_from and a.valid_to) then
        raise exception 'A placement starts when somebody has seen its insurance' using errcode = 'check_violation';
    end if;
    if new.with_children is distinct from false and not exists (select 1 from placements.assurance a
            where a.tenant_id = new.tenant_id and a.placement_id = new.id and a.kind = 'extract'
                and a.removed_at is null) then
        raise exception 'Work with children starts when the extract was shown' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
revoke execute on function placements.start_when_complete() from public;
create trigger start_when_complete before insert or update of state on placements.placement
    for each row execute function placements.start_when_complete();

grant select, insert on placements.placement, placements.agreement, placements.signature, placements.assurance,
    placements.step to insteg_app;
grant update (kind, state, latest, in_force, starts, ends, with_children, begun_on, ended_on, cause, version)
    on placements.placement to insteg_app;
grant update (removed_at, removed_by) on placements.assurance to insteg_app;
grant select, insert, update on placements.limits to insteg_app;
