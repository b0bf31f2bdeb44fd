-- Mail to an address stops after refusals that go on for a day, not after two, which may come within a minute.
ALTER TABLE "User" DROP COLUMN "mailFailures", ADD COLUMN "mailRefusedSince" TIMESTAMPTZ(3);
