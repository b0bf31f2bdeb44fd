'use client'

import { useEffect, useRef, useState } from 'react'
import type { SimilarQuestion } from '@/lib/similar/similar-question'
import { lookWhileWriting } from './look-while-writing'
import { SimilarQuestions } from './similar-questions'

/** Looks for questions like the one in the form around it, at each pause in writing. */
export function SimilarWhileWriting() {
  const place = useRef<HTMLDivElement>(null)
  const [questions, setQuestions] = useState<SimilarQuestion[]>([])
  useEffect(() => {
    const form = place.current?.closest('form')
    return form ? lookWhileWriting(form, setQuestions) : undefined
  }, [])
  return (
    <div ref={place}>
      <SimilarQuestions questions={questions} heading="h2" />
      <span className="vh" role="status">
        {announced(questions.length)}
      </span>
    </div>
  )
}

function announced(count: number) {
  if (count === 0) return ''
  const many = count === 1 ? 'One question close to yours was' : `${count} questions close to yours were`
  return `${many} asked before, and ${count === 1 ? 'is' : 'are'} listed below the question.`
}
