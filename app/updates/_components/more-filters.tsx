import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { SelectField } from '@/components/ui/select-field'
import { categories } from '@/lib/categories/queries'
import { outcomeSlug } from '@/lib/follow-ups/outcome'
import type { Filters } from './address'

export async function MoreFilters({ outcome, category }: Filters) {
  const named = (await categories()).map(({ slug, name }) => ({ value: slug, label: name }))
  return (
    <Disclosure summary="More filters" open={category !== null}>
      <form className="filters" action="/updates">
        {outcome && <input type="hidden" name="outcome" value={outcomeSlug(outcome)} />}
        <SelectField
          name="category"
          label="Category"
          options={[{ value: '', label: 'Every category' }, ...named]}
          defaultValue={category ?? ''}
        />
        <Button>Show updates</Button>
      </form>
    </Disclosure>
  )
}
