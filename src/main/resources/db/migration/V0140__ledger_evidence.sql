-- What a time stamp is verified with: the certificates of its authority up to the root, and the lists of revoked ones, as PEM.
-- Named by its digest, as an anchor entry names it; many time stamps share one.
CREATE TABLE log_evidence (
    sha256 BINARY(32) NOT NULL PRIMARY KEY,
    pem    MEDIUMBLOB NOT NULL
) ENGINE = InnoDB;
