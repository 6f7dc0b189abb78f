create table entry (
  kind text not null,
  name text not null,
  version integer not null,
  author text not null,
  written_at text not null,
  is_gone integer not null,
  body text not null,
  primary key (kind, name, version)
)
