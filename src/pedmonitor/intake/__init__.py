"""A folder of files as schools send them → typed tables, organisations, people, issues.

One file, `read_return`: `files` lists the files → `readers` turn bytes into `RawSheet`s (`cells`) →
`sheets` finds tables and joins their headers → `headings` tells which register each is →
`registers` reads columns by type; `state_forms`, `aggregates` and `plans` read what is no register.
`wording` is what all of them know of words; `pool` and `isolation` read in processes apart. The
outcome is independent, picklable and already without a single name: people are keyed hashes. Then,
for the folder as a whole: `origin` says whose, of when and which version each table is, `persons`
tells persons apart and `settling` builds one DataFrame per register and follows issues to rows.
`sent_back` makes the copies that go back to schools.
"""
