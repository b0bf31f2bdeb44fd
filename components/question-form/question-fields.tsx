import type { ReactNode } from 'react'
import { InputField } from '@/components/ui/input-field'
import { SelectField } from '@/components/ui/select-field'
import { TextareaField } from '@/components/ui/textarea-field'
import type { QuestionFormProps } from './question-form'

type Props = Pick<QuestionFormProps, 'categories' | 'limits'> & {
  /** What stands below the question itself. */
  belowLead: ReactNode
  field: (name: string) => { name: string; error?: string; defaultValue: string }
}

const between = ({ min, max }: { min: number; max: number }) =>
  `${min} to ${max.toLocaleString('en-US')} characters.`

export function QuestionFields({ field, categories, limits, belowLead }: Props) {
  const options = [
    { value: '', label: 'Choose one' },
    ...categories.map(({ slug, name }) => ({ value: slug, label: name })),
  ]
  const { title, lead, more } = limits
  return (
    <>
      <TextareaField
        {...field('title')}
        label="Title"
        hint={`Say what you are asking, so that people who know can find it. ${between(title)}`}
        className="oneline"
        rows={1}
        limit={title.max}
        dir="auto"
      />
      <TextareaField
        {...field('lead')}
        label="Question"
        hint={`Shown in the lists. One paragraph, ending in what you want to know. ${between(lead)}`}
        rows={5}
        limit={lead.max}
        dir="auto"
      />
      {belowLead}
      <TextareaField
        {...field('more')}
        label="More inside"
        optional
        hint={`The rest of the story, for people who open the question. Up to ${more.max.toLocaleString('en-US')} characters.`}
        rows={8}
        limit={more.max}
        dir="auto"
      />
      <div className="two">
        <SelectField {...field('category')} label="Category" options={options} />
        <InputField
          {...field('tags')}
          label="Tags"
          optional
          hint={`Up to ${limits.tags}, with commas between; each 2 to 30 letters, digits or hyphens.`}
          dir="auto"
        />
      </div>
      <HelpToAnswer field={field} />
    </>
  )
}

const HelpToAnswer = ({ field }: Pick<Props, 'field'>) => (
  <fieldset className="group">
    <legend>Help people answer</legend>
    <p className="hint meta">
      All three are optional. They also make it easier to come back and say how it turned out.
    </p>
    <TextareaField
      {...field('decidingBetween')}
      label="What I am deciding between"
      hint="One on each line, up to ten, 2,000 characters in all."
      rows={3}
      dir="auto"
    />
    <TextareaField
      {...field('alreadyTried')}
      label="Constraints, or what I already tried"
      hint="Up to 2,000 characters."
      rows={2}
      dir="auto"
    />
    <div className="max-w-64">
      <InputField
        {...field('knowsBy')}
        label="I’ll know by"
        type="date"
        hint="A day by which you expect an ending."
      />
    </div>
  </fieldset>
)
