-- What became of people: work, studies, a living of their own, whether they stayed. Rows are only added: a correction is
-- another row about the same thing, and the newest counts.
create table outcomes.outcome (
    tenant_id uuid not null,
    id uuid not null,
    number bigserial not null,
    thing uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    kind text not null check (kind in ('employment', 'studies', 'self_support', 'neither', 'here', 'moved')),
    begins date not null,
    ends date,
    occupation text check (length(occupation) between 1 and 200),
    place text check (length(place) between 1 and 200),
    form text check (form in ('permanent', 'fixed_term', 'by_the_hour', 'new_start', 'introduction', 'establishment',
        'other_support', 'own_business', 'basic', 'upper_secondary', 'vocational', 'folk_high_school', 'university',
        'bridging', 'other')),
    minutes int check (minutes between 15 and 4200),
    percent int check (percent between 1 and 100),
    end_cause text check (end_cause in ('as_agreed', 'laid_off', 'other_work', 'studies', 'own_wish', 'moved', 'other')),
    led_by text check (led_by in ('placement', 'programme', 'session', 'other')),
    led_thing uuid,
    led_name text check (length(led_name) between 1 and 200),
    source text not null check (source in ('person', 'employer', 'document', 'social_services', 'judgement', 'other')),
    words text not null check (length(words) <= 500),
    why text not null check (length(why) <= 300),
    withdrawn boolean not null,
    staff_id uuid not null,
    made_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id),
    constraint ends_after_it_begins check (ends is null or ends >= begins),
    constraint only_work_has_an_occupation check ((kind = 'employment') = (occupation is not null)),
    constraint a_kind_of_work_or_of_studies check ((kind in ('employment', 'studies')) = (form is not null)),
    constraint what_led_has_a_name check ((led_by is null) = (led_name is null))
);
comment on table outcomes.outcome is 'retention: with its person';
comment on column outcomes.outcome.number is 'in the order the rows were made: of one thing the highest counts';
comment on column outcomes.outcome.thing is 'what the row is about: the same in each row that corrects it';
comment on column outcomes.outcome.place is 'the employer, the school, or where to, as it is called';
comment on column outcomes.outcome.minutes is 'worked a week';
comment on column outcomes.outcome.percent is 'of full time';
comment on column outcomes.outcome.led_by is 'what led to the work; led_thing is its number in its room, no reference: the name stays when it is gone';
comment on column outcomes.outcome.why is 'why it was corrected or taken back; empty in the first row';
create index outcome_of_person on outcomes.outcome (tenant_id, person_id, hidden);
create index outcome_of_thing on outcomes.outcome (tenant_id, thing, number desc);

select people.keep_apart('outcomes.outcome');

-- Whose a row is follows the person when two entries become one, and the row goes when the person is erased. Nothing else.
create function outcomes.add_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if pg_trigger_depth() > 1 then
            return old;
        end if;
    elsif to_jsonb(old) - 'person_id' - 'hidden' = to_jsonb(new) - 'person_id' - 'hidden' then
        return new;
    end if;
    raise exception 'What became of somebody is corrected by another row' using errcode = 'restrict_violation';
end
$$;
revoke execute on function outcomes.add_only() from public;
create trigger add_only before update or delete on outcomes.outcome for each row execute function outcomes.add_only();

grant usage on schema outcomes to insteg_app;
grant select, insert on outcomes.outcome to insteg_app;
grant usage on sequence outcomes.outcome_number_seq to insteg_app;
