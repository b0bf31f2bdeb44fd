-- DropIndex
DROP INDEX "Departure_email_key";
