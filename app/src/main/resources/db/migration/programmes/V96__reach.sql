-- Whom a training is to reach: so many of each home or unit, and how many of them it has reached (VAN-13). Numbers of people at
-- work; a name is noted only by whoever wants to.

create table programmes.reach_target (
    tenant_id uuid not null,
    id uuid not null,
    group_id uuid not null,
    audience text collate "sv-x-icu" not null check (length(audience) between 1 and 100),
    people int not null check (people between 1 and 10000),
    said_by uuid not null,
    said_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, group_id) references programmes.activity_group (tenant_id, id) on delete cascade,
    foreign key (tenant_id, said_by) references access.staff (tenant_id, id)
);
create unique index reach_target_once on programmes.reach_target (tenant_id, group_id, lower(audience));
comment on table programmes.reach_target is 'retention: with its group; numbers, no personal data';
comment on column programmes.reach_target.people is 'how many there are to reach; said anew when they become more or fewer';

create table programmes.reached (
    tenant_id uuid not null,
    id uuid not null,
    target_id uuid not null,
    day date not null,
    people int not null check (people between 1 and 10000),
    names text not null check (length(names) <= 1000),
    taken_back boolean not null default false,
    noted_by uuid not null,
    noted_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, target_id) references programmes.reach_target (tenant_id, id) on delete cascade,
    foreign key (tenant_id, noted_by) references access.staff (tenant_id, id)
);
create index reached_of_target on programmes.reached (tenant_id, target_id, day);
comment on table programmes.reached is 'retention: with its target';
comment on column programmes.reached.people is 'how many were reached that day who had not been before';
comment on column programmes.reached.names is 'of colleagues, when somebody wants to note them; may be empty';

select access.keep_to_tenant('programmes.reach_target');
select access.keep_to_tenant('programmes.reached');

grant select, insert on programmes.reach_target, programmes.reached to insteg_app;
grant update (people, said_by, said_at) on programmes.reach_target to insteg_app;
grant update (taken_back) on programmes.reached to insteg_app;
