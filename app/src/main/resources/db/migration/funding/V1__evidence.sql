-- Evidence of what was done for whom: what happened to a person on a day, for how long, what the person's status was that
-- day, and what the rules in force that day said of them. Derived, never typed, and never changed: a correction is another
-- row, and the newest about a happening counts.
create table funding.evidence (
    tenant_id uuid not null,
    id uuid not null,
    number bigserial not null,
    person_id uuid not null,
    hidden boolean not null,
    kind text not null check (kind in ('placement_day', 'programme_hour')),
    day date not null,
    room text not null check (room ~ '^[a-z]{1,40}$'),
    thing uuid not null,
    minutes int not null check (minutes between 0 and 1440),
    what text not null check (length(what) between 1 and 400),
    standing text not null check (standing in ('asylum_seeker', 'temporary_protection', 'permit', 'settled', 'moved',
        'refused', 'left', 'other', 'unknown')),
    permit_ground text check (permit_ground in ('protection', 'resettled', 'distressing', 'family', 'other')),
    rules jsonb not null check (jsonb_typeof(rules) = 'array'),
    replaces uuid,
    why text not null check (why in ('new', 'happening', 'withdrawn', 'restored', 'status', 'rules')),
    made_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    constraint a_first_replaces_nothing check ((replaces is null) = (why = 'new')),
    constraint what_is_withdrawn_took_no_time check ((minutes = 0) = (why = 'withdrawn'))
);
comment on table funding.evidence is 'retention: with its person';
comment on column funding.evidence.number is 'in the order the rows were made: of one happening the highest counts';
comment on column funding.evidence.room is 'which room knows of it; thing is its number there: a placement, a session';
comment on column funding.evidence.what is 'a proper name, as it was called';
comment on column funding.evidence.standing is 'by what right the person was in Sweden that day, as known when the row was made';
comment on column funding.evidence.rules is 'of each rule that matters: which version was in force that day, and what it said';
comment on column funding.evidence.replaces is 'no reference: two entries about one person may each have replaced it';
create index evidence_of_person on funding.evidence (tenant_id, person_id, day);
create index evidence_of_happening on funding.evidence (tenant_id, person_id, room, thing, day, number desc);
create index evidence_by_day on funding.evidence (tenant_id, day);

select people.keep_apart('funding.evidence');

-- Whose a row is follows the person when two entries become one, and the row goes when the person is erased. Nothing else.
create function funding.add_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if pg_trigger_depth() > 1 then
            return old;
        end if;
    elsif to_jsonb(old) - 'person_id' - 'hidden' = to_jsonb(new) - 'person_id' - 'hidden' then
        return new;
    end if;
    raise exception 'Evidence is corrected by another row' using errcode = 'restrict_violation';
end
$$;
revoke execute on function funding.add_only() from public;
create trigger add_only before update or delete on funding.evidence for each row execute function funding.add_only();

grant usage on schema funding to insteg_app;
grant select, insert on funding.evidence to insteg_app;
grant usage on sequence funding.evidence_number_seq to insteg_app;

-- Whose evidence must be looked at. Left by whoever changes something, in the same transaction, also by a host or a
-- participant, who can read none of them and nothing by them; taken away by the work that follows.
create table funding.unsettled (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    about uuid not null,
    at timestamptz not null,
    primary key (tenant_id, id)
);
comment on table funding.unsettled is 'retention: until the evidence is settled, usually a moment; at most 30 days';
comment on column funding.unsettled.about is 'no reference: a note may outlive its person, and tells nothing';
create index unsettled_about on funding.unsettled (tenant_id, about);

select access.keep_to_tenant('funding.unsettled');
do $$
declare
    deed text;
begin
    foreach deed in array array['select', 'delete'] loop
        execute format('create policy only_work_%s on funding.unsettled as restrictive for %s
            using ((select nullif(current_setting(''app.host'', true), '''') is null
                and nullif(current_setting(''app.participant'', true), '''') is null))', deed, deed);
    end loop;
end
$$;
grant select, insert, delete on funding.unsettled to insteg_app;
