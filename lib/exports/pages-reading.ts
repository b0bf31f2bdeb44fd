import 'server-only'
import { db } from '@/lib/db'
import { type Post, pageFoot, pageHead, postHtml } from './page-html'
import { answerPost, questionPost, type Telling, updatePost } from './post-view'
import { answersOf, questionsOf, updatesOf } from './posts-reading'

// More than a browser shows with ease.
const postsOnPage = 500

/** A page with posts: its file, what leads to it, and its text, written while it is read. */
export type PostsPage = { file: string; words: string; text: () => AsyncGenerator<string> }

type Kind = { file: string; title: string; count: number; posts: AsyncGenerator<Post> }

/** The pages with a member's posts as the site shows them, 500 on each. They are to be read in this order, each once. */
export async function postsPages(userId: number, telling: Telling): Promise<PostsPage[]> {
  const [questions, answers, updates] = await Promise.all([
    db().question.count({ where: { askerId: userId } }),
    db().answer.count({ where: { authorId: userId } }),
    db().followUp.count({ where: { authorId: userId } }),
  ])
  const kinds: Kind[] = [
    {
      file: 'questions',
      title: 'Questions',
      count: questions,
      posts: shown(questionsOf(userId), (row) => questionPost(row, telling)),
    },
    {
      file: 'answers',
      title: 'Answers and replies',
      count: answers,
      posts: shown(answersOf(userId), (row) => answerPost(row, telling)),
    },
    {
      file: 'updates',
      title: 'Updates',
      count: updates,
      posts: shown(updatesOf(userId), (row) => updatePost(row, telling)),
    },
  ]
  return kinds.flatMap(pagesOf)
}

async function* shown<Row>(rows: AsyncGenerator<Row>, view: (row: Row) => Post): AsyncGenerator<Post> {
  for await (const row of rows) yield view(row)
}

function pagesOf({ file, title, count, posts }: Kind): PostsPage[] {
  const pages = Math.ceil(count / postsOnPage)
  return Array.from({ length: pages }, (_, index) => {
    const words = pages === 1 ? title : `${title}, part ${index + 1} of ${pages}`
    return { file: `${file}-${index + 1}.html`, words, text: () => page(words, posts) }
  })
}

/** Takes as many of the posts as fit on one page, and leaves the rest for the next. */
async function* page(title: string, posts: AsyncGenerator<Post>): AsyncGenerator<string> {
  yield pageHead({ title })
  for (let i = 0; i < postsOnPage; i++) {
    const { done, value } = await posts.next()
    if (done) break
    yield postHtml(value)
  }
  yield pageFoot
}
