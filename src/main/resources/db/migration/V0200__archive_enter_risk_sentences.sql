-- Risk factors are found by their sentences as releases are: what was published before is entered now.
UPDATE archive_sentence_mark SET below = LEAST(below, COALESCE((SELECT MIN(entry) FROM risk_set), below));
