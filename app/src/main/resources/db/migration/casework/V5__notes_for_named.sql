-- A third class of secrecy: social support and information that only its author and those the author names may read.
alter table casework.note
    drop constraint note_secrecy_check,
    add constraint note_secrecy_check check (secrecy in ('named', 'support', 'ordinary')),
    add column named uuid[] not null default '{}',
    add constraint nobody_named_but_where_it_matters check (secrecy = 'named' or cardinality(named) = 0);
comment on column casework.note.secrecy is 'named: read by its author and those in named, never on paper; support: of personal circumstances, never on a printed case file unless asked for';
comment on column casework.note.named is 'members of staff who may read it besides its author';
