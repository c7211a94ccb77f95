-- What those who answer for a child say of a camp (VAN-16), or of any group that asks for their yes. Rows are only added: no
-- after a yes is another row (decision 3202).

alter table programmes.activity_group add column consent boolean;
comment on column programmes.activity_group.consent is
    'whether guardians are asked of whoever is under 18; null: as groups of its kind of programme are, camps and no others';

create table programmes.consent (
    tenant_id uuid not null,
    id uuid not null,
    number bigserial not null,
    person_id uuid not null,
    hidden boolean not null,
    group_id uuid not null,
    said text not null check (said in ('yes', 'no', 'withdrawn')),
    guardian text not null check (length(guardian) between 1 and 250),
    name text not null check (length(name) between 1 and 200),
    kind text not null check (kind in ('parent', 'god-man', 'custodian', 'other')),
    way text not null check (way in ('paper', 'screen', 'phone', 'meeting')),
    said_on date not null,
    remaining int not null check (remaining between 0 and 20),
    words text not null check (length(words) <= 300),
    staff_id uuid not null,
    made_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, group_id) references programmes.activity_group (tenant_id, id),
    foreign key (tenant_id, staff_id) references access.staff (tenant_id, id)
);
create index consent_of_person on programmes.consent (tenant_id, person_id, hidden);
create index consent_of_group on programmes.consent (tenant_id, group_id, person_id);
comment on table programmes.consent is 'retention: with its person';
comment on column programmes.consent.number is 'in the order the rows were made: of one who answers the highest counts';
comment on column programmes.consent.guardian is 'who answers: the same in each row of theirs';
comment on column programmes.consent.name is 'what whoever answers is called';
comment on column programmes.consent.kind is 'in which way they answer for the child';
comment on column programmes.consent.remaining is 'how many others who answer for the child had not said yes when this was noted';
comment on column programmes.consent.way is 'how they said it';

select people.keep_apart('programmes.consent');

grant select, insert on programmes.consent to insteg_app;
grant usage on sequence programmes.consent_number_seq to insteg_app;

create trigger only_added before update or delete on programmes.consent
    for each row execute function access.only_added('What a guardian said is said anew, not changed');
