-- "PDL" without its exchange: found without reading every release.
CREATE INDEX newest_of_symbol_anywhere ON release_symbol (symbol, sort_at, release_entry);
