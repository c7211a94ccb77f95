-- Certificates of hours as they were handed over, word for word: each is a version, none is changed.

create table programmes.hours_certificate (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    number int not null check (number > 0),
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z]{2,4})?$'),
    words text not null check (length(words) between 1 and 100000),
    made_by uuid not null,
    made_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, made_by) references access.staff (tenant_id, id)
);
create index hours_certificate_of_person on programmes.hours_certificate (tenant_id, person_id, hidden);
comment on table programmes.hours_certificate is 'retention: with its person';
comment on column programmes.hours_certificate.number is 'which of the person''s certificates, from 1';
comment on column programmes.hours_certificate.words is 'the page that the PDF is made of, as it was handed over';

select people.keep_apart('programmes.hours_certificate');

grant select, insert on programmes.hours_certificate to insteg_app;
