import type { ReactNode } from 'react'
import { InputField } from '@/components/ui/input-field'
import { SelectField } from '@/components/ui/select-field'
import { TextareaField } from '@/components/ui/textarea-field'
import { weighingWords } from '@/lib/questions/weighing'
import type { FieldOf } from '@/lib/sent-form'
import { settings } from '@/lib/settings'
import type { QuestionFormProps } from './question-form'

type Props = Pick<QuestionFormProps, 'categories'> & {
  /** What stands below the question itself. */
  belowLead: ReactNode
  field: FieldOf
}

const between = ({ min, max }: { min: number; max: number }) =>
  `${min} to ${max.toLocaleString('en-US')} characters.`

export function QuestionFields({ field, categories, belowLead }: Props) {
  const options = [
    { value: '', label: 'Choose one' },
    ...categories.map(({ slug, name }) => ({ value: slug, label: name })),
  ]
  const { title, lead, more, tagsMax } = settings
  return (
    <>
      <TextareaField
        {...field('title')}
        label="Title"
        hint={`Say what you’re asking, so people who know can find it. ${between(title)}`}
        className="oneline"
        rows={1}
        limit={title.max}
        dir="auto"
      />
      <TextareaField
        {...field('lead')}
        label="Question"
        hint={`Shown in lists. One paragraph that ends with what you want to know. ${between(lead)}`}
        rows={5}
        limit={lead.max}
        formatted
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
        formatted
        dir="auto"
      />
      <div className="two">
        <SelectField {...field('category')} label="Category" options={options} />
        <InputField
          {...field('tags')}
          label="Tags"
          optional
          hint={`Up to ${tagsMax}, separated by commas. Each 2 to 30 letters, digits or hyphens.`}
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
      label={weighingWords.decidingBetween}
      hint="One per line, up to ten."
      rows={3}
      dir="auto"
    />
    <TextareaField
      {...field('alreadyTried')}
      label={weighingWords.alreadyTried}
      hint="Up to 2,000 characters."
      rows={2}
      dir="auto"
    />
    <div className="max-w-64">
      <InputField
        {...field('knowsBy')}
        label={weighingWords.knowsBy}
        type="date"
        hint="The day you expect to know how it turned out."
      />
    </div>
  </fieldset>
)
