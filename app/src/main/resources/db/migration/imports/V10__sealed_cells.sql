-- Cells that are never in clear: identity numbers, sealed by the application as people.identity_number is.
alter table imports.staged_row add column sealed bytea;
alter table imports.staged_row add column same_as uuid;
comment on column imports.staged_row.sealed is
    'fields that must not be read in the database, sealed (AES-256-GCM) for this municipality, batch and row';
comment on column imports.staged_row.same_as is 'the known record that somebody said the row is about';
