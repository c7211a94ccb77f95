-- Documents about a person: what stands about each, and beside it the file, sealed by the application under a key of its
-- own, which is sealed by the installation's. The database holds neither a title nor a line of a document in clear.

create table people.document (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    hidden boolean not null,
    kind text not null check (kind in ('identity', 'permit', 'decision', 'education', 'work', 'mapping', 'agreement',
        'consent', 'health', 'other')),
    title bytea not null,
    dated_on date,
    language text check (length(language) between 1 and 101),
    secrecy text not null check (secrecy in ('ordinary', 'named')),
    named uuid[] not null default '{}',
    file_type text not null check (file_type in ('pdf', 'jpeg', 'png', 'text', 'json', 'docx', 'odt')),
    bytes int not null check (bytes > 0),
    scan text not null check (scan in ('none', 'clean', 'waiting')),
    added_by uuid not null,
    added_at timestamptz not null,
    removed_by uuid,
    removed_at timestamptz,
    removed_why text check (length(removed_why) between 1 and 1000),
    version int not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id, hidden) references people.person (tenant_id, id, hidden)
        on update cascade on delete cascade,
    foreign key (tenant_id, added_by) references access.staff (tenant_id, id),
    foreign key (tenant_id, removed_by) references access.staff (tenant_id, id),
    constraint nobody_named_but_where_it_matters check (secrecy = 'named' or cardinality(named) = 0),
    constraint removed_by_somebody_for_a_reason check ((removed_at is null) = (removed_by is null)
        and (removed_at is null) = (removed_why is null))
);
comment on table people.document is 'retention: with its person; a removed one for 30 days, so that it can be brought back';
comment on column people.document.language is 'as people.person.languages; null when nobody has said';
comment on column people.document.secrecy is 'named: for the caseworker, whoever added it and those in named';
comment on column people.document.scan is
    'none: there was no virus scanner; waiting: it could not be reached, and the file is opened by nobody until it has';
create index document_of_person on people.document (tenant_id, person_id, added_at);

create table people.document_file (
    tenant_id uuid not null,
    document_id uuid not null,
    sealed_key bytea not null,
    sealed bytea not null,
    primary key (tenant_id, document_id),
    foreign key (tenant_id, document_id) references people.document (tenant_id, id) on delete cascade
);
alter table people.document_file alter column sealed set storage external; -- sealed bytes do not grow smaller
comment on table people.document_file is 'retention: with its document';
comment on column people.document_file.sealed_key is 'the key that opens this file only, sealed by the installation''s';

select people.keep_apart('people.document');

-- A file is there for whom its document is there, and for nobody else.
select access.keep_to_tenant('people.document_file');
create policy as_its_document on people.document_file as restrictive for select
    using (exists (select 1 from people.document d
        where d.tenant_id = document_file.tenant_id and d.id = document_file.document_id));

grant select, insert, update, delete on people.document to insteg_app;
grant select, insert on people.document_file to insteg_app;
