-- The list of what one can do and join, shared with civil society (MAR-14): activities of associations and of the
-- municipality itself, in wordings of which one is shown and a newer one may wait; days they are not held; and who comes.

create table community.activity (
    tenant_id uuid not null,
    id uuid not null,
    organisation_id uuid,
    group_id uuid,
    shown int,
    over_on date not null,
    withdrawn_at timestamptz,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, organisation_id) references hosts.organisation (tenant_id, id) on delete cascade,
    foreign key (tenant_id, group_id) references programmes.activity_group (tenant_id, id) on delete set null (group_id),
    constraint a_group_is_the_municipalitys_own check (organisation_id is null or group_id is null)
);
comment on table community.activity is 'retention: one year after its last day, then erased; says nothing of anybody';
comment on column community.activity.organisation_id is 'whose it is; null: the municipality''s own';
comment on column community.activity.group_id is 'a group of a programme that is open to all: then it is held when the group meets';
comment on column community.activity.shown is 'the wording that everybody reads; null while none is';
comment on column community.activity.over_on is 'the last day that any wording in force or waiting speaks of';
create index activity_of_organisation on community.activity (tenant_id, organisation_id);
create index activity_shown on community.activity (tenant_id, over_on) where shown is not null;

create table community.wording (
    tenant_id uuid not null,
    activity_id uuid not null,
    number int not null check (number >= 1),
    title text not null check (length(title) between 1 and 120),
    about text not null check (length(about) <= 1500),
    organiser text not null check (length(organiser) between 1 and 120),
    town text not null check (length(town) between 1 and 60),
    place text not null check (length(place) between 1 and 200),
    first_day date not null,
    last_day date not null,
    weekdays text not null check (weekdays ~ '^[1-7]{0,7}$'),
    begins time not null,
    ends time not null,
    languages text[] not null check (cardinality(languages) <= 20),
    age_from int check (age_from between 0 and 120),
    age_to int check (age_to between 0 and 120),
    whom text not null check (whom in ('everybody', 'women', 'men', 'families')),
    cost text not null check (length(cost) <= 100),
    accessibility text not null check (length(accessibility) <= 300),
    contact text not null check (length(contact) <= 200),
    sign_up boolean not null,
    seats int check (seats between 1 and 10000),
    state text not null check (state in ('waiting', 'approved', 'change_asked', 'refused', 'replaced')),
    sent_at timestamptz not null,
    contact_id uuid,
    decided_at timestamptz,
    decided_by uuid,
    reason text not null check (length(reason) <= 500),
    primary key (tenant_id, activity_id, number),
    foreign key (tenant_id, activity_id) references community.activity (tenant_id, id) on delete cascade,
    foreign key (tenant_id, contact_id) references hosts.contact (tenant_id, id) on delete set null (contact_id),
    foreign key (tenant_id, decided_by) references access.staff (tenant_id, id),
    constraint ends_the_same_day check (ends > begins),
    constraint days_in_order check (last_day >= first_day),
    constraint ages_in_order check (age_to >= age_from),
    constraint seats_of_those_who_sign_up check (seats is null or sign_up),
    constraint decided_with_a_reason check (state not in ('change_asked', 'refused') or length(reason) > 0)
);
comment on table community.wording is 'retention: with its activity';
comment on column community.wording.weekdays is 'held each week on these, 1 Monday to 7 Sunday; empty: once, on first_day';
comment on column community.wording.begins is 'by the clock on the wall';
comment on column community.wording.languages is 'ISO 639, as StoredTerms writes them';
comment on column community.wording.contact is 'how one reaches the organiser: an address of theirs, nobody''s own';
comment on column community.wording.contact_id is 'who sent it by a link; null: the municipality, or a contact that was erased';
create index wording_waiting on community.wording (tenant_id, sent_at) where state = 'waiting';

create table community.translation (
    tenant_id uuid not null,
    activity_id uuid not null,
    number int not null,
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z]{2,4})?$'),
    title text not null check (length(title) between 1 and 120),
    about text not null check (length(about) <= 1500),
    primary key (tenant_id, activity_id, number, language),
    foreign key (tenant_id, activity_id, number) references community.wording (tenant_id, activity_id, number)
        on delete cascade
);
comment on table community.translation is 'retention: with its activity';

create table community.day_off (
    tenant_id uuid not null,
    activity_id uuid not null,
    day date not null,
    primary key (tenant_id, activity_id, day),
    foreign key (tenant_id, activity_id) references community.activity (tenant_id, id) on delete cascade
);
comment on table community.day_off is 'retention: with its activity';

