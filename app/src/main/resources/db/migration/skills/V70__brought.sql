-- Files with what people have said elsewhere, kept by their consent; what such a file says is a claim of a source of its own.
create table skills.brought (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    document_id uuid,
    given_on date not null,
    how text not null check (how in ('spoken', 'written')),
    language text not null check (length(language) between 1 and 101),
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    chosen_at timestamptz,
    withdrawn_on date,
    withdrawn_by uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, document_id) references people.document (tenant_id, id) on delete set null (document_id),
    foreign key (tenant_id, recorded_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, withdrawn_by) references access.staff (tenant_id, id),
    constraint withdrawn_by_somebody_on_a_day check (withdrawn_by is null or withdrawn_on is not null)
);
comment on table skills.brought is 'retention: with its person; the file is erased when they take their consent back';
comment on column skills.brought.language is 'as people.person.languages: in which they were told what becomes of the file';
comment on column skills.brought.chosen_at is 'when what it says was chosen among';
comment on column skills.brought.withdrawn_by is 'null: the person themself, or nobody yet';
create index brought_of_person on skills.brought (tenant_id, person_id, hidden);
select people.keep_apart('skills.brought');
grant select, insert on skills.brought to insteg_app;
grant update (chosen_at, withdrawn_on, withdrawn_by) on skills.brought to insteg_app;

alter table skills.claim drop constraint claim_source_check;
alter table skills.claim add constraint claim_source_check
    check (source in ('self', 'peer', 'elsewhere', 'staff', 'document', 'test', 'teacher'));

-- Erased while their person stays: what came from a file whose consent was taken back, before anybody stood behind it.
grant delete on skills.claim to insteg_app;
create policy erased_while_own_word on skills.claim as restrictive for delete to insteg_app
    using (source = 'elsewhere' and confirmed_on is null);
