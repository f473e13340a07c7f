-- Format 1.1: words are found by plain letters too. Every passage is read anew before the next search.

DELETE FROM passages_read;
