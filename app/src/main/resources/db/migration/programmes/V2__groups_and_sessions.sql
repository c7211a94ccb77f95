-- Groups that follow a programme, those who lead them, the rooms they meet in, and when they meet. Who takes part is for
-- later tables to say: nothing in here is about a participant.

create table programmes.room (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    name text collate "sv-x-icu" not null check (length(name) between 1 and 100),
    locality text collate "sv-x-icu" not null default '' check (length(locality) <= 100),
    seats int check (seats between 1 and 10000),
    material text not null default '' check (length(material) <= 300),
    active boolean not null default true,
    version int not null default 0,
    primary key (tenant_id, id)
);
comment on table programmes.room is 'retention: while any session names it';

create table programmes.leader (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    staff_id uuid,
    name text collate "sv-x-icu" check (length(name) between 1 and 100),
    kind text not null check (kind in ('staff', 'subsidised', 'intern', 'volunteer', 'external')),
    languages text[] not null default '{}',
    active boolean not null default true,
    updated_at timestamptz not null,
    version int not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, staff_id),
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id),
    constraint an_account_or_a_name check ((staff_id is null) <> (name is null))
);
comment on table programmes.leader is
    'retention: two years after the last session one led, then erased, from the sessions too; staff with their account';
comment on column programmes.leader.name is 'of somebody without an account; nothing else is kept about them';

create table programmes.activity_group (
    tenant_id uuid not null,
    id uuid not null,
    programme_id uuid not null,
    programme_version int not null,
    name text collate "sv-x-icu" not null check (length(name) between 1 and 100),
    starts date not null,
    ends date check (ends >= starts),
    seats int not null check (seats between 1 and 10000),
    languages text[] not null default '{}',
    version int not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, programme_id, programme_version)
        references programmes.programme_version (tenant_id, programme_id, version)
);
comment on table programmes.activity_group is 'retention: ten years after its last session, with its sessions';
create index activity_group_by_start on programmes.activity_group (tenant_id, starts desc, name);
create index activity_group_of_programme on programmes.activity_group (tenant_id, programme_id, programme_version);

create table programmes.session (
    tenant_id uuid not null,
    id uuid not null,
    group_id uuid not null,
    series uuid not null,
    day date not null,
    at time not null,
    minutes int not null check (minutes between 15 and 720),
    kind text not null check (kind in ('swedish', 'society', 'study-visit', 'guidance', 'work-life', 'swimming',
        'activity')),
    room_id uuid,
    employer text not null default '' check (length(employer) <= 200),
    cancelled boolean not null default false,
    reason text not null default '' check (length(reason) <= 300),
    before_day date,
    before_at time,
    before_minutes int,
    version int not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, group_id) references programmes.activity_group (tenant_id, id) on delete cascade,
    foreign key (tenant_id, room_id) references programmes.room (tenant_id, id),
    constraint over_before_midnight check (extract(hour from at) * 60 + extract(minute from at) + minutes < 1440),
    constraint cancelled_with_a_reason check (not cancelled or reason <> ''),
    constraint before_whole check (num_nonnulls(before_day, before_at, before_minutes) in (0, 3))
);
comment on table programmes.session is 'retention: with its group';
comment on column programmes.session.at is 'by the clock on the wall in Sweden, whatever the clocks do';
comment on column programmes.session.series is 'those planned together';
create index session_by_day on programmes.session (tenant_id, day, at);
create index session_of_group on programmes.session (tenant_id, group_id, day, at);
create index session_of_series on programmes.session (tenant_id, series);
create index session_in_room on programmes.session (tenant_id, room_id);

create table programmes.session_leader (
    tenant_id uuid not null,
    session_id uuid not null,
    leader_id uuid not null,
    place int not null,
    primary key (tenant_id, session_id, leader_id),
    foreign key (tenant_id, session_id) references programmes.session (tenant_id, id) on delete cascade,
    foreign key (tenant_id, leader_id) references programmes.leader (tenant_id, id) on delete cascade
);
comment on table programmes.session_leader is 'retention: with its session';
create index session_of_leader on programmes.session_leader (tenant_id, leader_id);

create table programmes.session_part (
    tenant_id uuid not null,
    session_id uuid not null,
    place int not null,
    module text not null check (length(module) between 1 and 40),
    minutes int not null check (minutes > 0),
    primary key (tenant_id, session_id, place),
    foreign key (tenant_id, session_id) references programmes.session (tenant_id, id) on delete cascade
);
comment on table programmes.session_part is 'retention: with its session';
comment on column programmes.session_part.module is 'the key of a module in the version that the group follows';

select access.keep_to_tenant('programmes.room');
select access.keep_to_tenant('programmes.leader');
select access.keep_to_tenant('programmes.activity_group');
select access.keep_to_tenant('programmes.session');
select access.keep_to_tenant('programmes.session_leader');
select access.keep_to_tenant('programmes.session_part');

grant select, insert, update on programmes.room to insteg_app;
grant select, insert, update, delete on programmes.leader, programmes.activity_group, programmes.session to insteg_app;
grant select, insert, delete on programmes.session_leader to insteg_app;
grant select, insert on programmes.session_part to insteg_app;
