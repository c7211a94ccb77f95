-- Who is away and who looks after their cases meanwhile. Read at every request with the roles: the relation begins and
-- ends by itself.
create table access.absence (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    staff_id uuid not null,
    cover_id uuid not null,
    from_day date not null,
    to_day date not null,
    why text not null check (length(why) between 1 and 1000),
    made_by uuid not null,
    made_at timestamptz not null,
    ended_by uuid,
    ended_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id),
    foreign key (tenant_id, cover_id) references access.staff (tenant_id, id),
    foreign key (tenant_id, made_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, ended_by) references access.staff (tenant_id, id),
    constraint nobody_covers_themselves check (staff_id <> cover_id),
    constraint nobody_appoints_themselves check (cover_id <> made_by),
    check (to_day >= from_day and to_day <= from_day + 366),
    check ((ended_at is null) = (ended_by is null))
);
comment on table access.absence is 'retention: two years after the last day, as the log that names the covering as ground';
create index absence_of_cover on access.absence (tenant_id, cover_id, to_day) where ended_at is null;
create index absence_by_day on access.absence (tenant_id, to_day);

alter table access.absence enable row level security;
alter table access.absence force row level security;
create policy own_tenant on access.absence
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert on access.absence to insteg_app;
grant update (ended_by, ended_at) on access.absence to insteg_app;
