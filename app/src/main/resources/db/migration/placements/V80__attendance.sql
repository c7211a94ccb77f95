-- How each day of a placement was, as the staff, the host or the participant said it. What was said is never changed or
-- taken away: whoever sees it otherwise says it anew, and what counts is read off in their order.
create table placements.attendance (
    tenant_id uuid not null,
    id uuid not null,
    placement_id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    day date not null,
    voice text not null check (voice in ('staff', 'host', 'participant')),
    presence text not null check (presence in
        ('present', 'sick', 'child_care', 'valid', 'invalid', 'absent', 'closed', 'nothing')),
    minutes int not null check (minutes between 0 and 1440),
    words text not null check (length(words) <= 500),
    staff_id uuid,
    at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, placement_id) references placements.placement (tenant_id, id) on delete cascade,
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id),
    constraint there_for_some_time check ((presence = 'present') = (minutes > 0)),
    constraint staff_has_a_name check ((voice = 'staff') = (staff_id is not null))
);
comment on table placements.attendance is 'retention: with its person';
comment on column placements.attendance.presence is
    'there; ill; home with a sick child; with or without a good reason; not there; closed; or: takes back what was said';
comment on column placements.attendance.minutes is 'how long they were there';
comment on column placements.attendance.words is 'why the staff settled it so';
create index attendance_of_placement on placements.attendance (tenant_id, placement_id, day, id);
create index attendance_of_person on placements.attendance (tenant_id, person_id, hidden);

select people.keep_apart('placements.attendance');
select hosts.open_to_link('placements.attendance', 'placement_id');

-- Whoever came by a link, and whoever came in with their own card, speaks for themselves alone.
create policy hosts_speak_as_hosts on placements.attendance as restrictive for insert
    with check (nullif(current_setting('app.host', true), '') is null or voice = 'host');
create policy participants_speak_as_participants on placements.attendance as restrictive for insert
    with check (nullif(current_setting('app.participant', true), '') is null or voice = 'participant');

create function placements.add_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if pg_trigger_depth() > 1 then
            return old; -- with its placement or its person
        end if;
    elsif to_jsonb(old) - 'person_id' - 'hidden' = to_jsonb(new) - 'person_id' - 'hidden' then
        return new;
    end if;
    raise exception 'What was said about a day is said anew, not changed' using errcode = 'restrict_violation';
end
$$;
revoke execute on function placements.add_only() from public;
create trigger add_only before update or delete on placements.attendance
    for each row execute function placements.add_only();

grant select, insert on placements.attendance to insteg_app;
