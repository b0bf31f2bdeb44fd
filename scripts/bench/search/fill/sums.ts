import type { Client } from 'pg'

// lib/upkeep/counters.ts holds the rules, and looks each row up by itself; a test compares.
const sums = [
  `UPDATE "User" SET "questionCount" = count
   FROM (SELECT "askerId", count(*) FROM "Question" GROUP BY 1) AS asked WHERE "id" = "askerId"`,
  `UPDATE "User" SET "answerCount" = count
   FROM (SELECT "authorId", count(*) FROM "Answer" WHERE NOT "byAsker" GROUP BY 1) AS answered
   WHERE "id" = "authorId"`,
  `UPDATE "User" SET "bestAnswerCount" = count
   FROM (SELECT "authorId", count(*) FROM "BestAnswer" JOIN "Answer" ON "id" = "answerId" GROUP BY 1) AS best
   WHERE "id" = "authorId"`,
  `UPDATE "Category" SET "questionCount" = count
   FROM (SELECT "categoryId", count(*) FROM "Question" GROUP BY 1) AS asked WHERE "id" = "categoryId"`,
  `UPDATE "Tag" SET "questionCount" = count
   FROM (SELECT "tagId", count(*) FROM "QuestionTag" GROUP BY 1) AS tagged WHERE "id" = "tagId"`,
  `INSERT INTO "OutcomeTally" ("categoryId", "outcome", "count")
   SELECT "categoryId", "FollowUp"."outcome", count(*)
   FROM "FollowUp" JOIN "Question" ON "Question"."id" = "questionId" GROUP BY 1, 2`,
]

/** What members, categories and tags count, from what was written. */
export async function sumUp(client: Client) {
  for (const statement of sums) await client.query(statement)
}
