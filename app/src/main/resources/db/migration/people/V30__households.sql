-- Who lives with whom, who is related to whom, and who answers for a child. What hangs on a person stands behind the same
-- two walls as the person; a link between two people is there only for whoever may know of both. Nothing here is unique
-- for a person, so that two rows about one human being can be joined: what counts is the row that began last.

create table people.household (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    label text not null check (length(label) between 1 and 100),
    created_at timestamptz not null,
    version int not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, label)
);
comment on table people.household is 'retention: with its last member';
comment on column people.household.label is
    'the office''s own designation, as an import says who lives together; reached only through a member';

create table people.household_member (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    household_id uuid not null,
    partly boolean not null default false,
    starts date not null,
    ends date,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, household_id) references people.household (tenant_id, id),
    check (ends >= starts)
);
comment on table people.household_member is 'retention: with its person';
comment on column people.household_member.partly is 'lives there some of the time, such as a child with two homes';
comment on column people.household_member.ends is 'the first day they no longer belong to it; null while they do';
create index household_member_person on people.household_member (tenant_id, person_id);
create index household_member_household on people.household_member (tenant_id, household_id);

create table people.family_link (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    relative_id uuid not null,
    relative_hidden boolean not null,
    kind text not null check (kind in ('parent', 'spouse', 'sibling', 'other')),
    custody boolean not null default false,
    noted_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, relative_id, relative_hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    check (kind = 'parent' or not custody)
);
comment on table people.family_link is 'retention: with either of the two';
comment on column people.family_link.kind is 'what the person is to the relative; parent is read from the parent to the child';
comment on column people.family_link.custody is 'the parent is the child''s legal custodian (vårdnadshavare)';
create index family_link_person on people.family_link (tenant_id, person_id);
create index family_link_relative on people.family_link (tenant_id, relative_id);

-- A guardian is a third person whose data are kept for the child's sake only. There is no list of guardians: they are
-- reached through a child whom the viewer may know of.
create table people.guardian (
    tenant_id uuid not null references access.municipality (id),
    id uuid not null,
    name text not null check (length(name) between 1 and 200),
    phone text check (length(phone) <= 40),
    email text check (length(email) <= 254),
    updated_at timestamptz not null,
    version int not null default 0,
    primary key (tenant_id, id)
);
comment on table people.guardian is
    'retention: one year after the last child they answered for, or with that child; a third person''s name and contact';

create table people.guardianship (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    guardian_id uuid not null,
    kind text not null check (kind in ('god_man', 'appointed_custodian', 'custodian')),
    decided_by text check (length(decided_by) <= 100),
    decided_on date,
    starts date not null,
    ends date,
    ended_why text check (length(ended_why) <= 500),
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, guardian_id) references people.guardian (tenant_id, id),
    check (ends >= starts)
);
comment on table people.guardianship is 'retention: with the child';
comment on column people.guardianship.kind is
    'god_man: for an unaccompanied child without permit (2005:429); appointed_custodian: särskilt förordnad vårdnadshavare';
comment on column people.guardianship.decided_by is 'whose decision it is, such as a board of chief guardians or a court';
create index guardianship_person on people.guardianship (tenant_id, person_id);
create index guardianship_guardian on people.guardianship (tenant_id, guardian_id);

create table people.unaccompanied (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    starts date not null,
    planned_on date,
    ends date,
    ended_why text check (ended_why in ('adult', 'reunited', 'other')),
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    check (ends >= starts)
);
comment on table people.unaccompanied is 'retention: with its person';
comment on column people.unaccompanied.starts is 'the day the child is received as coming without parents';
comment on column people.unaccompanied.planned_on is 'the day it was settled what follows when they turn 18; null until then';
create index unaccompanied_person on people.unaccompanied (tenant_id, person_id);

create table people.schooling (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    grade text not null check (grade in ('none', 'preschool', 'f', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'upper')),
    noted_on date not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade
);
comment on table people.schooling is 'retention: with its person';
comment on column people.schooling.grade is 'the school year the child is in; never marks, absence or needs';
create index schooling_person on people.schooling (tenant_id, person_id);

-- What was a text becomes a household; the texts go. No address of those whose whereabouts must never be kept.
alter table people.person no force row level security;
insert into people.household (tenant_id, id, label, created_at)
    select tenant_id, gen_random_uuid(), household, min(created_at) from people.person
    where household <> '' group by tenant_id, household;
insert into people.household_member (tenant_id, id, person_id, hidden, household_id, starts)
    select p.tenant_id, gen_random_uuid(), p.id, p.hidden, h.id, (p.created_at at time zone 'Europe/Stockholm')::date
    from people.person p join people.household h on h.tenant_id = p.tenant_id and h.label = p.household;
update people.person set place = null, lat = null, lon = null
    where protection in ('protected_registration', 'fictitious_identity');
alter table people.person drop column household;
alter table people.person add constraint whereabouts_never_kept check
    (protection not in ('protected_registration', 'fictitious_identity') or (place is null and lat is null));
alter table people.person force row level security;

do $$
declare
    part text;
begin
    foreach part in array array['household', 'guardian'] loop
        execute format('alter table people.%I enable row level security', part);
        execute format('alter table people.%I force row level security', part);
        execute format('create policy own_tenant on people.%I
            using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', part);
    end loop;
    foreach part in array array['household_member', 'family_link', 'guardianship', 'unaccompanied', 'schooling'] loop
        execute format('alter table people.%I enable row level security', part);
        execute format('alter table people.%I force row level security', part);
        execute format('create policy own_tenant on people.%I
            using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', part);
        execute format('create policy named_handler_reads on people.%I as restrictive for select
            using (not hidden or people.is_shown(tenant_id, person_id))', part);
        execute format('create policy named_handler_changes on people.%I as restrictive for update
            using (not hidden or people.is_shown(tenant_id, person_id))', part);
        execute format('create policy named_handler_erases on people.%I as restrictive for delete
            using (not hidden or people.is_shown(tenant_id, person_id))', part);
    end loop;
end
$$;
create policy relatives_handler_reads on people.family_link as restrictive for select
    using (not relative_hidden or people.is_shown(tenant_id, relative_id));
create policy relatives_handler_changes on people.family_link as restrictive for update
    using (not relative_hidden or people.is_shown(tenant_id, relative_id));
create policy relatives_handler_erases on people.family_link as restrictive for delete
    using (not relative_hidden or people.is_shown(tenant_id, relative_id));

grant select, insert, update on people.household to insteg_app;
grant select, insert, update on people.household_member to insteg_app;
grant select, insert, update, delete on people.family_link to insteg_app;
grant select, insert, update on people.guardian to insteg_app;
grant select, insert, update on people.guardianship to insteg_app;
grant select, insert, update on people.unaccompanied to insteg_app;
grant select, insert, update on people.schooling to insteg_app;
