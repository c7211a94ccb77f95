-- What happens between the municipality and those who offer placements: whom one met and what was said, what each has
-- promised, and interest that becomes an offer.
create table hosts.meeting (
    tenant_id uuid not null,
    id uuid not null,
    organisation_id uuid not null,
    kind text not null check (kind in ('visit', 'breakfast', 'study_visit', 'call', 'mail', 'other')),
    held_on date not null,
    held_at time,
    place text check (length(place) between 1 and 200),
    contacts uuid[] not null default '{}',
    staff uuid[] not null default '{}',
    said text check (length(said) between 1 and 2000),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version int not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, organisation_id) references hosts.organisation (tenant_id, id) on delete cascade
);
comment on table hosts.meeting is 'retention: with its organisation';
comment on column hosts.meeting.contacts is 'whom one met, as far as they were contact persons then; an id whose contact was erased tells nothing';
comment on column hosts.meeting.staff is 'who of the municipality was there';
create index meeting_of_organisation on hosts.meeting (tenant_id, organisation_id, held_on);
create index meeting_by_day on hosts.meeting (tenant_id, held_on);

create table hosts.promise (
    tenant_id uuid not null,
    id uuid not null,
    organisation_id uuid not null,
    whose text not null check (whose in ('ours', 'theirs')),
    what text not null check (length(what) between 1 and 300),
    due date,
    staff_id uuid not null,
    state text not null check (state in ('open', 'kept', 'broken')),
    ended_on date,
    meeting_id uuid,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version int not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, organisation_id) references hosts.organisation (tenant_id, id) on delete cascade,
    foreign key (tenant_id, meeting_id) references hosts.meeting (tenant_id, id),
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id),
    constraint ended_on_a_day check ((state = 'open') = (ended_on is null))
);
comment on table hosts.promise is 'retention: with its organisation';
comment on column hosts.promise.staff_id is 'who keeps it, or sees to it that the host does';
create index promise_of_organisation on hosts.promise (tenant_id, organisation_id, due);
create index promise_open on hosts.promise (tenant_id, due, id) where state = 'open';

create table hosts.interest (
    tenant_id uuid not null,
    id uuid not null,
    organisation_id uuid not null,
    title text not null check (length(title) between 1 and 200),
    seats int check (seats between 1 and 1000),
    starts date,
    note text check (length(note) between 1 and 500),
    state text not null check (state in ('open', 'offered', 'declined')),
    shown_on date not null,
    meeting_id uuid,
    offer_id uuid,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version int not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, organisation_id) references hosts.organisation (tenant_id, id) on delete cascade,
    foreign key (tenant_id, meeting_id) references hosts.meeting (tenant_id, id),
    foreign key (tenant_id, offer_id) references hosts.offer (tenant_id, id) on delete set null (offer_id)
);
comment on table hosts.interest is 'retention: with its organisation';
comment on column hosts.interest.offer_id is 'the offer it became; null also when that was erased';
create index interest_of_organisation on hosts.interest (tenant_id, organisation_id, shown_on);
create index interest_open on hosts.interest (tenant_id, shown_on, id) where state = 'open';
create index interest_of_offer on hosts.interest (tenant_id, offer_id) where offer_id is not null;

-- The municipality's own limit on placements in proportion to those employed; each decision stays.
create table hosts.quota (
    tenant_id uuid not null,
    id uuid not null,
    valid_from date not null,
    employees_per_seat int check (employees_per_seat between 1 and 1000),
    why text not null check (length(why) between 1 and 500),
    staff_id uuid not null,
    decided_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, valid_from, decided_at),
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id)
);
comment on table hosts.quota is 'retention: as long as the municipality uses Insteg; says nothing of anybody but who decided';
comment on column hosts.quota.employees_per_seat is 'at most one placement for so many employees; null: no limit from that day';

alter table hosts.history
    add column meeting_id uuid,
    add column promise_id uuid,
    add column interest_id uuid,
    add unique (tenant_id, meeting_id, version),
    add unique (tenant_id, promise_id, version),
    add unique (tenant_id, interest_id, version),
    add foreign key (tenant_id, meeting_id) references hosts.meeting (tenant_id, id) on delete cascade,
    add foreign key (tenant_id, promise_id) references hosts.promise (tenant_id, id) on delete cascade,
    add foreign key (tenant_id, interest_id) references hosts.interest (tenant_id, id) on delete cascade,
    drop constraint about_one_thing,
    add constraint about_one_thing check
        (num_nonnulls(organisation_id, contact_id, offer_id, meeting_id, promise_id, interest_id) = 1);
comment on table hosts.history is
    'retention: with the organisation, contact, offer, meeting, promise or interest it is about';

select access.keep_to_tenant('hosts.meeting');
select access.keep_to_tenant('hosts.promise');
select access.keep_to_tenant('hosts.interest');
select access.keep_to_tenant('hosts.quota');
grant select, insert, update on hosts.meeting, hosts.promise, hosts.interest to insteg_app;
grant select, insert on hosts.quota to insteg_app;

-- Whoever comes by a link of a host's meets nothing of what is noted about hosts.
create policy hosts_none on hosts.meeting as restrictive
    using ((select nullif(current_setting('app.host', true), '') is null));
create policy hosts_none on hosts.promise as restrictive
    using ((select nullif(current_setting('app.host', true), '') is null));
create policy hosts_none on hosts.interest as restrictive
    using ((select nullif(current_setting('app.host', true), '') is null));
