-- AlterEnum
ALTER TYPE "DigestRhythm" ADD VALUE 'never';
