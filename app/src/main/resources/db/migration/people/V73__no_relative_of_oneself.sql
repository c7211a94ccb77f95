-- Two who are made one are no relatives of themselves. Not checked for what there is: the joining moved such links before.
alter table people.family_link add constraint nobody_is_their_own_relative check (person_id <> relative_id) not valid;
