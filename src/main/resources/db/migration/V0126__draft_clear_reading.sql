-- What somebody was looking at is handed in again: from now on a reading knows whose release it is.
DELETE FROM draft_reading;
