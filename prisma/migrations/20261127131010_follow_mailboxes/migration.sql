-- Limits are counted by the mailbox behind an address: see lib/following/mailbox-queries.ts.
CREATE INDEX "Follower_mailbox_idx" ON "Follower" (regexp_replace("email", '^([^+@]+)[+][^@]*@', '\1@'));
CREATE INDEX "FollowRequest_mailbox_idx" ON "FollowRequest" (regexp_replace("email", '^([^+@]+)[+][^@]*@', '\1@'));
