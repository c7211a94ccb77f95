-- Certificates of placements that are over, in versions that are never changed.

create table placements.certificate (
    tenant_id uuid not null,
    placement_id uuid not null,
    number int not null check (number >= 1),
    person_id uuid not null,
    hidden boolean not null,
    stated jsonb not null,
    content jsonb not null,
    why text not null check (length(why) <= 1000 and (number = 1) = (why = '')),
    made_by uuid not null,
    made_at timestamptz not null,
    primary key (tenant_id, placement_id, number),
    foreign key (tenant_id, placement_id) references placements.placement (tenant_id, id) on delete cascade,
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, made_by) references access.staff (tenant_id, id)
);
comment on table placements.certificate is 'retention: with its person';
comment on column placements.certificate.stated is 'what staff stated, field by field';
comment on column placements.certificate.content is 'its words in Swedish and in the participant''s language, as they are printed';
create index certificate_of_person on placements.certificate (tenant_id, person_id, hidden);

select people.keep_apart('placements.certificate');

grant select, insert on placements.certificate to insteg_app;
