-- Breakfasts and study visits that many hosts are invited to, what they answer, and who came.
create table hosts.gathering (
    tenant_id uuid not null,
    id uuid not null,
    kind text not null check (kind in ('breakfast', 'study_visit', 'other')),
    title text not null check (length(title) between 1 and 200),
    held_on date not null,
    begins time not null,
    ends time,
    place text not null check (length(place) between 1 and 200),
    about text check (length(about) between 1 and 1000),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version int not null default 0,
    primary key (tenant_id, id),
    check (ends > begins)
);
comment on table hosts.gathering is 'retention: three years after held_on, then erased; says nothing of anybody';
create index gathering_by_day on hosts.gathering (tenant_id, held_on, id);

create table hosts.invitation (
    tenant_id uuid not null,
    id uuid not null,
    gathering_id uuid not null,
    organisation_id uuid not null,
    contact_id uuid,
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z]{2,4})?$'),
    how text not null check (how in ('email', 'paper')),
    invited_at timestamptz not null,
    invited_by uuid not null,
    answer text check (answer in ('yes', 'no')),
    people int check (people between 1 and 100),
    words text check (length(words) between 1 and 300),
    answered_at timestamptz,
    answered_by uuid,
    came boolean,
    primary key (tenant_id, id),
    foreign key (tenant_id, gathering_id) references hosts.gathering (tenant_id, id) on delete cascade,
    foreign key (tenant_id, organisation_id) references hosts.organisation (tenant_id, id) on delete cascade,
    foreign key (tenant_id, contact_id) references hosts.contact (tenant_id, id) on delete set null (contact_id),
    foreign key (tenant_id, invited_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, answered_by) references access.staff (tenant_id, id),
    unique (tenant_id, gathering_id, organisation_id),
    constraint answered_at_a_time check ((answer is null) = (answered_at is null)),
    constraint people_who_come check (people is null or answer = 'yes')
);
comment on table hosts.invitation is 'retention: with its organisation or its gathering, whichever goes first';
comment on column hosts.invitation.contact_id is 'whom it was sent to; null also when that contact person was erased';
comment on column hosts.invitation.answered_by is 'who of the staff noted the answer; null: the contact person by their link';
comment on column hosts.invitation.came is 'null: nobody has said';
create index invitation_of_organisation on hosts.invitation (tenant_id, organisation_id);

alter table hosts.history
    add column gathering_id uuid,
    add unique (tenant_id, gathering_id, version),
    add foreign key (tenant_id, gathering_id) references hosts.gathering (tenant_id, id) on delete cascade,
    drop constraint about_one_thing,
    add constraint about_one_thing check (num_nonnulls(
        organisation_id, contact_id, offer_id, meeting_id, promise_id, interest_id, gathering_id) = 1);

select access.keep_to_tenant('hosts.gathering');
select access.keep_to_tenant('hosts.invitation');
-- By a link one meets one's own invitation and what it is to (decision 1901).
create policy hosts_own on hosts.invitation as restrictive
    using ((select nullif(current_setting('app.host', true), '') is null)
        or id = nullif(current_setting('app.host_object', true), '')::uuid);
create policy hosts_own on hosts.gathering as restrictive
    using ((select nullif(current_setting('app.host', true), '') is null)
        or exists (select 1 from hosts.invitation i
            where i.tenant_id = gathering.tenant_id and i.gathering_id = gathering.id));
grant select, insert, update on hosts.gathering, hosts.invitation to insteg_app;
