-- In which language a contact person wants to be written to.
alter table hosts.contact add column language text not null default 'sv'
    check (language ~ '^[a-z]{2,3}(-[A-Za-z]{2,4})?$');
comment on column hosts.contact.language is 'in which they are written to, BCP 47';
