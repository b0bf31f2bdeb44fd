-- CreateTable
CREATE TABLE "Sweep" (
    "name" TEXT NOT NULL,
    "through" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Sweep_pkey" PRIMARY KEY ("name")
);
