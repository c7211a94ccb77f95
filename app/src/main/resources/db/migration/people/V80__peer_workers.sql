-- Participants who help others: what they have promised about secrecy, what they may do, and until when (LEK-08). Their
-- rights are their own row: nothing of anybody else hangs here.
create table people.undertaking (
    tenant_id uuid not null references access.municipality (id),
    version int not null check (version >= 1),
    language text not null check (length(language) between 2 and 20),
    body text not null check (length(body) between 1 and 20000),
    published_by uuid,
    published_at timestamptz not null,
    primary key (tenant_id, version, language),
    foreign key (tenant_id, published_by) references access.staff (tenant_id, id)
);
comment on table people.undertaking is
    'retention: as long as the municipality uses Insteg: it shows what people have promised. Holds nothing about a person';
comment on column people.undertaking.published_by is 'null: as it comes with Insteg';

create table people.peer_worker (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    called text not null check (length(called) <= 100),
    rights text[] not null check (cardinality(rights) > 0 and rights <@ array['help_mapping']),
    starts date not null,
    ends date not null,
    appointed_by uuid not null,
    appointed_at timestamptz not null,
    undertaking_version int,
    undertaking_language text,
    signed_how text check (signed_how in ('screen', 'paper')),
    signed_on date,
    witness text check (length(witness) between 1 and 100),
    ended_at timestamptz,
    ended_by uuid,
    ended_why text check (length(ended_why) between 1 and 300),
    primary key (tenant_id, id),
    unique (tenant_id, id, called),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, undertaking_version, undertaking_language)
        references people.undertaking (tenant_id, version, language),
    foreign key (tenant_id, appointed_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, ended_by) references access.staff (tenant_id, id),
    check (ends >= starts),
    constraint at_most_a_year check (ends <= starts + 366),
    constraint signed_as_a_whole check ((signed_on is null) = (signed_how is null)
        and (signed_on is null) = (undertaking_version is null) and (signed_on is null) = (undertaking_language is null)),
    constraint on_paper_before_a_witness check (signed_how is distinct from 'paper' or witness is not null),
    constraint ended_with_a_reason check (ended_by is null or (ended_at is not null and ended_why is not null))
);
comment on table people.peer_worker is 'retention: with its person';
comment on column people.peer_worker.called is 'what those they help call them; empty once their identity is protected';
comment on column people.peer_worker.rights is 'help_mapping: write down what named others say that they can';
comment on column people.peer_worker.ends is 'the last day';
comment on column people.peer_worker.witness is 'before whom it was signed on paper, as typed';
comment on column people.peer_worker.ended_by is 'null while it goes on, and when the identity became protected: the database does that itself';
create index peer_worker_person on people.peer_worker (tenant_id, person_id, hidden);
create index peer_worker_by_day on people.peer_worker (tenant_id, ends) where ended_at is null;

-- Whoever becomes protected helps nobody from that moment, and those they helped are told no name any more.
create function people.end_peer_when_hidden() returns trigger language plpgsql as $$
begin
    if new.hidden then
        new.called := '';
        new.ended_at := coalesce(new.ended_at, now());
    end if;
    return new;
end
$$;
create trigger end_peer_when_hidden before insert or update on people.peer_worker
    for each row execute function people.end_peer_when_hidden();

select access.keep_to_tenant('people.undertaking');
select people.keep_apart('people.peer_worker');

grant select, insert on people.undertaking to insteg_app;
grant select, insert, update on people.peer_worker to insteg_app;
