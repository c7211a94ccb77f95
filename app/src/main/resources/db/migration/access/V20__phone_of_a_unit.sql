-- Whom a participant calls: the unit's own number, since staff come and go and have no number here.
alter table access.unit add column phone text check (length(phone) between 5 and 40);
comment on column access.unit.phone is 'as it is to be read and dialled; public within the municipality';
