-- Who was at a session, tap by tap. Rows are only added: a correction is a later row, and what stands is read out of all of
-- them (decision 2501). Hours that somebody got elsewhere stand beside, with their source.

alter table programmes.session add column marked boolean not null default false;
comment on column programmes.session.marked is 'somebody has said who is there or not; then it is not taken back with its series';

create sequence programmes.attendance_place;

create table programmes.attendance (
    tenant_id uuid not null,
    id uuid not null,
    place bigint not null default nextval('programmes.attendance_place'),
    session_id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    said text not null check (said in ('here', 'late', 'absent', 'nothing')),
    minutes int check (minutes between 1 and 719),
    reason text check (reason ~ '^[a-z-]{1,40}$'),
    seen int not null check (seen >= 0),
    staff_id uuid,
    at timestamptz not null,
    noted_at timestamptz not null,
    together uuid not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, session_id) references programmes.session (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id),
    constraint late_by_minutes check ((said = 'late') = (minutes is not null)),
    constraint absent_with_a_reason check ((said = 'absent') = (reason is not null)),
    constraint told_in_advance_is_an_absence check (staff_id is not null or said in ('absent', 'nothing'))
);
create index attendance_of_session on programmes.attendance (tenant_id, session_id, place);
create index attendance_of_person on programmes.attendance (tenant_id, person_id, hidden, session_id);
create index attendance_by on programmes.attendance (tenant_id, staff_id);
comment on table programmes.attendance is 'retention: with its person';
comment on column programmes.attendance.id is 'made where the tap was, so that a tap sent twice counts once';
comment on column programmes.attendance.place is 'the order they came in';
comment on column programmes.attendance.minutes is 'how late somebody came';
comment on column programmes.attendance.reason is 'why somebody was absent, from a list';
comment on column programmes.attendance.seen is 'how many rows about this person at this session whoever tapped had seen';
comment on column programmes.attendance.staff_id is 'null when the participant told it in advance';
comment on column programmes.attendance.at is 'when the tap was, by the clock of the phone; noted_at is when it came in';
comment on column programmes.attendance.together is 'those made by one press, so that they can be taken back by one';

create table programmes.hours_elsewhere (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    from_day date not null,
    to_day date not null check (to_day >= from_day),
    minutes int not null check (minutes between 1 and 60000),
    part text check (part ~ '^[a-z-]{1,40}$'),
    source text not null check (length(source) between 1 and 200),
    noted_by uuid not null,
    noted_at timestamptz not null,
    taken_back text check (length(taken_back) between 1 and 300),
    taken_back_by uuid,
    taken_back_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, noted_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, taken_back_by) references access.staff (tenant_id, id),
    constraint taken_back_whole check (num_nonnulls(taken_back, taken_back_by, taken_back_at) in (0, 3))
);
create index hours_elsewhere_of_person on programmes.hours_elsewhere (tenant_id, person_id, hidden);
comment on table programmes.hours_elsewhere is 'retention: with its person';
comment on column programmes.hours_elsewhere.part is 'of civic orientation; null when nobody has said which';
comment on column programmes.hours_elsewhere.source is 'who says so, as typed';
comment on column programmes.hours_elsewhere.taken_back is 'why it does not count; null while it does';

select people.keep_apart('programmes.attendance');
select people.keep_apart('programmes.hours_elsewhere');

grant select, insert on programmes.attendance, programmes.hours_elsewhere to insteg_app;
grant usage on sequence programmes.attendance_place to insteg_app;
grant update (taken_back, taken_back_by, taken_back_at) on programmes.hours_elsewhere to insteg_app;
