-- A number that came with a file, or from another program, says so: nobody has said where they had it from.
alter table people.identity_number drop constraint identity_number_source_check;
alter table people.identity_number add constraint identity_number_source_check
    check (source in ('card', 'authority', 'document', 'told', 'register', 'import'));
