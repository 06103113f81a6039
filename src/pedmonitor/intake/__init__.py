"""A folder of files as schools send them → typed tables, organisations, people, issues.

Flow: `discover` lists files → `readers` turn bytes into `RawSheet`s → `tables` finds tables and
joins their headers → `recognise` tells which register each is → `extract` reads columns by type.
All of that is `read_return`: one file, independent and picklable, and already without a single
name in what it returns: people are keyed hashes. Then, for the folder as a whole: `organisations`
resolves names to the registry, `resends` drops earlier versions, `people` tells persons apart and
`frames` builds one DataFrame per register.
"""
