-- Whether the issuer's releases are expected in French; without a row they are not.
CREATE TABLE language_policy (
    issuer_id BIGINT      NOT NULL,
    french    VARCHAR(20) NOT NULL COMMENT 'NONE, ANNOUNCED or REQUIRED',
    PRIMARY KEY (issuer_id),
    CONSTRAINT language_policy_of_issuer FOREIGN KEY (issuer_id) REFERENCES issuer (id)
);
