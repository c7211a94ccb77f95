create table access.municipality (
    id uuid primary key
);