create table community.sign_up (
    tenant_id uuid not null,
    id uuid not null,
    activity_id uuid not null,
    day date not null,
    called text not null check (length(called) between 1 and 60),
    reached text not null check (length(reached) <= 100),
    people int not null check (people between 1 and 10),
    code_hash bytea not null check (length(code_hash) = 32),
    made_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, activity_id) references community.activity (tenant_id, id) on delete cascade
);
comment on table community.sign_up is 'retention: 7 days after the day, then erased';
comment on column community.sign_up.called is 'a first name or whatever they want to be called; no tie to a person of ours';
comment on column community.sign_up.code_hash is 'keyed hash of the code to cancel with; the code is stored nowhere';
create index sign_up_of_activity on community.sign_up (tenant_id, activity_id, day);

select access.keep_to_tenant('community.activity');
select access.keep_to_tenant('community.wording');
select access.keep_to_tenant('community.translation');
select access.keep_to_tenant('community.day_off');
select access.keep_to_tenant('community.sign_up');

-- Whoever came by a link of a host's, or did not sign in at all (decision 3601): what is shown to everybody, and to an
-- association all of its own. Only an association writes, and only its own.
create policy hosts_own on community.activity as restrictive
    using ((select nullif(current_setting('app.host', true), '') is null)
        or organisation_id = nullif(current_setting('app.host_organisation', true), '')::uuid
        or (shown is not null and withdrawn_at is null));
create policy hosts_add_own on community.activity as restrictive for insert
    with check ((select nullif(current_setting('app.host', true), '') is null)
        or organisation_id = nullif(current_setting('app.host_organisation', true), '')::uuid);
create policy hosts_change_own on community.activity as restrictive for update
    using ((select nullif(current_setting('app.host', true), '') is null)
        or organisation_id = nullif(current_setting('app.host_organisation', true), '')::uuid);
create policy hosts_own on community.wording as restrictive
    using ((select nullif(current_setting('app.host', true), '') is null)
        or exists (select 1 from community.activity a
            where a.tenant_id = wording.tenant_id and a.id = wording.activity_id
                and (a.organisation_id = nullif(current_setting('app.host_organisation', true), '')::uuid
                    or a.shown = wording.number)));
create policy hosts_change_own on community.wording as restrictive for update
    using ((select nullif(current_setting('app.host', true), '') is null)
        or exists (select 1 from community.activity a
            where a.tenant_id = wording.tenant_id and a.id = wording.activity_id
                and a.organisation_id = nullif(current_setting('app.host_organisation', true), '')::uuid));
create policy hosts_own on community.translation as restrictive
    using ((select nullif(current_setting('app.host', true), '') is null)
        or exists (select 1 from community.activity a
            where a.tenant_id = translation.tenant_id and a.id = translation.activity_id
                and (a.organisation_id = nullif(current_setting('app.host_organisation', true), '')::uuid
                    or a.shown = translation.number)));
create policy hosts_own on community.day_off as restrictive
    using ((select nullif(current_setting('app.host', true), '') is null)
        or exists (select 1 from community.activity a
            where a.tenant_id = day_off.tenant_id and a.id = day_off.activity_id));
create policy hosts_add_own on community.day_off as restrictive for insert
    with check ((select nullif(current_setting('app.host', true), '') is null)
        or exists (select 1 from community.activity a
            where a.tenant_id = day_off.tenant_id and a.id = day_off.activity_id
                and a.organisation_id = nullif(current_setting('app.host_organisation', true), '')::uuid));
-- Whoever signs up meets the one activity they asked about.
create policy hosts_own on community.sign_up as restrictive
    using ((select nullif(current_setting('app.host', true), '') is null)
        or activity_id = nullif(current_setting('app.host_object', true), '')::uuid
        or exists (select 1 from community.activity a
            where a.tenant_id = sign_up.tenant_id and a.id = sign_up.activity_id
                and a.organisation_id = nullif(current_setting('app.host_organisation', true), '')::uuid));

grant usage on schema community to insteg_app;
grant select, insert, delete on community.activity to insteg_app;
grant update (organisation_id, shown, over_on, withdrawn_at) on community.activity to insteg_app;
grant select, insert on community.wording, community.translation to insteg_app;
grant update (state, decided_at, decided_by, reason) on community.wording to insteg_app;
grant select, insert, delete on community.day_off, community.sign_up to insteg_app;
