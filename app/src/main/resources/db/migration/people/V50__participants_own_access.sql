-- A participant's own way in: a card, and links for one thing. And what they say is wrong about themselves.
-- A participant at work in a transaction (app.participant, set by access) is confined to their own rows by the database
-- itself (decision 1101); nobody with protected identity has a card or a link in force.

create table people.card (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    number_hash bytea not null check (length(number_hash) = 32),
    pin_hash text not null,
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z]{2,4})?$'),
    wrong int not null default 0 check (wrong >= 0),
    locked_at timestamptz,
    issued_by uuid not null,
    issued_at timestamptz not null,
    pin_at timestamptz not null,
    last_used_on date,
    revoked_by uuid,
    revoked_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, number_hash),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, issued_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, revoked_by) references access.staff (tenant_id, id)
);
create unique index card_one_in_force on people.card (tenant_id, person_id) where revoked_at is null;
comment on table people.card is 'retention: two years after revoked_at, or with its person';
comment on column people.card.number_hash is 'SHA-256 of the 80 random bits printed as a QR code; the number is stored nowhere';
comment on column people.card.pin_hash is 'Argon2id over a keyed hash: a copy of the database is not enough to try PINs';
comment on column people.card.wrong is 'wrong PINs since the last right one';
comment on column people.card.pin_at is 'a session begun before this PIN is over';
comment on column people.card.revoked_by is 'null when the person''s identity became protected: the database does that itself';

create table people.link (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    purpose text not null check (purpose ~ '^[a-z_]{1,40}$'),
    object_id uuid not null,
    language text not null,
    secret_hash bytea not null check (length(secret_hash) = 32),
    made_by uuid not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, secret_hash),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, made_by) references access.staff (tenant_id, id),
    constraint at_most_seven_days check (expires_at <= made_at + interval '7 days')
);
create index link_person on people.link (tenant_id, person_id);
comment on table people.link is 'retention: 90 days after expires_at, or with its person';
comment on column people.link.object_id is 'the one thing it opens, as purpose says';
comment on column people.link.secret_hash is 'SHA-256 of 256 random bits; the link itself is stored nowhere';

-- Whoever becomes protected loses card and links in the same moment, whoever writes it down.
create function people.close_when_hidden() returns trigger language plpgsql as $$
begin
    if new.hidden and new.revoked_at is null then
        new.revoked_at := now();
    end if;
    return new;
end
$$;
create trigger close_when_hidden before insert or update on people.card
    for each row execute function people.close_when_hidden();
create trigger close_when_hidden before insert or update on people.link
    for each row execute function people.close_when_hidden();

create table people.remark (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    said text not null check (length(said) between 1 and 1000),
    language text not null,
    said_at timestamptz not null,
    answered_by uuid,
    answered_at timestamptz,
    answer text check (length(answer) between 1 and 1000),
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, answered_by) references access.staff (tenant_id, id),
    check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (answer is null))
);
create index remark_person on people.remark (tenant_id, person_id);
create index remark_unanswered on people.remark (tenant_id, said_at) where answered_at is null;
comment on table people.remark is 'retention: with its person';
comment on column people.remark.said is 'what the participant says is wrong, in their own words and language';

do $$
declare
    part text;
begin
    foreach part in array array['card', 'link', 'remark'] loop
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
    foreach part in array array['name_word', 'person_history', 'card', 'link', 'remark'] loop
        execute format('create policy participants_own on people.%I as restrictive
            using ((select nullif(current_setting(''app.participant'', true), '''') is null)
                or person_id = nullif(current_setting(''app.participant'', true), '''')::uuid)', part);
    end loop;
end
$$;
create policy participants_own on people.person as restrictive
    using ((select nullif(current_setting('app.participant', true), '') is null)
        or id = nullif(current_setting('app.participant', true), '')::uuid);

grant select, insert, update on people.card, people.link, people.remark to insteg_app;
