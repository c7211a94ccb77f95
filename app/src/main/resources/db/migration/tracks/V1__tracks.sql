-- Fast tracks: steps one after the other for people who can the same thing, such as teachers (LEK-13, LEK-14), who goes
-- them, how far each has come, and the occupations that the municipality finds hard to fill.
create table tracks.track (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    name text not null check (length(name) between 1 and 100),
    purpose text not null check (length(purpose) <= 1000),
    owner_id uuid,
    capacity int not null check (capacity between 1 and 1000),
    search_name text not null check (length(search_name) <= 100),
    search text not null check (length(search) <= 4000),
    closed_on date,
    updated_at timestamptz not null,
    version int not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, owner_id) references access.staff (tenant_id, id)
);
comment on table tracks.track is 'retention: as long as the municipality has fast tracks';
comment on column tracks.track.search is 'who may fit, as a search for competence writes it; names nobody';
select access.keep_to_tenant('tracks.track');

create table tracks.step (
    tenant_id uuid not null,
    id uuid not null,
    track_id uuid not null,
    ordinal int not null check (ordinal between 1 and 20),
    kind text not null check (kind in ('mapping', 'course', 'placement', 'validation', 'other')),
    title text not null check (length(title) between 1 and 100),
    weeks int not null check (weeks between 0 and 104),
    group_id uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, track_id) references tracks.track (tenant_id, id) on delete cascade,
    foreign key (tenant_id, group_id) references programmes.activity_group (tenant_id, id) on delete set null (group_id),
    constraint only_a_course_has_a_group check (group_id is null or kind = 'course')
);
comment on table tracks.step is 'retention: with its track';
create index step_of_track on tracks.step (tenant_id, track_id, ordinal);
create index step_of_group on tracks.step (tenant_id, group_id);
select access.keep_to_tenant('tracks.step');

create table tracks.seat (
    tenant_id uuid not null,
    id uuid not null,
    track_id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    state text not null check (state in ('waiting', 'going', 'finished', 'left')),
    entered_on date not null,
    begun_on date,
    ended_on date,
    told_on date,
    cause text check (cause in ('work', 'studies', 'other_measure', 'own_wish', 'not_suited', 'moved', 'other')),
    why text not null check (length(why) <= 500),
    made_by uuid not null,
    made_at timestamptz not null,
    version int not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, track_id) references tracks.track (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, made_by) references access.staff (tenant_id, id),
    constraint begun_before_it_goes_on check (state = 'left' or (state = 'waiting') = (begun_on is null)),
    constraint over_on_a_day check ((state in ('finished', 'left')) = (ended_on is not null)),
    constraint left_for_a_cause check ((state = 'left') = (cause is not null))
);
create unique index seat_open on tracks.seat (tenant_id, person_id, track_id) where state in ('waiting', 'going');
create index seat_of_person on tracks.seat (tenant_id, person_id, hidden);
create index seat_of_track on tracks.seat (tenant_id, track_id, state);
comment on table tracks.seat is 'retention: with its person';
comment on column tracks.seat.told_on is 'the day staff told the participant that they are in the track';
select people.keep_apart('tracks.seat');

create table tracks.noted (
    tenant_id uuid not null,
    id uuid not null,
    number bigserial not null,
    seat_id uuid not null,
    step_id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    done boolean not null,
    on_day date not null,
    staff_id uuid not null,
    made_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, seat_id) references tracks.seat (tenant_id, id) on delete cascade,
    foreign key (tenant_id, step_id) references tracks.step (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id)
);
comment on table tracks.noted is 'retention: with its person';
comment on column tracks.noted.done is 'of one step the row with the highest number counts; false takes back what was noted';
create index noted_of_seat on tracks.noted (tenant_id, seat_id, number);
create index noted_of_step on tracks.noted (tenant_id, step_id);
create index noted_of_person on tracks.noted (tenant_id, person_id, hidden);
select people.keep_apart('tracks.noted');

grant usage on schema tracks to insteg_app;
grant select, insert, update on tracks.track to insteg_app;
grant select, insert, update, delete on tracks.step to insteg_app;
grant select, insert, update on tracks.seat to insteg_app;
grant select, insert on tracks.noted to insteg_app;
grant usage on sequence tracks.noted_number_seq to insteg_app;
